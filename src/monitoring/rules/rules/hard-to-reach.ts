import { probabilityClause, readable } from '../probability-clause.ts';
import { warningRule } from '../rule.ts';

/** It may well fail: a reading list. Its lower end is wherever W1 begins, so that no choice of limits leaves a hole between the two. */
export const hardToReach = warningRule({
  id: 'W2',
  title: '达标困难',
  source: 'method 6, W2; false alarms at P < .50: 37 to 95 %, so it is a list to read in order of P, not a call to act',
  purpose: '达标没有把握的目标，按概率从低到高列出，供逐项研究；误报较多，不作考核依据。',
  levels: { orange: '达标概率低于{below}，且未到“预计不达标”（W1）' },
  clears: '新数据使达标概率回到预警界限及以上；或由妇儿工委办签署说明。',
  yieldsTo: ['W1'],
  settings: {
    below: { kind: 'number', title: '概率界限', help: '达标概率低于此值即列入。', unit: '%', least: 2, most: 79, whole: false, usual: 50 },
  },
  examples: [
    { title: '概率40%', facts: { probability: 0.398388, outlook: 'hard' }, warns: { level: 'orange', says: '“示例率”2030年达标的概率为40%，低于50%' } },
    { title: '正好20%', facts: { probability: 0.2, outlook: 'hard' }, warns: { level: 'orange', says: '概率为20%' } },
    { title: '正好50%不算', facts: { probability: 0.5, outlook: 'likely' }, warns: null },
    { title: '略低于50%时不印成50%', facts: { probability: 0.4968, outlook: 'hard' }, warns: { level: 'orange', says: '概率为49.7%，低于50%' } },
    { title: '已达标，仍达标的概率', facts: { probability: 0.45, state: 'met-early' }, warns: { level: 'orange', says: '到2030年仍然达标的概率为45%' } },
    { title: '没有期限', facts: { probability: 0.45, deadline: null }, warns: { level: 'orange', says: '到期达标的概率为45%' } },
    { title: '界限改为60%', facts: { probability: 0.55 }, settings: { below: 60 }, warns: { level: 'orange', says: '低于60%' } },
    { title: '无法预测', facts: { probability: null, outlook: 'not-forecast' }, warns: null },
  ],
  warn: (facts, { below }) => {
    const { probability } = facts;
    if (!readable(probability) || probability >= below / 100) return null;
    return { level: 'orange', sentence: `${probabilityClause(facts, probability, below)}，低于${String(below)}%。`, inputs: { probability } };
  },
});
