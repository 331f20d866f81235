import { holdsOn, roles, type Role } from '#kernel';
import type { Person, RoleHolding } from '#storage';
import type { Refusal } from '../refusal.ts';

/** A role somebody is to get. */
export type WantedRole = Pick<RoleHolding, 'role' | 'regionId' | 'unitId' | 'validFrom' | 'validTo'>;

const isAdministrator = (role: Role): boolean => roles[role].administrator;

/** Whether two stretches of days have a day in common. */
const overlaps = (one: Pick<RoleHolding, 'validFrom' | 'validTo'>, other: Pick<RoleHolding, 'validFrom' | 'validTo'>): boolean => holdsOn(one, other.validFrom) || holdsOn(other, one.validFrom);

/** Why one person may not hold two roles. System and security may be one person by the recorded decision of a tiny office; the auditor never holds another role, no administrator one of the business. */
function clash(wanted: Role, other: Role, isTinyOffice: boolean): string | null {
  if (wanted === other || (!isAdministrator(wanted) && !isAdministrator(other))) return null;
  if (wanted === 'audit-administrator' || other === 'audit-administrator') return '审计管理员不能兼任任何其他岗位';
  if (!isAdministrator(wanted) || !isAdministrator(other)) return '管理员不能兼任业务岗位';
  return isTinyOffice ? null : '系统管理员和安全管理员须由不同的人担任（人手不足时，由安全管理员在设置中记录决定后可以兼任）';
}

/**
 * Whether a person has left on a day: the day of leaving is the first on which they are not there.
 *
 * @example hasLeft({ leftOn: '2026-12-01' }, '2026-11-30') // false
 */
export const hasLeft = ({ leftOn }: Pick<Person, 'leftOn'>, day: string): boolean => leftOn !== null && leftOn <= day;

/**
 * The refusal for a role that would outlast the time of its person, or null.
 *
 * @example leavesBefore(person, '2026-11-30')
 */
export const leavesBefore = ({ name, leftOn }: Person, validTo: string | null): Refusal | null =>
  (leftOn !== null && (validTo === null || validTo >= leftOn) ? { refused: 'person-left', message: `“${name}”于 ${leftOn} 离开，岗位最晚到前一天为止。` } : null);

/**
 * How many people hold, on a day or later, two different administrators' roles together.
 *
 * @example joinedFrom(holdings, '2026-11-22') // 0
 */
export function joinedFrom(holdings: readonly RoleHolding[], day: string): number {
  const lasting = holdings.filter(({ role, revokedAt, validTo }) => isAdministrator(role) && revokedAt === null && (validTo === null || validTo >= day));
  const both = lasting.filter((one) => lasting.some((other) => other.personId === one.personId && other.role !== one.role && overlaps(one, other)));
  return new Set(both.map(({ personId }) => personId)).size;
}

/**
 * What stands against giving a role to a person who holds others: the three administrators exclude one another, and business roles, on every day they would be held
 * together (model.md 6); the same role twice; a role of a unit without its unit.
 *
 * @example roleObstacle({ role: 'audit-administrator', … }, held, { isTinyOffice: true })?.refused // 'roles-exclude-each-other'
 */
export function roleObstacle(wanted: WantedRole, held: readonly RoleHolding[], { isTinyOffice }: { readonly isTinyOffice: boolean }): Refusal | null {
  const { word, scope } = roles[wanted.role];
  if (scope === 'unit' && wanted.unitId === null) return { refused: 'unit-needed', message: `“${word}”是单位的岗位，须写明单位。` };
  if (scope === 'region' && wanted.unitId !== null) return { refused: 'unit-not-wanted', message: `“${word}”是整个地区的岗位，不能限定单位。` };
  const together = held.filter((other) => other.revokedAt === null && overlaps(wanted, other));
  if (together.some((other) => other.role === wanted.role && other.regionId === wanted.regionId && other.unitId === wanted.unitId)) return { refused: 'role-held-already', message: `此人在这段时间里已经是“${word}”。` };
  const reasons = [...new Set(together.flatMap((other) => clash(wanted.role, other.role, isTinyOffice) ?? []))];
  return reasons.length === 0 ? null : { refused: 'roles-exclude-each-other', message: `不能授予“${word}”：${reasons.join('；')}。` };
}
