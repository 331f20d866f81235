import { judgeByMovement } from '../judge-by-movement.ts';
import { movementOf } from '../target-shape.ts';
import type { Way } from '../way.ts';

const id = 'hold-without-number';
const vaccinated = { indicator: '接种率', kind: 'trend', bound: null, value: null, unit: null, direction: 'hold', quote: '维持较高水平接种率' } as const;
const definition = { direction: 'up' } as const;
const prior = { s0: 0.8, lambda: 0.25 };

/** To keep what there is, without a number: not worse than the base value. */
export const holdWithoutNumber: Way = {
  id,
  title: '保持、维持（没有数值）',
  source: 'method 3.4 read for 保持: kept unless the movement since the base value is a worsening; which way is worse says the registry',
  reads: '基期年（规划前一年，缺的用前后两年内最近的）到判断年，逐年一行；指标要有好坏方向，否则由人判断',
  examples: [
    { title: '没有变差', target: vaccinated, definition, prior, figures: { 2020: '97.1', 2024: '97.0' }, state: 'held', says: '下降0.1个百分点，目标“维持较高水平接种率”（2030年）：保持；没有数值的“保持”按不比基期差判断' },
    { title: '变差了', target: vaccinated, definition, prior, figures: { 2020: '97.1', 2024: '95.2' }, state: 'not-held', says: '下降1.9个百分点' },
    { title: '没有基期', target: vaccinated, definition, figures: { 2024: '97.0' }, state: 'no-data', says: '缺2020年基期值' },
    { title: '没有数据', target: vaccinated, definition, state: 'no-data', says: '无数据' },
  ],
  orJudged: true,
  applies: (target, definition) => movementOf(target, definition) === 'keeping',
  judge: (question) => judgeByMovement(question, id, { stateOf: (movement) => (movement === 'worsening' ? 'not-held' : 'held'), notes: ['没有数值的“保持”按不比基期差判断'] }),
};
