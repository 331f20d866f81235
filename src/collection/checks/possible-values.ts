import { findUnit } from '#registry';
import { calledHere, figureOf, impossible, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

/** One hundred percent in the unit of a share; infinite for what has no such end. */
function most({ definition }: PlacedFigure): number {
  const unit = findUnit(definition.unit);
  return definition.scale === 'share' && unit?.dimension === 'fraction' ? 1 / unit.perBase : Infinity;
}

/** One hundred percent of a gross rate, which may pass it. */
function whole({ definition }: PlacedFigure): number {
  const unit = findUnit(definition.unit);
  return definition.scale === 'gross-rate' && unit?.dimension === 'fraction' ? 1 / unit.perBase : Infinity;
}

/** Codes of older forms for a value that is not there; they never enter arithmetic. */
const codes: Readonly<Record<number, string>> = { [-1]: '（如果是“未收集”的代码-1，请写“未收集”）', [-2]: '（如果是“未开展”的代码-2，请写“不适用”）' };

const overHundred = (figure: PlacedFigure, shown: string): CheckFinding => ({
  code: 'gross-rate-over-hundred', severity: 'doubt', says: `${calledHere(figure)}为 ${shown}：可以超过100%，但请说明原因（分子含外来人口、分母低估等），数值不作截断`, about: `${figure.sheet ?? ''} ${String(figure.row)} ${String(figure.column)}`, at: [figure], drop: [],
});

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
    if (value < 0 && scale !== 'plain') return [impossible(figure, 'negative-value', `为 ${shown}：这项指标不会小于0${codes[value] ?? ''}`)];
    if (value > most(figure) * (1 + 1e-12)) return [impossible(figure, 'share-over-hundred', `为 ${shown}：这项指标是比例，不会超过100%（不是毛入学率一类）`)];
    if (isCount(figure) && !Number.isInteger(value)) return [impossible(figure, 'count-not-whole', `为 ${shown}：按个数统计的指标应是整数`)];
    return value > whole(figure) * (1 + 1e-12) ? [overHundred(figure, shown)] : [];
  });
}

/** Values that cannot be: shares above 100 %, negative counts and rates, half people. */
export const possibleValues: Check = {
  id: 'possible-values',
  title: '不可能的数值',
  rule: '比例不小于0、不大于100%；个数是不小于0的整数；差值、增长率可以是负的。毛入学率、参保率一类可以超过100%，但要说明原因。',
  source: 'method 10, Q2: 0 ≤ proportion ≤ 100 unless declared gross; counts integer ≥ 0; practice 7: over 100 % allow but explain, never clamp; practice 8-5: codes -1 and -2',
  codes: ['value-not-finite', 'negative-value', 'share-over-hundred', 'gross-rate-over-hundred', 'count-not-whole'],
  examples: [
    { title: '比例100%可以', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '100.00' }, { value: '0' }], finds: [] },
    { title: '比例超过100%', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '99.9' }, { value: '100.1' }], finds: [{ code: 'share-over-hundred', severity: 'error', rows: [2], drops: [2] }] },
    { title: '千分比的比例', indicator: { unit: '‰', scale: 'share' }, figures: [{ value: '999' }, { value: '1001' }], finds: [{ code: 'share-over-hundred', severity: 'error', rows: [2], drops: [2] }] },
    { title: '毛入学率可以超过100%，要说明', indicator: { unit: '%', scale: 'gross-rate' }, figures: [{ value: '100.1' }], finds: [{ code: 'gross-rate-over-hundred', severity: 'doubt', rows: [1], drops: [] }] },
    { title: '毛入学率正好100%', indicator: { unit: '%', scale: 'gross-rate' }, figures: [{ value: '100.0' }], finds: [] },
    { title: '零可以，代码-1、-2不是数', indicator: { unit: '‰', scale: 'positive' }, figures: [{ value: '0' }, { value: '-1.0' }, { value: '-2.0' }], finds: [{ code: 'negative-value', severity: 'error', rows: [2], drops: [2] }, { code: 'negative-value', severity: 'error', rows: [3], drops: [3] }] },
    { title: '率不是比例，没有上限', indicator: { unit: '‰', scale: 'positive' }, figures: [{ value: '1001' }], finds: [] },
    { title: '负的率', indicator: { unit: '/10万', scale: 'positive' }, figures: [{ value: '-0.1' }], finds: [{ code: 'negative-value', severity: 'error', rows: [1], drops: [1] }] },
    { title: '差值可以是负的', indicator: { unit: '百分点', scale: 'plain' }, figures: [{ value: '-3.5' }], finds: [] },
    { title: '半个人', indicator: { unit: '人', scale: 'positive', digits: 0 }, figures: [{ value: '3' }, { value: '3.5' }, { value: '3.0' }], finds: [{ code: 'count-not-whole', severity: 'error', rows: [2], drops: [2] }] },
    { title: '万人可以有小数，平均数也可以', indicator: { unit: '万人', scale: 'positive', digits: 2 }, figures: [{ value: '3.55' }], finds: [] },
    { title: '不是数的数', indicator: { unit: '%', scale: 'share' }, figures: [{ value: 'NaN' }], finds: [{ code: 'value-not-finite', severity: 'error', rows: [1], drops: [1] }] },
    { title: '缺失不是数值', indicator: { unit: '%', scale: 'share' }, figures: [{ value: null }], finds: [] },
  ],
  find,
};
