import { findUnit } from '#registry';
import { figureOf, impossible, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

/** One hundred percent in the unit of a share; infinite for what has no such end. */
function most({ definition }: PlacedFigure): number {
  const unit = findUnit(definition.unit);
  return definition.scale === 'share' && unit?.dimension === 'fraction' ? 1 / unit.perBase : Infinity;
}

/** People, things and times are counted in whole numbers, unless the indicator counts them in thousands or prints an average. */
function isCount({ definition }: PlacedFigure): boolean {
  const unit = findUnit(definition.unit);
  return unit !== undefined && unit.perBase === 1 && ['people', 'things', 'times'].includes(unit.dimension) && definition.digits === 0;
}

function find(figures: readonly PlacedFigure[]): CheckFinding[] {
  return figures.flatMap((figure): CheckFinding[] => {
    const content = figureOf(figure);
    if (!content) return [];
    const { value, text } = content;
    const { unit, scale } = figure.definition;
    const shown = unit === 'ratio' ? text : `${text}${unit}`;
    if (!Number.isFinite(value)) return [impossible(figure, 'value-not-finite', `的“${text}”不是数`)];
    if (value < 0 && scale !== 'plain') return [impossible(figure, 'negative-value', `为 ${shown}：这项指标不会小于0`)];
    if (value > most(figure) * (1 + 1e-12)) return [impossible(figure, 'share-over-hundred', `为 ${shown}：这项指标是比例，不会超过100%（不是毛入学率一类）`)];
    if (isCount(figure) && !Number.isInteger(value)) return [impossible(figure, 'count-not-whole', `为 ${shown}：按个数统计的指标应是整数`)];
    return [];
  });
}

/** Values that cannot be: shares above 100 %, negative counts and rates, half people. */
export const possibleValues: Check = {
  id: 'possible-values',
  title: '不可能的数值',
  source: 'method 10, Q2: 0 ≤ proportion ≤ 100 unless declared gross; counts integer ≥ 0',
  codes: ['value-not-finite', 'negative-value', 'share-over-hundred', 'count-not-whole'],
  examples: [
    { title: '比例100%可以', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '100.00' }, { value: '0' }], finds: [] },
    { title: '比例超过100%', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '99.9' }, { value: '100.1' }], finds: [{ code: 'share-over-hundred', severity: 'error', rows: [2], drops: [2] }] },
    { title: '千分比的比例', indicator: { unit: '‰', scale: 'share' }, figures: [{ value: '999' }, { value: '1001' }], finds: [{ code: 'share-over-hundred', severity: 'error', rows: [2], drops: [2] }] },
    { title: '毛入学率可以超过100%', indicator: { unit: '%', scale: 'gross-rate' }, figures: [{ value: '104.2' }], finds: [] },
    { title: '负的率', indicator: { unit: '/10万', scale: 'positive' }, figures: [{ value: '-0.1' }], finds: [{ code: 'negative-value', severity: 'error', rows: [1], drops: [1] }] },
    { title: '差值可以是负的', indicator: { unit: '百分点', scale: 'plain' }, figures: [{ value: '-3.5' }], finds: [] },
    { title: '半个人', indicator: { unit: '人', scale: 'positive', digits: 0 }, figures: [{ value: '3' }, { value: '3.5' }, { value: '3.0' }], finds: [{ code: 'count-not-whole', severity: 'error', rows: [2], drops: [2] }] },
    { title: '万人可以有小数，平均数也可以', indicator: { unit: '万人', scale: 'positive', digits: 2 }, figures: [{ value: '3.55' }], finds: [] },
    { title: '不是数的数', indicator: { unit: '%', scale: 'share' }, figures: [{ value: 'NaN' }], finds: [{ code: 'value-not-finite', severity: 'error', rows: [1], drops: [1] }] },
    { title: '缺失不是数值', indicator: { unit: '%', scale: 'share' }, figures: [{ value: null }], finds: [] },
  ],
  find,
};
