import { isPlainLevel } from '../target-shape.ts';
import { judgeLevel } from '../judge-by-deadline.ts';
import { ownFigures } from '../own-figures.ts';
import type { Way } from '../way.ts';

/** A figure to reach; better is as good. */
export const reach: Way = {
  id: 'reach',
  title: '达到X',
  source: 'method 2: 达到 [X, ∞); where less is good (−∞, X]; only without a good side exactly X',
  reads: ownFigures,
  examples: [
    { title: '超过也是达到', target: { indicator: '覆盖率', bound: 'reach', value: 95 }, figures: { 2024: '97' }, state: 'met-early', says: '2024年97%，目标达到95%' },
    { title: '全覆盖', target: { indicator: '覆盖率', bound: 'reach', value: 100 }, figures: { 2024: '99.6' }, state: 'not-met', says: '2024年99.6%，目标达到100%（2030年）：未达标' },
    { title: '越少越好的指标', target: { indicator: '发生率', bound: 'reach', value: 5 }, definition: { direction: 'down' }, figures: { 2024: '4.2' }, state: 'met-early', says: '提前达标' },
    { title: '两边都不好的指标要正好', target: { indicator: '性别比', bound: 'reach', value: 105, unit: '女=100' }, definition: { direction: 'range' }, unit: '女=100', figures: { 2024: '108.2' }, state: 'not-met', says: '2024年108.2' },
    { title: '没有数据', target: { indicator: '覆盖率', bound: 'reach', value: 100 }, state: 'no-data', says: '无数据' },
  ],
  applies: (target) => isPlainLevel(target) && target.bound === 'reach',
  judge: (question) => judgeLevel(question, 'reach'),
};
