import { describe, expect, test } from 'vitest';
import { catalogue, type IndicatorDefinition } from '#registry';
import { sketchedPlan, type sketchedTarget } from '../../../test/makers/sketched-plan.ts';
import type { Observation } from '../observation.ts';
import type { BaselineFigure, FigureCell, YearFigure } from './figure-cells.ts';
import type { MonitoredTarget } from './monitored.ts';
import { runMonitoring } from './run-monitoring.ts';

type TargetSketch = Parameters<typeof sketchedTarget>[0];
type Told = Partial<Observation> & { readonly counts?: readonly [number, number]; readonly line?: number; readonly column?: number | null; readonly computed?: string };

const first = (is: (definition: IndicatorDefinition) => boolean): IndicatorDefinition => {
  const found = catalogue.find((definition) => definition.frequency === 'yearly' && definition.boundsSpeakOf === undefined && is(definition));
  if (!found) throw new Error('the catalogue has none');
  return found;
};
const share = first(({ scale, unit, direction, name }) => scale === 'share' && unit === '%' && direction === 'up' && !/女|孕|产|妇|农村|城/.test(name.zh));
const rare = first(({ smallCount, unit, multiplier }) => smallCount && unit === '/10万' && multiplier === 100_000);

/** A row whose cell tells its year: row 24 for 2024 unless told, value in column 3, counts in 6 and 7. */
const row = (definition: IndicatorDefinition, year: number, text: string, { counts, line = year - 2000, column = 3, computed, ...rest }: Told = {}): Observation => ({
  indicatorId: definition.id, place: null, subUnit: null, groups: [], year, period: null, definitionVersion: '', status: 'final', grade: 'A', source: null, sourceRank: 1, recorded: null,
  content: { kind: 'figure', text, value: Number(text), digits: text.split('.')[1]?.length ?? 0, numerator: counts?.[0] ?? null, denominator: counts?.[1] ?? null, standardError: null },
  origin: { file: 'a.xlsx', sheet: '表', line, column, ...(counts === undefined ? {} : { numeratorColumn: 6, denominatorColumn: 7 }), ...(computed === undefined ? {} : { computed }) }, ...rest,
});

function judged(definition: IndicatorDefinition, told: Partial<TargetSketch>, observations: readonly Observation[]): MonitoredTarget {
  const target = { indicator: definition.name.zh, indicatorId: definition.id, unit: definition.unit, bound: 'at-least', value: 95, ...told } as TargetSketch;
  const plan = sketchedPlan({ title: '某区妇女发展规划', domains: [{ title: '妇女与健康', units: '卫健委', goals: [{ targets: [target] }] }] });
  const found = runMonitoring({ plans: [plan], observations, year: 2024, asOf: '2025-08-01' }).plans[0]?.targets[0];
  if (!found) throw new Error('no target');
  return found;
}

/** Cells short: row/column. */
const short = (cells: readonly FigureCell[] | undefined): string => (cells ?? []).map(({ row: line, column }) => `${String(line)}/${String(column)}`).join(' ');
const of = (figure: YearFigure | BaselineFigure | MonitoredTarget['latest']): readonly (string | undefined)[] => ('missing' in figure ? [figure.missing] : [short(figure.from), figure.computed]);
const climbing = (told: (year: number) => Told = () => ({})): Observation[] => [2020, 2021, 2022, 2023, 2024].map((year) => row(share, year, (2 * (year - 1974)).toFixed(1), told(year)));

describe('a figure of a run', () => {
  test('that a cell prints names file, sheet, row and column, as latest value, base value and point', () => {
    const { latest, baseline, points } = judged(share, {}, climbing());
    expect(latest).toMatchObject({ from: [{ file: 'a.xlsx', sheet: '表', row: 24, column: 3 }] });
    expect([of(latest), of(baseline), points.map(of)]).toEqual([['24/3', undefined], ['20/3', undefined], [20, 21, 22, 23, 24].map((line) => [`${String(line)}/3`, undefined])]);
    expect('computed' in (points[0] ?? {})).toBe(false);
  });

  test('that was converted names the cell, and says from what', () => {
    expect(of(judged(share, {}, climbing(() => ({ computed: '由“960‰”换算' }))).latest)).toEqual(['24/3', '由“960‰”换算']);
  });

  test('that was made of its counts names their cells', () => {
    expect(of(judged(share, {}, climbing(() => ({ counts: [96, 100], column: null, computed: '由分子÷分母算出' }))).latest)).toEqual(['24/6 24/7', '由分子÷分母算出']);
  });

  test('that was never read names no cell', () => {
    expect(of(judged(share, {}, climbing().map((one) => ({ ...one, origin: { file: null, sheet: null, line: null, column: null } }))).latest)).toEqual(['', undefined]);
  });

  test('that is the difference of two groups names the cells of both', () => {
    const sides = [...climbing((year) => ({ groups: ['农村'], line: year - 1900 })), ...climbing((year) => ({ groups: ['城镇'], column: 4 + year - 2020 }))];
    const { latest, baseline } = judged(share, { kind: 'gap', bound: 'at-most', value: 5, groups: ['农村', '城镇'] }, sides);
    expect([of(latest), of(baseline)]).toEqual([['124/3 24/8', '两组之差'], ['120/3 20/4', '两组之差']]);
  });

  test('that is a yearly change names the cells of both years', () => {
    const { latest, points } = judged(share, { kind: 'change', direction: 'up', changePoints: 1, value: null, per: 'year', quote: '每年提高1个百分点' }, climbing().filter(({ year }) => year !== 2022));
    expect([of(latest), points.map(of)]).toEqual([['23/3 24/3', '与上年之差'], [['20/3 21/3', '与上年之差'], ['21/3 23/3', '与2021年之差，按年平均'], ['23/3 24/3', '与上年之差']]]);
  });

  test('that covers the years of a cycle names the cells of them all', () => {
    const annual = [2021, 2022, 2023].map((year) => row(share, year, '30.0', { counts: [300, 1000], period: { kind: 'calendar-year', start: `${String(year)}-01-01`, end: `${String(year)}-12-31`, year } }));
    expect(judged(share, { every: 'cycle', cycleYears: 3 }, annual).points.map(of)).toEqual([['21/6 21/7', '2021年分子合计÷分母'], ['21/6 21/7 22/6 22/7', '2021年、2022年分子合计÷分母'], ['21/6 21/7 22/6 22/7 23/6 23/7', '2021—2023年分子合计÷分母']]);
  });

  test('that is the distance from another figure names the cells of both', () => {
    const whole = climbing().map((one) => ({ ...one, place: '全国', origin: { ...one.origin, column: 9 } }));
    expect(of(judged(share, { kind: 'relative', value: null, reference: '全国平均水平', quote: '不低于全国平均水平' }, [...climbing(), ...whole]).latest)).toEqual(['24/3 24/9', '与参照之差']);
  });

  test('that stands for yes names the cell of the answer', () => {
    const answer = (subUnit: string, line: number): Observation => ({ ...row(share, 2024, '0', { subUnit, line }), content: { kind: 'yes-no', happened: true, date: null, evidence: null } });
    expect(of(judged(share, { every: 'unit', of: '乡镇' }, [answer('甲镇', 4), answer('乙镇', 5)]).latest)).toEqual(['4/3', '由“是”“否”折算']);
  });

  test('of the plan is told with its line and page, whatever it is converted from', () => {
    const printed = judged(share, { statedBaseline: { value: 90, year: 2020 } }, climbing());
    expect([printed.baseline, printed.line]).toEqual([{ year: 2020, value: 90, text: '90%', why: '规划文本所列', from: [], inPlan: { line: 1, page: 1 } }, 1]);
    expect(judged(share, { unit: '‰', value: 950, statedBaseline: { value: 900, year: 2020 } }, climbing()).baseline).toMatchObject({ value: 90, from: [], computed: '按单位换算', inPlan: { line: 1, page: 1 } });
  });

  test('of which a later record was taken is told with its own cell', () => {
    const { revisions, latest } = judged(share, {}, [...climbing((year) => (year === 2024 ? { recorded: '2025-03-01' } : {})), row(share, 2024, '90.0', { recorded: '2025-06-01', status: 'revised', line: 99 })]);
    expect([revisions.map(({ from }) => short(from)), of(latest)]).toEqual([['24/3'], ['99/3', undefined]]);
  });

  test('of small counts is told with the cells of the counts that were added up', () => {
    const deaths = [0, 1, 0, 0, 1].map((events, at) => row(rare, 2020 + at, String((events / 2000) * 1e5), { counts: [events, 2000] }));
    const { smallCount } = judged(rare, { bound: 'at-most', value: 12 }, deaths);
    expect([smallCount?.years, short(smallCount?.from)]).toEqual([[2022, 2023, 2024], '22/6 22/7 23/6 23/7 24/6 24/7']);
  });
});
