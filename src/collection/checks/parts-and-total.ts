import { findUnit } from '#registry';
import { calledHere, figureOf, halfDigit, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

/** Two categories that make up everyone. */
const pairs: readonly (readonly [string, string])[] = [['男', '女'], ['城市', '农村']];

const circumstance = ({ observation: o, definition }: PlacedFigure, groups: readonly string[]): string =>
  [definition.id, o.place, o.subUnit, o.year, o.definitionVersion, o.status === 'estimated' ? 'final' : o.status, o.recorded, [...groups].sort().join('+')].join('|');

const isCounted = ({ definition }: PlacedFigure): boolean => ['people', 'things', 'times'].includes(findUnit(definition.unit)?.dimension ?? '');
const isFraction = ({ definition }: PlacedFigure): boolean => findUnit(definition.unit)?.dimension === 'fraction' && definition.denominator !== null;

function compare(total: PlacedFigure, first: PlacedFigure, second: PlacedFigure, pair: readonly [string, string]): CheckFinding | null {
  const [whole, a, b] = [total, first, second].map(figureOf);
  if (!whole || !a || !b || ![whole.value, a.value, b.value].every(Number.isFinite)) return null;
  const at = [total, first, second];
  const about = circumstance(total, total.observation.groups) + pair.join('');
  const slack = (halfDigit(whole.digits) + halfDigit(a.digits) + halfDigit(b.digits)) * (1 + 1e-9);
  if (isCounted(total)) {
    const whole2 = [whole, a, b].every(({ value }) => Number.isInteger(value));
    return Math.abs(a.value + b.value - whole.value) <= (whole2 ? 0 : slack) ? null : {
      code: 'parts-against-total', severity: 'error', about, at, drop: at,
      says: `${calledHere(total)}合计 ${whole.text}，而${pair[0]} ${a.text} 与${pair[1]} ${b.text} 相加是 ${String(Number((a.value + b.value).toPrecision(12)))}，三个数都没有采用`,
    };
  }
  if (!isFraction(total)) return null;
  const outside = whole.value < Math.min(a.value, b.value) - slack || whole.value > Math.max(a.value, b.value) + slack;
  return outside ? { code: 'total-outside-parts', severity: 'doubt', about, at, drop: [], says: `${calledHere(total)}为 ${whole.text}，不在${pair[0]} ${a.text} 与${pair[1]} ${b.text} 之间，请核对` } : null;
}

function find(figures: readonly PlacedFigure[]): CheckFinding[] {
  const parted = figures.filter(({ observation }) => observation.groups.some((group) => pairs.flat().includes(group)));
  if (parted.length === 0) return [];
  const parts = new Set(parted.map(({ definition }) => definition.id));
  const byCircumstance = new Map(figures.filter(({ definition }) => parts.has(definition.id)).map((figure) => [circumstance(figure, figure.observation.groups), figure]));
  return parted.flatMap((first) => pairs.flatMap((pair) => {
    const { groups } = first.observation;
    if (!groups.includes(pair[0])) return [];
    const rest = groups.filter((group) => group !== pair[0]);
    const total = byCircumstance.get(circumstance(first, rest));
    const second = byCircumstance.get(circumstance(first, [...rest, pair[1]]));
    return (total && second && compare(total, first, second, pair)) ?? [];
  }));
}

/** 男 and 女, 城市 and 农村 against the figure for everyone. Sums over places are not looked at: nobody knows whether a table holds all of them. */
export const partsAndTotal: Check = {
  id: 'parts-and-total',
  title: '分组与合计',
  source: 'method 10, Q4: male + female = total (tolerance: half a unit per part); E for counts, W for rates',
  codes: ['parts-against-total', 'total-outside-parts'],
  examples: [
    { title: '人数相加', indicator: { unit: '人', breakdowns: ['sex'] }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: '6', groups: ['女'] }], finds: [] },
    { title: '人数加不起来', indicator: { unit: '人' }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: '7', groups: ['女'] }], finds: [{ code: 'parts-against-total', severity: 'error', rows: [1, 2, 3], drops: [1, 2, 3] }] },
    { title: '万人按末位的一半容差', indicator: { unit: '万人' }, figures: [{ value: '10.1' }, { value: '4.0', groups: ['男'] }, { value: '6.0', groups: ['女'] }], finds: [] },
    { title: '率在两组之间', indicator: { unit: '‰', denominator: '活产数' }, figures: [{ value: '5.0' }, { value: '4.1', groups: ['城市'] }, { value: '6.6', groups: ['农村'] }], finds: [] },
    { title: '率不在两组之间', indicator: { unit: '‰', denominator: '活产数' }, figures: [{ value: '7.0' }, { value: '4.1', groups: ['城市'] }, { value: '6.6', groups: ['农村'] }], finds: [{ code: 'total-outside-parts', severity: 'doubt', rows: [1, 2, 3], drops: [] }] },
    { title: '不同年份不相干', indicator: { unit: '人' }, figures: [{ value: '10', year: 2019 }, { value: '4', groups: ['男'] }, { value: '7', groups: ['女'] }], finds: [] },
    { title: '农村的男女', indicator: { unit: '人' }, figures: [{ value: '5', groups: ['农村'] }, { value: '4', groups: ['农村', '男'] }, { value: '2', groups: ['女', '农村'] }], finds: [{ code: 'parts-against-total', severity: 'error', rows: [1, 2, 3], drops: [1, 2, 3] }] },
  ],
  find,
};
