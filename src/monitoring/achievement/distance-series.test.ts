import { expect, test } from 'vitest';
import { untraced, type Series, type SeriesPoint } from '../series.ts';
import { distanceSeries, pairsOf } from './distance-series.ts';

const point = (year: number, text: string): SeriesPoint => ({ year, value: Number(text), text, digits: text.split('.')[1]?.length ?? 0, numerator: null, denominator: null, standardError: null, grade: 'A', status: 'final', definitionVersion: '', trace: untraced });
const series = (points: readonly SeriesPoint[], told: Partial<Series> = {}): Series => ({ indicatorId: 'invented', unit: '%', points, gaps: [], breaks: [], ...told });

const own = series([point(2020, '25.1'), point(2023, '27.25')], { breaks: [2023] });
const reference = series([point(2019, '240'), point(2021, '244')], { indicatorId: 'other', unit: '‰', breaks: [2021] });
const pairs = pairsOf(own, reference, 2) ?? [];

test('a figure is held against the nearest year of the other, the earlier of two as near, in its own unit', () => {
  expect(pairs.map(({ own: one, other }) => [one.year, other.year, other.value])).toEqual([[2020, 2019, 24], [2023, 2021, 24.400000000000002]]);
});

test('the distance is told in points, is no figure of the indicator, and breaks where either breaks', () => {
  const { indicatorId, unit, points, breaks } = distanceSeries(own, reference, pairs);
  expect([indicatorId, unit, points.map(({ year, text }) => [year, text]), breaks]).toEqual([null, '百分点', [[2020, '1.1'], [2023, '2.85']], [2021, 2023]]);
});

test('units that measure different things have no pairs', () => {
  expect(pairsOf(own, series([point(2020, '3')], { unit: '元' }), 2)).toBeNull();
});
