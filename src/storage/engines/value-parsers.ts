/** Type numbers of PostgreSQL (pg_type.oid) that drivers read differently. */
const types = { int8: 20, numeric: 1700, date: 1082, timestamptz: 1184 } as const;

/** A count as a number; a larger one than a number can hold is a bug that must not pass silently. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`whole number beyond what can be held exactly: ${text}`);
  return value;
}

const inUtc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/** `2026-11-22 09:08:17.123+00` as ISO with milliseconds: sessions run in UTC, so that nearly all need no calendar. */
function instant(text: string): string {
  const [, day, time, fraction = ''] = inUtc.exec(text) ?? [];
  if (day !== undefined && time !== undefined) return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  return new Date(`${text.replace(' ', 'T')}${/[+-]\d\d$/.test(text) ? ':00' : ''}`).toISOString();
}

/**
 * How both drivers read values, by type number: int8 as an exact number, numeric as its decimal text (figures keep their digits), dates as ISO dates,
 * instants as ISO in UTC with milliseconds.
 *
 * @example valueParsers[1082]('2026-11-22') // '2026-11-22'
 */
export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.int8]: wholeNumber,
  [types.numeric]: (text) => text,
  [types.date]: (text) => text,
  [types.timestamptz]: instant,
};
