import { findUnit } from '#registry';
import { isWhole } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { cellName, findingOn, standingFigures, type StandingFigure } from '../checking/standing-figures.ts';
import { calledHere, halfDigit, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

/** What the rate says the count is, when it is not the count told: its numerator, or the rate its denominator would give. */
function disagreement(count: StandingFigure, rate: StandingFigure): string | null {
  const { numerator, denominator, value, digits, text } = rate.content;
  const base = findUnit(count.definition.unit)?.perBase ?? 1;
  const told = count.content.value * base;
  const slack = (isWhole(count) ? 0 : halfDigit(count.content.digits) * base) * (1 + 1e-9);
  if (numerator !== null) return Math.abs(numerator - told) <= slack || numerator === count.content.value ? null : `的分子是 ${String(numerator)}`;
  if (denominator === null || !(denominator > 0)) return null;
  const perCase = rate.definition.multiplier / denominator;
  return Math.abs(told * perCase - value) <= (halfDigit(digits) + slack * perCase) * (1 + 1e-9) ? null : `为 ${text}，按这个数和分母 ${String(denominator)} 应是 ${(told * perCase).toFixed(Math.max(digits, 2))}`;
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  const standing = standingFigures(figures, context);
  return context.relations.flatMap((relation) => {
    if (relation.kind !== 'numerator-of') return [];
    return standing.ofIndicator(relation.count).flatMap((count) => {
      const rate = standing.beside(count, { indicatorId: relation.rate });
      const told = rate === null ? null : disagreement(count, rate);
      return rate === null || told === null ? [] : findingOn([count, rate], { code: 'count-against-rate', severity: 'doubt', about: `${cellName(count)} ${relation.rate}`, says: `${calledHere(count)}为 ${count.content.text}，而${calledHere(rate)}${told}：两处应是同一个数，请核对` });
    });
  });
}

const countOfRate = { kind: 'numerator-of', count: 'made-up-0', rate: 'made-up-1' } as const;
const [deaths, rate] = [{ unit: '例', digits: 0 } as const, { unit: '/10万', multiplier: 100_000, denominator: '活产数', scale: 'positive' } as const];

/** A count that is reported by itself, and as the numerator of a rate. */
export const countAndRate: Check = {
  id: 'count-and-rate',
  title: '个数与以它为分子的率',
  rule: '单独上报的个数，与以它为分子的率的分子相同；没有分子的，按分母折算到公布的位数。',
  source: 'method 10, Q3 and Q5; practice 8-5: 例数/分母=率 within rounding; the pairs: src/registry/relations.ts (numerator-of)',
  codes: ['count-against-rate'],
  examples: [
    { title: '分子就是这个数', indicator: deaths, others: [rate], relations: [countOfRate], figures: [{ value: '1' }, { value: '50.0', of: 1, numerator: 1, denominator: 2000 }], finds: [] },
    { title: '分子是另一个数', indicator: deaths, others: [rate], relations: [countOfRate], figures: [{ value: '2' }, { value: '50.0', of: 1, numerator: 1, denominator: 2000 }], finds: [{ code: 'count-against-rate', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '零也是数', indicator: deaths, others: [rate], relations: [countOfRate], figures: [{ value: '0' }, { value: '50.0', of: 1, numerator: 1, denominator: 2000 }], finds: [{ code: 'count-against-rate', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '只有分母：正好到末位的一半', indicator: deaths, others: [rate], relations: [countOfRate], figures: [{ value: '1' }, { value: '50', of: 1, denominator: 100_000 / 50.5 }], finds: [] },
    { title: '只有分母：不符', indicator: deaths, others: [rate], relations: [countOfRate], figures: [{ value: '1' }, { value: '50', of: 1, denominator: 1980 }], finds: [{ code: 'count-against-rate', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '率没有分子分母', indicator: deaths, others: [rate], relations: [countOfRate], figures: [{ value: '2' }, { value: '50.0', of: 1 }], finds: [] },
    { title: '万人按末位的一半', indicator: { unit: '万人' }, others: [{ denominator: '人口' }], relations: [countOfRate], figures: [{ value: '1.20' }, { value: '50', of: 1, numerator: 12050, denominator: 24100 }], finds: [] },
  ],
  find,
};
