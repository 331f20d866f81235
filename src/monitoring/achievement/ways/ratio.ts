import { printedNumber } from '../../wording/printed-number.ts';
import { isHeld, hasLevel } from '../target-shape.ts';
import { judgeLevel } from '../judge-by-deadline.ts';
import { ownFigures } from '../own-figures.ts';
import type { Way } from '../way.ts';

const beds = { indicator: '产床与助产士之比', bound: 'at-least', value: 0.3333, unit: 'ratio' } as const;
const fewerIsBetter = { direction: 'down', boundsSpeakOf: 'merit', unit: 'ratio', digits: 4 } as const;

/** One to three: the decimal is the ratio to four places, so its printing is no miss; 不低于 may speak of how good it is, not of the number. */
export const ratio: Way = {
  id: 'ratio',
  title: '比值（1:3）',
  source: 'method 2: 1:3 is [1/3, ∞) after conversion, text and decimal kept; IndicatorDefinition.boundsSpeakOf; C05',
  reads: `${ownFigures}；数值是比的前项除以后项（1:3 填 0.3333）`,
  examples: [
    { title: '每张床不少于三分之一名', target: { ...beds, indicator: '助产士与产床之比' }, unit: 'ratio', figures: { 2024: '0.4' }, state: 'met-early', says: '目标1:3以上（2030年）：提前达标' },
    { title: '四位小数的1:3就是1:3', target: { ...beds, indicator: '助产士与产床之比' }, unit: 'ratio', figures: { 2024: '0.3333' }, state: 'met-early', says: '2024年1:3', badges: ['borderline'] },
    { title: '不低于说的是好坏：数值小才好', target: beds, definition: fewerIsBetter, unit: 'ratio', figures: { 2024: '0.25' }, state: 'met-early', says: '2024年1:4，目标1:3以上（2030年）：提前达标；数值越小越好，0.3333以下为符合' },
    { title: '每床的助产士不够', target: beds, definition: fewerIsBetter, unit: 'ratio', figures: { 2024: '0.5' }, state: 'not-met', says: '2024年1:2' },
    { title: '没有数据', target: beds, unit: 'ratio', state: 'no-data', says: '无数据' },
  ],
  applies: (target) => hasLevel(target) && !isHeld(target) && target.every === null && target.kind !== 'count' && target.unit === 'ratio',
  judge: (question) => {
    const verdict = judgeLevel(question, 'ratio');
    if (question.definition?.boundsSpeakOf !== 'merit' || verdict.acceptance === null || !Number.isFinite(verdict.acceptance.upper)) return verdict;
    const sentence = verdict.because.sentence.replace(/。$/, `；数值越小越好，${printedNumber(Math.floor(verdict.acceptance.upper * 1e4) / 1e4, 4)}以下为符合。`);
    return { ...verdict, because: { ...verdict.because, sentence } };
  },
};
