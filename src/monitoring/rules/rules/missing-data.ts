import { missingReasonWords, type MissingReason } from '#kernel';
import { exampleSeries } from '../quiet-facts.ts';
import { warningRule, type WarningFacts } from '../rule.ts';
import { unreadableFacts } from '../unreadable-facts.ts';

/** Absences that owe nobody anything. */
const isExcused = (reason: MissingReason): boolean => reason === 'not-applicable' || reason === 'not-due';

type MissingYear = { readonly year: number; readonly why: string };

/** Owed years without a figure that can be used and without an answer, each with its reason. */
function missingYears({ owedYears, answeredYears, series }: WarningFacts): readonly MissingYear[] {
  if (owedYears.every((year) => answeredYears.includes(year) || series?.points.some((each) => each.year === year && each.grade !== 'D'))) return [];
  return [...new Set(owedYears)].filter(Number.isFinite).sort((a, b) => a - b).flatMap((year): MissingYear[] => {
    const point = series?.points.find((each) => each.year === year);
    if (answeredYears.includes(year) || (point !== undefined && point.grade !== 'D')) return [];
    if (point !== undefined) return [{ year, why: 'D级，不作判断依据' }];
    const gap = series?.gaps.find((each) => each.year === year);
    return gap !== undefined && isExcused(gap.reason) ? [] : [{ year, why: missingReasonWords[gap?.reason ?? 'not-collected'] }];
  });
}

const yearsText = (years: readonly MissingYear[]): string => years.map(({ year, why }) => `${String(year)}年（${why}）`).join('、');

/** What is not there, or cannot be read, is spoken of here, whatever it would have meant to the other rules. */
export const missingData = warningRule({
  id: 'W7',
  title: '数据缺失或无法读取',
  source: 'method 6, W7; unreadable figures: rule 7 of the house, not-a-number is not calm',
  purpose: '应报而未报、连年缺数或者无法读取的数据，使目标无从判断；没有预警不等于没有问题。',
  levels: { yellow: '监测年份应有数值而没有；或应报年份中缺{years}以上；或有任何一个数无法读取' },
  clears: '补报或更正数据；确实无法取得的，由责任单位说明原因、妇儿工委办签署。',
  yieldsTo: [],
  settings: {
    years: { kind: 'number', title: '缺数年数', help: '规划期内应报年份缺数达到这个年数即预警（监测年份缺数，一年即预警）。', unit: '年', least: 1, most: 5, whole: true, usual: 2 },
  },
  examples: [
    { title: '今年没有数', facts: { series: exampleSeries({ 2021: 95, 2022: 95, 2023: 96 }) }, warns: { level: 'yellow', says: '“示例率”2024年应有数据而没有（未收集）' } },
    { title: '今年没有数，原因是拒报', facts: { series: exampleSeries({ 2021: 95, 2022: 95, 2023: 96 }, { gaps: [{ year: 2024, reason: 'refused' }] }) }, warns: { level: 'yellow', says: '2024年应有数据而没有（拒报）' } },
    { title: '今年还没到报数的时候', facts: { owedYears: [2021, 2022, 2023], series: exampleSeries({ 2021: 95, 2022: 95, 2023: 96 }) }, warns: null },
    { title: '注明未到期', facts: { series: exampleSeries({ 2021: 95, 2022: 95, 2023: 96 }, { gaps: [{ year: 2024, reason: 'not-due' }] }) }, warns: null },
    { title: '注明不适用', facts: { series: exampleSeries({ 2021: 95, 2022: 95, 2023: 96 }, { gaps: [{ year: 2024, reason: 'not-applicable' }] }) }, warns: null },
    { title: '人工放行的D级数值', facts: { series: { ...exampleSeries({}), points: exampleSeries({ 2021: 95, 2022: 95, 2023: 96, 2024: 196 }).points.map((point) => (point.year === 2024 ? { ...point, grade: 'D' } : point)) } }, warns: { level: 'yellow', says: '2024年应有数据而没有（D级，不作判断依据）' } },
    { title: '缺两年', facts: { series: exampleSeries({ 2021: 95, 2024: 96 }) }, warns: { level: 'yellow', says: '“示例率”应报年份中缺2年：2022年（未收集）、2023年（未收集）' } },
    { title: '缺一年', facts: { series: exampleSeries({ 2021: 95, 2022: 95, 2024: 96 }) }, warns: null },
    { title: '缺一年即预警', facts: { series: exampleSeries({ 2021: 95, 2022: 95, 2024: 96 }) }, settings: { years: 1 }, warns: { level: 'yellow', says: '缺1年：2023年' } },
    { title: '什么数据也没有', facts: { series: null }, warns: { level: 'yellow', says: '2024年应有数据而没有（未收集）；应报年份中缺4年' } },
    { title: '不用数值、已有答复的目标', facts: { series: null, answeredYears: [2021, 2022, 2023, 2024] }, warns: null },
    { title: '三年一次的调查', facts: { owedYears: [2021, 2024], series: exampleSeries({ 2021: 95, 2024: 96 }) }, warns: null },
    { title: '数值不是数', facts: { series: exampleSeries({ 2021: 95, 2022: 95, 2023: Number.NaN, 2024: 96 }) }, warns: { level: 'yellow', says: '“示例率”有数据无法读取：2023年数值；据此不能判断' } },
    { title: '概率不是数', facts: { probability: Number.NaN }, warns: { level: 'yellow', says: '无法读取：达标概率' } },
    { title: '概率大于1', facts: { probability: 1.2 }, warns: { level: 'yellow', says: '无法读取：达标概率' } },
    { title: '零取对数成为负无穷', facts: { spread: { own: Infinity, family: 0.1, changes: [-Infinity, Infinity, 0.1] } }, warns: { level: 'yellow', says: '年度变动的离散程度、年度变动' } },
    { title: '分组概率不是数', facts: { parts: [{ name: '农村', probability: Number.NaN, outlook: 'not-forecast' }] }, warns: { level: 'yellow', says: '农村的达标概率' } },
    { title: '目标值不是数', facts: { acceptance: { lower: Number.NaN, upper: Infinity, lowerOpen: false, upperOpen: false } }, warns: { level: 'yellow', says: '目标值' } },
  ],
  warn: (facts, { years }) => {
    const missing = missingYears(facts);
    const current = missing.find(({ year }) => year === facts.year);
    const unreadable = unreadableFacts(facts);
    const clauses = [
      ...(current === undefined ? [] : [`${yearsText([current]).replace('年（', '年应有数据而没有（')}`]),
      ...(missing.length < years ? [] : [`应报年份中缺${String(missing.length)}年：${yearsText(missing)}`]),
      ...(unreadable.length === 0 ? [] : [`有数据无法读取：${unreadable.join('、')}；据此不能判断，请核对后重报`]),
    ];
    if (clauses.length === 0) return null;
    return {
      level: 'yellow',
      sentence: `“${facts.indicator}”${clauses.join('；')}。`,
      inputs: { missing: missing.map(({ year }) => year).join(','), unreadable: unreadable.join(',') },
    };
  },
});
