import { dateOfSerial, isoOf, type SerialDate } from './date-serial.ts';

/** What a number in a cell shows, and the day it means where its format is one of dates. */
export type ShownNumber = { readonly text: string; readonly date: string | null };

/** A spreadsheet shows no more than eleven digits under its general format; what binary arithmetic leaves behind them is nobody's figure. */
const generalDigits = 11;

/** The section of a format that counts for this number: positive; negative; zero. */
function sectionFor(format: string, number: number): { readonly section: string; readonly signed: boolean } {
  const sections = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? [''];
  const [positive = '', negative, zero] = sections;
  if (number < 0 && negative !== undefined) return { section: negative, signed: false };
  if (number === 0 && zero !== undefined) return { section: zero, signed: true };
  return { section: positive, signed: true };
}

/** A section taken apart: its marks without quoted words, colours and paddings, and the words before and after its figure. */
type Section = { readonly marks: string; readonly before: string; readonly after: string };

function partsOf(section: string): Section {
  const parts = { marks: '', before: '', after: '' };
  for (const [token = ''] of section.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|./gs)) {
    if (/^[[_*]/.test(token) && token.length > 1) continue;
    const literal = token.startsWith('"') ? token.replaceAll('"', '') : token.startsWith('\\') ? token.slice(1) : null;
    if (literal === null) parts.marks += token;
    const word = literal ?? (/[0#?.,%@]/.test(token) ? '' : token);
    if (/[0#?]/.test(parts.marks)) parts.after += word;
    else parts.before += word;
  }
  return parts;
}

const isDateFormat = (marks: string): boolean => /[yd]|m(?!.*[0#])|h.*m/i.test(marks) && !/[#?]|^general$/i.test(marks) && !/0/.test(marks.replaceAll(/s\.0+/gi, ''));

/** The shortest decimal text of a number with at most eleven digits, never in powers of ten for figures people print. */
function general(number: number): string {
  const rounded = Number(number.toPrecision(generalDigits));
  const text = String(rounded);
  return /e/.test(text) && Math.abs(rounded) < 1 && Math.abs(rounded) >= 1e-15 ? rounded.toFixed(20).replace(/0+$/, '') : text;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

function fixed(number: number, marks: string): string {
  const percent = /%/.test(marks) ? 100 : 1;
  const places = /\.([0#?]+)/.exec(marks)?.[1] ?? '';
  const least = (places.match(/0/g) ?? []).length;
  const thousands = /[0#?](,+)(?=[^0#?]*$|\.)/.exec(marks)?.[1]?.length ?? 0;
  // Through fifteen digits first: a workbook keeps 93.45 as 93.4500000000000028, and 1.005 must round as people read it.
  const value = Number((Math.abs(number) * percent * 1000 ** -thousands).toPrecision(15));
  const text = roundHalfUp(value, Math.min(places.length, 15));
  const trimmed = text.includes('.') ? text.replace(new RegExp(`0{0,${String(places.length - least)}}$`), '').replace(/\.$/, '') : text;
  const [whole = '', rest] = trimmed.split('.');
  const padded = whole.padStart((/^[^.]*/.exec(marks)?.[0].match(/0/g) ?? []).length, '0');
  const shown = /[0#?],[0#?]/.test(marks) ? grouped(padded) : padded;
  return `${rest === undefined ? shown : `${shown}.${rest}`}${percent === 100 ? '%' : ''}`;
}

/** Decimal rounding of the printed digits, halves away from zero, as spreadsheets do. */
function roundHalfUp(value: number, places: number): string {
  const plain = String(value);
  if (/e/.test(plain)) return value < 1 ? value.toFixed(places) : String(BigInt(value));
  const [whole = '0', fraction = ''] = plain.split('.');
  if (fraction.length <= places) return places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
  const digits = BigInt(whole + fraction.slice(0, places)) + (Number(fraction[places]) >= 5 ? 1n : 0n);
  const text = String(digits).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

function shownDate(date: SerialDate, marks: string): string {
  const hasYear = /y/i.test(marks);
  const hasDay = /d/i.test(marks);
  const hasMonth = /m/i.test(marks.replaceAll(/h+:?m+(?::?s+)?/gi, ''));
  if (hasYear && !hasMonth && !hasDay) return String(date.year);
  if (hasYear && !hasDay) return isoOf(date).slice(0, 7);
  if (hasYear || hasDay || hasMonth) return isoOf(date);
  return [date.hour, date.minute, date.second].map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * What a spreadsheet shows for a number under a format, as far as figures need it: decimal places, thousands, percent, words in quotes, dates (as 2020-12-31, 2020-12 or 2020 by
 * what the format shows). Under the general format eleven digits.
 *
 * @example showNumber(0.9345, '0.0%', false).text // '93.5%'
 */
export function showNumber(number: number, format: string, starts1904: boolean): ShownNumber {
  if (!Number.isFinite(number)) return { text: String(number), date: null };
  const { section, signed } = sectionFor(format, number);
  const { marks, before, after } = partsOf(section);
  if (isDateFormat(marks)) {
    const date = dateOfSerial(number, starts1904);
    return date ? { text: shownDate(date, marks), date: isoOf(date) } : { text: general(number), date: null };
  }
  if (marks === '' && before !== '') return { text: before.trim(), date: null };
  if (!/[0#?]/.test(marks) || /[eE][+-]|\/|@/.test(marks)) return { text: general(number), date: null };
  const figure = fixed(number, marks);
  const negative = number < 0 && (signed || /[-(]/.test(before)) && /[1-9]/.test(figure);
  return { text: `${negative ? '-' : ''}${before.replaceAll(/[-(]/g, '')}${figure}${after.replace(/\)$/, '')}`.trim(), date: null };
}
