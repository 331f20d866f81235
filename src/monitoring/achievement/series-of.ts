import { findIndicatorById } from '#registry';
import type { Observation } from '../observation.ts';
import type { Series, SeriesGap, SeriesPoint } from '../series.ts';

/** Two definition versions whose values may be compared all the same, in either order. */
export type Bridge = { readonly indicatorId: string; readonly between: readonly [string, string] };

/** A row that does not count, and why: replaced by a later record, another source comes first, or of grade D. */
export type SetAside = { readonly observation: Observation; readonly why: 'revised' | 'other-source' | 'grade-d' };

/** The row that counts of each year, in year order, and the others. */
export type ChosenRows = { readonly chosen: readonly Observation[]; readonly setAside: readonly SetAside[] };

/** Later records come last; rows without a date keep their order and count as older than dated ones. */
const byRecord = (a: Observation, b: Observation): number => (a.recorded ?? '').localeCompare(b.recorded ?? '');

const isTold = ({ content }: Observation): boolean => content.kind !== 'missing';

/** Of one year: of each source the latest record; of the sources the first that has something to say. */
function chooseOfYear(rows: readonly Observation[]): ChosenRows {
  const usable = rows.filter(({ grade }) => grade !== 'D');
  const latest = [...Map.groupBy(usable, ({ sourceRank }) => sourceRank).entries()].sort(([a], [b]) => a - b).flatMap(([, ofRank]) => [...ofRank].sort(byRecord).at(-1) ?? []);
  const chosen = latest.find(isTold) ?? latest[0];
  const why = (row: Observation): SetAside['why'] => (row.grade === 'D' ? 'grade-d' : latest.includes(row) ? 'other-source' : 'revised');
  return { chosen: chosen ? [chosen] : [], setAside: rows.filter((row) => row !== chosen).map((observation) => ({ observation, why: why(observation) })) };
}

/**
 * Chooses the row that counts of every year: the latest record of the best source that tells something; grade D never counts. The others stay at hand. Source: method 10,
 * issue of revisions (W8).
 *
 * @example chooseRows(observations).chosen.map(({ year }) => year)
 */
export function chooseRows(rows: readonly Observation[]): ChosenRows {
  const years = [...Map.groupBy(rows, ({ year }) => year).entries()].sort(([a], [b]) => a - b).map(([, ofYear]) => chooseOfYear(ofYear));
  return { chosen: years.flatMap(({ chosen }) => chosen), setAside: years.flatMap(({ setAside }) => setAside) };
}

function pointOf({ year, grade, status, definitionVersion, content, origin }: Observation): SeriesPoint | SeriesGap | null {
  if (content.kind === 'missing') return { year, reason: content.reason };
  if (content.kind !== 'figure') return null;
  const { value, text, digits, numerator, denominator, standardError } = content;
  if (!Number.isFinite(value) || !Number.isFinite(digits)) return { year, reason: 'not-a-number' };
  return { year, value, text, digits, numerator, denominator, standardError, grade, definitionVersion, status, trace: { origins: [origin], computed: origin.computed ?? null } };
}

/** The kind of year a row is counted over, where it is another than its indicator's; '' for the usual one and where nothing is printed. */
function otherYear({ period, indicatorId }: Observation): string {
  if (period === null) return '';
  const usual = findIndicatorById(indicatorId)?.referencePeriod.kind;
  return period.kind === usual ? '' : period.kind;
}

/** The years in which a definition or another kind of year begins that the one before cannot be compared with. */
function breaksOf(rows: readonly Observation[], indicatorId: string | null, bridges: readonly Bridge[]): number[] {
  const isBridged = (a: string, b: string): boolean => a === b || bridges.some((bridge) => bridge.indicatorId === indicatorId && bridge.between.includes(a) && bridge.between.includes(b));
  const figures = rows.filter(({ content }) => content.kind === 'figure' && Number.isFinite(content.value) && Number.isFinite(content.digits));
  return figures.flatMap((row, index) => {
    const before = figures[index - 1];
    return before === undefined || (isBridged(before.definitionVersion, row.definitionVersion) && otherYear(before) === otherYear(row)) ? [] : [row.year];
  });
}

/**
 * The series of rows that speak of one indicator and one part of the people, each year once: figures as points, named absences and unreadable figures as gaps, changes of
 * the definition as breaks. A year more that is missing changes nothing before it. Source: method 3.3, 10 (Q11).
 *
 * @example seriesOf(chosen, 'some-rate', '%', []).points.at(-1)?.value
 */
export function seriesOf(chosen: readonly Observation[], indicatorId: string | null, unit: string, bridges: readonly Bridge[]): Series {
  const all = chosen.map(pointOf);
  const points = all.filter((one): one is SeriesPoint => one !== null && 'value' in one);
  const gaps = all.filter((one): one is SeriesGap => one !== null && 'reason' in one);
  return { indicatorId, unit, points, gaps, breaks: breaksOf(chosen, indicatorId, bridges) };
}
