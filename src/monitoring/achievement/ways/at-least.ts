import { isPlainLevel } from '../target-shape.ts';
import { judgeLevel } from '../judge-by-deadline.ts';
import { ownFigures } from '../own-figures.ts';
import type { Way } from '../way.ts';

/** Not less than a figure by its year; 超过 excludes the figure itself. */
export const atLeast: Way = {
  id: 'at-least',
  title: '达到X以上',
  source: 'method 2: 达到, 不低于, ≥ X; practice 4.2: 以上 includes the number itself',
  reads: ownFigures,
  examples: [
    { title: '达到了，早于期限', target: { indicator: '检测率', bound: 'at-least', value: 98 }, figures: { 2020: '96.1', 2024: '98.4' }, state: 'met-early', says: '2024年98.4%，目标98%以上（2030年）：提前达标' },
    { title: '97.5不到98，不按目标的位数四舍五入', target: { indicator: '检测率', bound: 'at-least', value: 98 }, figures: { 2024: '97.5' }, state: 'not-met', says: '2024年97.5%，目标98%以上（2030年）：未达标' },
    { title: '正好等于，以上含本数，是临界', target: { indicator: '检测率', bound: 'at-least', value: 98 }, figures: { 2030: '98.0' }, year: 2030, state: 'met', says: '2030年98.0%', badges: ['borderline'] },
    { title: '超过98不含98', target: { indicator: '检测率', bound: 'at-least', value: 98, strict: true }, figures: { 2024: '98' }, state: 'not-met', says: '目标超过98%', badges: ['borderline'] },
    { title: '曾经达到又回落', target: { indicator: '检测率', bound: 'at-least', value: 98 }, figures: { 2020: '97', 2022: '98.5', 2024: '97.2' }, state: 'not-met', says: '未达标', badges: ['reversal'] },
    { title: '基期已达到目标', target: { indicator: '检测率', bound: 'at-least', value: 90 }, figures: { 2020: '92', 2024: '93' }, state: 'met-early', says: '2020年92%（基期）已符合目标，按保持看待' },
    { title: '期限当年应有的数没有', target: { indicator: '检测率', bound: 'at-least', value: 98, deadline: 2023 }, figures: { 2022: '98.5' }, state: 'no-data', says: '应有2023年的数据（未收集），最近的是2022年' },
    { title: '读不出的数不放过', target: { indicator: '检测率', bound: 'at-least', value: 98 }, figures: { 2023: '98.5', 2024: 'not-a-number' }, state: 'pending', says: '2024年的数值无法读出，请更正' },
    { title: '没有数据，说明原因', target: { indicator: '检测率', bound: 'at-least', value: 98 }, figures: { 2024: 'suppressed' }, state: 'no-data', says: '2024年保密，目标98%以上（2030年）：无数据' },
    { title: '本地没有这项业务', target: { indicator: '检测率', bound: 'at-least', value: 98 }, figures: { 2022: '97', 2024: 'not-applicable' }, state: 'not-applicable', says: '2024年不适用' },
    { title: '规划开始以前不判断', target: { indicator: '检测率', bound: 'at-least', value: 98 }, figures: { 2020: '99' }, year: 2020, state: 'not-due', says: '规划从2021年开始' },
    { title: '小时的目标，分钟的数据', target: { indicator: '户外活动时间', bound: 'at-least', value: 1, unit: '小时' }, unit: '分钟', figures: { 2024: '75' }, state: 'met-early', says: '2024年75分钟，目标1小时以上' },
    { title: '单位说不到一起', target: { indicator: '床位数', bound: 'at-least', value: 3, unit: '张/千名' }, unit: '%', figures: { 2024: '75' }, state: 'not-comparable', says: '计量单位“%”不同' },
  ],
  applies: (target) => isPlainLevel(target) && target.bound === 'at-least',
  judge: (question) => judgeLevel(question, 'at-least'),
};
