import { describe, expect, test } from 'vitest';
import { leastChange } from '../least-change.ts';
import { badnessOf } from './badness-of.ts';
import { comparablePoints } from './comparable-points.ts';
import { exampleSeries } from './quiet-facts.ts';

const values = { 2019: 94, 2020: 95, 2021: 96, 2022: 97 };

describe('comparable values', () => {
  test.each([
    ['all where there is no break', exampleSeries(values), [2019, 2020, 2021, 2022]],
    ['from the last break on', exampleSeries(values, { breaks: [2020, 2021] }), [2021, 2022]],
    ['a break after the newest value cuts nothing yet', exampleSeries(values, { breaks: [2023] }), [2019, 2020, 2021, 2022]],
    ['without what is not a number', exampleSeries({ ...values, 2021: Number.NaN }), [2019, 2020, 2022]],
    ['without what was overridden by hand', { ...exampleSeries({}), points: exampleSeries(values).points.map((point) => ({ ...point, grade: point.year === 2021 ? 'D' as const : 'C' as const })) }, [2019, 2020, 2022]],
    ['none of no series', null, []],
  ])('are %s', (_, series, years) => {
    expect(comparablePoints(series).map(({ year }) => year)).toEqual(years);
  });
});

describe('the least change that counts', () => {
  test.each([
    [{ year: 2020, value: 24, digits: 1 }, { year: 2025, digits: 1 }, 0.12],
    [{ year: 2023, value: 24, digits: 1 }, { year: 2024, digits: 1 }, 0.05],
    [{ year: 2023, value: 24, digits: 2 }, { year: 2024, digits: 2 }, 0.024],
    [{ year: 2023, value: -24, digits: 2 }, { year: 2024, digits: 2 }, 0.024],
    [{ year: 2023, value: 2, digits: 2 }, { year: 2024, digits: 0 }, 0.5],
  ])('from %j to %j is %d', (before, after, is) => {
    expect(leastChange(before, after)).toBeCloseTo(is, 12);
  });
});

describe('badness', () => {
  const band = { lower: 103, upper: 107, lowerOpen: false, upperOpen: false };
  test.each([
    [1, band, 105, -105],
    [-1, band, 105, 105],
    [0, band, 105, 0],
    [0, band, 101, 2],
    [0, band, 108.5, 1.5],
  ] as const)('with direction %d', (direction, acceptance, value, is) => {
    expect(badnessOf({ direction, acceptance })?.(value)).toBe(is);
  });

  test('is unknown where nobody says which way is bad', () => {
    expect(badnessOf({ direction: 0, acceptance: null })).toBe(null);
  });
});
