import { figureOf, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

/** So many values, one of them so large, are needed for the suspicion. */
const least = 3;
const telling = 0.2;

/** A share of under one percent throughout is likely 0.93 for 93 %; indicators that really are so small vary below a hundredth too. */
function findingOf(figures: readonly PlacedFigure[]): CheckFinding[] {
  const values = figures.flatMap((figure) => figureOf(figure)?.value ?? []);
  const first = figures[0];
  if (!first || values.length < least || !values.every((value) => value > 0 && value <= 1) || !values.some((value) => value >= telling)) return [];
  return [{ code: 'share-as-fraction', severity: 'doubt', says: `“${first.definition.name.zh}”的数值都在0和1之间，而单位是百分数：如果是小数（0.93 表示 93%），请乘以100`, about: first.definition.id, at: figures, drop: [] }];
}

const isShare = ({ definition, observation }: PlacedFigure): boolean => definition.scale === 'share' && definition.unit === '%' && observation.content.kind === 'figure';

/** So many places are named of a table too long to be held. */
const mostNamed = 200;

/** The least and the greatest value decide, and that there are enough. */
function witnessesOf(figures: readonly PlacedFigure[]): readonly PlacedFigure[] {
  const byValue = figures.toSorted((one, other) => (figureOf(one)?.value ?? 0) - (figureOf(other)?.value ?? 0));
  return [...new Set([...figures.slice(0, mostNamed), ...byValue.slice(0, 1), ...byValue.slice(-1)])];
}

/** Shares written as fractions under the unit %. */
export const shareAsFraction: Check = {
  id: 'share-as-fraction',
  title: '用小数写的百分数',
  rule: '单位是%而一项指标的数都不大于1、又有不小于0.2的，可能是用小数写的百分数。',
  source: 'method 10, Q1 (unit); workbooks whose percent format was lost on the way to csv',
  codes: ['share-as-fraction'],
  examples: [
    { title: '都是小数', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '0.91' }, { value: '0.92', year: 2021 }, { value: '0.93', year: 2022 }], finds: [{ code: 'share-as-fraction', severity: 'doubt', rows: [1, 2, 3], drops: [] }] },
    { title: '本来就小的比例', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '0.02' }, { value: '0.03', year: 2021 }, { value: '0.03', year: 2022 }], finds: [] },
    { title: '正好是1、正好有一个0.2', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '1' }, { value: '0.2', year: 2021 }, { value: '0.1', year: 2022 }], finds: [{ code: 'share-as-fraction', severity: 'doubt', rows: [1, 2, 3], drops: [] }] },
    { title: '最大的不到0.2', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '0.19' }, { value: '0.12', year: 2021 }, { value: '0.15', year: 2022 }], finds: [] },
    { title: '有一个略大于1', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '0.91' }, { value: '1.01', year: 2021 }, { value: '0.93', year: 2022 }], finds: [] },
    { title: '有一个大的就不是', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '0.91' }, { value: '92', year: 2021 }, { value: '0.93', year: 2022 }], finds: [] },
    { title: '两个数不足以怀疑', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '0.91' }, { value: '0.92', year: 2021 }], finds: [] },
  ],
  find: (figures) => [...Map.groupBy(figures.filter(isShare), ({ definition }) => definition.id).values()].flatMap(findingOf),
  witnesses: (figures) => [...Map.groupBy(figures.filter(isShare), ({ definition }) => definition.id).values()].flatMap(witnessesOf),
};
