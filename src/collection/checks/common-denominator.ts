import type { Relation } from '#registry';
import { findUnit } from '#registry';
import type { CheckContext } from '../checking/check-context.ts';
import { cellName, findingOn, standingFigures, type StandingFigure, type StandingFigures } from '../checking/standing-figures.ts';
import { calledHere, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

type Common = Extract<Relation, { readonly kind: 'same-denominator' }>;

/** How many people a figure says there are: the denominator of a rate, or the count itself. */
type Told = { readonly figure: StandingFigure; readonly people: number };

/** One place, group and year, whatever the indicator. */
const placeOf = ({ observation: { year }, where, variant }: StandingFigure): string => `${where}|${String(year)}|${variant.split('|')[1] ?? ''}`;

/** The figures of an indicator where it has one only: of two definitions side by side nobody knows which one the others are counted by. */
const onlyOnes = (figures: readonly StandingFigure[]): readonly StandingFigure[] => [...Map.groupBy(figures, placeOf).values()].flatMap((of) => (of.length === 1 ? of : []));

const asCount = (figure: StandingFigure): Told => ({ figure, people: figure.content.value * (findUnit(figure.definition.unit)?.perBase ?? 1) });

/** All that tell the common denominator, by place and year. */
function toldBy({ denominator, members }: Common, standing: StandingFigures): ReadonlyMap<string, readonly Told[]> {
  const rates = members.flatMap((id) => onlyOnes(standing.ofIndicator(id))).flatMap((figure): Told[] => (figure.content.denominator === null ? [] : [{ figure, people: figure.content.denominator }]));
  const counts = denominator === null ? [] : onlyOnes(standing.ofIndicator(denominator)).map(asCount);
  return Map.groupBy([...counts, ...rates], ({ figure }) => placeOf(figure));
}

/** 900（甲率、乙率），901（丙率）. */
function peopleText(told: readonly Told[]): string {
  const shown = [...Map.groupBy(told, ({ people }) => people)].sort(([, a], [, b]) => b.length - a.length);
  return shown.map(([people, of]) => `${String(people)}（${of.slice(0, 3).map(({ figure }) => figure.definition.name.zh).join('、')}${of.length > 3 ? '等' : ''}）`).join('，');
}

function differing(common: Common, told: readonly Told[]): CheckFinding[] {
  const [first] = told;
  if (first === undefined || told.every(({ people }) => people === first.people)) return [];
  const { observation } = first.figure;
  const where = `${observation.subUnit ?? ''}${observation.groups.length > 0 ? `（${observation.groups.join('、')}）` : ''}${String(observation.year)}年`;
  return findingOn(told.map(({ figure }) => figure), { code: 'denominators-differ', severity: 'doubt', about: `${common.name} ${placeOf(first.figure)}`, says: `${where}的“${common.name}”有几个数：${peopleText(told)}；这些率的分母应是同一个数，请核对` });
}

/** One number of people of an indicator at a place: as reported, or as the rates over it agree. */
function peopleOf(id: string, tables: readonly { readonly common: Common; readonly told: ReadonlyMap<string, readonly Told[]> }[], standing: StandingFigures): ReadonlyMap<string, Told> {
  const agreed = tables.filter(({ common }) => common.denominator === id).flatMap(({ told }) => [...told].flatMap(([place, of]): [string, Told][] => {
    const [first] = of;
    return first !== undefined && of.every(({ people }) => people === first.people) ? [[place, first]] : [];
  }));
  return new Map([...agreed, ...onlyOnes(standing.ofIndicator(id)).map((figure): [string, Told] => [placeOf(figure), asCount(figure)])]);
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  const standing = standingFigures(figures, context);
  const tables = context.relations.flatMap((relation) => (relation.kind === 'same-denominator' ? [{ common: relation, told: toldBy(relation, standing) }] : []));
  const apart = context.relations.flatMap((relation): CheckFinding[] => {
    if (relation.kind !== 'close-to') return [];
    const others = peopleOf(relation.second, tables, standing);
    return [...peopleOf(relation.first, tables, standing)].flatMap(([place, one]) => {
      const other = others.get(place);
      if (other === undefined || Math.abs(one.people - other.people) <= relation.within * Math.min(one.people, other.people) * (1 + 1e-9)) return [];
      const [a, b] = [one, other].map(({ figure, people }) => `${calledHere(figure)}${figure.content.denominator === people ? '的分母' : ''} ${String(people)}`);
      return findingOn([one.figure, other.figure], { code: 'denominators-far-apart', severity: 'doubt', about: `${relation.second} ${cellName(one.figure)}`, says: `${a ?? ''} 与${b ?? ''} 相差超过${String(relation.within * 100)}%（${relation.why}），请核对` });
    });
  });
  return [...tables.flatMap(({ common, told }) => [...told.values()].flatMap((of) => differing(common, of))), ...apart];
}

const rates = { kind: 'same-denominator', denominator: 'made-up-2', name: '活产数', members: ['made-up-0', 'made-up-1'] } as const;
const close = { kind: 'close-to', first: 'made-up-2', second: 'made-up-3', within: 0.1, why: '差不多是同样的人' } as const;
const people = { unit: '人', digits: 0 } as const;

/** Rates over the same people print the same denominator, which is the count itself; counts of nearly the same people lie close together. */
export const commonDenominator: Check = {
  id: 'common-denominator',
  title: '相同的分母',
  rule: '分母相同的率（都以活产数为分母等）印同一个分母，也就是那个数本身；几乎是同样的人的两个数（活产数与产妇数）相差不超过10%。',
  source: 'method 10, Q10: births reported against registered births, ±10 %; practice 7 (口径不一, 分母低估); the groups: src/registry/relations.ts (same-denominator, close-to)',
  codes: ['denominators-differ', 'denominators-far-apart'],
  examples: [
    { title: '分母相同', indicator: {}, others: [{}, people], relations: [rates], figures: [{ value: '90', numerator: 900, denominator: 1000 }, { value: '80', of: 1, numerator: 800, denominator: 1000 }, { value: '1000', of: 2 }], finds: [] },
    { title: '差一人', indicator: {}, others: [{}, people], relations: [rates], figures: [{ value: '90', numerator: 900, denominator: 1000 }, { value: '80', of: 1, numerator: 800, denominator: 1001 }], finds: [{ code: 'denominators-differ', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '与活产数本身不同', indicator: {}, others: [{}, people], relations: [rates], figures: [{ value: '90', numerator: 900, denominator: 1000 }, { value: '1010', of: 2, stored: true }], finds: [{ code: 'denominators-differ', severity: 'doubt', rows: [1], drops: [] }] },
    { title: '没有写分母', indicator: {}, others: [{}, people], relations: [rates], figures: [{ value: '90' }, { value: '80', of: 1, numerator: 800, denominator: 1001 }], finds: [] },
    { title: '人群、年份不同', indicator: {}, others: [{}, people], relations: [rates], figures: [{ value: '90', denominator: 1000 }, { value: '80', of: 1, denominator: 700, groups: ['户籍'] }, { value: '80', of: 1, denominator: 900, year: 2019 }], finds: [] },
    { title: '正好相差10%', indicator: {}, others: [{}, people, people], relations: [rates, close], figures: [{ value: '1100', of: 2 }, { value: '1000', of: 3 }], finds: [] },
    { title: '相差超过10%', indicator: {}, others: [{}, people, people], relations: [rates, close], figures: [{ value: '1101', of: 2 }, { value: '1000', of: 3 }], finds: [{ code: 'denominators-far-apart', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '只有分母时用分母', indicator: {}, others: [{}, people, people], relations: [rates, close], figures: [{ value: '90', denominator: 800 }, { value: '1000', of: 3 }], finds: [{ code: 'denominators-far-apart', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '两种口径并列', indicator: {}, others: [{}, people], relations: [rates], figures: [{ value: '90', numerator: 900, denominator: 1000 }, { value: '1010', of: 2, version: '旧' }, { value: '1000', of: 2 }], finds: [] },
  ],
  find,
};
