import { relations, type Relation } from './relations.ts';

/**
 * The indicators one relation holds together: figures of theirs may be compared. Names that look alike and targets that follow others compare no figures.
 *
 * @example membersOfRelation({ kind: 'part-of', part: 'orphans', whole: 'orphaned-and-disabled-children' }) // ['orphans', 'orphaned-and-disabled-children']
 */
export function membersOfRelation(relation: Relation): readonly string[] {
  switch (relation.kind) {
    case 'at-most': return [relation.lower, relation.upper];
    case 'complement': case 'close-to': return [relation.first, relation.second];
    case 'part-of': return [relation.part, relation.whole];
    case 'numerator-of': return [relation.count, relation.rate];
    case 'same-denominator': return relation.denominator === null ? relation.members : [relation.denominator, ...relation.members];
    case 'gender-pair': return [relation.women, relation.everyone];
    case 'group-of': return [relation.member, relation.everyone];
    case 'usual-range': return [relation.indicator];
    case 'relative-target': case 'look-alike': return [];
  }
}

/**
 * Indicators with those their figures are compared with.
 *
 * @example withRelated(['neonatal-mortality-rate']).includes('infant-mortality-rate') // true
 */
export function withRelated(indicatorIds: readonly string[]): readonly string[] {
  const asked = new Set(indicatorIds);
  return [...new Set([...indicatorIds, ...relations.flatMap((relation) => {
    const members = membersOfRelation(relation);
    return members.some((id) => asked.has(id)) ? members : [];
  })])];
}
