import { findUnit } from '#registry';
import { figureOf, halfDigit, impossible, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

/** In a fraction the numerator is part of the denominator, unless it is a gross rate. */
const isPart = ({ definition }: PlacedFigure): boolean => findUnit(definition.unit)?.dimension === 'fraction' && definition.scale !== 'gross-rate' && definition.scale !== 'plain';

function findOne(figure: PlacedFigure): CheckFinding[] {
  const content = figureOf(figure);
  if (!content) return [];
  const { numerator, denominator, value, text, digits } = content;
  const counts = [numerator, denominator].flatMap((count) => count ?? []);
  if (counts.some((count) => !Number.isFinite(count) || count < 0)) return [impossible(figure, 'negative-value', `的分子或分母（${counts.join('、')}）小于0`)];
  if (denominator === 0) return [impossible(figure, 'denominator-zero', '的分母是0')];
  if (numerator === null || denominator === null) return [];
  if (isPart(figure) && numerator > denominator) return [impossible(figure, 'numerator-over-denominator', `的分子 ${String(numerator)} 大于分母 ${String(denominator)}`)];
  const made = (numerator / denominator) * figure.definition.multiplier;
  // Percentages of money or of averages have counts that are themselves rounded: half a unit of each is allowed for.
  const slack = halfDigit(digits) + (Number.isInteger(numerator) && Number.isInteger(denominator) ? 0 : 0.01 * made);
  const agrees = Math.abs(made - value) <= slack * (1 + 1e-9) + 1e-12;
  return agrees ? [] : [impossible(figure, 'rate-against-counts', `为 ${text}，但 分子 ${String(numerator)} ÷ 分母 ${String(denominator)} × ${String(figure.definition.multiplier)} = ${made.toFixed(Math.max(digits, 2))}`)];
}

/** The value against the counts it is made of, to the digits it is published with. */
export const countsBehind: Check = {
  id: 'counts-behind',
  title: '数值与分子、分母',
  rule: '分子不大于分母（毛率除外）；分子÷分母×乘数按公布的位数等于数值；分母不为0。',
  source: 'method 10, Q3: numerator ≤ denominator; rate = numerator/denominator × multiplier to published digits',
  codes: ['negative-value', 'denominator-zero', 'numerator-over-denominator', 'rate-against-counts'],
  examples: [
    { title: '相符', indicator: { unit: '%', multiplier: 100 }, figures: [{ value: '33.33', numerator: 1, denominator: 3 }, { value: '33.3', numerator: 1, denominator: 3 }, { value: '33', numerator: 1, denominator: 3 }], finds: [] },
    { title: '不符', indicator: { unit: '%', multiplier: 100 }, figures: [{ value: '33.34', numerator: 1, denominator: 3 }], finds: [{ code: 'rate-against-counts', severity: 'error', rows: [1], drops: [1] }] },
    { title: '五入的末位', indicator: { unit: '%', multiplier: 100 }, figures: [{ value: '12.5', numerator: 1, denominator: 8 }, { value: '13', numerator: 1, denominator: 8 }, { value: '12', numerator: 1, denominator: 8 }], finds: [] },
    { title: '十万分率', indicator: { unit: '/10万', multiplier: 100_000 }, figures: [{ value: '50.0', numerator: 1, denominator: 2000 }], finds: [] },
    { title: '分子等于分母，分子是0', indicator: { unit: '%', multiplier: 100 }, figures: [{ value: '100', numerator: 10, denominator: 10 }, { value: '0.00', numerator: 0, denominator: 10 }], finds: [] },
    { title: '分子分母是约数，各容许百分之一', indicator: { unit: '%', multiplier: 100 }, figures: [{ value: '50.5', numerator: 1.5, denominator: 3 }, { value: '50.6', numerator: 1.5, denominator: 3 }], finds: [{ code: 'rate-against-counts', severity: 'error', rows: [2], drops: [2] }] },
    { title: '分子大于分母', indicator: { unit: '%', multiplier: 100 }, figures: [{ value: '120', numerator: 12, denominator: 10 }], finds: [{ code: 'numerator-over-denominator', severity: 'error', rows: [1], drops: [1] }] },
    { title: '毛入学率的分子可以大于分母', indicator: { unit: '%', scale: 'gross-rate', multiplier: 100 }, figures: [{ value: '120', numerator: 12, denominator: 10 }], finds: [] },
    { title: '只有一个数', indicator: { unit: '%', multiplier: 100 }, figures: [{ value: '5', numerator: 3 }], finds: [] },
    { title: '分母是0', indicator: { unit: '%', multiplier: 100 }, figures: [{ value: '0', numerator: 0, denominator: 0 }], finds: [{ code: 'denominator-zero', severity: 'error', rows: [1], drops: [1] }] },
    { title: '负的分子', indicator: { unit: '%', multiplier: 100 }, figures: [{ value: '1', numerator: -1, denominator: 10 }], finds: [{ code: 'negative-value', severity: 'error', rows: [1], drops: [1] }] },
  ],
  find: (figures) => figures.flatMap(findOne),
};
