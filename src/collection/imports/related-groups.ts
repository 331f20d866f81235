import { membersOfRelation, relations, type Relation } from '#registry';

function firstOf(parents: ReadonlyMap<string, string>, id: string): string {
  let at = id;
  for (let next = parents.get(at); next !== undefined; next = parents.get(at)) at = next;
  return at;
}

function groupsOf(all: readonly Relation[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const relation of all) {
    const [first, ...others] = membersOfRelation(relation).map((id) => firstOf(parents, id));
    for (const other of others) if (first !== undefined && firstOf(parents, other) !== firstOf(parents, first)) parents.set(firstOf(parents, other), firstOf(parents, first));
  }
  return parents;
}

let known: ReadonlyMap<string, string> | undefined;

/**
 * The indicator that stands for all those related to one another by the registry's relations, directly or through others; an indicator with no relation stands for itself. Checks compare
 * figures of one such group only.
 *
 * @example relatedGroup('neonatal-mortality-rate') === relatedGroup('under-five-mortality-rate') // true
 */
export function relatedGroup(indicatorId: string): string {
  known ??= groupsOf(relations);
  return firstOf(known, indicatorId);
}
