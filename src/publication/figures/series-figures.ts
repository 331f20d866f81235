import { columnLetters, type SourceKey, type TextRun } from '#documents';
import { changeWording, decimalPlaces, printedDifference, publishedFigure, amountOfChange, yearText, type YearFigure } from '#monitoring';
import type { SourceBook } from './figure-source.ts';

/** What a series is of: its name in messages, its unit, which way is good. */
export type SeriesName = { readonly name: string; readonly unit: string; readonly direction: 1 | -1 | 0 };

/** The figures of a series as runs that know where they came from. */
export type SeriesFigures = {
  /** 2024年 */
  readonly year: (point: YearFigure) => TextRun;
  /** 96.3% */
  readonly value: (point: YearFigure) => TextRun;
  /** 96.3, where the unit stands elsewhere. */
  readonly number: (point: YearFigure) => TextRun;
  /** 比上年提高0.9个百分点 */
  readonly change: (before: YearFigure, after: YearFigure) => TextRun;
  /** 0.4个百分点: how far two values lie apart. */
  readonly apart: (a: YearFigure, b: YearFigure) => TextRun;
};

/** Decimal places as published. @example digitsOf({ text: '96.0', value: 96 }) // 1 */
export function digitsOf({ text, value }: Pick<YearFigure, 'text' | 'value'>): number {
  const printed = /^-?[\d,]+(?:\.(\d+))?/.exec(text.trim());
  return printed === null ? decimalPlaces(value) : (printed[1]?.length ?? 0);
}

/** A cell as a spreadsheet names it. @example cellText({ file: 'a.xlsx', sheet: '数据', row: 12, column: 3 }) // '工作表“数据”C12' */
export const cellText = ({ sheet, row, column }: YearFigure['from'][number]): string => `${sheet === null ? '数据表' : `工作表“${sheet}”`}${columnLetters(column)}${String(row)}`;

/** The state of the database a figure came from. @example databaseText('2026-11-22') // '来源：数据库（2026-11-22 版）' */
const databaseText = (knownOn: string): string => `来源：数据库（${knownOn} 版）`;

/** The database a figure came from, and the cell from which it once came into it; where it came from a file, its cell. */
export const sourceText = ({ database }: Pick<YearFigure, 'database'>, cell: YearFigure['from'][number]): string =>
  (database === undefined ? cellText(cell) : `${databaseText(database)}${cell.file === null ? '' : `，原件“${cell.file}”`}${cellText(cell)}`);

/** The day of the database, for the source of a figure. */
export const knownIn = ({ database }: Pick<YearFigure, 'database'>): { readonly knownOn?: string } => (database === undefined ? {} : { knownOn: database });

/** The figure alone: a base value carries its unit in its text. */
const bareText = ({ text }: YearFigure): string => text.replace(/[^\d.,-].*$/, '');

/**
 * The figures of a series, bound by `keyOf` to where each came from.
 *
 * @example seriesFigures({ name: '孕产妇系统管理率', unit: '%', direction: 1 }, book, keyOf).value(point) // { text: '96.3%', source: 's1' }
 */
export function seriesFigures({ name, unit, direction }: SeriesName, book: SourceBook, keyOf: (point: YearFigure) => SourceKey): SeriesFigures {
  const published = (point: YearFigure) => ({ text: bareText(point), value: point.value, digits: digitsOf(point) });
  return {
    year: (point) => ({ text: yearText(point.year), source: keyOf(point) }),
    value: (point) => ({ text: publishedFigure(published(point), unit), source: keyOf(point) }),
    number: (point) => ({ text: bareText(point), source: keyOf(point) }),
    change: (before, after) => {
      const text = changeWording({ unit, digits: Math.max(digitsOf(before), digitsOf(after)), before, after, direction });
      return { text, source: book.add({ kind: 'computed', rule: 'difference', of: [keyOf(before), keyOf(after)], says: `“${name}”${yearText(after.year)}减${yearText(before.year)}，按公布的小数位` }) };
    },
    apart: (a, b) => {
      const digits = Math.max(digitsOf(a), digitsOf(b));
      const text = amountOfChange(Math.abs(Number(printedDifference(a.value, b.value, digits))), unit, digits);
      return { text, source: book.add({ kind: 'computed', rule: 'difference', of: [keyOf(a), keyOf(b)], says: `“${name}”两个数之差，按公布的小数位` }) };
    },
  };
}

/** The key of a point that stands in cells: the one that prints it, or all it was made of. */
export function cellKey(name: string, point: YearFigure, book: SourceBook): SourceKey {
  const says = `“${name}”${yearText(point.year)}`;
  const keys = point.from.map((cell) => book.add({ kind: 'cell', ...cell, file: cell.file ?? '', ...knownIn(point), says: `${says}：${sourceText(point, cell)}` }));
  const [first] = keys;
  if (first === undefined && point.database !== undefined) return book.add({ kind: 'database', knownOn: point.database, says: `${says}：${databaseText(point.database)}` });
  if (first !== undefined && keys.length === 1 && point.computed === undefined) return first;
  return book.add({ kind: 'computed', rule: 'from-cells', of: keys, says: `${says}${point.computed === undefined ? '' : `，${point.computed}`}：${point.from.map(cellText).join('、')}` });
}
