import { probabilityClause, readable } from '../probability-clause.ts';
import { eventsForRed, tooFewForRed } from '../events-for-red.ts';
import { warningRule } from '../rule.ts';

const oneDeath = { events: 1, population: 6000, per: 100_000, decisionCount: 3, chance: 0.51, years: [2022, 2023, 2024] };

/** It will not get there: the call to act. */
export const unlikely = warningRule({
  id: 'W1',
  title: '预计不达标',
  source: 'method 6, W1; method 1.3: of the forecasts below .20, 11 to 20 % still met; red and small counts: practice.md 4.3-6',
  purpose: '按目前的趋势几乎达不到目标，需要立即研究干预措施。它是行动信号，不是对责任单位的评分。',
  levels: { red: '达标概率低于{below}', orange: '达标概率低于{below}，但属小样本、合并期内不到{eventsForRed}（罕见事件不因一例定红色）' },
  clears: '新数据使达标概率回到预警界限及以上；或由妇儿工委办签署说明（写明理由和期限）。',
  yieldsTo: [],
  settings: {
    below: { kind: 'number', title: '概率界限', help: '达标概率低于此值即预警。调低会漏掉更多最终未达标的目标，调高会增加误报。', unit: '%', least: 1, most: 49, whole: false, usual: 20 },
    eventsForRed,
  },
  examples: [
    { title: '概率12%', facts: { probability: 0.12, outlook: 'unlikely' }, warns: { level: 'red', says: '“示例率”2030年达标的概率为12%，低于20%' } },
    { title: '正好20%不算', facts: { probability: 0.2, outlook: 'hard' }, warns: null },
    { title: '略低于20%时不印成20%', facts: { probability: 0.199, outlook: 'unlikely' }, warns: { level: 'red', says: '概率为19.9%，低于20%' } },
    { title: '概率为零', facts: { probability: 0, outlook: 'unlikely' }, warns: { level: 'red', says: '概率为0%' } },
    { title: '逐年保持的目标', facts: { probability: 0.05, hold: true, state: 'held' }, warns: { level: 'red', says: '逐年保持到2030年的概率为5%' } },
    { title: '无法预测', facts: { probability: null, outlook: 'not-forecast' }, warns: null },
    { title: '界限改为10%', facts: { probability: 0.12 }, settings: { below: 10 }, warns: null },
    { title: '小样本，只有一例', facts: { indicator: '孕产妇死亡率', unit: '/10万', probability: 0.15, smallCount: oneDeath }, warns: { level: 'orange', says: '合并期内只有1例，不因一例定红色' } },
    { title: '小样本，一例也没有', facts: { indicator: '孕产妇死亡率', unit: '/10万', probability: 0.15, smallCount: { ...oneDeath, events: 0, chance: 1 } }, warns: { level: 'orange', says: '合并期内一例也未发生' } },
    { title: '小样本，两例', facts: { indicator: '孕产妇死亡率', unit: '/10万', probability: 0.15, smallCount: { ...oneDeath, events: 2, chance: 0.163 } }, warns: { level: 'red', says: '概率为15%，低于20%。' } },
    { title: '小样本，三例', facts: { indicator: '孕产妇死亡率', unit: '/10万', probability: 0.15, smallCount: { ...oneDeath, events: 3, chance: 0.0366 } }, warns: { level: 'red', says: '概率为15%' } },
    { title: '红色至少要四例', facts: { probability: 0.15, smallCount: { ...oneDeath, events: 3, chance: 0.0366 } }, settings: { eventsForRed: 4 }, warns: { level: 'orange', says: '只有3例' } },
  ],
  warn: (facts, { below, eventsForRed }) => {
    const { probability, smallCount } = facts;
    if (!readable(probability) || probability >= below / 100) return null;
    const spared = smallCount !== null && tooFewForRed(facts, eventsForRed);
    const few = spared ? (smallCount.events === 0 ? '；但合并期内一例也未发生，不定红色' : `；但合并期内只有${String(smallCount.events)}例，不因${smallCount.events === 1 ? '一例' : '少数几例'}定红色`) : '';
    return {
      level: spared ? 'orange' : 'red',
      sentence: `${probabilityClause(facts, probability, below)}，低于${String(below)}%${few}。`,
      inputs: { probability, ...(spared ? { events: smallCount.events } : {}) },
    };
  },
});
