import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { plainWording } from '../identities/likeness.ts';
import { itemsOfPlan, type ItemKind, type PlanItem } from '../identities/items-of-plan.ts';
import { isValidOn, type Validity } from './validity.ts';

/** A unit answers for a part of a plan from a day on; `released` ends here what is inherited from above. */
export type Assignment = Validity & { readonly itemId: string; readonly unitId: string; readonly role: 'lead' | 'support' | 'released' };

/** A unit that answers for a part, and the part where that was said: itself or one above. */
export type AnsweringUnit = { readonly unitId: string; readonly assignedOn: string };

/** Who answers for a part on a day. */
export type EffectiveAssignment = { readonly itemId: string; readonly kind: ItemKind; readonly label: string; readonly leads: readonly AnsweringUnit[]; readonly supports: readonly AnsweringUnit[] };

type Answering = Pick<EffectiveAssignment, 'leads' | 'supports'>;
const nobody: Answering = { leads: [], supports: [] };

const without = (units: readonly AnsweringUnit[], gone: ReadonlySet<string>): readonly AnsweringUnit[] => units.filter(({ unitId }) => !gone.has(unitId));

/** What is said of a part itself goes before what it inherits: a lead replaces the lead above, supports add up, a unit named again has its nearer role, a released one is gone. */
function resolved(inherited: Answering, own: readonly Assignment[]): Answering {
  const named = (role: Assignment['role']): readonly AnsweringUnit[] => [...new Set(own.filter((one) => one.role === role).map(({ unitId }) => unitId))].map((unitId) => ({ unitId, assignedOn: own[0]?.itemId ?? '' }));
  const [ownLeads, ownSupports] = [named('lead'), named('support')];
  const again = new Set(own.map(({ unitId }) => unitId));
  const leads = ownLeads.length > 0 ? ownLeads : without(inherited.leads, again);
  const leading = new Set(leads.map(({ unitId }) => unitId));
  return { leads, supports: without([...without(inherited.supports, again), ...ownSupports], leading) };
}

/** The part a row of an indicator table inherits from: the domain whose title it repeats. */
function parentOf(item: PlanItem, domains: ReadonlyMap<string, string>): string | null {
  return item.kind === 'row' && item.part.domain !== null ? (domains.get(plainWording(item.part.domain)) ?? item.parentId) : item.parentId;
}

/**
 * Who answers for every part of a plan on a day (ISO date), by what is assigned to it and what it inherits: target from clause or row, clause from the clause, domain or chapter it stands in.
 *
 * @example effectiveAssignments(plan, assignments, '2024-01-01').find(({ itemId }) => itemId === 'women/1/goal/2/1')?.leads
 */
export function effectiveAssignments(plan: IdentifiedPlan, assignments: readonly Assignment[], on: string): readonly EffectiveAssignment[] {
  const own = Map.groupBy(assignments.filter((assignment) => isValidOn(assignment, on)), ({ itemId }) => itemId);
  const domains = new Map(plan.domains.map(({ title, itemId }) => [plainWording(title), itemId]));
  const known = new Map<string, Answering>();
  return itemsOfPlan(plan).map((item) => {
    const answering = resolved(known.get(parentOf(item, domains) ?? '') ?? nobody, own.get(item.itemId) ?? []);
    known.set(item.itemId, answering);
    return { itemId: item.itemId, kind: item.kind, label: item.label, ...answering };
  });
}

/** A goal, measure or target nobody leads on a day; `nobody` where no unit answers for it at all. */
export type UnassignedItem = { readonly itemId: string; readonly kind: 'goal' | 'measure' | 'target'; readonly label: string; readonly nobody: boolean; readonly supports: readonly AnsweringUnit[] };

/**
 * Goals, measures and targets without a lead on a day, those without any unit first, in the order of the plan.
 *
 * @example unassignedItems(plan, assignments, '2024-01-01').filter(({ nobody }) => nobody).length
 */
export function unassignedItems(plan: IdentifiedPlan, assignments: readonly Assignment[], on: string): readonly UnassignedItem[] {
  const open = effectiveAssignments(plan, assignments, on).flatMap(({ itemId, kind, label, leads, supports }): UnassignedItem[] =>
    (kind === 'goal' || kind === 'measure' || kind === 'target') && leads.length === 0 ? [{ itemId, kind, label, nobody: supports.length === 0, supports }] : []);
  return [...open.filter(({ nobody: none }) => none), ...open.filter(({ nobody: none }) => !none)];
}
