import { isPlainLevel } from '../target-shape.ts';
import { judgeLevel } from '../judge-by-deadline.ts';
import { ownFigures } from '../own-figures.ts';
import type { Way } from '../way.ts';

/** Not more than a figure by its year; 低于 excludes the figure itself. */
export const atMost: Way = {
  id: 'at-most',
  title: '控制在X以下',
  source: 'method 2: 控制在X以下, 不高于; 低于 strict; practice 3.5: nobody died is told as 未发生',
  reads: ownFigures,
  examples: [
    { title: '还没有降到', target: { indicator: '孕产妇死亡率', bound: 'at-most', value: 12, unit: '/10万' }, unit: '/10万', figures: { 2020: '16.9', 2024: '14.3' }, state: 'not-met', says: '2024年14.3/10万，目标12/10万以下（2030年）：未达标' },
    { title: '已经降到', target: { indicator: '贫血率', bound: 'at-most', value: 10 }, figures: { 2020: '12', 2024: '9.6' }, state: 'met-early', says: '2024年9.6%，目标10%以下（2030年）：提前达标' },
    { title: '没有人死亡', target: { indicator: '孕产妇死亡率', bound: 'at-most', value: 12, unit: '/10万' }, unit: '/10万', figures: { 2030: '0' }, year: 2031, asOf: '2031-06-01', state: 'met', says: '2030年未发生孕产妇死亡（0/10万）' },
    { title: '目标为零', target: { indicator: '传播率', bound: 'at-most', value: 0 }, figures: { 2024: '0.4' }, state: 'not-met', says: '2024年0.4%，目标0%以下' },
    { title: '低于38不含38', target: { indicator: '近视率', bound: 'at-most', value: 38, strict: true }, figures: { 2024: '38.0' }, state: 'not-met', says: '目标低于38%', badges: ['borderline'] },
    { title: '判断年没有数，用上一年并写明', target: { indicator: '贫血率', bound: 'at-most', value: 10 }, figures: { 2022: '9.8', 2024: 'refused' }, state: 'met-early', says: '2024年拒报，用2022年的数' },
    { title: '只有规划以前的数，不能说明现状', target: { indicator: '贫血率', bound: 'at-most', value: 10 }, figures: { 2018: '5.4' }, state: 'no-data', says: '规划开始（2021年）以后没有数，最近的是2018年5.4%' },
    { title: '没有数据', target: { indicator: '贫血率', bound: 'at-most', value: 10 }, state: 'no-data', says: '没有数据' },
  ],
  applies: (target) => isPlainLevel(target) && target.bound === 'at-most',
  judge: (question) => judgeLevel(question, 'at-most'),
};
