/** The records of a csv text, blank ones included so that their ordinals are the row numbers a spreadsheet shows; `unclosed` is the ordinal of the record with a quote that never ends. */
export type CsvRecords = { readonly records: readonly (readonly string[])[]; readonly unclosed: number | null };

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** A quoted field from after its opening quote: its text and where it ends (the character after the closing quote), or null when it never closes. */
function quotedField(text: string, from: number): { readonly field: string; readonly next: number } | null {
  let field = '';
  let at = from;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    field += text.slice(at, close);
    if (text.charCodeAt(close + 1) !== quote) return { field, next: close + 1 };
    field += '"';
    at = close + 2;
  }
}

/** Where the plain field that begins here ends: at the separator or the end of its line. */
function plainEnd(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === lineFeed || code === carriageReturn) break;
  }
  return at;
}

/** Records cut so far; `rest` is where the first record begins that may go on in text still to come. */
export type CutRecords = CsvRecords & { readonly rest: number };

/**
 * Cuts the records out of a piece of a csv text that are whole in it; with `isLast` all of them. A quoted field that has not closed within `longestField` characters counts as one that never does.
 *
 * @example cutRecords('a,b\nc,', ',', false) // { records: [['a', 'b']], unclosed: null, rest: 4 }
 */
export function cutRecords(text: string, separator: string, isLast: boolean, longestField = Infinity): CutRecords {
  const separatorCode = separator.charCodeAt(0);
  const records: string[][] = [];
  let unclosed: number | null = null;
  let fields: string[] = [];
  let [at, rest] = [0, 0];
  const goesOn = (end: number): boolean => !isLast && (end >= text.length || (text.charCodeAt(end) === carriageReturn && end + 1 >= text.length) || (text.charCodeAt(end) === separatorCode && end + 1 >= text.length));
  while (at < text.length) {
    let field = '';
    let next = at;
    let isUnclosed = false;
    if (text.charCodeAt(at) === quote) {
      const quoted = quotedField(text, at + 1);
      if (quoted) ({ field, next } = quoted);
      else if (!isLast && text.length - at < longestField) return { records, unclosed, rest };
      else isUnclosed = true;
    }
    const end = plainEnd(text, next, separatorCode);
    if (goesOn(end)) return { records, unclosed, rest };
    if (isUnclosed) unclosed ??= records.length + 1;
    fields.push(field + text.slice(next, end));
    at = end + 1;
    const isSeparator = end < text.length && text.charCodeAt(end) === separatorCode;
    if (isSeparator && at < text.length) continue;
    if (isSeparator) fields.push('');
    records.push(fields);
    fields = [];
    if (text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed) at++;
    rest = at;
  }
  return { records, unclosed, rest: text.length };
}

/**
 * Cuts a csv text into records and fields (RFC 4180, and what programs make of it): fields in quotes may hold separators, line ends and doubled quotes; text after a closing
 * quote is kept. A quote that never closes is read as a plain character. There is at most one: behind it all quotes come doubled, so that a later field cannot stay open, and the work is linear.
 *
 * @example csvRecords('a,"b,c"\n', ',').records // [['a', 'b,c']]
 */
export function csvRecords(text: string, separator: string): CsvRecords {
  const { records, unclosed } = cutRecords(text, separator, true);
  return { records, unclosed };
}
