import { isMissing } from '#kernel';
import { chartLimits, type ChartLimits } from '../../control/control-chart.ts';
import { median } from '../../forecast/quantile-of.ts';
import { leastChange } from '../../least-change.ts';
import type { SeriesPoint } from '../../series.ts';
import { amountOfChange, changeWording } from '../../wording/change-wording.ts';
import { figureText } from '../../wording/figure-wording.ts';
import { badnessOf } from '../badness-of.ts';
import { comparablePoints } from '../comparable-points.ts';
import { probabilityClause, readable } from '../probability-clause.ts';
import { exampleSeries } from '../quiet-facts.ts';
import { warningRule, type WarningFacts } from '../rule.ts';

/** The last changes, so many as are asked for, where every one was for the worse and counts. */
function adverseRun(points: readonly SeriesPoint[], badness: (value: number) => number, asked: number): readonly SeriesPoint[] | null {
  const run = points.slice(-asked - 1);
  const counts = run.slice(1).every((after, at) => {
    const before = run[at];
    return before !== undefined && badness(after.value) - badness(before.value) > leastChange(before, after) * (1 + 1e-9);
  });
  return run.length === asked + 1 && counts ? run : null;
}

function runClause({ unit, direction }: WarningFacts, run: readonly SeriesPoint[]): string {
  const changes = run.slice(1).map((after, at) => {
    const before = run[at] ?? after;
    return `${String(after.year)}年${changeWording({ unit, digits: Math.max(before.digits, after.digits), before, after, direction })}`;
  });
  return `连续${String(changes.length)}次向不利方向变动：${changes.join('，')}`;
}

/**
 * The chart on which the newest value, or change, lies beyond a limit and is worse than usual by more than a change that counts. Usual is the median, and the newest must be as far from
 * it as the limits are from the mean: one wild value years ago moves the mean so far that ordinary values lie beyond the limits around it.
 */
function beyondLimits(points: readonly SeriesPoint[], { direction, badness, fewest }: { readonly direction: 1 | -1 | 0; readonly badness: (value: number) => number; readonly fewest: number }): ChartLimits | null {
  const chart = points.length < fewest ? { missing: 'not-collected' as const } : chartLimits(points);
  const [before, latest] = points.slice(-2);
  if (isMissing(chart) || before === undefined || latest === undefined) return null;
  const { of, values, limits } = chart;
  const charted = values.at(-1)?.value ?? Number.NaN;
  if (charted >= limits.lower && charted <= limits.upper) return null;
  const usual = median(values.map(({ value }) => value));
  const worse = of === 'levels' ? badness(charted) - badness(usual) : direction === 0 ? badness(latest.value) - badness(before.value) : -direction * (charted - usual);
  return Math.abs(charted - usual) > limits.upper - limits.centre && worse > leastChange(before, latest) ? chart : null;
}

function chartClause({ unit }: WarningFacts, { of, values, limits }: ChartLimits, digits: number): string {
  const last = values.at(-1);
  const print = (value: number, places: number): string => (of === 'levels' ? figureText(value, unit, places) : amountOfChange(value, unit, places));
  const since = `${String(values[0]?.year ?? Number.NaN)}—${String(last?.year ?? Number.NaN)}年${String(limits.count)}个${of === 'levels' ? '数值' : '年度变动'}`;
  const trial = limits.trial ? '，不足12个，为试用控制限' : '';
  return `${String(last?.year ?? Number.NaN)}年${of === 'levels' ? '数值' : '的年度变动'}为${print(last?.value ?? Number.NaN, digits)}，超出控制限${print(limits.lower, digits + 1)}至${print(limits.upper, digits + 1)}（据${since}${trial}）`;
}

const rising = { 2015: 90, 2016: 90.6, 2017: 91.1, 2018: 91.7, 2019: 92.2, 2020: 92.8, 2021: 93.3, 2022: 93.9, 2023: 94.4 };
const steady = { 2015: 97.1, 2016: 97.3, 2017: 97, 2018: 97.2, 2019: 97.1, 2020: 97.3, 2021: 97.1, 2022: 97, 2023: 97.2 };
const band = { lower: 103, upper: 107, lowerOpen: false, upperOpen: false };

/** It is moving the wrong way, or has left its own track. */
export const adverseChanges = warningRule({
  id: 'W4',
  title: '不利变动',
  source: 'method 6, W4 and XmR; δ: method 3.4; annual changes instead of levels where the series moves by trend',
  purpose: '指标接连变差，或者最新一年的变动超出了平常的波动，提醒查明原因。',
  levels: { yellow: '连续{changes}变差且每次都超过应计入的最小变化；或最新值（有趋势的指标为最新年度变动）在不利一侧超出XmR控制限', orange: '黄色的条件成立，且达标概率低于{below}' },
  clears: '最新一年不再变差并回到控制限以内；或由责任单位说明原因、妇儿工委办签署。',
  yieldsTo: [],
  settings: {
    changes: { kind: 'number', title: '连续变差次数', help: '接连变差达到这个次数即预警。', unit: '次', least: 2, most: 5, whole: true, usual: 2 },
    fewest: { kind: 'number', title: '控制图最少数值个数', help: '数值少于此数不画控制图；五六个数值的控制限只供参考。', unit: '个', least: 5, most: 20, whole: true, usual: 6 },
    below: { kind: 'number', title: '升为橙色的概率界限', help: '同时达标概率低于此值，升为橙色。', unit: '%', least: 50, most: 95, whole: false, usual: 80 },
  },
  examples: [
    {
      title: '连续两年下降', facts: { series: exampleSeries({ 2022: 97.4, 2023: 96.8, 2024: 95.9 }) },
      warns: { level: 'yellow', says: '“示例率”连续2次向不利方向变动：2023年比上年下降0.6个百分点，2024年比上年下降0.9个百分点' },
    },
    {
      title: '概率也低于80%', facts: { series: exampleSeries({ 2022: 97.4, 2023: 96.8, 2024: 95.9 }), probability: 0.62 },
      warns: { level: 'orange', says: '“示例率”2030年达标的概率为62%，低于80%' },
    },
    { title: '只降一年', facts: { series: exampleSeries({ 2022: 97.4, 2023: 97.6, 2024: 96.9 }) }, warns: null },
    { title: '第二次变化太小，不计入', facts: { series: exampleSeries({ 2022: 97.4, 2023: 96.8, 2024: 96.72 }, { digits: 2 }) }, warns: null },
    { title: '正好等于应计入的最小变化，不计入', facts: { series: exampleSeries({ 2022: 30, 2023: 29.97, 2024: 29.9 }, { digits: 2 }) }, warns: null },
    { title: '要三次', facts: { series: exampleSeries({ 2022: 97.4, 2023: 96.8, 2024: 95.9 }) }, settings: { changes: 3 }, warns: null },
    {
      title: '越低越好的指标上升', facts: { unit: '/10万', direction: -1, series: exampleSeries({ 2022: 12.1, 2023: 12.9, 2024: 14.02 }, { unit: '/10万', digits: 2 }) },
      warns: { level: 'yellow', says: '2023年比上年上升0.80个十万分点，2024年比上年上升1.12个十万分点' },
    },
    {
      title: '平稳的指标，最新值超出控制限', facts: { series: exampleSeries({ ...steady, 2024: 94 }) },
      warns: { level: 'yellow', says: '2024年数值为94.0%，超出控制限96.33%至97.33%（据2015—2024年10个数值，不足12个，为试用控制限）' },
    },
    { title: '同样的数，控制图要求12个', facts: { series: exampleSeries({ ...steady, 2024: 94 }) }, settings: { fewest: 12 }, warns: null },
    { title: '多年前的一个怪数不使平常的数成为异常', facts: { series: exampleSeries({ ...steady, 2017: 103, 2024: 97.1 }) }, warns: null },
    { title: '多年前的一次跃升不使平常的变动成为异常', facts: { series: exampleSeries({ 2015: 90.1, 2016: 90.6, 2017: 91.1, 2018: 91.7, 2019: 92.2, 2020: 95.2, 2021: 95.6, 2022: 96.1, 2023: 96.4, 2024: 96.8 }) }, warns: null },
    { title: '在有利一侧超出不算', facts: { series: exampleSeries({ ...steady, 2024: 99.4 }) }, warns: null },
    { title: '稳步提高不是异常', facts: { series: exampleSeries({ ...rising, 2024: 95 }) }, warns: null },
    {
      title: '有趋势的指标看年度变动', facts: { series: exampleSeries({ ...rising, 2024: 92.4 }) },
      warns: { level: 'yellow', says: '2024年的年度变动为-2.0个百分点，超出控制限' },
    },
    { title: '区间目标，离区间越来越远', facts: { unit: '女=100', direction: 0, acceptance: band, series: exampleSeries({ 2022: 106, 2023: 108, 2024: 109.5 }, { unit: '女=100' }) }, warns: { level: 'yellow', says: '2024年比上年上升1.5' } },
    { title: '区间目标，仍在区间内', facts: { unit: '女=100', direction: 0, acceptance: band, series: exampleSeries({ 2022: 104, 2023: 105, 2024: 106.5 }, { unit: '女=100' }) }, warns: null },
    { title: '不知道哪边好', facts: { direction: 0, acceptance: null, series: exampleSeries({ 2022: 97.4, 2023: 96.8, 2024: 95.9 }) }, warns: null },
    { title: '概率界限改为50%', facts: { series: exampleSeries({ 2022: 97.4, 2023: 96.8, 2024: 95.9 }), probability: 0.62 }, settings: { below: 50 }, warns: { level: 'yellow', says: '连续2次' } },
    {
      title: '小样本：一年的率不作数', facts: { series: exampleSeries({ 2022: 97.4, 2023: 96.8, 2024: 95.9 }), smallCount: { events: 1, population: 6000, per: 100_000, decisionCount: 3, chance: 0.51, years: [2022, 2023, 2024] } },
      warns: null,
    },
  ],
  warn: (facts, { changes, fewest, below }) => {
    const badness = badnessOf(facts);
    if (badness === null || facts.smallCount !== null) return null;
    const points = comparablePoints(facts.series);
    const run = adverseRun(points, badness, changes);
    const chart = beyondLimits(points, { direction: facts.direction, badness, fewest });
    if (run === null && chart === null) return null;
    const digits = points.at(-1)?.digits ?? 0;
    const found = [...(run === null ? [] : [runClause(facts, run)]), ...(chart === null ? [] : [chartClause(facts, chart, digits)])].join('；');
    const { probability } = facts;
    const unsure = readable(probability) && probability < below / 100;
    return {
      level: unsure ? 'orange' : 'yellow',
      sentence: `“${facts.indicator}”${found}${unsure ? `；${probabilityClause(facts, probability, below)}，低于${String(below)}%` : ''}。`,
      inputs: {
        ...Object.fromEntries((run ?? []).map(({ year, value }) => [`value${String(year)}`, value])),
        ...(chart === null ? {} : { charted: chart.of, latest: chart.values.at(-1)?.value ?? null, lowerLimit: chart.limits.lower, upperLimit: chart.limits.upper }),
        ...(unsure ? { probability } : {}),
      },
    };
  },
});
