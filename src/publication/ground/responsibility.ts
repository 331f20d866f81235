import type { Clause, Plan, ResponsibleUnit } from '#plan';

/** Who answers for something, by the role the plan gives them. `unranked`: named as 责任单位 without saying who leads; nobody is guessed to lead. */
export type Responsibility = { readonly lead: readonly string[]; readonly support: readonly string[]; readonly unranked: readonly string[] };

/** Units by role, each name once. @example responsibilityOf(readUnits('牵头单位：卫健委；配合单位：妇联')).lead // ['卫健委'] */
export function responsibilityOf(units: readonly ResponsibleUnit[]): Responsibility {
  const named = (role: ResponsibleUnit['role']): readonly string[] => [...new Set(units.filter((unit) => unit.role === role).map(({ name }) => name))];
  return { lead: named('lead'), support: named('support'), unranked: named(null) };
}

/** Who has to answer: those that lead where any does, else everyone named (as the roll-up counts them). */
export const answering = ({ lead, support, unranked }: Responsibility): readonly string[] => (lead.length > 0 ? lead : [...unranked, ...support]);

/** All that are named, those that lead first. */
export const everyoneNamed = ({ lead, support, unranked }: Responsibility): readonly string[] => [...new Set([...lead, ...unranked, ...support])];

/** A clause of a plan, the numbers that lead to it and the units that answer for it: its own, else those of what it stands in. */
export type OwnedClause = { readonly clause: Clause; readonly numbers: readonly (number | null)[]; readonly units: readonly ResponsibleUnit[] };

const ownedIn = (clause: Clause, around: OwnedClause['units'], before: OwnedClause['numbers']): readonly OwnedClause[] => {
  const [units, numbers] = [clause.units.length > 0 ? clause.units : around, [...before, clause.number]];
  return [{ clause, numbers, units }, ...clause.clauses.flatMap((inner) => ownedIn(inner, units, numbers))];
};

/**
 * Every clause under some clauses, itself among them, with the units that answer for it.
 *
 * @example ownedClauses(domain.goals, domain.units)[0]?.units
 */
export const ownedClauses = (clauses: readonly Clause[], around: readonly ResponsibleUnit[]): readonly OwnedClause[] => clauses.flatMap((clause) => ownedIn(clause, around, []));

/**
 * Who answers for each target of a plan, by its id: the units of its clause, else of the domain; of a row of an indicator table those of the row.
 *
 * @example responsibilities(plan).get('women/1/goal/2/1')?.lead // ['卫生健康局']
 */
export function responsibilities({ domains, chapters, indicatorTable }: Pick<Plan, 'domains' | 'chapters' | 'indicatorTable'>): ReadonlyMap<string, Responsibility> {
  const owned = [...domains.flatMap(({ goals, measures, units }) => ownedClauses([...goals, ...measures], units)), ...chapters.flatMap(({ clauses }) => ownedClauses(clauses, []))];
  const inText = owned.flatMap(({ clause, units }) => clause.targets.map(({ id }) => [id, responsibilityOf(units)] as const));
  return new Map([...inText, ...indicatorTable.flatMap(({ targets, units }) => targets.map(({ id }) => [id, responsibilityOf(units)] as const))]);
}
