import { isMissing } from '#kernel';
import type { IndicatorDefinition } from '#registry';
import type { Verdict } from '../achievement/way.ts';
import type { Acceptance } from '../acceptance.ts';
import type { CaseCounts, JudgingCase } from '../judging/judging-case.ts';
import type { Origin } from '../observation.ts';
import { comparablePoints } from '../rules/comparable-points.ts';
import type { Series, SeriesPoint } from '../series.ts';
import { indicatorScale } from './indicator-scale.ts';
import type { PlacedParent } from './parent-rate.ts';
import { priorOfIndicator, type ChosenPrior, type LearntFamilies } from './prior-of-indicator.ts';

/** A case made of a verdict, the prior it goes by, and what to multiply its figures with to come back to the unit of the series. */
export type VerdictCase = {
  readonly one: JudgingCase;
  readonly chosen: ChosenPrior;
  readonly back: number;
  /** Values nobody explained (grade C): each counts for nothing when confidence is graded (method 10). */
  readonly doubtful: number;
  /** The rows whose counts it goes by, and those of the area above. */
  readonly counted: readonly Origin[];
  readonly above: readonly Origin[];
};

const scaled = ({ lower, upper, ...open }: Acceptance, factor: number): Acceptance => ({ lower: lower * factor, upper: upper * factor, ...open });

/** The counts of every point, where all have them and they are counts of the figure itself. */
function countsOf(points: readonly SeriesPoint[], per: number): CaseCounts | null {
  const events = points.map(({ numerator }) => numerator);
  const population = points.map(({ denominator }) => denominator);
  const whole = (count: number | null): count is number => count !== null && Number.isInteger(count) && count >= 0;
  return points.length > 0 && events.every(whole) && population.every((count): count is number => count !== null && Number.isFinite(count) && count > 0) ? { events, population, per } : null;
}

/** A figure of its own scale stands on it only as long as it and its target can: no logarithm of zero or less. */
function fitsScale(points: readonly SeriesPoint[], { lower, upper }: Acceptance): boolean {
  return points.every(({ value }) => value >= 0) && points.some(({ value }) => value > 0) && [lower, upper].every((end) => !Number.isFinite(end) || end > 0);
}

/**
 * The case a verdict's series makes for the forecast: its comparable points on the scale of the indicator; series made of two (a gap, a distance) stand as they are, with nothing known
 * of their family. A level to be held that was never reached yet counts from the year it is: until then it is forecast as one to reach. Null where nothing can be forecast.
 *
 * @example caseOfVerdict(verdict, series, acceptance, { definition, deadline: 2030, name: '系统管理率', baseline, learnt })?.one.transform // 'logit'
 */
export function caseOfVerdict(
  verdict: Pick<Verdict, 'timeRule' | 'direction' | 'baseline' | 'state'>, series: Series, acceptance: Acceptance,
  told: { readonly definition: IndicatorDefinition | null; readonly deadline: number; readonly name: string; readonly learnt: LearntFamilies; readonly parent?: PlacedParent | null },
): VerdictCase | null {
  const points = comparablePoints(series);
  if (points.length === 0) return null;
  const { definition, learnt } = told;
  const isOwn = definition !== null && series.indicatorId === definition.id && series.unit === definition.unit;
  const own = isOwn ? indicatorScale(definition) : null;
  const scale = own !== null && (own.transform !== 'log' || fitsScale(points, acceptance)) ? own : { transform: 'identity' as const, factor: 1 };
  const chosen = priorOfIndicator(isOwn ? definition : null, scale.transform, learnt);
  const { factor } = scale;
  const standardError = points.at(-1)?.standardError ?? null;
  const baseline = isMissing(verdict.baseline) ? null : { year: verdict.baseline.year, value: verdict.baseline.value * factor };
  const counts = isOwn && scale.transform !== 'identity' ? countsOf(points, definition.multiplier * factor) : null;
  const above = isOwn && told.parent ? told.parent : null;
  const one: JudgingCase = {
    id: null, name: told.name, unit: series.unit, years: points.map(({ year }) => year), values: points.map(({ value }) => value * factor), gaps: series.gaps, digits: points.at(-1)?.digits ?? 0,
    transform: scale.transform, acceptance: scaled(acceptance, factor), direction: verdict.direction, hold: verdict.timeRule === 'every-year' && verdict.state !== 'not-met', deadline: told.deadline, baseline,
    prior: chosen.prior, smoothed: chosen.smoothed, counts, parent: above === null ? null : { ...above.parent, rate: above.parent.rate * factor }, futurePopulation: null, standardError: standardError === null ? null : standardError * factor,
  };
  return { one, chosen, back: 1 / factor, doubtful: points.filter(({ grade }) => grade === 'C').length, counted: counts === null ? [] : points.flatMap(({ trace }) => trace.origins), above: above?.origins ?? [] };
}
