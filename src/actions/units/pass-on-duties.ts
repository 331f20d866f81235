import type { UnitAssignment } from '#storage';
import { dayBefore } from '../versions/neighbouring-day.ts';
import type { UnitsEffect } from './units-state.ts';

/** Which duties go to which unit, from which day. `held` are those that the successor has already. */
export type Handover = {
  readonly duties: readonly UnitAssignment[];
  readonly held: readonly UnitAssignment[];
  readonly toUnitId: string;
  readonly on: string;
  readonly reason: string;
  readonly newId: () => string;
};

const later = (one: string, other: string): string => (one > other ? one : other);
const reaches = (end: string | null, other: string | null): boolean => end === null || (other !== null && other <= end);
const sameItem = (one: UnitAssignment, other: UnitAssignment): boolean => one.planId === other.planId && one.itemId === other.itemId;

/** Whether an assignment says all that another one would: the same item, at least the same role, at least the same days. */
const covers = (one: UnitAssignment, other: UnitAssignment): boolean =>
  sameItem(one, other) && (one.role === 'lead' || other.role === 'support') && one.validFrom <= other.validFrom && reaches(one.validTo, other.validTo);

/** Leads first, the longest first: what comes later is then covered by what came before. */
const weightiestFirst = (one: UnitAssignment, other: UnitAssignment): number =>
  Number(other.role === 'lead') - Number(one.role === 'lead') || one.validFrom.localeCompare(other.validFrom) || (other.validTo ?? '9').localeCompare(one.validTo ?? '9');

/**
 * Gives duties to a successor: what the old units had ends on the day before, the successor has it from that day on (`basis` is `succession`), each item once. One that leads an item
 * no longer supports it beside.
 *
 * @example passOnDuties({ duties, held: [], toUnitId, on: '2025-01-01', reason: '机构改革', newId }).added.every(({ validFrom }) => validFrom >= '2025-01-01') // true
 */
export function passOnDuties({ duties, held, toUnitId, on, reason, newId }: Handover): Pick<UnitsEffect, 'ended' | 'added'> {
  const lastDay = ({ validFrom }: UnitAssignment, from: string): string => dayBefore(later(validFrom, from));
  const added: UnitAssignment[] = [];
  for (const duty of duties.toSorted(weightiestFirst)) {
    const next = { ...duty, assignmentId: newId(), unitId: toUnitId, validFrom: later(duty.validFrom, on), basis: 'succession', reason };
    if (![...held, ...added].some((one) => covers(one, next))) added.push(next);
  }
  const outdone = held.flatMap((one) => {
    const by = added.find((lead) => one.role === 'support' && lead.role === 'lead' && sameItem(one, lead) && reaches(lead.validTo, one.validTo));
    return by ? [{ assignmentId: one.assignmentId, validTo: lastDay(one, by.validFrom) }] : [];
  });
  return { ended: [...duties.map((duty) => ({ assignmentId: duty.assignmentId, validTo: lastDay(duty, on) })), ...outdone], added };
}
