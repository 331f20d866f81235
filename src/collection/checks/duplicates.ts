import { calledHere, type Check, type CheckFinding, type PlacedFigure } from './check.ts';
import type { Observation } from '#monitoring';

/** What two observations of one thing have in common. A later record, a preliminary and a final figure, and a revision are no duplicates: they follow one another. */
function keyOf({ observation: o }: PlacedFigure): string {
  const standing = o.status === 'estimated' ? 'final' : o.status;
  const groups = o.groups.length < 2 ? (o.groups[0] ?? '') : [...o.groups].sort().join('+');
  return `${o.indicatorId}|${o.place ?? ''}|${o.subUnit ?? ''}|${groups}|${String(o.year)}|${o.period?.start ?? ''}|${o.period?.end ?? ''}|${o.definitionVersion}|${standing}|${o.recorded ?? ''}`;
}

function contentOf({ content }: Observation): string {
  if (content.kind === 'figure') return String(content.value);
  return content.kind === 'yes-no' ? `yes-no ${String(content.happened)}` : content.kind === 'judgement' ? `judgement ${content.level}` : 'missing';
}

const shownOf = ({ observation: { content } }: PlacedFigure): string => (content.kind === 'figure' ? content.text : content.kind === 'yes-no' ? (content.happened ? '是' : '否') : content.kind);

/** What was counted stands before what was computed from something else, then the order of the rows. */
const preferred = (a: PlacedFigure, b: PlacedFigure): number => Number(a.observation.status === 'estimated') - Number(b.observation.status === 'estimated');

const mostShown = 12;

/** The order in which a reader meets the rows, however they come: sheet by sheet as they are given, each from its top. */
const asRead = (figures: readonly PlacedFigure[]): readonly PlacedFigure[] =>
  [...Map.groupBy(figures, ({ sheet }) => sheet).values()].flatMap((of) => of.toSorted((a, b) => a.row - b.row || a.column - b.column));

function findingOf(given: readonly PlacedFigure[]): CheckFinding {
  const same = asRead(given);
  const said = same.filter(({ observation }) => observation.content.kind !== 'missing');
  const sorted = (said.length > 0 ? said : same).toSorted(preferred);
  const values = new Map<string, PlacedFigure>();
  for (const figure of sorted) if (!values.has(contentOf(figure.observation))) values.set(contentOf(figure.observation), figure);
  const kept = [...values.values()];
  const drop = same.filter((figure) => values.get(contentOf(figure.observation)) !== figure);
  const first = same[0];
  const called = first ? calledHere(first) : '';
  const about = first ? keyOf(first) : '';
  if (kept.length <= 1) return { code: 'duplicate-equal', severity: 'notice', says: `${called}重复出现且数值相同，只采用一次`, about, at: same, drop };
  const told = kept.slice(0, mostShown).map((figure) => `${shownOf(figure)}（第${String(figure.row)}行）`);
  return { code: 'duplicate-different', severity: 'error', says: `${called}有不同的数值：${told.join('、')}${kept.length > mostShown ? ` 等${String(kept.length)}个` : ''}。都保留，以${told[0] ?? ''}为准；请确定一个，或用“状态”“记录日期”“来源”写明先后`, about, at: same, drop, ranked: kept };
}

function find(figures: readonly PlacedFigure[]): CheckFinding[] {
  const seen = new Map<string, PlacedFigure | PlacedFigure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const known = seen.get(key);
    if (known === undefined) seen.set(key, figure);
    else if (Array.isArray(known)) known.push(figure);
    else seen.set(key, [known, figure]);
  }
  return [...seen.values()].flatMap((same) => (Array.isArray(same) ? findingOf(same) : []));
}

/** One indicator, place, group and year twice. Equal values count once; different ones stay side by side, ranked, until a person decides. */
export const duplicates: Check = {
  id: 'duplicates',
  title: '重复的数值',
  rule: '同一指标、地区、人群、年份、口径只有一个数。数值相同的只采用一次；不同的都保留，以第一个为准，等人决定。初步数、最终数、修订数、不同日期的记录先后相承，不算重复。',
  source: 'method 10, Q1: duplicate key; model.md 3: sources side by side, revisions never overwritten',
  codes: ['duplicate-equal', 'duplicate-different'],
  examples: [
    { title: '数值相同', indicator: {}, figures: [{ value: '7.8' }, { value: '7.80' }], finds: [{ code: 'duplicate-equal', severity: 'notice', rows: [1, 2], drops: [2] }] },
    { title: '推算数与公布数相同：留公布的', indicator: {}, figures: [{ value: '7.8', status: 'estimated' }, { value: '7.8' }], finds: [{ code: 'duplicate-equal', severity: 'notice', rows: [1, 2], drops: [1] }] },
    { title: '数值不同', indicator: {}, figures: [{ value: '89.7' }, { value: '91.1' }, { value: '89.7' }], finds: [{ code: 'duplicate-different', severity: 'error', rows: [1, 2, 3], drops: [3] }] },
    { title: '年份不同不是重复', indicator: {}, figures: [{ value: '1' }, { value: '2', year: 2021 }], finds: [] },
    { title: '分组次序不同也是重复', indicator: {}, figures: [{ value: '1', groups: ['女', '农村'] }, { value: '1', groups: ['农村', '女'] }], finds: [{ code: 'duplicate-equal', severity: 'notice', rows: [1, 2], drops: [2] }] },
    { title: '修订不是重复', indicator: {}, figures: [{ value: '1' }, { value: '2', status: 'revised' }], finds: [] },
    { title: '初步数之后的最终数不是重复', indicator: {}, figures: [{ value: '1', status: 'preliminary' }, { value: '2' }], finds: [] },
    { title: '记录日期不同不是重复', indicator: {}, figures: [{ value: '1', recorded: '2021-03-01' }, { value: '2', recorded: '2021-06-01' }], finds: [] },
    { title: '缺失与数值：留数值', indicator: {}, figures: [{ value: null }, { value: '2' }], finds: [{ code: 'duplicate-equal', severity: 'notice', rows: [1, 2], drops: [1] }] },
    { title: '差一个末位也是不同', indicator: {}, figures: [{ value: '7.80' }, { value: '7.81' }], finds: [{ code: 'duplicate-different', severity: 'error', rows: [1, 2], drops: [] }] },
    { title: '不同的乡镇不是重复', indicator: {}, figures: [{ value: '1', subUnit: '甲镇' }, { value: '2', subUnit: '乙镇' }], finds: [] },
  ],
  find,
};
