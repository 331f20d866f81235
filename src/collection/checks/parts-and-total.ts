import { breakdowns, type Breakdown, type IndicatorDefinition } from '#registry';
import { addsUp, isAveraged, isFraction, sumOf } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { countsApart, isOutsideParts, missOfSum, partsText } from '../checking/compare-parts.ts';
import { cellName, findingOn, standingFigures, type StandingFigure, type StandingFigures } from '../checking/standing-figures.ts';
import { calledHere, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

/** Words for those of whom nobody knows where they belong; the registry's own comes first. */
const unknownWords: readonly string[] = ['性别不明', '不明', '不详', '未知'];
const isUnknown = (category: string): boolean => unknownWords.includes(category);

/** Sex and area divide everyone whatever the indicator, unless it has a breakdown of its own with these words. */
const always: ReadonlySet<string> = new Set(['sex', 'area']);

const dividersOf = ({ breakdowns: ids }: IndicatorDefinition): readonly Breakdown[] => {
  const own = breakdowns.filter(({ id }) => ids.includes(id));
  const words = new Set(own.flatMap(({ categories }) => categories));
  return [...own.filter(({ divides }) => divides !== undefined), ...breakdowns.filter(({ id, categories }) => always.has(id) && !ids.includes(id) && !categories.some((word) => words.has(word)))];
};

function remember(dividers: Map<IndicatorDefinition, readonly Breakdown[]>, definition: IndicatorDefinition): readonly Breakdown[] {
  const own = dividersOf(definition);
  dividers.set(definition, own);
  return own;
}

/** The known categories of a breakdown below a whole, or null where one of them is not there. */
function partsOf(whole: StandingFigure, { categories }: Breakdown, standing: StandingFigures): { readonly names: readonly string[]; readonly parts: readonly StandingFigure[] } | null {
  const names = categories.filter((category) => !isUnknown(category));
  const parts = names.flatMap((name) => standing.beside(whole, { groups: [...whole.observation.groups, name] }) ?? []);
  return parts.length === names.length ? { names, parts } : null;
}

function compare(whole: StandingFigure, breakdown: Breakdown, standing: StandingFigures): CheckFinding[] {
  const { definition } = whole;
  const found = partsOf(whole, breakdown, standing);
  if (found === null) return [];
  const about = `${cellName(whole)} ${breakdown.id}`;
  const { names, parts } = found;
  const isSum = addsUp(definition);
  if (isSum || (breakdown.divides === 'cases' && isFraction(definition))) {
    if (missOfSum(whole, parts) === 0) return [];
    const unknown = unknownWords.flatMap((word) => standing.beside(whole, { groups: [...whole.observation.groups, word] }) ?? [])[0];
    const all = unknown === undefined ? parts : [...parts, unknown];
    const miss = missOfSum(whole, all);
    if (miss === 0) return [];
    const sum = `${calledHere(whole)}合计 ${whole.content.text}，而${partsText([...names, ...(unknown?.observation.groups.slice(-1) ?? [])], all)} 相加是 ${String(sumOf(all))}`;
    if (!isSum) return findingOn([whole, ...all], { code: 'part-rates-against-total', severity: 'doubt', about, says: `${sum}，请核对` });
    if (miss < 0 && unknown === undefined && breakdown.categories.some(isUnknown)) {
      return findingOn([whole, ...all], { code: 'parts-short-of-total', severity: 'doubt', about, says: `${sum}，少 ${String(Number((-miss).toPrecision(12)))}：如果是性别不明，请填在“性别不明”一栏` });
    }
    return findingOn([whole, ...all], { code: 'parts-against-total', severity: 'error', about, says: `${sum}，这几个数都不能采用` });
  }
  if (!isAveraged(definition) || breakdown.divides !== 'everyone') return [];
  const apart = countsApart(whole, parts);
  // Those of whom nobody knows the sex are in the whole and in none of the parts.
  const maybeUnknown = apart !== null && apart.sum < apart.all && breakdown.categories.some(isUnknown);
  if (apart !== null && !maybeUnknown) return findingOn([whole, ...parts], { code: 'counts-against-total', severity: 'doubt', about, says: `${calledHere(whole)}的${apart.what}是 ${String(apart.all)}，而${names.join('、')}的${apart.what}相加是 ${String(apart.sum)}，请核对` });
  if (!isOutsideParts(whole, parts)) return [];
  return findingOn([whole, ...parts], { code: 'total-outside-parts', severity: 'doubt', about, says: `${calledHere(whole)}为 ${whole.content.text}，不在${partsText(names, parts)} 之间，请核对` });
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  const parted = new Set([...figures.map(({ observation }) => observation), ...context.earlier].filter(({ groups }) => groups.length > 0).map(({ indicatorId }) => indicatorId));
  if (parted.size === 0) return [];
  const standing = standingFigures(figures, context);
  const seen = new Set<string>();
  const dividers = new Map<IndicatorDefinition, readonly Breakdown[]>();
  return standing.parts.flat().filter(({ placed, observation }) => placed !== null && parted.has(observation.indicatorId)).flatMap((figure) => (dividers.get(figure.definition) ?? remember(dividers, figure.definition)).flatMap((breakdown) => {
    const { groups } = figure.observation;
    const rest = groups.length === 0 ? groups : groups.filter((group) => !breakdown.categories.includes(group) && !isUnknown(group));
    const whole = standing.beside(figure, { groups: rest });
    const key = whole === null ? '' : `${cellName(whole)}|${whole.variant}|${breakdown.id}`;
    if (whole === null || seen.has(key)) return [];
    seen.add(key);
    return compare(whole, breakdown, standing);
  }));
}

/** The parts of a breakdown that leaves nobody out, against the figure for everyone. */
export const partsAndTotal: Check = {
  id: 'parts-and-total',
  title: '分组与合计',
  rule: '互不重叠、没有遗漏的分组：人数、件数、金额相加等于合计（性别不明也算在内；约数各容许末位的一半）；只分分子的类别，率也相加；其他的率，合计在各组之间，分子、分母各自相加等于合计的分子、分母。',
  source: 'method 10, Q4: male + female = total (tolerance: half a unit per part); E for counts, W for rates; practice 8-5: 男+女(+不明)=合计; which breakdowns are whole: src/registry/breakdowns.ts',
  codes: ['parts-against-total', 'parts-short-of-total', 'part-rates-against-total', 'counts-against-total', 'total-outside-parts'],
  examples: [
    { title: '人数相加', indicator: { unit: '人', digits: 0, breakdowns: ['sex'] }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: '6', groups: ['女'] }], finds: [] },
    { title: '人数加不起来', indicator: { unit: '人', digits: 0 }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: '7', groups: ['女'] }], finds: [{ code: 'parts-against-total', severity: 'error', rows: [1, 2, 3], drops: [1, 2, 3] }] },
    { title: '合计原来就有，只报男女', indicator: { unit: '人', digits: 0 }, figures: [{ value: '10', stored: true }, { value: '4', groups: ['男'] }, { value: '7', groups: ['女'] }], finds: [{ code: 'parts-against-total', severity: 'error', rows: [2, 3], drops: [2, 3] }] },
    { title: '性别不明也算在内', indicator: { unit: '人', digits: 0, breakdowns: ['sex-of-newborn'] }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: '5', groups: ['女'] }, { value: '1', groups: ['性别不明'] }], finds: [] },
    { title: '没有这一类的指标报了性别不明', indicator: { unit: '人', digits: 0, breakdowns: ['sex'] }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: '5', groups: ['女'] }, { value: '1', groups: ['性别不明'] }], finds: [] },
    { title: '加上性别不明仍不相等', indicator: { unit: '人', digits: 0, breakdowns: ['sex-of-newborn'] }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: '5', groups: ['女'] }, { value: '2', groups: ['性别不明'] }], finds: [{ code: 'parts-against-total', severity: 'error', rows: [1, 2, 3, 4], drops: [1, 2, 3, 4] }] },
    { title: '少一人，没有填性别不明', indicator: { unit: '人', digits: 0, breakdowns: ['sex-of-newborn'] }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: '5', groups: ['女'] }], finds: [{ code: 'parts-short-of-total', severity: 'doubt', rows: [1, 2, 3], drops: [] }] },
    { title: '多一人就是错', indicator: { unit: '人', digits: 0, breakdowns: ['sex-of-newborn'] }, figures: [{ value: '10' }, { value: '5', groups: ['男'] }, { value: '6', groups: ['女'] }], finds: [{ code: 'parts-against-total', severity: 'error', rows: [1, 2, 3], drops: [1, 2, 3] }] },
    { title: '缺一组不能相加', indicator: { unit: '人', digits: 0 }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: null, groups: ['女'] }], finds: [] },
    { title: '五个年龄段', indicator: { unit: '人', digits: 0, breakdowns: ['age-of-children'] }, figures: [{ value: '15' }, ...['0-2岁', '3-5岁', '6-11岁', '12-14岁', '15-17岁'].map((age) => ({ value: '3', groups: [age] }))], finds: [] },
    { title: '互相重叠的年龄段不相加', indicator: { unit: '人', digits: 0, breakdowns: ['age-of-population'] }, figures: [{ value: '15' }, ...['0-17岁', '0-6岁', '15-49岁女性', '60岁及以上'].map((age) => ({ value: '3', groups: [age] }))], finds: [] },
    { title: '合计印得更细，容差更小', indicator: { unit: '万人' }, figures: [{ value: '10.15' }, { value: '4.0', groups: ['男'] }, { value: '6.0', groups: ['女'] }], finds: [{ code: 'parts-against-total', severity: 'error', rows: [1, 2, 3], drops: [1, 2, 3] }] },
    { title: '万人按末位的一半容差', indicator: { unit: '万人' }, figures: [{ value: '10.1' }, { value: '4.0', groups: ['男'] }, { value: '6.0', groups: ['女'] }], finds: [] },
    { title: '整万人也是约数', indicator: { unit: '万人', digits: 0 }, figures: [{ value: '11' }, { value: '4', groups: ['男'] }, { value: '6', groups: ['女'] }], finds: [] },
    { title: '率在两组之间', indicator: { unit: '‰', denominator: '活产数' }, figures: [{ value: '5.0' }, { value: '4.1', groups: ['城市'] }, { value: '6.6', groups: ['农村'] }], finds: [] },
    { title: '率等于两组之一', indicator: { unit: '‰', denominator: '活产数' }, figures: [{ value: '6.6' }, { value: '4.1', groups: ['城市'] }, { value: '6.6', groups: ['农村'] }], finds: [] },
    { title: '率超出一个末位，还可能是舍入', indicator: { unit: '‰', denominator: '活产数' }, figures: [{ value: '6.7' }, { value: '4.1', groups: ['城市'] }, { value: '6.6', groups: ['农村'] }], finds: [] },
    { title: '率不在两组之间', indicator: { unit: '‰', denominator: '活产数' }, figures: [{ value: '6.8' }, { value: '4.1', groups: ['城市'] }, { value: '6.6', groups: ['农村'] }], finds: [{ code: 'total-outside-parts', severity: 'doubt', rows: [1, 2, 3], drops: [] }] },
    { title: '率的分子、分母相加', indicator: { unit: '%', denominator: '活产数' }, figures: [{ value: '50', numerator: 50, denominator: 100 }, { value: '40', groups: ['城市'], numerator: 20, denominator: 50 }, { value: '60', groups: ['农村'], numerator: 30, denominator: 50 }], finds: [] },
    { title: '率的分母差一人', indicator: { unit: '%', denominator: '活产数' }, figures: [{ value: '50', numerator: 50, denominator: 100 }, { value: '40', groups: ['城市'], numerator: 20, denominator: 50 }, { value: '61', groups: ['农村'], numerator: 30, denominator: 49 }], finds: [{ code: 'counts-against-total', severity: 'doubt', rows: [1, 2, 3], drops: [] }] },
    { title: '有一组没有写分母', indicator: { unit: '%', denominator: '活产数' }, figures: [{ value: '50', numerator: 50, denominator: 100 }, { value: '40', groups: ['城市'], numerator: 20, denominator: 50 }, { value: '61', groups: ['农村'] }], finds: [] },
    { title: '只分分子的类别，率也相加', indicator: { unit: '%', denominator: '检测人数', breakdowns: ['severity'] }, figures: [{ value: '8.0' }, { value: '6.1', groups: ['轻度'] }, { value: '1.9', groups: ['中重度'] }], finds: [] },
    { title: '只分分子的类别加不起来', indicator: { unit: '%', denominator: '检测人数', breakdowns: ['severity'] }, figures: [{ value: '8.0' }, { value: '6.1', groups: ['轻度'] }, { value: '2.9', groups: ['中重度'] }], finds: [{ code: 'part-rates-against-total', severity: 'doubt', rows: [1, 2, 3], drops: [] }] },
    { title: '不同年份不相干', indicator: { unit: '人', digits: 0 }, figures: [{ value: '10', year: 2019 }, { value: '4', groups: ['男'] }, { value: '7', groups: ['女'] }], finds: [] },
    { title: '农村的男女', indicator: { unit: '人', digits: 0 }, figures: [{ value: '5', groups: ['农村'] }, { value: '4', groups: ['农村', '男'] }, { value: '2', groups: ['女', '农村'] }], finds: [{ code: 'parts-against-total', severity: 'error', rows: [1, 2, 3], drops: [1, 2, 3] }] },
    { title: '排在后面的来源不相加', indicator: { unit: '人', digits: 0 }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: '7', groups: ['女'], rank: 2 }, { value: '6', groups: ['女'] }], finds: [] },
    { title: '后来的记录才算', indicator: { unit: '人', digits: 0 }, figures: [{ value: '10' }, { value: '4', groups: ['男'] }, { value: '7', groups: ['女'], recorded: '2021-03-01' }, { value: '6', groups: ['女'], recorded: '2021-06-01' }], finds: [] },
  ],
  find,
};
