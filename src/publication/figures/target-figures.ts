import type { TextRun } from '#documents';
import { changeWording, decimalPlaces, figureText, printedNumber, publishedFigure, yearText, type MonitoredTarget, type YearFigure } from '#monitoring';
import type { SourceBook } from './figure-source.ts';

/** The figures of one target as runs that know where they came from. */
export type TargetFigures = {
  /** 2024年 */
  readonly year: (point: YearFigure) => TextRun;
  /** 96.3% */
  readonly value: (point: YearFigure) => TextRun;
  /** 比上年提高0.9个百分点 */
  readonly change: (before: YearFigure, after: YearFigure) => TextRun;
  /** Words of the plan: 95%以上, 2030年, a name with figures in it. */
  readonly planned: (text: string) => TextRun;
  /** Words or a number of the verdict; `field` is where `monitor run --json` has it. */
  readonly told: (text: string, field: string) => TextRun;
};

/** Decimal places as published. @example digitsOf({ year: 2024, value: 96, text: '96.0' }) // 1 */
export function digitsOf({ text, value }: Pick<YearFigure, 'text' | 'value'>): number {
  const printed = /^-?[\d,]+(?:\.(\d+))?/.exec(text.trim());
  return printed === null ? decimalPlaces(value) : (printed[1]?.length ?? 0);
}

const hasFigures = (text: string): boolean => /\p{Nd}/u.test(text);

/**
 * The figures of a target, each bound to the cell, the line of the plan or the field of the verdict it came from. A text without figures needs no source.
 *
 * @example targetFigures(target, book).value(target.points[0]) // { text: '96.3%', source: 's1' }
 */
export function targetFigures(target: MonitoredTarget, book: SourceBook): TargetFigures {
  const { id, indicator, unit, direction, line, page, quote, points } = target;
  const told = (text: string, field: string): TextRun => (hasFigures(text) ? { text, source: book.add({ kind: 'verdict', target: id, field, says: `“${indicator}”的监测结果（${id}，${field}）` }) } : { text });
  /** Where in the verdict a point stands: the latest and the base value have places of their own. */
  const fieldOf = (point: YearFigure): string => (points.some(({ year, value }) => year === point.year && value === point.value) ? `points.${String(point.year)}` : 'baseline');
  const pointKey = (point: YearFigure): string => {
    const { from } = point;
    if (from === undefined) return book.add({ kind: 'verdict', target: id, field: fieldOf(point), says: `“${indicator}”${yearText(point.year)}的值${point.computed === undefined ? '' : `：${point.computed}`}（${id}）` });
    const place = `${from.sheet === null ? '' : `工作表“${from.sheet}”`}第${String(from.row)}行${from.column === null ? '' : `第${String(from.column)}列`}`;
    return book.add({ kind: 'cell', file: from.file ?? '', sheet: from.sheet, row: from.row, column: from.column, says: `“${indicator}”${yearText(point.year)}：数据表${place}` });
  };
  return {
    year: (point) => ({ text: yearText(point.year), source: pointKey(point) }),
    value: (point) => ({ text: publishedFigure({ text: point.text.replace(/[^\d.,-].*$/, ''), value: point.value, digits: digitsOf(point) }, unit), source: pointKey(point) }),
    change: (before, after) => {
      const digits = Math.max(digitsOf(before), digitsOf(after));
      const text = changeWording({ unit, digits, before, after, direction });
      return { text, source: book.add({ kind: 'computed', rule: 'difference', of: [pointKey(before), pointKey(after)], says: `“${indicator}”${yearText(after.year)}减${yearText(before.year)}，按公布的小数位` }) };
    },
    planned: (text) => (hasFigures(text) ? { text, source: book.add({ kind: 'plan', plan: id.split('/')[0] ?? '', line, page, says: `规划原文第${String(line)}行：“${quote}”` }) } : { text }),
    told,
  };
}

/** A ratio that was computed is told to two places. */
const ratioDigits = 2;

/**
 * A computed value printed at the places its series is published at, with its unit.
 *
 * @example figureOfLike(97.1043, { year: 2024, value: 96.3, text: '96.3' }, '%') // '97.1%'
 */
export function figureOfLike(value: number, like: YearFigure, unit: string): string {
  const digits = unit === 'ratio' ? ratioDigits : digitsOf(like);
  return figureText(Number(printedNumber(value, digits)), unit, digits);
}
