import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemsOfPlan, type PlanItem } from '../identities/items-of-plan.ts';
import type { ResponsibleUnit } from '../tree.ts';
import { findUnits, nearestUnits, type AssignableUnit } from './find-unit.ts';
import { isValidOn } from './validity.ts';

/** Where a proposal comes from: printed with the goal, measure or clause itself, in the list of the domain, or in a row of an indicator table. */
export type ProposalOrigin = 'printed-on-goal' | 'printed-on-measure' | 'printed-on-clause' | 'domain-list' | 'indicator-table';

/** A unit proposed for a part of the plan. Not `sure`: the role is not printed, or the name was only guessed. `as` is what stands printed. */
export type AssignmentProposal = { readonly itemId: string; readonly unitId: string; readonly role: 'lead' | 'support'; readonly from: ProposalOrigin; readonly as: string; readonly sure: boolean };

/** A printed name no unit of the day has: where it stands, the nearest units, and units that had the name on other days. */
export type UnknownUnit = { readonly name: string; readonly itemIds: readonly string[]; readonly nearest: readonly string[]; readonly onOtherDays: readonly string[] };

/** A printed name several units can mean. */
export type AmbiguousUnit = { readonly name: string; readonly itemIds: readonly string[]; readonly unitIds: readonly string[] };

export type StartingAssignments = { readonly proposals: readonly AssignmentProposal[]; readonly unknown: readonly UnknownUnit[]; readonly ambiguous: readonly AmbiguousUnit[] };

const origins: Partial<Readonly<Record<PlanItem['kind'], ProposalOrigin>>> = { goal: 'printed-on-goal', measure: 'printed-on-measure', clause: 'printed-on-clause', domain: 'domain-list', row: 'indicator-table' };

/** A unit as printed with the role it is proposed for. */
type Mention = { readonly itemId: string; readonly from: ProposalOrigin; readonly unit: ResponsibleUnit; readonly role: 'lead' | 'support'; readonly printed: boolean };

/** A printed role is taken. In a list without one the first leads (practice: 排第一的为牵头单位) and the others help, which is a guess. */
function mentionsOf(item: PlanItem): readonly Mention[] {
  const from = origins[item.kind];
  if (from === undefined || !('units' in item.part)) return [];
  const { units } = item.part;
  const led = units.some(({ role }) => role === 'lead');
  const first = led ? undefined : units.find(({ role }) => role === null);
  return units.map((unit) => ({ itemId: item.itemId, from, unit, role: unit.role ?? (unit === first ? 'lead' : 'support'), printed: unit.role !== null }));
}

/** One unit once a part: who leads and helps by two names leads. */
function onceEach(proposals: readonly AssignmentProposal[]): readonly AssignmentProposal[] {
  const best = [...proposals].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  return proposals.filter((proposal) => best.find(({ itemId, unitId }) => itemId === proposal.itemId && unitId === proposal.unitId) === proposal);
}

const byName = (mentions: readonly Mention[]): readonly { readonly name: string; readonly unit: ResponsibleUnit; readonly itemIds: readonly string[] }[] =>
  [...Map.groupBy(mentions, ({ unit }) => unit.as)].flatMap(([name, all]) => (all[0] ? [{ name, unit: all[0].unit, itemIds: [...new Set(all.map(({ itemId }) => itemId))] }] : []));

/**
 * The units a plan prints as proposals for assignments on a day, with every name that no unit has or several have. Only what is printed is proposed; goals, measures and
 * targets without a list of their own inherit (`effectiveAssignments`).
 *
 * @example startingAssignments(plan, units, '2024-01-01').proposals.filter(({ sure }) => !sure)
 */
export function startingAssignments(plan: IdentifiedPlan, units: readonly AssignableUnit[], on: string): StartingAssignments {
  const mentions = itemsOfPlan(plan).flatMap(mentionsOf);
  const found = new Map(byName(mentions).map(({ name, unit }) => [name, findUnits(unit, units, on, plan)]));
  const times = ({ unit }: Mention): number => found.get(unit.as)?.unitIds.length ?? 0;
  const proposals = mentions.flatMap(({ itemId, from, unit, role, printed }): AssignmentProposal[] => {
    const one = found.get(unit.as);
    const [unitId, other] = one?.unitIds ?? [];
    return one === undefined || unitId === undefined || other !== undefined ? [] : [{ itemId, unitId, role, from, as: unit.as, sure: printed && one.sure }];
  });
  return {
    proposals: onceEach(proposals),
    unknown: byName(mentions.filter((mention) => times(mention) === 0)).map(({ name, unit, itemIds }) => ({
      name, itemIds, nearest: nearestUnits(name, units, on), onOtherDays: [...new Set(units.filter((known) => !isValidOn(known, on) && findUnits(unit, [known], known.validFrom, plan).sure).map(({ unitId }) => unitId))],
    })),
    ambiguous: byName(mentions.filter((mention) => times(mention) > 1)).map(({ name, itemIds }) => ({ name, itemIds, unitIds: found.get(name)?.unitIds ?? [] })),
  };
}
