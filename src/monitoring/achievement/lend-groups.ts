import type { Relation } from '#registry';
import type { Observation } from '../observation.ts';
import { canonicalGroups } from './groups-wanted.ts';

/** So far behind that a row of the indicator itself always comes first. */
const lentRank = 100;

/** Which group of which indicator is an indicator of its own: women's figures, and the categories that relations name. */
function membersOf(relations: readonly Relation[]): ReadonlyMap<string, readonly { readonly member: string; readonly group: string }[]> {
  const named = relations.flatMap((relation) => {
    if (relation.kind === 'gender-pair') return [{ everyone: relation.everyone, member: relation.women, group: '女' }];
    return relation.kind === 'group-of' ? [{ everyone: relation.everyone, member: relation.member, group: relation.group }] : [];
  });
  return Map.groupBy(named, ({ everyone }) => everyone);
}

/**
 * The rows of a group that are rows of an indicator of its own, lent to it without that group: 总体近视率 of 小学 is 小学生近视率, 人均预期寿命 of women is 女性人均预期寿命. They count behind
 * the rows the indicator has itself.
 *
 * @example lendGroups(observations, relations).map(({ indicatorId }) => indicatorId)
 */
export function lendGroups(observations: readonly Observation[], relations: readonly Relation[]): Observation[] {
  const members = membersOf(relations);
  return observations.flatMap((row): Observation[] => {
    const groups = members.has(row.indicatorId) ? canonicalGroups(row.groups) : [];
    return (members.get(row.indicatorId) ?? []).flatMap(({ member, group }) => {
      const [wanted] = canonicalGroups([group]);
      return wanted !== undefined && groups.includes(wanted) ? [{ ...row, indicatorId: member, groups: groups.filter((one) => one !== wanted), sourceRank: row.sourceRank + lentRank }] : [];
    });
  });
}
