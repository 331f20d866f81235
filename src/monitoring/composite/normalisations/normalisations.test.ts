import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMissing, type Missing, type MissingReason } from '#kernel';
import { rounded } from '../../../../test/rounded.ts';
import { normalisations } from './index.ts';

const told = (value: number | MissingReason): number | Missing => (typeof value === 'string' ? { missing: value } : value);

describe('the family of normalisations', () => {
  for (const { id, examples, normalise } of normalisations) {
    test.each(examples)(`${id} of $values between $goalposts`, ({ values, goalposts, gives }) => {
      expect(rounded(normalise({ values: values.map(told), goalposts }))).toEqual(gives.map(told));
    });

    test(`${id}: scores are positive numbers, and a better value never scores less`, () => {
      const value = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);
      fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), value, value, (values, worst, target) => {
        const scores = normalise({ values, goalposts: { worst, target } });
        const direction = Math.sign(target - worst);
        const pairs = values.flatMap((a, i) => values.map((b, j) => [direction * (a - b), scores[i], scores[j]] as const));
        expect(scores.filter((score) => (isMissing(score) ? direction !== 0 : !(score >= 1 && Number.isFinite(score))))).toEqual([]);
        expect(pairs.filter(([better, a, b]) => better > 0 && !isMissing(a) && !isMissing(b) && (a ?? 0) < (b ?? 0))).toEqual([]);
      }));
    });

    test(`${id} says what becomes of absence and of what is no number`, () => {
      const reasons = new Set(examples.flatMap(({ gives }) => gives.filter((score) => typeof score === 'string')));
      expect([reasons.has('not-a-number'), reasons.has('not-applicable'), reasons.size > 2]).toEqual([true, true, true]);
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'normalisations.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(normalisations.map(({ id }) => id).sort());
  });
});
