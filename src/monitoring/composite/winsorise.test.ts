import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oracle } from '../../../test/oracle.ts';
import { rounded } from '../../../test/rounded.ts';
import { shapeOf, winsorise } from './winsorise.ts';

const known = oracle<{ skewed: readonly number[]; skew: number; kurtosis: number }>('gender-composite-scoring', 'composite');
const twenty = Array.from({ length: 20 }, (_, at) => at + 1);
const tail = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('outliers are drawn in', () => {
  test('the shape of a column is what R finds by the spreadsheet formulas', () => {
    expect(rounded(shapeOf(known.skewed), 9)).toEqual(rounded({ skew: known.skew, kurtosis: known.kurtosis }, 9));
  });

  test.each([
    [[1, 2, 3], { missing: 'not-applicable' }], [[4, 4, 4, 4], { missing: 'not-applicable' }], [[1, 2, 3, Number.NaN], { missing: 'not-a-number' }], [[1, 2, 3, Infinity], { missing: 'not-a-number' }],
  ])('the shape of %j is %j', (values, shape) => {
    expect(shapeOf(values)).toEqual(shape);
  });

  test.each([
    ['the farthest one, after which the next is within the limits', [...tail, 30, 100], { values: [...tail, 30, 30], treated: 1, settled: true }],
    ['two high ones, one after the other', [...twenty, 60, 200], { values: [...twenty, 20, 20], treated: 2, settled: true }],
    ['a low one', [-100, ...tail], { values: [1, ...tail], treated: 1, settled: true }],
    ['none to draw in', tail, { values: tail, treated: 0, settled: true }],
    ['askew but not peaked', [...tail, 12, 60, 60], { values: [...tail, 12, 60, 60], treated: 0, settled: true }],
    ['three values', [1, 2, 1000], { values: [1, 2, 1000], treated: 0, settled: true }],
    ['not a number among them', [...tail, Number.NaN, 1000], { values: [...tail, Number.NaN, 1000], treated: 0, settled: true }],
  ])('%s', (_, values, found) => {
    expect(winsorise(values)).toEqual(found);
  });

  test('more than five far ones are not outliers: the column is left there and said to be askew', () => {
    const steps = [...Array.from({ length: 60 }, (_, at) => at), 200, 400, 800, 1600, 3200, 6400, 12_800];
    const found = winsorise(steps);
    expect([found.settled, found.treated, found.values.slice(60)]).toEqual([false, 5, [200, 400, 400, 400, 400, 400, 400]]);
  });

  test('nobody passes anybody, and no value leaves the range', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -5000, max: 5000 })), { maxLength: 30 }), (values) => {
      const found = winsorise(values).values;
      const passed = values.flatMap((a, i) => values.filter((b, j) => a <= b && (found[i] ?? 0) > (found[j] ?? 0)));
      expect([passed, found.filter((value) => !values.includes(value))]).toEqual([[], []]);
    }));
  });
});
