import type { Clause, Domain, ResponsibleUnit } from '../tree.ts';
import type { FindingPlace } from './comparison.ts';
import { clauseId, placeIn } from './placed-targets.ts';
import type { RoledPlan } from './plan-roles.ts';
import { plainUnitName } from './same-department.ts';

/** One unit as it stands printed in one place. */
export type NamedUnit = { readonly unit: ResponsibleUnit; readonly plain: string; readonly of: RoledPlan; readonly place: FindingPlace };

/** Units of a clause and of everything below it. */
export const unitsOfClause = (clause: Clause): readonly ResponsibleUnit[] => [...clause.units, ...clause.clauses.flatMap(unitsOfClause)];

/** Where a domain stands. */
export const domainPlace = (of: RoledPlan, domain: Domain, quote: string): FindingPlace =>
  placeIn(of, { id: `${of.plan.subject ?? 'plan'}/${String(domain.number)}`, line: domain.line, page: domain.page, quote });

/** Where a goal or measure stands, by its first words. */
export const clausePlace = (of: RoledPlan, domain: Domain, section: 'goal' | 'measure', clause: Clause, quote = clause.title ?? clause.text.slice(0, 40)): FindingPlace =>
  placeIn(of, { id: clauseId(of.plan, domain, section, clause), line: clause.line, page: clause.page, quote });

/**
 * Every unit a plan names, each time it does: on domains, goals, measures and rows of annex tables.
 *
 * @example namedUnits(plan).map(({ unit }) => unit.as) // ['卫健委', '文旅局', …]
 */
export function namedUnits(of: RoledPlan): readonly NamedUnit[] {
  const named = (units: readonly ResponsibleUnit[], place: (unit: ResponsibleUnit) => FindingPlace): NamedUnit[] => units.map((unit) => ({ unit, plain: plainUnitName(unit.as), of, place: place(unit) }));
  const inDomains = of.plan.domains.flatMap((domain) => [
    ...named(domain.units, ({ as }) => domainPlace(of, domain, as)),
    ...(['goal', 'measure'] as const).flatMap((section) => (section === 'goal' ? domain.goals : domain.measures).flatMap((clause) => named(unitsOfClause(clause), ({ as }) => clausePlace(of, domain, section, clause, as)))),
  ]);
  const inTable = of.plan.indicatorTable.flatMap((row) => named(row.units, ({ as }) => placeIn(of, { id: `${of.plan.subject ?? 'plan'}/table`, line: row.line, page: row.page, quote: as })));
  return [...inDomains, ...inTable];
}
