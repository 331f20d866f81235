import { dayOf } from '#collection';
import type { roundDays, Round } from './round.ts';

/** The four days of a round; '' where nobody has said one. */
export type RoundDays = Readonly<Record<(typeof roundDays)[number], string>>;

/** A day so many years later; the 29th of February becomes the 28th. */
const yearsLater = (day: string, years: number): string => {
  const moved = `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;
  return dayOf(moved) ?? `${moved.slice(0, 8)}28`;
};

/**
 * The days of a new round as they follow from one before: the same days so many years later as its data are.
 *
 * @example nextDays(lastYears, 2026).dueOn // '2027-04-30' where last year's round of 2025 was due 2026-04-30
 */
export const nextDays = (before: Pick<Round, (typeof roundDays)[number] | 'reportingYear'>, year: number): RoundDays => {
  const later = (name: (typeof roundDays)[number]): string => yearsLater(before[name], year - before.reportingYear);
  return { opensOn: later('opensOn'), dueOn: later('dueOn'), lateUntil: later('lateUntil'), viewUntil: later('viewUntil') };
};
