import type { TableCell } from '#documents';

/** The reporting year a cell names, and the days it spans where it names more than a year. */
export type PrintedYear = { readonly year: number; readonly span: PrintedSpan | null };

/** First and last day, ISO, both included. */
export type PrintedSpan = { readonly start: string; readonly end: string };

const earliest = 1949;
const latest = 2100;
const inRange = (year: number): boolean => year >= earliest && year <= latest;

const one = /^'?(\d{4})(?:\.0+)?(?:年度|年末|年底|学年|年)?$/;
const two = /^(\d{4})[-—–~～/至](\d{4}|\d{2})(?:年度|学年度|学年|年)?$/;
const datePattern = /(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?/g;
const daysOfMonth = (year: number, month: number): number => (month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/**
 * The day a text names, as ISO; null when it names none or one that is in no calendar.
 *
 * @example dayOf('2020年6月1日') // '2020-06-01'
 */
export function dayOf(text: string): string | null {
  const [day, ...more] = daysOf(text);
  return day === undefined || more.length > 0 ? null : day;
}

function daysOf(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(datePattern)].flatMap(([, year = '', month = '', day = '']) => {
    const real = inRange(Number(year)) && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysOfMonth(Number(year), Number(month));
    return real ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : [];
  });
}

/**
 * The days a text names from one to another; null when it does not.
 *
 * @example spanOf('2019.10.1—2020.9.30') // { start: '2019-10-01', end: '2020-09-30' }
 */
export function spanOf(text: string): PrintedSpan | null {
  const [start, end, ...more] = daysOf(text);
  return start === undefined || end === undefined || more.length > 0 || end < start ? null : { start, end };
}

/**
 * The year a cell names: 2020, 2020年度, '2020, a date, 2020-2021学年 (filed under its last year, as graduates and admissions are). Months, quarters and longer spans are no year:
 * null.
 *
 * @example readYear({ text: '2020年度', number: null, date: null })?.year // 2020
 */
export function readYear({ text, date }: Pick<TableCell, 'text' | 'date'>): PrintedYear | null {
  const word = text.normalize('NFKC').replaceAll(/\s/g, '').replaceAll(/[’‘]/g, "'");
  const single = one.exec(word)?.[1];
  if (single !== undefined) return inRange(Number(single)) ? { year: Number(single), span: null } : null;
  const [, from, to] = two.exec(word) ?? [];
  if (from !== undefined && to !== undefined) {
    const end = to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
    if (end !== Number(from) + 1 || !inRange(end)) return null;
    return { year: end, span: /学年/.test(word) ? { start: `${from}-09-01`, end: `${String(end)}-08-31` } : null };
  }
  const day = date ?? dayOf(word);
  return day !== null && inRange(Number(day.slice(0, 4))) && (date !== null || new RegExp(`^${datePattern.source}$`).test(word)) ? { year: Number(day.slice(0, 4)), span: null } : null;
}

/**
 * The one year that words around a table name (a title, the name of a sheet): 2022年度监测数据; null when they name none or several. The period of a plan (2021—2030年) is no year.
 *
 * @example yearInWords(['示例区2022年监测数据', '单位：%']) // 2022
 */
export function yearInWords(words: readonly string[]): number | null {
  const alone = words.map((text) => text.normalize('NFKC').replaceAll(/\d{4}年?[-—–~～至]+\d{4}/g, ''));
  const years = new Set(alone.flatMap((text) => [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(Number)));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
