import { breakdowns, findUnit } from '#registry';
import { isCounted, isWhole, shownWithUnit } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { cellName, findingOn, standingFigures, type StandingFigure, type StandingFigures } from '../checking/standing-figures.ts';
import { calledHere, halfDigit, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

const baseOf = ({ definition }: StandingFigure): number => findUnit(definition.unit)?.perBase ?? 1;

/** Whether the first lies above the second by more than their last printed digits hide; units of one dimension may differ. */
function isAbove(first: StandingFigure, second: StandingFigure): boolean {
  const slack = [first, second].reduce((sum, figure) => sum + (isWhole(figure) ? 0 : halfDigit(figure.content.digits) * baseOf(figure)), 0) * (1 + 1e-9);
  return first.content.value * baseOf(first) > second.content.value * baseOf(second) + slack;
}

const divided = new Set(breakdowns.filter(({ divides }) => divides !== undefined).flatMap(({ categories }) => categories));

/** Women are no more than everyone, also where nobody reports the men. */
function groupOverAll(figure: StandingFigure, standing: StandingFigures): CheckFinding[] {
  if (!isCounted(figure.definition)) return [];
  return figure.observation.groups.filter((group) => divided.has(group)).flatMap((group) => {
    const whole = standing.beside(figure, { groups: figure.observation.groups.filter((one) => one !== group) });
    if (whole === null || !isAbove(figure, whole)) return [];
    return findingOn([figure, whole], { code: 'part-over-whole', severity: 'doubt', about: `${cellName(figure)} ${group}`, says: `${calledHere(figure)}为 ${shownWithUnit(figure)}，大于合计 ${shownWithUnit(whole)}，请核对` });
  });
}

type Pair = { readonly lower: string; readonly upper: string; readonly code: 'lower-over-upper' | 'part-over-whole'; readonly strict: boolean; readonly why: string };

function pairOver({ lower, upper, code, strict, why }: Pair, standing: StandingFigures): CheckFinding[] {
  return standing.ofIndicator(lower).flatMap((low) => {
    const high = standing.beside(low, { indicatorId: upper });
    if (high === null || !isAbove(low, high)) return [];
    const rule = code === 'part-over-whole' ? '部分不会大于整体' : `${strict ? '前者不会高于后者' : '前者通常不高于后者'}（${why}）`;
    return findingOn([low, high], {
      code, severity: 'doubt', about: `${cellName(low)} ${upper}`, says: `${calledHere(low)}为 ${shownWithUnit(low)}，${calledHere(high)}为 ${shownWithUnit(high)}：${rule}，${strict ? '请核对' : '请看一看是否属实'}`,
    });
  });
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  const standing = standingFigures(figures, context);
  const pairs = context.relations.flatMap((relation): Pair[] => {
    if (relation.kind === 'at-most') return [{ ...relation, code: 'lower-over-upper' }];
    return relation.kind === 'part-of' ? [{ lower: relation.part, upper: relation.whole, code: 'part-over-whole', strict: true, why: '' }] : [];
  });
  const grouped = standing.parts.flat().filter(({ placed, observation }) => placed !== null && observation.groups.length > 0);
  return [...pairs.flatMap((pair) => pairOver(pair, standing)), ...grouped.flatMap((figure) => groupOverAll(figure, standing))];
}

const [first, second] = ['made-up-0', 'made-up-1'];
const atMost = { kind: 'at-most', lower: first, upper: second, strict: true, why: '前者是后者的一部分' } as const;
const partOf = { kind: 'part-of', part: first, whole: second } as const;

/** A figure that cannot pass another: deaths of newborns those of infants, women everyone, a part its whole. */
export const oneWithinAnother: Check = {
  id: 'one-within-another',
  title: '部分与整体、低与高',
  rule: '一个数不能大于另一个：新生儿≤婴儿≤5岁以下死亡率，系统管理≤产前检查，女≤合计，部分≤整体。不严格的几对只请看一看。',
  source: 'method 10, Q5: 婴儿 ≤ 5岁以下, 新生儿 ≤ 婴儿; practice 8-5: 女≤合计, 系统管理≤健康管理; the pairs: src/registry/relations.ts (at-most, part-of)',
  codes: ['lower-over-upper', 'part-over-whole'],
  examples: [
    { title: '低于', indicator: {}, others: [{}], relations: [atMost], figures: [{ value: '3.1' }, { value: '5.2', of: 1 }], finds: [] },
    { title: '相等', indicator: {}, others: [{}], relations: [atMost], figures: [{ value: '5.2' }, { value: '5.2', of: 1 }], finds: [] },
    { title: '高出一个末位，还可能是舍入', indicator: {}, others: [{}], relations: [atMost], figures: [{ value: '5.3' }, { value: '5.2', of: 1 }], finds: [] },
    { title: '高出两个末位', indicator: {}, others: [{}], relations: [atMost], figures: [{ value: '5.4' }, { value: '5.2', of: 1 }], finds: [{ code: 'lower-over-upper', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '另一个数在数据库里', indicator: {}, others: [{}], relations: [atMost], figures: [{ value: '5.2', of: 1, stored: true }, { value: '5.4' }], finds: [{ code: 'lower-over-upper', severity: 'doubt', rows: [2], drops: [] }] },
    { title: '两个数都在数据库里，与这次填报无关', indicator: {}, others: [{}], relations: [atMost], figures: [{ value: '5.2', of: 1, stored: true }, { value: '5.4', stored: true }], finds: [] },
    { title: '不严格的也请看一看', indicator: {}, others: [{}], relations: [{ ...atMost, strict: false }], figures: [{ value: '9' }, { value: '5', of: 1 }], finds: [{ code: 'lower-over-upper', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '个数没有容差', indicator: { unit: '例', digits: 0 }, others: [{ unit: '例', digits: 0 }], relations: [atMost], figures: [{ value: '3' }, { value: '2', of: 1 }], finds: [{ code: 'lower-over-upper', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '不同的人群、年份不相比', indicator: {}, others: [{}], relations: [atMost], figures: [{ value: '9' }, { value: '5', of: 1, year: 2019 }, { value: '5', of: 1, groups: ['女'] }], finds: [] },
    { title: '期间不同不相比', indicator: { referencePeriod: { kind: 'health-year' } }, others: [{ referencePeriod: { kind: 'health-year' } }], relations: [atMost], figures: [{ value: '9' }, { value: '5', of: 1, period: ['2020-01-01', '2020-12-31'] }], finds: [] },
    { title: '部分大于整体，单位不同', indicator: { unit: '人', digits: 0 }, others: [{ unit: '万人' }], relations: [partOf], figures: [{ value: '12051' }, { value: '1.20', of: 1 }], finds: [{ code: 'part-over-whole', severity: 'doubt', rows: [1, 2], drops: [] }] },
    { title: '正好在万人的末位一半上', indicator: { unit: '人', digits: 0 }, others: [{ unit: '万人' }], relations: [partOf], figures: [{ value: '12050' }, { value: '1.20', of: 1 }], finds: [] },
    { title: '女多于合计，男没有报', indicator: { unit: '人', digits: 0 }, figures: [{ value: '10' }, { value: '11', groups: ['女'] }], finds: [{ code: 'part-over-whole', severity: 'doubt', rows: [2, 1], drops: [] }] },
    { title: '女等于合计', indicator: { unit: '人', digits: 0 }, figures: [{ value: '10' }, { value: '10', groups: ['女'] }], finds: [] },
    { title: '女的率可以高于合计', indicator: {}, figures: [{ value: '10' }, { value: '11', groups: ['女'] }], finds: [] },
  ],
  find,
};
