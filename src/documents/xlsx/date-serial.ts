/** A moment as a workbook keeps it, in parts; hours and minutes of the day included. */
export type SerialDate = { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number; readonly second: number };

/** Days from 1 March of the year 0 to 1 January 1970 and the length of 400 years, of which every calendar arithmetic is made. */
const daysOfEra = 146_097;
const epoch = 719_468;
/** 1 January 1970 is day 25,569 of the system that begins in 1900, and 1,462 days less of the one that begins in 1904. */
const unixDay1900 = 25_569;
const from1904 = 1462;
const lastSerial = 2_958_465;

/**
 * The day and time of a serial number of a workbook; null for what is no date of the years 1900 to 9999. Day 60 of the 1900 system (29 February 1900, which never was) is 1 March.
 *
 * @example dateOfSerial(44196, false)?.year // 2020
 */
export function dateOfSerial(serial: number, starts1904: boolean): SerialDate | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > lastSerial) return null;
  const whole = Math.floor(serial + 0.5 / 86_400);
  const seconds = Math.max(0, Math.round((serial - whole) * 86_400));
  const early = !starts1904 && whole < 60 ? 1 : 0;
  const days = whole + (starts1904 ? from1904 : 0) + early - unixDay1900 + epoch;
  const era = Math.floor(days / daysOfEra);
  const dayOfEra = days - era * daysOfEra;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1, hour: Math.floor(seconds / 3600) % 24, minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The day as ISO. @example isoOf({ year: 2020, month: 12, day: 31, … }) // '2020-12-31' */
export const isoOf = ({ year, month, day }: SerialDate): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
