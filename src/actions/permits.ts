import type { Role } from '#kernel';
import type { Permission, Scope } from './action.ts';
import type { Caller } from './caller.ts';

/** Roles of the whole region; a role held for a unit counts for that unit alone. */
const countsFor = (caller: Caller, roles: readonly Role[], { regionId, unitId }: Scope): Role | null =>
  caller.roles.find((held) => roles.includes(held.role) && held.covers.includes(regionId) && (held.unitId === null || unitId === undefined || held.unitId === unitId))?.role ?? null;

/**
 * Whether somebody may, and in which role: deny by default. A scope without a unit asks whether the person may somewhere in the region; the unit is asked of again
 * once it is known.
 *
 * @example permits(['office-clerk'], { regionId }, caller) // { role: 'office-clerk' } | 'not-signed-in' | 'forbidden'
 */
export function permits(permission: Permission, scope: Scope, caller: Caller): { readonly role: Role | null } | 'not-signed-in' | 'forbidden' {
  if (permission === 'anyone') return { role: null };
  if (caller.personId === null) return 'not-signed-in';
  if (permission === 'signed-in') return { role: null };
  const role = countsFor(caller, permission, scope);
  return role === null ? 'forbidden' : { role };
}
