import type { Target } from '#plan';
import type { Missing, MissingReason } from '#kernel';
import { computedFrom, untraced, type Series, type SeriesPoint } from '../series.ts';
import { publishedFigure, trimmedFigure } from '../wording/figure-wording.ts';
import { nearestPoint } from './nearest-point.ts';
import { targetFactor } from './target-factor.ts';
import type { BaselineValue, JudgingQuestion } from './way.ts';

/** The first break between two years, or null. */
export const breakBetween = (series: Series, earlier: number, later: number): number | null => series.breaks.find((year) => earlier < year && year <= later) ?? null;

/** The year a target is measured from: the one it names, else the year before the plan. */
export const baseYearOf = ({ target, startYear }: Pick<JudgingQuestion, 'target' | 'startYear'>): number => target.baselineYear ?? target.statedBaseline?.year ?? startYear - 1;

/** The base value the text of the plan prints: it does not move when figures are revised. */
function statedIn(target: Target, series: Series, year: number): BaselineValue | null {
  const stated = target.statedBaseline;
  if (!stated || !Number.isFinite(stated.value)) return null;
  const factor = targetFactor(target, series.unit);
  return factor === null ? null : { year, value: stated.value * factor, text: trimmedFigure(stated.value * factor, series.unit, 6), why: '规划文本所列', stated: true, trace: factor === 1 ? untraced : computedFrom([], '按单位换算') };
}

const named = (point: SeriesPoint, year: number, unit: string): BaselineValue => ({
  year: point.year, value: point.value, text: publishedFigure(point, unit),
  why: `${point.year === year ? '基期' : `缺${String(year)}年，用最近的${String(point.year)}年`}${point.definitionVersion === '' ? '' : `，口径${point.definitionVersion}`}`,
  trace: point.trace,
});

const missing = (reason: MissingReason): Missing => ({ missing: reason });

/**
 * The value a target is measured from: the one kept when the plan was adopted, else the one its text prints, else that of the base year or the nearest within the
 * setting's years, always told. Nothing near is `no-baseline`; on the other side of a break it is `not-comparable`. Source: method 2 and 3.3.
 *
 * @example baselineOf(question, series, 2024) // { year: 2019, value: 16.9, text: '16.9/10万', why: '缺2020年，用最近的2019年' }
 */
export function baselineOf(question: JudgingQuestion, series: Series, latestYear: number): BaselineValue | Missing {
  const year = baseYearOf(question);
  const point = nearestPoint(series.points.filter((one) => one.year < latestYear), year, question.settings.baselineReach);
  const found = question.frozenBaseline ?? statedIn(question.target, series, year) ?? (point ? named(point, year, series.unit) : null);
  if (found === null || !Number.isFinite(found.value)) return missing(found === null ? 'no-baseline' : 'not-a-number');
  return breakBetween(series, found.year, latestYear) === null ? found : missing('not-comparable');
}

/** A base value as a phrase: 2020年16.9/10万（基期）. */
export const baselineText = ({ year, text, why }: BaselineValue): string => `${String(year)}年${text}（${why}）`;
