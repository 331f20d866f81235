import { roles } from '#kernel';
import type { Person, RoleHolding, UnitVersion } from '#storage';
import type { AuditNote } from '../audit-note.ts';
import type { Refusal } from '../refusal.ts';
import { endOf, foundedOn } from '../versions/changed-from.ts';
import { leavesBefore, roleObstacle, type WantedRole } from './role-rules.ts';

/** What decides whether somebody gets a role. `unit`: the versions of the unit that is named, none where there is no such unit in the region; null: none is named. */
export type GrantState = { readonly person: Person; readonly held: readonly RoleHolding[]; readonly isTinyOffice: boolean; readonly unit: readonly UnitVersion[] | null };

function unitObstacle(unit: readonly UnitVersion[] | null, { validFrom, validTo }: WantedRole): Refusal | null {
  if (unit === null) return null;
  const [founded, end] = [foundedOn(unit), endOf(unit)];
  if (founded === undefined) return { refused: 'unknown-unit', message: '这个地区没有这个单位。' };
  if (validFrom < founded) return { refused: 'unit-not-founded', message: `这个单位自 ${founded} 起才设立，岗位最早从那天起。` };
  return end !== null && (validTo === null || validTo >= end) ? { refused: 'unit-ended', message: `这个单位自 ${end} 起已经撤销，岗位最晚到前一天为止。` } : null;
}

/**
 * What stands against giving a role to somebody, or null: it is oneself, who has left, what they hold already, a unit that is not there.
 *
 * @example grantObstacle(wanted, state, caller.personId)?.refused // 'not-for-oneself'
 */
export function grantObstacle(wanted: WantedRole, { person, held, isTinyOffice, unit }: GrantState, callerId: string | null): Refusal | null {
  if (person.personId === callerId) return { refused: 'not-for-oneself', message: '不能给自己授予岗位，请由另一位安全管理员办理。' };
  return leavesBefore(person, wanted.validTo) ?? roleObstacle(wanted, held, { isTinyOffice }) ?? unitObstacle(unit, wanted);
}

/** A role that is being given, and what was asked with it. */
export type Grant = WantedRole & { readonly personId: string; readonly reason: string | null };

/**
 * What the audit says of a role that was given.
 *
 * @example grantNote(holdingId, person, grant).sentence // '授予“王芳”岗位“填报人”'
 */
export const grantNote = (holdingId: string, { name }: Pick<Person, 'name'>, { regionId, personId, role, unitId, validFrom, validTo, reason }: Grant): AuditNote => ({
  subjectKind: 'role-holding', subjectId: holdingId, sentence: `授予“${name}”岗位“${roles[role].word}”`, after: { role, regionId, personId, unitId, validFrom, validTo, reason },
});
