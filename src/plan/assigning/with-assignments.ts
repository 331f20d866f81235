import { changeLists } from '../editing/change-tree.ts';
import type { IdentifiedClause, IdentifiedDomain, IdentifiedPlan, IdentifiedTarget } from '../identities/identified-plan.ts';
import { withInner } from '../identities/nested-clauses.ts';
import type { ResponsibleUnit } from '../tree.ts';
import { effectiveAssignments, type Assignment } from './effective-assignments.ts';
import type { AssignableUnit } from './find-unit.ts';
import { isValidOn } from './validity.ts';

type UnitsOf = (itemId: string) => readonly ResponsibleUnit[];

/** The units of a clause or row and, helping, those that only answer for one of its targets: tables name units clause by clause. */
function unitsWithTargets(itemId: string, targets: readonly IdentifiedTarget[], unitsOf: UnitsOf): readonly ResponsibleUnit[] {
  const own = unitsOf(itemId);
  const more = targets.flatMap((target) => unitsOf(target.itemId)).filter(({ name }) => !own.some((unit) => unit.name === name)).map((unit): ResponsibleUnit => ({ ...unit, role: own.length === 0 ? unit.role : 'support' }));
  const all = [...own, ...more];
  return all.filter(({ name }, at) => all.findIndex((unit) => unit.name === name) === at);
}

/** Where a goal or measure was released from all units of its domain, the domain must not lend them to it again: then only the clauses name units. */
function domainUnits(domain: IdentifiedDomain, unitsOf: UnitsOf): readonly ResponsibleUnit[] {
  const left = [...domain.goals, ...domain.measures].flatMap((clause) => withInner<IdentifiedClause>(clause)).some(({ units }) => units.length === 0);
  return left ? [] : unitsOf(domain.itemId);
}

/**
 * A plan whose units are those assigned on a day instead of those printed, so that every report about responsibilities prints the real ones. Throws when an assignment names a
 * unit that is not among `units`, ended ones included.
 *
 * @example withAssignments(plan, assignments, units, '2024-01-01').domains[0]?.units
 */
export function withAssignments(plan: IdentifiedPlan, assignments: readonly Assignment[], units: readonly AssignableUnit[], on: string): IdentifiedPlan {
  // Of several names the one of that day counts.
  const names = new Map([...units.filter((unit) => !isValidOn(unit, on)), ...units.filter((unit) => isValidOn(unit, on))].map(({ unitId, name }) => [unitId, name]));
  const nameOf = (unitId: string): string => {
    const name = names.get(unitId);
    if (name === undefined) throw new Error(`an assignment names the unit ${unitId}, which is not among the units`);
    return name;
  };
  const effective = new Map(effectiveAssignments(plan, assignments, on).map((one) => [one.itemId, one]));
  const unitsOf: UnitsOf = (itemId) => {
    const { leads = [], supports = [] } = effective.get(itemId) ?? {};
    const as = (role: 'lead' | 'support') => ({ unitId }: { readonly unitId: string }): ResponsibleUnit => ({ name: nameOf(unitId), as: nameOf(unitId), role });
    return [...leads.map(as('lead')), ...supports.map(as('support'))];
  };
  const clauses = changeLists(plan, (list) => list.map((clause) => ({ ...clause, units: unitsWithTargets(clause.itemId, clause.targets, unitsOf) })));
  return {
    ...clauses,
    domains: clauses.domains.map((domain) => ({ ...domain, units: domainUnits(domain, unitsOf) })),
    indicatorTable: plan.indicatorTable.map((row) => ({ ...row, units: unitsWithTargets(row.itemId, row.targets, unitsOf) })),
  };
}
