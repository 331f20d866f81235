import { describe, expect, test } from 'vitest';
import { worked } from '../../../test/worked-cases.ts';
import { untraced, type Series, type SeriesPoint } from '../series.ts';
import { gapSeriesOf } from './gap-series.ts';

const point = (year: number, text: string, told: Partial<SeriesPoint> = {}): SeriesPoint => ({
  year, value: Number(text), text, digits: text.split('.')[1]?.length ?? 0, numerator: null, denominator: null, standardError: null, grade: 'A', status: 'final', definitionVersion: '', trace: untraced, ...told,
});
const series = (points: readonly SeriesPoint[], told: Partial<Series> = {}): Series => ({ indicatorId: 'invented', unit: '%', points, gaps: [], breaks: [], ...told });
const valuesOf = ({ points }: Series) => points.map(({ year, text }) => [year, text]);

describe('the gap of two series is a series', () => {
  test('with values where both have one, and a reason everywhere else', () => {
    const women = series([point(2020, '80.1'), point(2021, '81.25'), point(2023, '84.0')], { gaps: [{ year: 2022, reason: 'suppressed' }], breaks: [2023] });
    const men = series([point(2020, '90.3'), point(2022, '91.0'), point(2023, '84.0'), point(2024, '84.1')], { gaps: [{ year: 2021, reason: 'refused' }], breaks: [2021] });
    const { difference, absolute, relative } = gapSeriesOf(women, men);
    expect(valuesOf(difference)).toEqual([[2020, '-10.2'], [2023, '0.0']]);
    expect(valuesOf(absolute)).toEqual([[2020, '10.2'], [2023, '0.0']]);
    expect(absolute.points.map(({ value, digits }) => [value, digits])).toEqual([[10.2, 1], [0, 1]]);
    expect(valuesOf(relative)).toEqual([[2020, '1.1273'], [2023, '1.0000']]);
    expect(absolute.gaps).toEqual([{ year: 2021, reason: 'refused' }, { year: 2022, reason: 'suppressed' }, { year: 2024, reason: 'not-collected' }]);
    expect([difference, absolute, relative].map(({ unit, breaks }) => [unit, breaks])).toEqual([['百分点', [2021, 2023]], ['百分点', [2021, 2023]], ['ratio', [2021, 2023]]]);
  });

  test('a ratio over zero is a named gap while the difference stands', () => {
    const { absolute, relative } = gapSeriesOf(series([point(2020, '0')], { unit: '/10万' }), series([point(2020, '30')], { unit: '/10万' }));
    expect(valuesOf(absolute)).toEqual([[2020, '30']]);
    expect([relative.points, relative.gaps]).toEqual([[], [{ year: 2020, reason: 'not-applicable' }]]);
  });

  test.each([
    ['different units', series([point(2020, '1')]), series([point(2020, '2')], { unit: '‰' }), 'not-comparable'],
    ['different definitions of one indicator', series([point(2020, '1')]), series([point(2020, '2', { definitionVersion: '2' })]), 'not-comparable'],
    ['not a number', series([point(2020, '1')]), series([point(2020, '2', { value: Number.NaN })]), 'not-a-number'],
  ] as const)('%s give no gap', (_, women, men, reason) => {
    const { difference, absolute, relative } = gapSeriesOf(women, men);
    expect([difference, absolute, relative].map(({ points, gaps }) => [points, gaps])).toEqual(Array.from({ length: 3 }, () => [[], [{ year: 2020, reason }]]));
  });

  test('two indicators may have versions of their own, and two spellings of a unit are one', () => {
    const { difference } = gapSeriesOf(series([point(2020, '3')], { indicatorId: 'one', unit: '1/10万' }), series([point(2020, '2', { definitionVersion: '2' })], { indicatorId: 'two', unit: '/10万' }));
    expect([difference.indicatorId, difference.unit, difference.points.map(({ text, definitionVersion }) => [text, definitionVersion])]).toEqual([null, '十万分点', [['1', '+2']]]);
  });

  test('the worse grade counts and the errors of two samples are joined', () => {
    const { difference, relative } = gapSeriesOf(series([point(2020, '40', { standardError: 3, grade: 'C' })]), series([point(2020, '50', { standardError: 4, grade: 'B' })]));
    expect(difference.points.map(({ standardError, grade }) => [standardError, grade])).toEqual([[5, 'C']]);
    expect(relative.points[0]?.standardError).toBeCloseTo(1.25 * Math.sqrt((3 / 40) ** 2 + (4 / 50) ** 2), 12);
  });

  test.runIf(worked.present)('worked case C23', () => {
    type C23 = { readonly input: { readonly rural: readonly [number, number]; readonly urban: readonly [number, number] }; readonly expected: Readonly<Record<'abs0' | 'abs1' | 'rel0' | 'rel1', number>> };
    const { input, expected } = worked.read<C23>('C23');
    const side = (values: readonly [number, number]) => series(values.map((value, at) => point(2010 + at * 10, String(value))), { unit: '/10万' });
    const { absolute, relative } = gapSeriesOf(side(input.rural), side(input.urban));
    expect(absolute.points.map(({ value }) => value)).toEqual([expected.abs0, expected.abs1]);
    expect(relative.points.map(({ value }) => value.toFixed(6))).toEqual([expected.rel0, expected.rel1].map((ratio) => ratio.toFixed(6)));
  });
});
