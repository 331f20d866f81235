import { isUndefined, measured, targetOf, undefinedBecause, type Measure } from '../measure.ts';

/** How fast the rate must fall a year from now on. */
export const annualReductionRequired: Measure = {
  id: 'annual-reduction-required',
  title: '还需的年均下降率',
  formula: '1 − (X/y)^(1/(T−t))',
  source: 'method 3.1 (UNICEF/WHO, code read); C01',
  caution: null,
  examples: [
    { title: '两年减到四分之一', facts: { points: [{ year: 2024, value: 8 }], target: { year: 2026, value: 2 } }, gives: 0.5 },
    { title: '已经低于目标，为负', facts: { points: [{ year: 2024, value: 10 }], target: { year: 2025, value: 11 } }, gives: -0.1 },
    { title: '期限已到', facts: { points: [{ year: 2026, value: 8 }], target: { year: 2026, value: 2 } }, gives: 'not-applicable' },
    { title: '目标为零', facts: { points: [{ year: 2024, value: 8 }], target: { year: 2026, value: 0 } }, gives: 'not-applicable' },
  ],
  measure: (facts) => {
    const latest = facts.points.at(-1);
    const target = targetOf(facts);
    if (isUndefined(target)) return target;
    if (latest === undefined) return undefinedBecause('not-collected', '没有数值');
    if (target.year <= latest.year) return undefinedBecause('not-applicable', '期限已到，没有余下的年份');
    if (!(latest.value > 0) || !(target.value > 0)) return undefinedBecause(Number.isFinite(latest.value) ? 'not-applicable' : 'not-a-number', '有零或负数，不能用增长率');
    return measured(1 - (target.value / latest.value) ** (1 / (target.year - latest.year)));
  },
};
