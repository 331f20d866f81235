import { calledHere, figureOf, halfDigit, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

/** Every case of the first is a case of the second, over the same people: the first cannot be the larger. */
const nested: readonly (readonly [part: string, whole: string])[] = [
  ['neonatal-mortality-rate', 'infant-mortality-rate'], ['infant-mortality-rate', 'under-five-mortality-rate'], ['neonatal-mortality-rate', 'under-five-mortality-rate'],
  ['postpartum-haemorrhage-mortality-rate', 'maternal-mortality-rate'],
  ['child-drowning-mortality-rate', 'child-injury-mortality-rate'], ['child-road-traffic-mortality-rate', 'child-injury-mortality-rate'],
  ['child-overweight-rate', 'child-overweight-and-obesity-rate'], ['child-obesity-rate', 'child-overweight-and-obesity-rate'],
];
const known = new Set(nested.flat());

/** Boys born to 100 girls: what lies outside is nearly always a mistake of registration. */
const bornBoys = { indicatorId: 'sex-ratio-at-birth', least: 100, most: 125 } as const;

const circumstance = ({ observation: o }: PlacedFigure): string => [o.place, o.subUnit, o.year, o.status === 'estimated' ? 'final' : o.status, o.recorded, [...o.groups].sort().join('+')].join('|');

function compare(part: PlacedFigure, whole: PlacedFigure): CheckFinding | null {
  const [smaller, larger] = [figureOf(part), figureOf(whole)];
  if (!smaller || !larger || part.definition.unit !== whole.definition.unit) return null;
  const slack = (halfDigit(smaller.digits) + halfDigit(larger.digits)) * (1 + 1e-9);
  if (!(smaller.value > larger.value + slack)) return null;
  return {
    code: 'part-over-whole', severity: 'doubt', at: [part, whole], drop: [], about: `${part.definition.id} ${whole.definition.id} ${circumstance(part)}`,
    says: `${calledHere(part)}为 ${smaller.text}，大于“${whole.definition.name.zh}”的 ${larger.text}：前者的每一例也是后者的一例，请核对`,
  };
}

function outOfRange(figure: PlacedFigure): CheckFinding | null {
  const content = figureOf(figure);
  if (!content || (content.value >= bornBoys.least && content.value <= bornBoys.most)) return null;
  return {
    code: 'sex-ratio-unlikely', severity: 'doubt', at: [figure], drop: [], about: `${figure.definition.id} ${circumstance(figure)}`,
    says: `${calledHere(figure)}为 ${content.text}，不在 ${String(bornBoys.least)} 到 ${String(bornBoys.most)} 之间（女=100），请核对`,
  };
}

function find(figures: readonly PlacedFigure[]): CheckFinding[] {
  const there = figures.filter(({ definition }) => known.has(definition.id));
  const byCircumstance = Map.groupBy(there, (figure) => `${figure.definition.id}|${circumstance(figure)}`);
  const pairs = nested.flatMap(([part, whole]) => there.filter(({ definition }) => definition.id === part).flatMap((one) => (byCircumstance.get(`${whole}|${circumstance(one)}`) ?? []).map((other) => compare(one, other))));
  const ratios = figures.filter(({ definition }) => definition.id === bornBoys.indicatorId).map(outOfRange);
  return [...pairs, ...ratios].filter((finding) => finding !== null);
}

/** Indicators that cannot stand to one another as they do: more deaths of newborns than of infants. */
export const nestedIndicators: Check = {
  id: 'nested-indicators',
  title: '相互包含的指标',
  source: 'method 10, Q5: 新生儿 ≤ 婴儿 ≤ 5岁以下; boys/girls within 1.00–1.25 at birth; practice.md 8.5',
  codes: ['part-over-whole', 'sex-ratio-unlikely'],
  examples: [
    { title: '新生儿、婴儿、5岁以下依次增大', indicator: {}, figures: [{ of: 'neonatal-mortality-rate', value: '2.10' }, { of: 'infant-mortality-rate', value: '3.40' }, { of: 'under-five-mortality-rate', value: '4.80' }], finds: [] },
    { title: '相等可以', indicator: {}, figures: [{ of: 'neonatal-mortality-rate', value: '3.40' }, { of: 'infant-mortality-rate', value: '3.40' }], finds: [] },
    { title: '末位的一半以内算相等', indicator: {}, figures: [{ of: 'neonatal-mortality-rate', value: '3.4' }, { of: 'infant-mortality-rate', value: '3.36' }], finds: [] },
    { title: '差到末位就算大', indicator: {}, figures: [{ of: 'neonatal-mortality-rate', value: '3.42' }, { of: 'infant-mortality-rate', value: '3.40' }], finds: [{ code: 'part-over-whole', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '新生儿大于5岁以下，中间没有婴儿', indicator: {}, figures: [{ of: 'under-five-mortality-rate', value: '4.80' }, { of: 'neonatal-mortality-rate', value: '5.10' }], finds: [{ code: 'part-over-whole', severity: 'doubt', rows: [2, 1], drops: [] }] },
    { title: '不同年份、不同人群不相干', indicator: {}, figures: [{ of: 'neonatal-mortality-rate', value: '5.10', year: 2019 }, { of: 'neonatal-mortality-rate', value: '5.10', groups: ['农村'] }, { of: 'infant-mortality-rate', value: '3.40' }], finds: [] },
    { title: '肥胖与超重肥胖', indicator: {}, figures: [{ of: 'child-obesity-rate', value: '12.0' }, { of: 'child-overweight-and-obesity-rate', value: '9.0' }], finds: [{ code: 'part-over-whole', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '出生性别比在范围之内，两端在内', indicator: {}, figures: [{ of: 'sex-ratio-at-birth', value: '100', year: 2019 }, { of: 'sex-ratio-at-birth', value: '108.4' }, { of: 'sex-ratio-at-birth', value: '125', year: 2021 }], finds: [] },
    { title: '出生性别比写成了男婴占比', indicator: {}, figures: [{ of: 'sex-ratio-at-birth', value: '52.0' }, { of: 'sex-ratio-at-birth', value: '125.1', year: 2021 }], finds: [{ code: 'sex-ratio-unlikely', severity: 'doubt', rows: [1], drops: [] }, { code: 'sex-ratio-unlikely', severity: 'doubt', rows: [2], drops: [] }] },
    { title: '缺失不比', indicator: {}, figures: [{ of: 'neonatal-mortality-rate', value: null }, { of: 'infant-mortality-rate', value: '3.40' }], finds: [] },
  ],
  find,
};
