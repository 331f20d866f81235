import { judgeByMovement } from '../judge-by-movement.ts';
import { movementOf } from '../target-shape.ts';
import type { Way } from '../way.ts';

const id = 'trend';
const literacy = { indicator: '健康素养水平', kind: 'trend', bound: null, value: null, unit: null, direction: 'up', quote: '提高健康素养水平' } as const;
const prior = { s0: 0.8, lambda: 0.25 };

/** To rise or fall without a number: the change must count and, from four values on, the drift be probable. */
export const trend: Way = {
  id,
  title: '逐步提高、持续下降（没有数值）',
  source: 'method 3.4: δ = max(half the last published digit, 0.1 %·|y₀|·years); n = 2–3 the sign, 低信度; n ≥ 4 P(drift improves) ≥ .8; Mann–Kendall reported, not decisive; C24, C15',
  reads: '基期年（规划前一年，缺的用前后两年内最近的）到判断年，逐年一行；四个数以上才有把握',
  examples: [
    { title: '明显提高', target: { ...literacy, baselineYear: 2018 }, prior, figures: { 2018: '24.0', 2019: '23.8', 2020: '24.2', 2021: '26.1', 2022: '26.5', 2023: '27.1' }, year: 2023, state: 'improving', says: '2018年24.0%（基期），2023年27.1%，提高3.1个百分点，目标“提高健康素养水平”（2030年）：有改善；6个数，朝目标方向变动的概率为88%' },
    { title: '变化不明显，差一点不够', target: { ...literacy, baselineYear: 2018 }, prior, figures: { 2018: '24.0', 2019: '24.3', 2020: '23.9', 2021: '24.2', 2022: '24.1', 2023: '24.1' }, year: 2023, state: 'unchanged', says: '变化不小于0.12个百分点才算' },
    { title: '只有两个数，低信度', target: literacy, prior, figures: { 2020: '24.0', 2024: '24.4' }, state: 'improving', says: '只有2个数，低信度' },
    { title: '跳升使概率降低，不因此不算', target: literacy, prior: { s0: 0.2, lambda: 0.7 }, figures: { 2020: '24.0', 2021: '24.2', 2022: '24.5', 2023: '24.7', 2024: '30.0' }, state: 'improving', says: '变动很大使概率反而降低' },
    { title: '反而上升', target: { ...literacy, indicator: '发病率', direction: 'down', quote: '发病率降低' }, unit: '/10万', prior, figures: { 2020: '3.1', 2024: '3.6' }, state: 'worsening', says: '上升0.5个十万分点' },
    { title: '合理控制，方向看指标', target: { ...literacy, indicator: '剖宫产率', direction: null, quote: '合理控制剖宫产率' }, definition: { direction: 'down' }, prior, figures: { 2020: '45.1', 2024: '43.0' }, state: 'improving', says: '下降2.1个百分点' },
    { title: '人数用增加', target: { ...literacy, indicator: '参保人数', quote: '增加参保人数' }, unit: '人', figures: { 2020: '1000', 2024: '1204' }, state: 'improving', says: '增加204人' },
    { title: '只有基期', target: literacy, figures: { 2020: '24.4' }, state: 'no-data', says: '2020年以后没有数，最近的是2020年24.4%，无法判断升降' },
    { title: '没有基期', target: literacy, figures: { 2024: '24.4' }, state: 'no-data', says: '缺2020年基期值' },
    { title: '基期在口径变化之前', target: literacy, figures: { 2020: '24.0', 2024: '24.4' }, breaks: [2022], state: 'not-comparable', says: '2022年起口径变化' },
    { title: '最近的数读不出', target: literacy, figures: { 2020: '24.0', 2023: '24.4', 2024: 'not-a-number' }, state: 'pending', says: '2024年的数值无法读出' },
    { title: '没有数据', target: literacy, state: 'no-data', says: '无数据' },
  ],
  orJudged: true,
  applies: (target, definition) => movementOf(target, definition) === 'moving',
  judge: (question) => judgeByMovement(question, id, { stateOf: (movement) => movement }),
};
