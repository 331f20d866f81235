import { printedSlack } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { cellName, findingOn, standingFigures } from '../checking/standing-figures.ts';
import { calledHere, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  const standing = standingFigures(figures, context);
  return context.relations.flatMap((relation) => {
    if (relation.kind !== 'group-of') return [];
    return standing.ofIndicator(relation.member).flatMap((own) => {
      const group = standing.beside(own, { indicatorId: relation.everyone, groups: [...own.observation.groups, relation.group] });
      if (group === null || Math.abs(own.content.value - group.content.value) <= printedSlack([own, group])) return [];
      return findingOn([own, group], { code: 'group-against-own-indicator', severity: 'doubt', about: cellName(own), says: `${calledHere(own)}为 ${own.content.text}，${calledHere(group)}为 ${group.content.text}：两处是同一个数，请核对` });
    });
  });
}

const groupOf = { kind: 'group-of', member: 'made-up-0', group: '小学', everyone: 'made-up-1' } as const;

/** What plans name as an indicator of its own, against the same people in the breakdown of another. */
export const groupAndOwnIndicator: Check = {
  id: 'group-and-own-indicator',
  title: '单列的指标与分组中的同一个数',
  rule: '一组人的数单列为指标的（小学生近视率），与全体指标中这一组的数相同，各容许末位的一半。',
  source: 'method 10, Q5; the pairs: src/registry/relations.ts (group-of)',
  codes: ['group-against-own-indicator'],
  examples: [
    { title: '相同', indicator: {}, others: [{}], relations: [groupOf], figures: [{ value: '35.6' }, { value: '35.60', of: 1, groups: ['小学'] }], finds: [] },
    { title: '正好差两个末位的一半', indicator: {}, others: [{}], relations: [groupOf], figures: [{ value: '35.6' }, { value: '35.7', of: 1, groups: ['小学'] }], finds: [] },
    { title: '不同', indicator: {}, others: [{}], relations: [groupOf], figures: [{ value: '35.6' }, { value: '35.8', of: 1, groups: ['小学'] }], finds: [{ code: 'group-against-own-indicator', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '女生的也一样', indicator: {}, others: [{}], relations: [groupOf], figures: [{ value: '37.0', groups: ['女'] }, { value: '38.0', of: 1, groups: ['小学', '女'] }], finds: [{ code: 'group-against-own-indicator', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '别的组、别的年份', indicator: {}, others: [{}], relations: [groupOf], figures: [{ value: '35.6' }, { value: '70.0', of: 1, groups: ['初中'] }, { value: '38.0', of: 1, groups: ['小学'], year: 2019 }], finds: [] },
  ],
  find,
};
