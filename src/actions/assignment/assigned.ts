import { holdsOn } from '#kernel';
import { effectiveAssignments } from '#plan';
import type { NewAssignment, StoredAssignment } from '#storage';
import type { Refusal } from '../refusal.ts';
import { endOf } from '../versions/changed-from.ts';
import { dayBefore } from '../versions/neighbouring-day.ts';
import { newest } from '../units/units-state.ts';
import { roleWords } from './assignment-fields.ts';
import { cannotAnswer } from './cannot-answer.ts';
import { itemVersion } from './items-on-day.ts';
import type { AssigningState } from './load-assigning.ts';

/** What is asked: who answers for which item from when, as what, why, and how often the item's own assignments had been changed when the person looked. */
export type AssignAsked = { readonly regionId: string; readonly planId: string; readonly itemId: string; readonly unitId: string; readonly role: 'lead' | 'support' | 'released'; readonly validFrom: string; readonly reason: string; readonly beside: boolean; readonly version: number };

/** An assignment with those that end because of it. */
export type AssignEffect = { readonly added: NewAssignment; readonly ended: readonly { readonly assignmentId: string; readonly unitId: string; readonly validTo: string }[] };

/**
 * Whether an assignment was taken back as a whole: it ends before it begins.
 *
 * @example rows.filter((row) => !wasTakenBack(row))
 */
export const wasTakenBack = ({ validFrom, validTo }: StoredAssignment): boolean => validTo !== null && validTo < validFrom;

/**
 * Whether the unit would answer for the item by what is said above it.
 *
 * @example inherits(state, { itemId: 'women/1/goal/2', unitId, validFrom: '2025-01-01' })
 */
export const inherits = ({ plan, rows }: AssigningState, { itemId, unitId, validFrom }: Pick<AssignAsked, 'itemId' | 'unitId' | 'validFrom'>): boolean => {
  const found = effectiveAssignments(plan.content, rows.filter((row) => row.itemId !== itemId), validFrom).find((item) => item.itemId === itemId);
  return [...(found?.leads ?? []), ...(found?.supports ?? [])].some((unit) => unit.unitId === unitId);
};

const earliest = (days: readonly (string | null)[]): string | null => days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);

/**
 * A unit answers for an item from a day on: what it did there before ends the day before, and so does the lead of others when it leads (unless beside them). What is already known of later
 * days stays: the new assignment then ends before it, or with its unit.
 *
 * @example assigned(state, asked, newId)
 */
export function assigned(state: AssigningState, asked: AssignAsked, newId: () => string): { readonly effect: AssignEffect } | Refusal {
  const { regionId, planId, itemId, unitId, role, validFrom, reason, beside } = asked;
  const own = state.rows.filter((row) => row.itemId === itemId);
  if (itemVersion(own) !== asked.version) return { refused: 'stale-version', message: '这一条的分工刚刚变过，请刷新后再定。' };
  const unable = cannotAnswer(state, asked);
  if (unable) return unable;
  const versions = state.units.get(unitId) ?? [];
  const concerned = own.filter((row) => !wasTakenBack(row) && (row.unitId === unitId || (role === 'lead' && !beside && row.role === 'lead')));
  const standing = concerned.filter((row) => holdsOn(row, validFrom));
  if (standing.some((row) => row.unitId === unitId && row.role === role)) return { refused: 'already-assigned', message: `“${newest(versions).name.zh}”在 ${validFrom} 已是这一条的${roleWords[role]}单位。` };
  if (role === 'released' && !inherits(state, asked)) return { refused: 'nothing-to-release', message: `“${newest(versions).name.zh}”并没有从上级条目承接这一条；要结束它自己的分工，请用“结束分工”。` };
  const next = earliest([...concerned.filter((row) => row.validFrom > validFrom).map((row) => row.validFrom), endOf(versions)]);
  const added: NewAssignment = { regionId, assignmentId: newId(), planId, itemId, unitId, role, validFrom, validTo: next === null ? null : dayBefore(next), basis: 'decided', reason };
  return { effect: { added, ended: standing.map((row) => ({ assignmentId: row.assignmentId, unitId: row.unitId, validTo: dayBefore(validFrom) })) } };
}
