import { findIndicatorById, findUnit } from '#registry';
import type { Observation, ObservationContent } from '#monitoring';

type Figure = Extract<ObservationContent, { kind: 'figure' }>;

/** A step of more than a quarter is no trend (a new round of screening, another definition): such a series stays without a figure for the next year, as real ones do. */
const longestStep = 0.25;

/** Events so rare that one more or less is chance: the next year is like the one before last. */
const rare = 2;

const figureOf = (observation: Observation | undefined): Figure | null => (observation?.content.kind === 'figure' ? observation.content : null);

/** Counts go on in the same step, so that parts still add up to their total. */
const nextCount = (before: number, last: number): number => (last <= rare ? before : Math.max(0, 2 * last - before));

function nextFigure(indicatorId: string, before: Figure, last: Figure): Figure | null {
  const definition = findIndicatorById(indicatorId);
  const most = definition?.scale === 'share' && definition.unit === '%' ? 100 : Number.POSITIVE_INFINITY;
  const { numerator, denominator } = last;
  if (numerator !== null && denominator !== null && before.numerator !== null && before.denominator !== null && definition !== undefined) {
    const whole = nextCount(before.denominator, denominator);
    const part = Math.min(nextCount(before.numerator, numerator), definition.scale === 'share' ? whole : Number.POSITIVE_INFINITY);
    if (whole === 0) return null;
    const text = ((part / whole) * definition.multiplier).toFixed(last.digits);
    return { ...last, text, value: Number(text), numerator: part, denominator: whole };
  }
  const isCount = definition !== undefined && findUnit(definition.unit)?.perBase === 1 && last.digits === 0;
  const step = last.value - before.value;
  if (!isCount && Math.abs(step) > longestStep * Math.max(Math.abs(before.value), Math.abs(last.value))) return null;
  const text = (isCount ? nextCount(before.value, last.value) : Math.min(most, Math.max(0, last.value + step))).toFixed(last.digits);
  return { ...last, text, value: Number(text) };
}

/** The period of the next year: the same days. */
const nextPeriod = (period: Observation['period']): Observation['period'] => {
  if (period === null) return null;
  const later = (day: string): string => `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;
  return { ...period, start: later(period.start), end: later(period.end), year: period.year + 1 };
};

const seriesOf = ({ indicatorId, place, subUnit, groups, definitionVersion }: Observation): string => JSON.stringify([indicatorId, place, subUnit, groups, definitionVersion]);

/**
 * Made-up figures for the year after the last: every series that has a figure in each of the two years before goes on in the same step, as preliminary figures. Everything about the
 * example district is invented.
 *
 * @example nextYearFigures(observations, 2025).every(({ status }) => status === 'preliminary')
 */
export function nextYearFigures(observations: readonly Observation[], year: number): readonly Observation[] {
  return [...Map.groupBy(observations, seriesOf).values()].flatMap((series) => {
    const [before, last] = [year - 2, year - 1].map((one) => series.findLast((observation) => observation.year === one));
    const [earlier, latest] = [figureOf(before), figureOf(last)];
    const content = last && earlier && latest ? nextFigure(last.indicatorId, earlier, latest) : null;
    return last && content ? [{ ...last, year, period: nextPeriod(last.period), status: 'preliminary' as const, recorded: null, content, origin: { file: null, sheet: null, line: null, column: null } }] : [];
  });
}
