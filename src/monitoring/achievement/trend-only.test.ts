import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worked } from '../../../test/worked-cases.ts';
import { judgeMovement, leastChangeOf } from './trend-only.ts';

const words = { improving: '有改善', unchanged: '变化不明显', worsening: '有退步' } as const;

type Case24 = {
  readonly input: { readonly t: readonly number[]; readonly y: readonly number[]; readonly s0: number; readonly lam: number };
  readonly expected: Readonly<Record<'rise' | 'flat' | 'two', { readonly change: number; readonly delta: number; readonly p_up: number; readonly verdict: string; readonly low_confidence: boolean }>>;
};

const C24 = worked.find<Case24>('C24');

describe('a trend without a number', () => {
  test.skipIf(C24 === null).each(['rise', 'flat', 'two'] as const)('worked case C24: %s', (which) => {
    if (C24 === null) return;
    // The flat and the short series stand in the table of method 12 only.
    const series = { rise: C24.input.y, flat: [24.0, 24.3, 23.9, 24.2, 24.1, 24.1], two: [24.0, 24.4] }[which];
    const points = series.map((value, index) => ({ year: (C24.input.t[0] ?? 0) + index, value }));
    const found = judgeMovement(points, 1, 1, 'identity', { s0: C24.input.s0, lambda: C24.input.lam });
    const wanted = C24.expected[which];
    expect(found?.change).toBeCloseTo(wanted.change, 6);
    expect(found?.leastChange).toBeCloseTo(wanted.delta, 6);
    expect(Math.abs((found?.probability ?? Number.NaN) - wanted.p_up)).toBeLessThan(1e-6);
    expect([found && words[found.verdict], found?.isLowConfidence]).toEqual([wanted.verdict, wanted.low_confidence]);
  });

  const series = fc.array(fc.integer({ min: 200, max: 400 }).map((tenths) => tenths / 10), { minLength: 2, maxLength: 9 });
  const prior = fc.record({ s0: fc.double({ min: 0.01, max: 3, noNaN: true }), lambda: fc.double({ min: 0.02, max: 5, noNaN: true }) });
  const judge = (values: readonly number[], given: { readonly s0: number; readonly lambda: number }, wanted: 1 | -1) =>
    judgeMovement(values.map((value, index) => ({ year: 2015 + index, value })), wanted, 1, 'identity', given)?.verdict;
  const rank = { worsening: 0, unchanged: 1, improving: 2 } as const;

  test('a better last value never lowers the verdict', () => {
    fc.assert(fc.property(series, prior, fc.integer({ min: 1, max: 300 }), (values, given, tenths) => {
      const better = [...values.slice(0, -1), (values.at(-1) ?? 0) + tenths / 10];
      expect(rank[judge(better, given, 1) ?? 'worsening']).toBeGreaterThanOrEqual(rank[judge(values, given, 1) ?? 'worsening']);
    }), { numRuns: 300 });
  });

  test('a jump for the better that lowers the probability takes no verdict away', () => {
    const found = [24.7, 30].map((last) => judgeMovement([24, 24.2, 24.5, 24.7, last].map((value, index) => ({ year: 2015 + index, value })), 1, 1, 'identity', { s0: 0.2, lambda: 0.7 }));
    expect(found.map((movement) => [movement?.verdict, (movement?.probability ?? 0) >= 0.8])).toEqual([['improving', true], ['improving', false]]);
  });

  test('a mirrored series with the mirrored wish has the same verdict', () => {
    fc.assert(fc.property(series, prior, (values, given) => {
      const mirrored = judgeMovement(values.map((value, index) => ({ year: 2015 + index, value: -value })), -1, 1, 'identity', given);
      expect(mirrored?.verdict).toBe(judge(values, given, 1));
    }));
  });

  test.each([Number.NaN, Infinity])('%s anywhere is no movement', (value) => {
    expect(judgeMovement([{ year: 2020, value: 24 }, { year: 2021, value }, { year: 2022, value: 30 }], 1, 1, 'identity', null)).toBeNull();
  });

  test('one value, or two of one year, move nowhere', () => {
    expect([judgeMovement([{ year: 2020, value: 24 }], 1, 1, 'identity', null), judgeMovement([{ year: 2020, value: 24 }, { year: 2020, value: 25 }], 1, 1, 'identity', null)]).toEqual([null, null]);
  });

  test('a change of exactly half a digit counts, however binary fractions fall', () => {
    expect([leastChangeOf(1, 1, 1), judgeMovement([{ year: 2020, value: 1.1 }, { year: 2021, value: 1.15 }], 1, 1, 'identity', null)?.verdict]).toEqual([0.05, 'improving']);
  });
});
