import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worked } from '../../../test/worked-cases.ts';
import { median } from '../forecast/quantile-of.ts';
import { exampleSeries } from '../rules/quiet-facts.ts';
import { annualChanges, controlChart, type ControlChart } from './control-chart.ts';
import { cusum } from './cusum.ts';
import { detrendedVariation } from './detrended-variation.ts';
import { modifiedZ, outlierFrom } from './modified-z.ts';
import { specialCauses, type SpecialCause } from './special-causes.ts';
import { targetAgainstLimits } from './target-against-limits.ts';
import { xmrLimits, type XmrLimits } from './xmr-limits.ts';

const within = 6;

describe.runIf(worked.present)('the worked cases', () => {
  const numbers = (value: unknown): readonly number[] => value as readonly number[];

  test.each([true, false])('C13: limits and mean moving range, screened %s', (screen) => {
    const { input, expected } = worked.read<{ readonly input: Readonly<Record<string, unknown>>; readonly expected: Readonly<Record<string, unknown>> }>('C13');
    const limits = xmrLimits(numbers(input['y']), { screen }) as XmrLimits;
    const found = [limits.centre, limits.lower, limits.upper, limits.meanMovingRange];
    for (const [at, value] of numbers(expected[screen ? 'screened' : 'unscreened']).entries()) expect(found[at]).toBeCloseTo(value, within);
  });

  test('C14: CUSUM, its signal, modified z and detrended variation', () => {
    const { input, expected } = worked.read<{ readonly input: Readonly<Record<string, unknown>>; readonly expected: Readonly<Record<string, unknown>> }>('C14');
    const values = numbers(input['y']);
    const { target, sigma, direction, k, h } = input as { target: number; sigma: number; direction: 1 | -1; k: number; h: number };
    const found = cusum(values, { target, sigma, direction, slack: k, signal: h }) as { sums: readonly number[]; signalAt: number | null };
    for (const [at, value] of numbers(expected['cusum']).entries()) expect(found.sums[at]).toBeCloseTo(value, within);
    expect(found.signalAt).toBe(numbers(expected['cusum']).findIndex((sum) => sum >= h));
    const scores = modifiedZ(values) as readonly number[];
    for (const [at, value] of numbers(expected['mod_z']).entries()) expect(scores[at]).toBeCloseTo(value, within);
    expect(detrendedVariation(values.map((_, at) => at), values)).toBeCloseTo(expected['detrended_cv'] as number, within);
  });
});

describe('XmR limits', () => {
  test.each([
    { values: [], is: { missing: 'not-collected' } },
    { values: [1], is: { missing: 'not-collected' } },
    { values: [1, Number.NaN, 2], is: { missing: 'not-a-number' } },
    { values: [1, Infinity], is: { missing: 'not-a-number' } },
  ])('of $values are named as missing', ({ values, is }) => {
    expect(xmrLimits(values)).toEqual(is);
  });

  test.each([[11, true], [12, false]])('of %d values are trial limits: %s', (count, trial) => {
    expect(xmrLimits(Array.from({ length: count }, (_, at) => at % 2))).toMatchObject({ trial, count, screenedOut: 0 });
  });

  test('of a steady row by hand', () => {
    expect(xmrLimits([1, 2, 1, 2])).toEqual({ centre: 1.5, lower: 1.5 - 2.66, upper: 1.5 + 2.66, meanMovingRange: 1, sigma: 1 / 1.128, count: 4, trial: true, screenedOut: 0 });
  });

  test('a jump is screened out of its own limits', () => {
    expect(xmrLimits([10, 11, 10, 11, 10, 11, 20])).toMatchObject({ screenedOut: 1, meanMovingRange: 1 });
  });

  test('move and stretch with the values', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 }), fc.integer({ min: 1, max: 50 }), fc.integer({ min: -100, max: 100 }), (values, by, shift) => {
      const limits = xmrLimits(values) as XmrLimits;
      const moved = xmrLimits(values.map((value) => value * by + shift)) as XmrLimits;
      expect(moved.upper).toBeCloseTo(limits.upper * by + shift, 6);
      expect(moved.lower).toBeCloseTo(limits.lower * by + shift, 6);
    }));
  });
});

describe('special causes', () => {
  const limits: XmrLimits = { centre: 0, lower: -3, upper: 3, meanMovingRange: 3 / 2.66, sigma: 1, count: 12, trial: false, screenedOut: 0 };
  test.each<{ title: string; values: readonly number[]; are: readonly SpecialCause[] }>([
    { title: 'noise', values: [1, -1, 1.5, -0.5, 0, 1], are: [] },
    { title: 'above the upper limit', values: [0, 3.1, 0], are: [{ kind: 'outside', side: 'high', from: 1, to: 1 }] },
    { title: 'below the lower limit', values: [0, 1, -3.1], are: [{ kind: 'outside', side: 'low', from: 2, to: 2 }] },
    { title: 'on the limit is inside', values: [0, 3, -3], are: [] },
    { title: 'seven rising', values: [-1.5, -1, -0.5, 0, 0.5, 1, 1.5], are: [{ kind: 'seven-in-a-row', side: 'high', from: 0, to: 6 }] },
    { title: 'six rising', values: [-1, -0.5, 0, 0.5, 1, 1.5], are: [] },
    { title: 'seven falling, then up', values: [1.5, 1, 0.5, 0, -0.5, -1, -1.5, 0], are: [{ kind: 'seven-in-a-row', side: 'low', from: 0, to: 6 }] },
    { title: 'a level step breaks a rise', values: [-1.5, -1, -0.5, 0, 0, 0.5, 1, 1.5], are: [] },
    { title: 'seven on one side', values: [1, 0.5, 1, 0.5, 1, 0.5, 1], are: [{ kind: 'seven-on-one-side', side: 'high', from: 0, to: 6 }] },
    { title: 'a value on the mean breaks them', values: [1, 0.5, 1, 0, 1, 0.5, 1], are: [] },
    { title: 'two of three beyond two thirds', values: [0, 2.5, 1, 2.5, 0], are: [{ kind: 'two-of-three', side: 'high', from: 1, to: 3 }] },
    { title: 'the third on the other side', values: [0, 2.5, -1, 2.5, 0], are: [] },
    { title: 'beyond the limit does not count as near it', values: [-1, 3.5, 1, 2.5, -1], are: [{ kind: 'outside', side: 'high', from: 1, to: 1 }] },
  ])('$title', ({ values, are }) => {
    expect(specialCauses(values, limits)).toEqual(are);
  });
});

describe('a target against limits', () => {
  const limits = { lower: 95, upper: 97 };
  const open = { lowerOpen: false, upperOpen: false };
  test.each([
    { lower: 98, upper: Infinity, is: 'failing' },
    { lower: 97, upper: Infinity, is: 'hit-and-miss' },
    { lower: 96, upper: Infinity, is: 'hit-and-miss' },
    { lower: 95, upper: Infinity, is: 'hit-and-miss' },
    { lower: 94, upper: Infinity, is: 'passing' },
    { lower: -Infinity, upper: 94, is: 'failing' },
    { lower: -Infinity, upper: 98, is: 'passing' },
    { lower: 94, upper: 98, is: 'passing' },
    { lower: 95.5, upper: 98, is: 'hit-and-miss' },
    { lower: 98, upper: 99, is: 'failing' },
    { lower: Number.NaN, upper: Infinity, is: 'hit-and-miss' },
  ])('$lower to $upper is $is', ({ lower, upper, is }) => {
    expect(targetAgainstLimits({ lower, upper, ...open }, limits)).toBe(is);
  });
});

describe('the control chart', () => {
  const pointsOf = (values: readonly number[]) => exampleSeries(Object.fromEntries(values.map((value, at) => [2010 + at, value]))).points;

  test('a steady series is charted by its levels', () => {
    const chart = controlChart(pointsOf([97.1, 97.3, 97, 97.2, 97.1, 94])) as ControlChart;
    expect([chart.of, chart.causes.at(2)]).toEqual(['levels', { kind: 'outside', side: 'low', from: 5, to: 5 }]);
  });

  test('a series with a trend is charted by its changes, and the trend fires no rule', () => {
    expect(controlChart(pointsOf([80, 81, 82.1, 83, 84.1, 85, 86.1, 87, 88.1, 89]))).toMatchObject({ of: 'changes', causes: [] });
  });

  test('a jump makes no trend of its own, and three values in order are none', () => {
    expect(controlChart(pointsOf([97.2, 97.3, 97.1, 97.2, 97.1, 94]))).toMatchObject({ of: 'levels' });
    expect(controlChart(pointsOf([1, 2, 3, 4]))).toMatchObject({ of: 'levels' });
  });

  test('a hole is shared out over its years', () => {
    expect(annualChanges([{ year: 2020, value: 90 }, { year: 2022, value: 91 }])).toEqual([{ year: 2022, value: 0.5 }]);
  });

  test.each([
    [[], { missing: 'not-collected' }],
    [[97], { missing: 'not-collected' }],
    [[97, Number.NaN, 98], { missing: 'not-a-number' }],
  ])('%j cannot be charted', (values, is) => {
    expect(controlChart(pointsOf(values))).toEqual(is);
  });
});

describe('CUSUM', () => {
  test.each([
    { sigma: 0, values: [1, 2] },
    { sigma: Number.NaN, values: [1, 2] },
    { sigma: Infinity, values: [1, 2] },
    { sigma: 1, values: [1, Number.NaN] },
  ])('with sigma $sigma of $values is not a number', ({ sigma, values }) => {
    expect(cusum(values, { target: 1, sigma, direction: 1 })).toEqual({ missing: 'not-a-number' });
  });

  test('a mirrored row with a mirrored direction has the same sums', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 20 }), (values) => {
      expect(cusum(values.map((value) => -value), { target: -3, sigma: 2, direction: -1 })).toEqual(cusum(values, { target: 3, sigma: 2, direction: 1 }));
    }));
  });

  test('never signals where every value is good', () => {
    expect(cusum([98, 99, 100, 98], { target: 98, sigma: 0.5, direction: 1 })).toEqual({ sums: [0, 0, 0, 0], signalAt: null });
  });
});

describe('outliers', () => {
  test('the rule of three standard deviations cannot fire on ten values, and the modified z can', () => {
    const classic = (values: readonly number[]): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
      return Math.max(...values.map((value) => Math.abs(value - mean) / deviation));
    };
    const wild = (count: number): number[] => [...Array.from({ length: count - 1 }, (_, at) => 97 + 0.01 * (at % 3)), 0];
    for (const count of [5, 6, 8, 10]) {
      expect(classic(wild(count))).toBeLessThanOrEqual((count - 1) / Math.sqrt(count) + 1e-9);
      expect(classic(wild(count))).toBeLessThan(3);
      expect(Math.abs((modifiedZ(wild(count)) as readonly number[]).at(-1) ?? 0)).toBeGreaterThan(outlierFrom);
    }
  });

  test.each([
    [[], { missing: 'not-collected' }],
    [[1, Number.NaN], { missing: 'not-a-number' }],
    [[5, 5, 5, 6], [0, 0, 0, Infinity]],
    [[5, 5], [0, 0]],
  ])('of %j', (values, are) => {
    expect(modifiedZ(values)).toEqual(are);
  });

  test.each([[[3, 1, 2], 2], [[4, 1, 2, 3], 2.5], [[], Number.NaN]])('the median of %j is %d', (values, is) => {
    expect(median(values)).toBe(is);
  });
});

describe('the detrended variation', () => {
  test.each([
    { years: [2020, 2021], values: [1, 2], is: { missing: 'not-collected' } },
    { years: [2020, 2021, 2022], values: [1, Number.NaN, 2], is: { missing: 'not-a-number' } },
    { years: [2020, 2021, 2022], values: [-1, 0, 1], is: { missing: 'not-a-number' } },
    { years: [2020, 2020, 2020], values: [1, 2, 3], is: { missing: 'not-a-number' } },
  ])('of $values is missing by name', ({ years, values, is }) => {
    expect(detrendedVariation(years, values)).toEqual(is);
  });

  test('a straight line has none, whatever its holes', () => {
    expect(detrendedVariation([2018, 2020, 2021, 2024], [10, 12, 13, 16])).toBeCloseTo(0, 12);
  });
});
