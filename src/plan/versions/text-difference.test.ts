import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalRuns } from './equal-runs.ts';
import { markedDifference, textDifference } from './text-difference.ts';

/** The length of the longest common subsequence by the plain table. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    const next = [0];
    for (const [at, other] of b.entries()) next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

const letters = fc.array(fc.constantFrom('甲', '乙', '丙', '1'), { maxLength: 24 });

describe('what two texts have in common', () => {
  test('is in order, equal in both, and as long as can be', () => {
    fc.assert(fc.property(letters, letters, (a, b) => {
      const runs = equalRuns(a, b);
      expect(runs.flatMap((run) => a.slice(run.a, run.a + run.length))).toEqual(runs.flatMap((run) => b.slice(run.b, run.b + run.length)));
      expect(runs.every((run, at) => at === 0 || (run.a >= (runs[at - 1]?.a ?? 0) + (runs[at - 1]?.length ?? 0) && run.b >= (runs[at - 1]?.b ?? 0) + (runs[at - 1]?.length ?? 0)))).toBe(true);
      expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(longestCommon(a, b));
    }), { numRuns: 500 });
  });

  test('of two long texts that share nothing is found without end', () => {
    expect(equalRuns([...'甲'.repeat(20_000)], [...'乙'.repeat(20_000)])).toEqual([]);
  });
});

describe('a difference', () => {
  test.each([
    ['下降到12/10万以下', '下降到11/10万以下', '下降到[-12-]{+11+}/10万以下'],
    ['妇女健康意识增强。', '妇女健康意识明显增强。', '妇女健康意识{+明显+}增强。'],
    ['甲乙的丙丁', '戊己的庚辛', '[-甲乙的丙丁-]{+戊己的庚辛+}'],
    ['', '新增', '{+新增+}'],
    ['相同', '相同', '相同'],
  ])('of %s and %s reads %s', (before, after, marked) => {
    expect(markedDifference(textDifference(before, after))).toBe(marked);
  });

  test('holds both texts whole', () => {
    fc.assert(fc.property(letters, letters, (a, b) => {
      const parts = textDifference(a.join(''), b.join(''));
      expect([parts.filter(({ kind }) => kind !== 'new').map(({ text }) => text).join(''), parts.filter(({ kind }) => kind !== 'old').map(({ text }) => text).join('')]).toEqual([a.join(''), b.join('')]);
    }));
  });
});
