import { isPlainLevel } from '../target-shape.ts';
import { judgeLevel } from '../judge-by-deadline.ts';
import { ownFigures } from '../own-figures.ts';
import type { Way } from '../way.ts';

/** About a figure: inside a printed tolerance, or beyond it on the good side. */
export const about: Way = {
  id: 'about',
  title: 'X左右',
  source: 'method 2: [X(1−τ), X(1+τ)], τ 5 % unless set, printed; passing X on the good side is met; C05',
  reads: ownFigures,
  examples: [
    { title: '在容差以内', target: { indicator: '女性比例', bound: 'about', value: 45 }, figures: { 2024: '43.2' }, state: 'met-early', says: '2024年43.2%，目标45%左右（容差5%，2030年）：提前达标' },
    { title: '好的一侧超过也算达到', target: { indicator: '女性比例', bound: 'about', value: 45 }, definition: { direction: 'up' }, figures: { 2024: '48' }, state: 'met-early', says: '2024年48%' },
    { title: '低于容差', target: { indicator: '女性比例', bound: 'about', value: 45 }, definition: { direction: 'up' }, figures: { 2024: '42.7' }, state: 'not-met', says: '未达标' },
    { title: '没有好的一侧，两边都不算', target: { indicator: '性别比', bound: 'about', value: 105, unit: '女=100' }, definition: { direction: 'range' }, unit: '女=100', figures: { 2024: '110.3' }, state: 'not-met', says: '2024年110.3' },
    { title: '正好在容差的边上，是临界', target: { indicator: '性别比', bound: 'about', value: 105, unit: '女=100' }, definition: { direction: 'range' }, unit: '女=100', figures: { 2024: '110.25' }, state: 'met-early', says: '目标105左右（容差5%，2030年）', badges: ['borderline'] },
    { title: '文中写明的容差', target: { indicator: '女性比例', bound: 'about', value: 45, tolerance: 0.02 }, definition: { direction: 'up' }, figures: { 2024: '43.2' }, state: 'not-met', says: '容差2%' },
    { title: '没有数据', target: { indicator: '女性比例', bound: 'about', value: 45 }, figures: { 2024: 'not-collected' }, state: 'no-data', says: '2024年未收集' },
  ],
  applies: (target) => isPlainLevel(target) && target.bound === 'about',
  judge: (question) => judgeLevel(question, 'about'),
};
