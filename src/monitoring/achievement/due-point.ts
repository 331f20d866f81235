import { missingReasonWords } from '#kernel';
import type { Series, SeriesPoint } from '../series.ts';
import { publishedFigure } from '../wording/figure-wording.ts';
import { deadlineOf } from './promise-of.ts';
import { unreadableSince } from './unreadable-since.ts';
import { absenceOf } from './verdict-of.ts';
import type { Absence, JudgingQuestion } from './way.ts';

/** The value that decides, with a note when it is not that of the year asked for. */
export type DuePoint = { readonly point: SeriesPoint; readonly note: string };

/** Figures that exist every year: only those can be owed for one. */
export const isYearly = ({ target, definition }: JudgingQuestion): boolean => target.every !== 'term' && (definition === null || definition.frequency === 'yearly' || definition.frequency === 'quarterly');

/** The figure of the deadline is owed once that year is over. */
const isOwed = (question: JudgingQuestion): boolean => question.year >= deadlineOf(question) && question.asOf > `${String(deadlineOf(question))}-12-31` && isYearly(question);

/**
 * The value a target is judged at: the latest up to the year being judged, never past the deadline. A figure that cannot be read, is not applicable or not comparable
 * after it stands in the way, no figure from before the plan
 * says where it stands, and at the deadline no earlier year stands in for a figure that is owed. Source: method 3.3 (target year passed: assess to it).
 *
 * @example duePoint(question, series) // { point: { year: 2024, … }, note: '' }
 */
export function duePoint(question: JudgingQuestion, series: Series): DuePoint | Absence {
  const year = Math.min(question.year, deadlineOf(question));
  const point = series.points.findLast((one) => one.year <= year);
  const after = series.gaps.filter((gap) => gap.year <= year && (point === undefined || gap.year > point.year));
  const unreadable = unreadableSince(series, year);
  if (unreadable) return unreadable;
  const standing = after.findLast((gap) => gap.year === year && (gap.reason === 'not-applicable' || gap.reason === 'not-comparable'));
  if (standing) return { reason: standing.reason, sentence: `${String(year)}年${missingReasonWords[standing.reason]}` };
  if (point === undefined) return absenceOf(question, series, year);
  if (point.year < question.startYear) return { reason: 'not-collected', sentence: `规划开始（${String(question.startYear)}年）以后没有数，最近的是${String(point.year)}年${publishedFigure(point, series.unit)}` };
  if (!Number.isFinite(point.value)) return { reason: 'not-a-number', sentence: `${String(point.year)}年的数值“${point.text}”不是数，请更正` };
  const word = missingReasonWords[after.findLast((gap) => gap.year === year)?.reason ?? 'not-collected'];
  if (point.year < year && isOwed(question)) return { reason: 'not-collected', sentence: `应有${String(year)}年的数据（${word}），最近的是${String(point.year)}年` };
  const isCarried = !isYearly(question) && !after.some((gap) => gap.year === year);
  const note = isCarried ? `不是每年都有数，沿用${String(point.year)}年的` : `${String(year)}年${word}，用${String(point.year)}年的数`;
  return { point, note: point.year < year ? note : '' };
}
