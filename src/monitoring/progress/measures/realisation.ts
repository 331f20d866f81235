import { isUndefined, measured, targetOf, undefinedBecause, type Measure } from '../measure.ts';

/** 实现程度 of the national statistics office: the value over the target, or the target over it. Stored uncapped, shown capped. */
export const realisation: Measure = {
  id: 'realisation',
  title: '实现程度',
  formula: '正指标 100·y/X；逆指标 100·X/y；展示时以100为限',
  source: 'method 3.1 (全面建设小康社会统计监测方案 2008, excerpt); C05',
  caution: '它量的是水平，不是进展：98%的目标，92%就已是93.9%，哪怕一直没有动',
  examples: [
    { title: '正指标', facts: { points: [{ year: 2024, value: 90 }], target: { year: 2030, value: 100 }, direction: 1 }, gives: 90 },
    { title: '逆指标', facts: { points: [{ year: 2024, value: 16 }], target: { year: 2030, value: 12 }, direction: -1 }, gives: 75 },
    { title: '逆指标为零', facts: { points: [{ year: 2024, value: 0 }], target: { year: 2030, value: 12 }, direction: -1 }, gives: 'not-applicable' },
    { title: '区间指标没有公布的公式', facts: { points: [{ year: 2024, value: 106 }], target: { year: 2030, value: 105 }, direction: 0 }, gives: 'not-applicable' },
    { title: '没有数值', facts: { points: [], target: { year: 2030, value: 105 }, direction: 1 }, gives: 'not-collected' },
  ],
  measure: (facts) => {
    const latest = facts.points.at(-1);
    const target = targetOf(facts);
    if (isUndefined(target)) return target;
    if (latest === undefined) return undefinedBecause('not-collected', '没有数值');
    if (facts.direction === 0) return undefinedBecause('not-applicable', '区间指标的公式未见公布');
    const [above, below] = facts.direction === 1 ? [latest.value, target.value] : [target.value, latest.value];
    return below > 0 && above >= 0 ? measured((100 * above) / below) : undefinedBecause(Number.isFinite(above + below) ? 'not-applicable' : 'not-a-number', '分母为零或有负数，不能相除');
  },
};
