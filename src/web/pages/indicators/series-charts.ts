import type { ComparedBarsData, ComparedRow, GapYearsData, TrendData } from '#publication';
import type { Actions } from '../../client/actions.ts';
import { originKey } from './origin-key.ts';

/** What the server answers of an indicator's figures, and one part of it. */
export type SeriesAnswer = Actions['indicators.get-series']['output'];
export type Part = SeriesAnswer['series'][number];
type Point = Part['points'][number];

/** What the server answers of targets and outlook. */
export type Outlook = Actions['indicators.get-outlook']['output'];

/** What plans promise of the indicator and where it will be, as the chart takes it. */
type Promised = Pick<TrendData, 'targets' | 'baseline' | 'forecast' | 'planYears' | 'state'>;

const nothingPromised: Promised = { targets: [], baseline: null, forecast: [], planYears: null, state: null };

/**
 * What the chart of the indicator's own level shows of its targets: their lines, and the fan of the one that reaches furthest. Targets of something else (a gap, each township) have no line there.
 *
 * @example promisedOf(outlook).forecast.at(-1)?.median
 */
export function promisedOf({ promised }: Outlook): Promised {
  const own = promised.filter(({ isOwn }) => isOwn).toSorted((a, b) => a.deadline - b.deadline);
  const furthest = own.findLast(({ forecast }) => forecast.length > 0) ?? own.at(-1);
  if (furthest === undefined) return nothingPromised;
  const lines = own.flatMap(({ targets }) => targets.map(({ lower, upper, lowerOpen, upperOpen, deadline, words }) => ({ acceptance: { lower: lower ?? -Infinity, upper: upper ?? Infinity, lowerOpen, upperOpen }, deadline, ...(words === '' ? {} : { words }) })));
  const { baseline, forecast, planYears, state } = furthest;
  return { targets: [...new Map(lines.map((line) => [JSON.stringify([line.deadline, String(line.acceptance.lower), String(line.acceptance.upper)]), line])).values()], baseline, forecast, planYears, state };
}

const isWhole = ({ place, subUnit, groups }: Part): boolean => place === null && subUnit === null && groups.length === 0;

/** The part that is the region itself and everyone in it. @example wholeOf(answer)?.points.length */
export const wholeOf = ({ series }: SeriesAnswer): Part | undefined => series.find(isWhole);

/** What a part is called in a list of parts. @example partName({ place: null, subUnit: null, groups: ['女'] }, '示例区') // '女' */
export const partName = ({ place, subUnit, groups }: Pick<Part, 'place' | 'subUnit' | 'groups'>, region: string): string => {
  const parts = [place, subUnit, ...groups].filter((one) => one !== null);
  return parts.length === 0 ? region : parts.join(' ');
};

/** The key of a part, as the address bears it. @example partKey({ place: null, subUnit: '甲镇', groups: [] }) */
export const partKey = ({ place, subUnit, groups }: Pick<Part, 'place' | 'subUnit' | 'groups'>): string => [place ?? '', subUnit ?? '', ...groups].join('/');

const sourceOf = ({ place, subUnit }: Part, { year, cell }: Point): string => originKey({ ...cell, place, subUnit, year });

const chartPoint = (part: Part) => (point: Point): TrendData['points'][number] => ({ year: point.year, value: point.value, text: point.text, digits: point.digits, status: point.status, source: sourceOf(part, point) });

/**
 * One part over the years as a trend; the region itself with its targets and its outlook.
 *
 * @example trendOf(answer, part, null).points.length
 */
export const trendOf = ({ name, unit, scale, digits }: SeriesAnswer, part: Part, outlook: Outlook | null): TrendData =>
  ({ indicator: name, unit, scale, digits, points: part.points.map(chartPoint(part)), gaps: part.gaps, breaks: part.breaks, ...(outlook !== null && isWhole(part) ? promisedOf(outlook) : nothingPromised) });

/** Two groups that are held against each other. */
export type Pair = { readonly id: string; readonly first: Part; readonly second: Part; readonly names: { readonly first: string; readonly second: string } };

const pairsKnown = [
  { id: 'sex', groups: ['女', '男'], names: { first: '女性', second: '男性' } },
  { id: 'area', groups: ['农村', '城市'], names: { first: '农村', second: '城市' } },
] as const;

/**
 * The pairs an indicator has figures of both sides of: women and men, country and town.
 *
 * @example pairsOf(answer).map(({ id }) => id) // ['sex']
 */
export const pairsOf = ({ series }: SeriesAnswer): readonly Pair[] => pairsKnown.flatMap(({ id, groups: [one, other], names }): readonly Pair[] => {
  const of = (group: string): Part | undefined => series.find(({ place, subUnit, groups }) => place === null && subUnit === null && groups.length === 1 && groups[0] === group);
  const [first, second] = [of(one), of(other)];
  return first === undefined || second === undefined || first.points.length + second.points.length === 0 ? [] : [{ id, first, second, names }];
});

/**
 * A pair as two lines with their gap.
 *
 * @example gapOf(answer, pair, wholeOf(answer), '合计').first.name // '女性'
 */
export function gapOf({ name, unit, scale }: SeriesAnswer, { first, second, names }: Pair, whole: Part | undefined, wholeName: string): GapYearsData {
  const group = (part: Part, called: string) => ({ name: called, points: part.points.map(chartPoint(part)), gaps: part.gaps });
  return {
    indicator: name, unit, scale, first: group(first, names.first), second: group(second, names.second), whole: whole === undefined || whole.points.length === 0 ? null : group(whole, wholeName),
    breaks: [...new Set([...first.breaks, ...second.breaks])].toSorted((a, b) => a - b),
  };
}

/**
 * The parts that may be held beside each other in one year: townships and schools, or other places, and the region itself.
 *
 * @example comparable(answer).map((part) => partName(part, '示例区'))
 */
export const comparable = ({ series }: SeriesAnswer): readonly Part[] => {
  const parts = series.filter(({ groups }) => groups.length === 0);
  return parts.length < 2 ? [] : parts;
};

/** Years in which at least two of some parts have a figure, the last first. */
export const comparedYears = (parts: readonly Pick<Part, 'points'>[] | SeriesAnswer['regions']): readonly number[] => {
  const years = parts.flatMap(({ points }) => points.map(({ year }) => year));
  return [...new Set(years)].filter((year) => years.filter((one) => one === year).length > 1).toSorted((a, b) => b - a);
};

function rowOf(part: Part, year: number, region: string): ComparedRow {
  const point = part.points.find((one) => one.year === year);
  const figure: ComparedRow['figure'] = point === undefined ? { missing: part.gaps.find((gap) => gap.year === year)?.reason ?? 'not-collected' } : { value: point.value, text: point.text, digits: point.digits, source: sourceOf(part, point) };
  return { name: partName(part, region), figure, ...(isWhole(part) ? { isWhole: true } : {}) };
}

/**
 * Parts beside each other in one year.
 *
 * @example comparedOf(answer, comparable(answer), 2025, '示例区', []).rows.length
 */
export const comparedOf = ({ name, unit, scale }: SeriesAnswer, parts: readonly Part[], year: number, region: string, targets: ComparedBarsData['targets']): ComparedBarsData =>
  ({ indicator: name, unit, scale, year, rows: parts.map((part) => rowOf(part, year, region)), targets });

/**
 * The regions somebody has business in beside each other in one year; what one has not is told.
 *
 * @example regionsOf(answer, 2025).rows.length
 */
export const regionsOf = ({ name, unit, scale, regions }: SeriesAnswer, year: number, targets: ComparedBarsData['targets']): ComparedBarsData => ({
  indicator: name, unit, scale, year, targets,
  rows: regions.map(({ name: region, points, gaps }): ComparedRow => {
    const point = points.find((one) => one.year === year);
    return { name: region, figure: point === undefined ? { missing: gaps.find((gap) => gap.year === year)?.reason ?? 'not-collected' } : { value: point.value, text: point.text, digits: point.digits } };
  }),
});
