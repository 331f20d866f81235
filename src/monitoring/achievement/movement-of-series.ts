import { isMissing } from '#kernel';
import { mannKendall } from '../progress/mann-kendall.ts';
import { senSlope } from '../progress/sen-slope.ts';
import { untraced, type Series, type SeriesPoint } from '../series.ts';
import { amountOfChange, moveText } from '../wording/change-wording.ts';
import { publishedFigure } from '../wording/figure-wording.ts';
import { printedNumber } from '../wording/printed-number.ts';
import { probabilityPhrase } from '../wording/probability-text.ts';
import { baselineOf, baselineText, baseYearOf, breakBetween } from './baseline-of.ts';
import { driftGround } from './drift-ground.ts';
import { judgeMovement, type Movement } from './judge-movement.ts';
import { unreadableSince } from './unreadable-since.ts';
import type { Absence, BaselineValue, JudgingQuestion } from './way.ts';

/** How a series moved since its base value, with the words for it. */
export type SeriesMovement = { readonly movement: Movement; readonly baseline: BaselineValue; readonly latest: SeriesPoint; readonly figures: string; readonly notes: readonly string[] };

/** A base value as the first point of a stretch. */
const asPoint = (baseline: BaselineValue, like: SeriesPoint): SeriesPoint => ({ ...like, year: baseline.year, value: baseline.value, text: baseline.text, numerator: null, denominator: null, standardError: null, grade: 'A', trace: baseline.trace ?? untraced });

/** The verdict stands on a smaller movement on the way: the jump itself widened the spread (method 15). */
const isByJump = ({ verdict, probability, isLowConfidence }: Movement): boolean =>
  !isLowConfidence && probability !== null && ((verdict === 'improving' && probability < 0.8) || (verdict === 'worsening' && probability > 0.2));

/** The test that most reports know, beside the verdict and never deciding it (method 3.4). */
function besideIt(points: readonly SeriesPoint[], wanted: 1 | -1, unit: string, digits: number): string {
  const found = mannKendall(points.map(({ value }) => wanted * value));
  const slope = senSlope(points);
  return found === null || slope === null ? '' : `参考：Mann–Kendall单侧p=${printedNumber(found.pRising, 3)}，Sen斜率每年${moveText(slope, unit, digits + 1, wanted)}`;
}

/**
 * Judges how a series moved from its base value to the latest figure; an absence when there is no base value, a break lies between, or a figure is no number. An unexplained
 * value (grade C) counts as none when it is asked whether there are enough. Source: method 3.4, 10.
 *
 * @example movementOfSeries(question, series, 1) // { movement: { verdict: 'improving', … }, figures: '2020年81.2%（基期），2024年85.6%，提高4.4个百分点', … }
 */
export function movementOfSeries(question: JudgingQuestion, series: Series, wanted: 1 | -1): SeriesMovement | Absence {
  const unreadable = unreadableSince(series, question.year);
  if (unreadable) return unreadable;
  const latest = series.points.at(-1);
  if (latest === undefined) return { reason: 'not-collected', sentence: `截至${String(question.year)}年没有数据，请收集或说明原因` };
  const base = baseYearOf(question);
  if (latest.year <= base) return { reason: 'not-collected', sentence: `${String(base)}年以后没有数，最近的是${String(latest.year)}年${publishedFigure(latest, series.unit)}，无法判断升降` };
  const baseline = baselineOf(question, series, latest.year);
  if (isMissing(baseline)) {
    const sentence = baseline.missing === 'not-comparable'
      ? `${String(breakBetween(series, base - question.settings.baselineReach, latest.year) ?? latest.year)}年起口径变化，${String(latest.year)}年${publishedFigure(latest, series.unit)}与基期不可比，请提供衔接`
      : `${String(latest.year)}年${publishedFigure(latest, series.unit)}，缺${String(base)}年基期值（前后${String(question.settings.baselineReach)}年内也没有），无法判断升降`;
    return { reason: baseline.missing, sentence };
  }
  const later = series.points.filter(({ year }) => year > baseline.year);
  const first = series.points.find((point) => point.year === baseline.year && point.value === baseline.value) ?? asPoint(baseline, later[0] ?? latest);
  const points = [first, ...later];
  const digits = Math.max(first.digits, latest.digits);
  const counted = points.filter(({ grade }) => grade !== 'C').length;
  const movement = judgeMovement(points, wanted, driftGround(question, points), counted);
  if (movement === null) return { reason: 'not-a-number', sentence: `${String(baseline.year)}—${String(latest.year)}年的数值里有读不出的，请更正` };
  const { probability, isLowConfidence, leastChange } = movement;
  const sure = isLowConfidence ? `只有${String(points.length)}个数${probability === null && points.length > 3 ? '，且没有同类指标可比' : ''}，低信度` : `${String(points.length)}个数，朝目标方向变动的${probabilityPhrase(probability ?? Number.NaN)}`;
  return {
    movement, baseline, latest, figures: `${baselineText(baseline)}，${String(latest.year)}年${publishedFigure(latest, series.unit)}，${moveText(movement.change, series.unit, digits, wanted)}`,
    notes: [isByJump(movement) ? '变动很大使概率反而降低，较小的同向变动已足以判断，从其判断' : '', `${sure}（变化不小于${amountOfChange(leastChange, series.unit, digits + 1)}才算）`, points.length > 3 ? besideIt(points, wanted, series.unit, digits) : ''],
  };
}
