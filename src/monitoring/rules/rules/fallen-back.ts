import { accepts } from '../../acceptance.ts';
import type { SeriesPoint } from '../../series.ts';
import { changeWording } from '../../wording/change-wording.ts';
import { acceptanceText, publishedFigure, yearFigure, yearText } from '../../wording/figure-wording.ts';
import { comparablePoints } from '../comparable-points.ts';
import { keptStates, probabilityClause, readable } from '../probability-clause.ts';
import { exampleSeries } from '../quiet-facts.ts';
import { warningRule, type WarningFacts } from '../rule.ts';

/** The newest value and the latest one before it that kept the target, where the newest does not. Annual rates of a few events say nothing about falling back. */
function fallenFrom({ series, acceptance, smallCount }: WarningFacts): { readonly kept: SeriesPoint; readonly latest: SeriesPoint } | null {
  if (acceptance === null || smallCount !== null) return null;
  const points = comparablePoints(series);
  const latest = points.at(-1);
  if (latest === undefined || accepts(acceptance, latest.value)) return null;
  const kept = points.findLast(({ value }) => accepts(acceptance, value));
  return kept === undefined ? null : { kept, latest };
}

function fallSentence({ indicator, unit, direction, acceptance }: WarningFacts, { kept, latest }: { readonly kept: SeriesPoint; readonly latest: SeriesPoint }): string {
  const change = changeWording({ unit, digits: Math.max(kept.digits, latest.digits), before: kept, after: latest, direction });
  const target = acceptance === null ? '' : `（${acceptanceText(acceptance, unit)}）`;
  return `“${indicator}”${yearFigure(kept, unit, indicator)}，曾达到目标${target}；${yearText(latest.year)}${publishedFigure(latest, unit)}，${change}，已不达标`;
}

/** What was won is lost, or may be. */
export const fallenBack = warningRule({
  id: 'W3',
  title: '回落',
  source: 'method 6, W3; method 3.3: already met keeps its probability of still being met',
  purpose: '曾经达标、现在不达标，或者现在达标而守不住的目标，提醒巩固成果。',
  levels: { orange: '以前达标、最新值不达标；或已达标而仍能达标的概率低于{below}' },
  clears: '最新值重新达标，且仍能达标的概率回到预警界限及以上；或由妇儿工委办签署说明。',
  yieldsTo: [],
  settings: {
    below: { kind: 'number', title: '守住的概率界限', help: '已达标的目标，到期仍达标的概率低于此值即预警。', unit: '%', least: 50, most: 95, whole: false, usual: 80 },
  },
  examples: [
    {
      title: '去年达标，今年不达标', facts: { series: exampleSeries({ 2022: 97.9, 2023: 98.2, 2024: 96.9 }) },
      warns: { level: 'orange', says: '“示例率”2023年98.2%，曾达到目标（98%以上）；2024年96.9%，比上年下降1.3个百分点，已不达标' },
    },
    {
      title: '两年前达标，一直没有恢复', facts: { series: exampleSeries({ 2021: 98.6, 2022: 98.2, 2023: 97, 2024: 97.5 }) },
      warns: { level: 'orange', says: '2024年97.5%，比2022年下降0.7个百分点' },
    },
    { title: '从未达标', facts: {}, warns: null },
    { title: '已经恢复', facts: { series: exampleSeries({ 2022: 98.2, 2023: 97, 2024: 98 }), state: 'met-early', probability: 0.85 }, warns: null },
    { title: '口径变更以前达标不算', facts: { series: exampleSeries({ 2022: 98.2, 2023: 97, 2024: 97.5 }, { breaks: [2023] }) }, warns: null },
    {
      title: '越低越好', facts: { indicator: '示例死亡率', unit: '‰', direction: -1, acceptance: { lower: -Infinity, upper: 5, lowerOpen: false, upperOpen: false }, series: exampleSeries({ 2023: 0, 2024: 5.12 }, { unit: '‰', digits: 2 }) },
      warns: { level: 'orange', says: '2023年未发生示例死亡（0‰），曾达到目标（5‰以下）；2024年5.12‰，比上年上升5.12个千分点' },
    },
    { title: '已达标，守住的概率76%', facts: { state: 'met-early', probability: 0.76 }, warns: { level: 'orange', says: '到2030年仍然达标的概率为76%，低于80%' } },
    { title: '已达标，守住的概率80%', facts: { state: 'met-early', probability: 0.8 }, warns: null },
    { title: '保持类目标', facts: { state: 'held', hold: true, probability: 0.659 }, warns: { level: 'orange', says: '逐年保持到2030年的概率为66%' } },
    { title: '界限改为70%', facts: { state: 'met', probability: 0.76 }, settings: { below: 70 }, warns: null },
    {
      title: '小样本：一年的率不作数', facts: { series: exampleSeries({ 2023: 98.2, 2024: 96.9 }), smallCount: { events: 1, population: 6000, per: 100_000, decisionCount: 3, chance: 0.51, years: [2022, 2023, 2024] } },
      warns: null,
    },
  ],
  warn: (facts, { below }) => {
    const fallen = fallenFrom(facts);
    const { probability, state } = facts;
    const unsafe = keptStates.includes(state) && readable(probability) && probability < below / 100 ? probability : null;
    if (fallen === null && unsafe === null) return null;
    const parts = [...(fallen === null ? [] : [fallSentence(facts, fallen)]), ...(unsafe === null ? [] : [`${probabilityClause(facts, unsafe, below)}，低于${String(below)}%`])];
    return {
      level: 'orange',
      sentence: `${parts.join('；')}。`,
      inputs: { ...(fallen === null ? {} : { keptYear: fallen.kept.year, keptValue: fallen.kept.value, latestYear: fallen.latest.year, latestValue: fallen.latest.value }), ...(unsafe === null ? {} : { probability: unsafe }) },
    };
  },
});
