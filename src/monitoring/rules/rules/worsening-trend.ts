import { changeWording } from '../../wording/change-wording.ts';
import { figureText, yearFigure, yearText } from '../../wording/figure-wording.ts';
import { decimalPlaces } from '../../wording/printed-number.ts';
import { comparablePoints } from '../comparable-points.ts';
import { exampleSeries } from '../quiet-facts.ts';
import { warningRule, type WarningFacts } from '../rule.ts';

/** From the baseline, else from the first comparable value, to the newest. */
function trendClause({ indicator, unit, direction, series, baseline }: WarningFacts): { readonly text: string; readonly inputs: Readonly<Record<string, number>> } | null {
  const points = comparablePoints(series);
  const latest = points.at(-1);
  const first = baseline !== null && Number.isFinite(baseline.year) && Number.isFinite(baseline.value) ? baseline : points[0];
  if (latest === undefined || first === undefined || first.year >= latest.year) return null;
  const digits = Math.max(decimalPlaces(first.value), latest.digits);
  const change = changeWording({ unit, digits, direction, before: first, after: latest });
  return {
    text: `：${yearFigure({ ...first, text: '', digits }, unit, indicator)}，${yearText(latest.year)}${figureText(latest.value, unit, digits)}，${change}`,
    inputs: { firstYear: first.year, firstValue: first.value, latestYear: latest.year, latestValue: latest.value },
  };
}

const trendOnly = { acceptance: null, probability: null, outlook: 'not-forecast', state: 'worsening' } as const;

/** A target that only names a direction goes the other way. */
export const worseningTrend = warningRule({
  id: 'W9',
  title: '趋势退步',
  source: 'method 6, W9; verdict: method 3.4',
  purpose: '规划只要求“逐步提高”“逐步降低”等方向的目标，实际朝相反方向变化。',
  levels: { orange: '只有方向要求的目标，判断为“有退步”' },
  clears: '新数据使判断不再是“有退步”；或由妇儿工委办签署说明。',
  yieldsTo: [],
  settings: {},
  examples: [
    {
      title: '比例下降', facts: { ...trendOnly, indicator: '女代表比例', baseline: { year: 2020, value: 29.3 }, series: exampleSeries({ 2022: 28.4, 2024: 27.1 }) },
      warns: { level: 'orange', says: '“女代表比例”要求的方向没有实现，判断为有退步：2020年29.3%，2024年27.1%，比2020年下降2.2个百分点' },
    },
    {
      title: '没有基期，从第一个可比数值算起', facts: { ...trendOnly, baseline: null, series: exampleSeries({ 2019: 30, 2021: 29.5, 2024: 27.1 }, { breaks: [2021] }) },
      warns: { level: 'orange', says: '2021年29.5%，2024年27.1%，比2021年下降2.4个百分点' },
    },
    { title: '只有一个可比数值', facts: { ...trendOnly, baseline: null, series: exampleSeries({ 2024: 27.1 }) }, warns: { level: 'orange', says: '判断为有退步。' } },
    { title: '由人判断的目标', facts: { ...trendOnly, series: null, baseline: null, answeredYears: [2021, 2022, 2023, 2024] }, warns: { level: 'orange', says: '判断为有退步。' } },
    { title: '变化不明显', facts: { ...trendOnly, state: 'unchanged' }, warns: null },
    { title: '有改善', facts: { ...trendOnly, state: 'improving' }, warns: null },
  ],
  warn: (facts) => {
    if (facts.state !== 'worsening') return null;
    const trend = trendClause(facts);
    return { level: 'orange', sentence: `“${facts.indicator}”要求的方向没有实现，判断为有退步${trend?.text ?? ''}。`, inputs: { state: facts.state, ...trend?.inputs } };
  },
});
