import { escapIndex } from '../escap-index.ts';
import { endsOf, isUndefined, measured, targetOf, type Measure } from '../measure.ts';

const levelOf = (index: number): string => (index > 9 ? '在轨' : index > 0 ? '偏慢' : '倒退');

/** Where the latest value stands between base and target, in tenths. */
export const escapCurrent: Measure = {
  id: 'escap-current',
  title: 'ESCAP 现状指数',
  formula: 'CSI = 10·d·(y−y₀)/|X−y₀|；已达到为10；平等类 10 − 10·|X−y|/|X−y₀|',
  source: 'method 3.1 (UNICEF MENARO code); C04',
  caution: null,
  examples: [
    { title: '走了一半', facts: { points: [{ year: 2018, value: 80 }, { year: 2024, value: 85 }], target: { year: 2030, value: 90 }, direction: 1 }, gives: 5, level: '偏慢' },
    { title: '已达到', facts: { points: [{ year: 2018, value: 80 }, { year: 2024, value: 95 }], target: { year: 2030, value: 90 }, direction: 1 }, gives: 10, level: '在轨' },
    { title: '趋于平等', facts: { points: [{ year: 2018, value: 1.1 }, { year: 2024, value: 1.05 }], target: { year: 2030, value: 1 }, direction: 0 }, gives: 5 },
    { title: '倒退', facts: { points: [{ year: 2018, value: 80 }, { year: 2024, value: 79 }], target: { year: 2030, value: 90 }, direction: 1 }, gives: -1, level: '倒退' },
    { title: '曾经达到又退回', facts: { points: [{ year: 2018, value: 95 }, { year: 2024, value: 89 }], target: { year: 2030, value: 90 }, direction: 1 }, gives: 'not-applicable' },
  ],
  measure: (facts) => {
    const ends = endsOf(facts);
    const target = targetOf(facts);
    if (isUndefined(ends)) return ends;
    if (isUndefined(target)) return target;
    const index = escapIndex(ends.base, ends.latest.value, target.value, facts.direction);
    return typeof index === 'number' ? measured(index, levelOf(index)) : index;
  },
};
