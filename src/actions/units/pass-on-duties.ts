import type { Validity } from '#kernel';
import type { NewAssignment } from '#storage';
import { dayAfter, dayBefore } from '../versions/neighbouring-day.ts';
import { firstCommonDay } from '../versions/timeline.ts';
import type { UnitsEffect } from './units-state.ts';

/** Which duties go to which unit, from which day. `held` are those that the successor has already. */
export type Handover = {
  readonly duties: readonly NewAssignment[];
  readonly held: readonly NewAssignment[];
  readonly toUnitId: string;
  readonly on: string;
  readonly reason: string;
  readonly newId: () => string;
};

const later = (one: string, other: string): string => (one > other ? one : other);
const sameItem = (one: NewAssignment, other: NewAssignment): boolean => one.planId === other.planId && one.itemId === other.itemId;

/** The days of one span that are not in another. */
function without(days: Validity, other: Validity): readonly Validity[] {
  if (firstCommonDay(days, other) === null) return [days];
  const before = days.validFrom < other.validFrom ? [{ validFrom: days.validFrom, validTo: dayBefore(other.validFrom) }] : [];
  const after = other.validTo !== null && (days.validTo === null || other.validTo < days.validTo) ? [{ validFrom: dayAfter(other.validTo), validTo: days.validTo }] : [];
  return [...before, ...after];
}

/** The days of a duty on which others do not already say as much: the same item, at least the same role. */
const uncovered = (duty: NewAssignment, others: readonly NewAssignment[]): readonly Validity[] =>
  others.filter((other) => sameItem(duty, other) && (other.role === 'lead' || duty.role === 'support')).reduce<readonly Validity[]>((days, other) => days.flatMap((span) => without(span, other)), [duty]);

/** Leads first: where somebody leads an item, nobody needs to say that the same unit supports it. */
const leadsFirst = (one: NewAssignment, other: NewAssignment): number => Number(other.role === 'lead') - Number(one.role === 'lead') || (one.validFrom < other.validFrom ? -1 : 1);

/**
 * Gives duties to a successor: what the old units had ends on the day before, the successor has it from that day on (`basis` is `succession`), every day of every item once. Where it
 * comes to lead an item it supported, it no longer supports it beside.
 *
 * @example passOnDuties({ duties, held: [], toUnitId, on: '2025-01-01', reason: '机构改革', newId }).added.every(({ validFrom }) => validFrom >= '2025-01-01') // true
 */
export function passOnDuties({ duties, held, toUnitId, on, reason, newId }: Handover): Pick<UnitsEffect, 'ended' | 'added'> {
  const moved = duties.map((duty) => ({ ...duty, validFrom: later(duty.validFrom, on) }));
  const outdone = held.flatMap((one) => {
    const from = one.role === 'lead' ? [] : moved.flatMap((duty) => (duty.role === 'lead' && sameItem(one, duty) ? firstCommonDay(one, duty) ?? [] : []));
    return from.length === 0 ? [] : [{ ...one, validFrom: from.reduce((earliest, day) => (day < earliest ? day : earliest)) }];
  });
  const staying = held.filter(({ assignmentId }) => !outdone.some((one) => one.assignmentId === assignmentId));
  const shortened = held.flatMap((one) => outdone.flatMap(({ assignmentId, validFrom }) => (assignmentId === one.assignmentId && one.validFrom < validFrom ? [{ ...one, validTo: dayBefore(validFrom) }] : [])));
  const added: NewAssignment[] = [];
  for (const duty of [...moved, ...outdone].sort(leadsFirst)) {
    added.push(...uncovered(duty, [...staying, ...shortened, ...added]).map((days) => ({ ...duty, ...days, assignmentId: newId(), unitId: toUnitId, basis: 'succession', reason })));
  }
  return { ended: [...moved, ...outdone].map(({ assignmentId, validFrom }) => ({ assignmentId, validTo: dayBefore(validFrom) })), added };
}
