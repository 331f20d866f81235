import type { Role } from '#kernel';
import { findKind } from '#lifecycle';
import type { RecentStep } from '#storage';
import type { Caller } from '../caller.ts';

/** The roles somebody holds where a document belongs: in its region, or for its unit. */
const rolesFor = (caller: Caller, regionId: string, unitId: string | null): readonly Role[] =>
  caller.roles.filter((held) => held.covers.includes(regionId) && (held.unitId === null || held.unitId === unitId)).map(({ role }) => role);

/** Whether what a document waits for now is a step forward that one of these roles takes. Letting frozen content go is no step forward. */
function waitsFor({ opening, state }: RecentStep, roles: readonly Role[]): boolean {
  const kind = findKind(opening.kind, opening.edition);
  if (kind === null) return false;
  const forward = kind.steps.filter(({ from, to, unfreezes, bySuccessor }) => from.includes(state) && to !== null && to !== state && unfreezes === undefined && bySuccessor === undefined);
  return forward.some((rule) => rule.roles.some((role) => (typeof role === 'string' ? [role] : (opening.approvers[role.approver] ?? [])).some((one) => roles.includes(one))));
}

/** Changing the content is no step of its kind: it is told by the step that follows. */
const editStep = 'edit';

/** Why something that others did is told to somebody. */
export type Concern = 'your-unit' | 'your-turn' | 'your-part';

/**
 * Why somebody is told of something that happened: it waits for them now, it is their unit's, they had a part in it; null: it is none of their business, or they did it themselves.
 *
 * @example concernOf(step, caller, { regionId, hadPart: false }) // 'your-turn'
 */
export function concernOf(step: RecentStep, caller: Caller, { regionId, hadPart }: { readonly regionId: string; readonly hadPart: boolean }): Concern | null {
  const by = step.taken?.who.personId ?? step.opening.openedBy.personId;
  if (by === caller.personId || step.taken?.step === editStep) return null;
  const roles = rolesFor(caller, regionId, step.unitId);
  if (roles.length === 0) return null;
  const isLast = step.taken === null || step.taken.to === step.state;
  const ofUnit = caller.roles.some(({ unitId }) => unitId !== null && unitId === step.unitId);
  if (isLast && waitsFor(step, ofUnit ? caller.roles.filter(({ unitId }) => unitId === step.unitId).map(({ role }) => role) : roles)) return 'your-turn';
  if (ofUnit) return 'your-unit';
  return hadPart || step.opening.openedBy.personId === caller.personId || step.opening.inCharge.personId === caller.personId ? 'your-part' : null;
}
