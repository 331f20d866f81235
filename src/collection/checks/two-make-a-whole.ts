import { printedSlack } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { cellName, findingOn, standingFigures } from '../checking/standing-figures.ts';
import { calledHere, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  const standing = standingFigures(figures, context);
  return context.relations.flatMap((relation) => {
    if (relation.kind !== 'complement') return [];
    const { total, why } = relation;
    return standing.ofIndicator(relation.first).flatMap((one) => {
      const other = standing.beside(one, { indicatorId: relation.second });
      if (other === null) return [];
      const sum = Number((one.content.value + other.content.value).toPrecision(12));
      if (Math.abs(sum - total) <= printedSlack([one, other])) return [];
      return findingOn([one, other], { code: 'complement-not-whole', severity: 'doubt', about: cellName(one), says: `${calledHere(one)} ${one.content.text} 与${calledHere(other)} ${other.content.text} 相加是 ${String(sum)}，应是 ${String(total)}（${why}），请核对` });
    });
  });
}

const whole = { kind: 'complement', first: 'made-up-0', second: 'made-up-1', total: 100, why: '只有这两种' } as const;

/** Two shares that make up everything. */
export const twoMakeAWhole: Check = {
  id: 'two-make-a-whole',
  title: '合起来是全部的两项',
  rule: '合起来是全部的两项（剖宫产与非剖宫产）相加是100%。',
  source: 'method 10, Q5: logical pairs; the pairs: src/registry/relations.ts (complement)',
  codes: ['complement-not-whole'],
  examples: [
    { title: '相加是100', indicator: {}, others: [{}], relations: [whole], figures: [{ value: '36.40' }, { value: '63.60', of: 1 }], finds: [] },
    { title: '正好差两个末位的一半', indicator: {}, others: [{}], relations: [whole], figures: [{ value: '36.4' }, { value: '63.7', of: 1 }], finds: [] },
    { title: '差得更多', indicator: {}, others: [{}], relations: [whole], figures: [{ value: '36.4' }, { value: '63.8', of: 1 }], finds: [{ code: 'complement-not-whole', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '只报了一项', indicator: {}, others: [{}], relations: [whole], figures: [{ value: '36.4' }, { value: null, of: 1 }], finds: [] },
  ],
  find,
};
