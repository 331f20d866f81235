import { relations, type Relation } from '#registry';

/** The indicators one relation holds together: figures of theirs may be compared. Names that look alike and targets that follow others compare no figures. */
function members(relation: Relation): readonly string[] {
  switch (relation.kind) {
    case 'at-most': return [relation.lower, relation.upper];
    case 'complement': case 'close-to': return [relation.first, relation.second];
    case 'part-of': return [relation.part, relation.whole];
    case 'numerator-of': return [relation.count, relation.rate];
    case 'same-denominator': return relation.denominator === null ? relation.members : [relation.denominator, ...relation.members];
    case 'gender-pair': return [relation.women, relation.everyone];
    case 'group-of': return [relation.member, relation.everyone];
    case 'relative-target': case 'look-alike': case 'usual-range': return [];
  }
}

function firstOf(parents: ReadonlyMap<string, string>, id: string): string {
  let at = id;
  for (let next = parents.get(at); next !== undefined; next = parents.get(at)) at = next;
  return at;
}

function groupsOf(all: readonly Relation[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const relation of all) {
    const [first, ...others] = members(relation).map((id) => firstOf(parents, id));
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
