import { isMissing } from '#kernel';
import { accepts, type Acceptance } from '../acceptance.ts';
import type { Series, SeriesPoint } from '../series.ts';
import type { Badge } from '../status.ts';
import { yearFigure, yearsText } from '../wording/figure-wording.ts';
import { badgesOf } from './badges-of.ts';
import { baselineText } from './baseline-of.ts';
import { duePoint, isYearly } from './due-point.ts';
import { deadlineOf, nameOf } from './promise-of.ts';
import { absentVerdict, baselineSeenFrom, beforeThePlan, verdictOf } from './verdict-of.ts';
import type { JudgingQuestion, Verdict } from './way.ts';

/** What a way may say of itself: the words of its promise and of a figure, and that each year stands for itself, whatever was before. */
type Told = { readonly promise?: string; readonly forecastable?: boolean; readonly anew?: boolean; readonly tell?: (point: SeriesPoint) => string };

/**
 * The first year that counts: the plan's first, unless the indicator began below the target (its base value, or the words 达到并保持 without one): then the first year
 * that reached it. Null: not reached yet.
 */
function countedFrom(question: JudgingQuestion, points: readonly SeriesPoint[], baseline: Verdict['baseline'], acceptance: Acceptance, anew: boolean): number | null {
  if (anew) return question.startYear;
  const beganBelow = isMissing(baseline) ? /达到并(?:保持|稳定)/.test(question.target.quote) : !accepts(acceptance, baseline.value);
  if (!beganBelow) return question.startYear;
  return points.find(({ value }) => accepts(acceptance, value))?.year ?? null;
}

/** Years from the first that counts for which there is no figure. */
const holes = (points: readonly SeriesPoint[], from: number, last: number): number[] =>
  Array.from({ length: Math.max(last - from + 1, 0) }, (_, index) => from + index).filter((year) => !points.some((point) => point.year === year));

/**
 * Judges a series that has to keep a target in every year: one bad year is 未保持, with the year. Years without a figure are named and never taken for good ones; a
 * figure that cannot be read leaves the whole pending. Source: method 2 (保持在X以上).
 *
 * @example judgeEveryYear(question, 'hold-every-year', series, acceptance).because.sentence // '2024年91.2%，2022年89.1%未达到，目标…：未保持。'
 */
export function judgeEveryYear(question: JudgingQuestion, way: string, series: Series, acceptance: Acceptance, told: Told = {}): Verdict {
  const early = beforeThePlan(question, way);
  if (early) return early;
  const words = told.promise === undefined ? {} : { promise: told.promise };
  const last = Math.min(question.year, deadlineOf(question));
  const points = series.points.filter(({ year }) => year >= question.startYear && year <= last);
  const baseline = baselineSeenFrom(question, series, points[0]?.year ?? last);
  const known = { ...words, timeRule: 'every-year' as const, acceptance, judged: series, baseline };
  const due = duePoint(question, { ...series, points });
  const from = countedFrom(question, points, baseline, acceptance, told.anew ?? false);
  const failed = points.filter(({ year, value }) => from !== null && Number.isFinite(value) && year >= from && !accepts(acceptance, value));
  if ('reason' in due && (failed.length === 0 || points.length === 0)) return absentVerdict(question, way, due, known);
  const point = 'reason' in due ? points.at(-1) : due.point;
  if (point === undefined) return absentVerdict(question, way, { reason: 'not-collected', sentence: `规划期内没有数据` }, known);
  const tell = told.tell ?? ((one: SeriesPoint) => yearFigure(one, series.unit, nameOf(question)));
  const figures = tell(point);
  const badges = badgesOf(series, point, acceptance, question.startYear);
  if (from === null) return verdictOf(question, way, { ...known, state: 'not-met', latest: point, forecastable: true, badges, figures, notes: [`${isMissing(baseline) ? '开始时未达到' : `${baselineText(baseline)}未达到`}，从首次达到的年份起算保持`] });
  const missing = isYearly(question) ? holes(points, from, last) : [];
  const unread = [...series.gaps.filter(({ reason }) => reason === 'not-a-number'), ...points.filter(({ value }) => !Number.isFinite(value))].filter(({ year }) => year >= from && year <= last);
  if (failed.length === 0 && unread.length > 0) return absentVerdict(question, way, { reason: 'not-a-number', sentence: `${yearsText(unread.map(({ year }) => year))}的数值无法读出，请更正` }, { ...known, latest: point });
  const others = failed.filter(({ year }) => year !== point.year).map(tell);
  return verdictOf(question, way, {
    ...known, state: failed.length === 0 ? 'held' : 'not-held', latest: point, forecastable: told.forecastable ?? true,
    badges: missing.length > 0 && !badges.includes('data-quality') ? [...badges, 'data-quality' satisfies Badge] : badges, figures,
    notes: [
      failed.length === 0 ? `${from === point.year ? `${String(from)}年` : `${String(from)}—${String(point.year)}年有数的年份均`}符合` : `未保持的年份：${yearsText(failed.map(({ year }) => year))}${others.length === 0 ? '' : `（${others.join('、')}）`}`,
      missing.length === 0 ? '' : `${yearsText(missing)}无数据，未计入`,
    ],
  });
}
