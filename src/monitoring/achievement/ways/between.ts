import { isPlainLevel } from '../target-shape.ts';
import { judgeLevel } from '../judge-by-deadline.ts';
import { ownFigures } from '../own-figures.ts';
import type { Way } from '../way.ts';

/** Inside a band; beyond its good end where one side is good. */
export const between: Way = {
  id: 'between',
  title: '在X与Y之间',
  source: 'method 2: 区间 [l, u], e.g. sex ratio at birth 103–107',
  reads: ownFigures,
  examples: [
    { title: '在区间内', target: { indicator: '性别比', bound: 'between', value: 103, upper: 107, unit: null }, definition: { direction: 'range' }, unit: '女=100', figures: { 2024: '106.4' }, state: 'met-early', says: '2024年106.4，目标103—107（2030年）：提前达标' },
    { title: '高于区间', target: { indicator: '性别比', bound: 'between', value: 103, upper: 107, unit: null }, definition: { direction: 'range' }, unit: '女=100', figures: { 2024: '108.2' }, state: 'not-met', says: '未达标' },
    { title: '在边上，含本数，是临界', target: { indicator: '性别比', bound: 'between', value: 103, upper: 107, unit: null }, definition: { direction: 'range' }, unit: '女=100', figures: { 2024: '107.0' }, state: 'met-early', says: '2024年107.0', badges: ['borderline'] },
    { title: '越少越好，低于区间也算', target: { indicator: '贫血率', bound: 'between', value: 8, upper: 10 }, definition: { direction: 'down' }, figures: { 2024: '7.1' }, state: 'met-early', says: '提前达标' },
    { title: '没有数据', target: { indicator: '性别比', bound: 'between', value: 103, upper: 107, unit: null }, state: 'no-data', says: '无数据' },
  ],
  applies: (target) => isPlainLevel(target) && target.bound === 'between',
  judge: (question) => judgeLevel(question, 'between'),
};
