import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worked } from '../../../test/worked-cases.ts';
import { nothingKnown, provisionalPrior, type FamilyPrior } from '../forecast/family-prior.ts';
import { judgeMovement } from './judge-movement.ts';

const ground = (prior: FamilyPrior) => ({ scale: { transform: 'identity', factor: 1 }, prior }) as const;
const points = (first: number, values: readonly number[], digits = 1) => values.map((value, index) => ({ year: first + index, value, digits }));

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
    const found = judgeMovement(points(C24.input.t[0] ?? 0, series), 1, ground(provisionalPrior(C24.input.s0, C24.input.lam)));
    const wanted = C24.expected[which];
    expect(found?.change).toBeCloseTo(wanted.change, 6);
    expect(found?.leastChange).toBeCloseTo(wanted.delta, 6);
    expect(Math.abs((found?.probability ?? Number.NaN) - wanted.p_up)).toBeLessThan(1e-6);
    expect([found && words[found.verdict], found?.isLowConfidence]).toEqual([wanted.verdict, wanted.low_confidence]);
  });

  const series = fc.array(fc.integer({ min: 200, max: 400 }).map((tenths) => tenths / 10), { minLength: 2, maxLength: 9 });
  const prior = fc.record({ s0: fc.double({ min: 0.01, max: 3, noNaN: true }), lambda: fc.double({ min: 0.02, max: 5, noNaN: true }) });
  const judge = (values: readonly number[], given: { readonly s0: number; readonly lambda: number }, wanted: 1 | -1) =>
    judgeMovement(points(2015, values), wanted, ground(provisionalPrior(given.s0, given.lambda)))?.verdict;
  const rank = { worsening: 0, unchanged: 1, improving: 2 } as const;

  test('a better last value never lowers the verdict', () => {
    fc.assert(fc.property(series, prior, fc.integer({ min: 1, max: 300 }), (values, given, tenths) => {
      const better = [...values.slice(0, -1), (values.at(-1) ?? 0) + tenths / 10];
      expect(rank[judge(better, given, 1) ?? 'worsening']).toBeGreaterThanOrEqual(rank[judge(values, given, 1) ?? 'worsening']);
    }), { numRuns: 300 });
  });

  test('a jump for the better that lowers the probability takes no verdict away', () => {
    const found = [24.7, 30].map((last) => judgeMovement(points(2015, [24, 24.2, 24.5, 24.7, last]), 1, ground(provisionalPrior(0.2, 0.7))));
    expect(found.map((movement) => [movement?.verdict, (movement?.probability ?? 0) >= 0.8])).toEqual([['improving', true], ['improving', false]]);
  });

  test('a mirrored series with the mirrored wish has the same verdict', () => {
    fc.assert(fc.property(series, prior, (values, given) => {
      const mirrored = judgeMovement(points(2015, values.map((value) => -value)), -1, ground(provisionalPrior(given.s0, given.lambda)));
      expect(mirrored?.verdict).toBe(judge(values, given, 1));
    }));
  });

  test.each([Number.NaN, Infinity])('%s anywhere is no movement', (value) => {
    expect(judgeMovement(points(2020, [24, value, 30]), 1, ground(nothingKnown))).toBeNull();
  });

  test('one value, or two of one year, move nowhere', () => {
    const [one] = points(2020, [24]);
    expect([points(2020, [24]), [...points(2020, [24]), { ...one, year: 2020, value: 25, digits: 1 }]].map((some) => judgeMovement(some, 1, ground(nothingKnown)))).toEqual([null, null]);
  });

  test('a change of exactly half a digit counts, however binary fractions fall', () => {
    expect(judgeMovement(points(2020, [1.1, 1.15]), 1, ground(nothingKnown))?.verdict).toBe('improving');
  });

  test('of two values printed to different digits the coarser decides, whichever came first', () => {
    const whole = { year: 2020, value: 24, digits: 0 };
    const fine = { year: 2021, value: 24.4, digits: 1 };
    expect([[whole, fine], [{ ...fine, year: 2019 }, whole]].map((two) => judgeMovement(two, 1, ground(nothingKnown))?.verdict)).toEqual(['unchanged', 'unchanged']);
  });

  test('of an unknown family five values speak for themselves, four do not', () => {
    const [four, five] = [[24, 24.6, 24.9, 25.6], [24, 24.6, 24.9, 25.6, 26.1]].map((values) => judgeMovement(points(2018, values), 1, ground(nothingKnown)));
    expect([four?.isLowConfidence, five?.isLowConfidence]).toEqual([true, false]);
  });

  test('a share printed per mille drifts as the same share printed in percent', () => {
    const series = [4.1, 4.3, 4.0, 4.6, 4.9];
    const [percent, mille] = [[1, 1], [10, 0.1]].map(([times = 1, factor = 1]) =>
      judgeMovement(points(2018, series.map((value) => value * times)), 1, { scale: { transform: 'logit', factor }, prior: provisionalPrior(0.3, 0.06) })?.probability);
    expect(mille).toBeCloseTo(percent ?? Number.NaN, 12);
  });
});
