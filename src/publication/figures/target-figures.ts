import type { Run, SourceKey, TextRun } from '#documents';
import { figureText, printedNumber, yearText, type MonitoredTarget, type YearFigure } from '#monitoring';
import type { SourceBook } from './figure-source.ts';
import { cellKey, cellText, digitsOf, seriesFigures, type SeriesFigures } from './series-figures.ts';

/** The figures of one target as runs that know where they came from. */
export type TargetFigures = SeriesFigures & {
  /** Words of the plan: 95%以上, 2030年, a name with figures in it. */
  readonly planned: (text: string) => TextRun;
  /** Words or a number of the verdict; `field` is where `monitor run --json` has it. */
  readonly told: (text: string, field: string) => TextRun;
};

type PlanPlace = { readonly line: number; readonly page: number };
const placeInPlan = (point: YearFigure & { readonly inPlan?: PlanPlace }): PlanPlace | undefined => point.inPlan;

const hasFigures = (text: string): boolean => /\p{Nd}/u.test(text);

/**
 * The figures of a target, each bound to the cell, the line of the plan or the field of the verdict it came from. A text without figures needs no source.
 *
 * @example targetFigures(target, book).value(target.points[0]) // { text: '96.3%', source: 's1' }
 */
export function targetFigures(target: MonitoredTarget, book: SourceBook): TargetFigures {
  const { id, indicator, unit, direction, line, page, quote, points } = target;
  const plan = id.split('/')[0] ?? '';
  /** Where in the verdict a point stands: the latest and the base value have places of their own. */
  const fieldOf = (point: YearFigure): string => (points.some(({ year, value }) => year === point.year && value === point.value) ? `points.${String(point.year)}` : 'baseline');
  const keyOf = (point: YearFigure): SourceKey => {
    const inPlan = placeInPlan(point);
    const says = `“${indicator}”${yearText(point.year)}`;
    if (inPlan !== undefined) return book.add({ kind: 'plan', plan, ...inPlan, target: id, says: `${says}：规划原文第${String(inPlan.line)}行` });
    if (point.from.length === 1 && point.computed === undefined) return cellKey(indicator, point, book);
    return book.add({ kind: 'verdict', target: id, field: fieldOf(point), says: `${says}的值${point.computed === undefined ? '' : `，${point.computed}`}${point.from.length === 0 ? '' : `：${point.from.map(cellText).join('、')}`}（${id}）` });
  };
  return {
    ...seriesFigures({ name: indicator, unit, direction }, book, keyOf),
    planned: (text) => (hasFigures(text) ? { text, source: book.add({ kind: 'plan', plan, line, page, target: id, says: `规划原文第${String(line)}行：“${quote}”` }) } : { text }),
    told: (text, field) => (hasFigures(text) ? { text, source: book.add({ kind: 'verdict', target: id, field, says: `“${indicator}”的监测结果（${id}，${field}）` }) } : { text }),
  };
}

/** The names of the indicators of some targets, each once, in the order of the first that has it. @example joinRuns(indicatorNames(targets, book), '、') */
export const indicatorNames = (targets: readonly MonitoredTarget[], book: SourceBook): readonly (readonly Run[])[] =>
  [...Map.groupBy(targets, ({ indicator }) => indicator)].flatMap(([name, [first]]) => (first === undefined ? [] : [[targetFigures(first, book).planned(name)]]));

/** A ratio that was computed is told to two places. */
const ratioDigits = 2;

/**
 * A computed value printed at the places its series is published at, with its unit.
 *
 * @example figureOfLike(97.1043, { year: 2024, value: 96.3, text: '96.3', from: [] }, '%') // '97.1%'
 */
export function figureOfLike(value: number, like: YearFigure, unit: string): string {
  const digits = unit === 'ratio' ? ratioDigits : digitsOf(like);
  return figureText(Number(printedNumber(value, digits)), unit, digits);
}
