import { growth } from '../growth.ts';
import { endsOf, isUndefined, measured, targetOf, undefinedBecause, type Measure } from '../measure.ts';

/** The value extrapolated to the target year by the growth so far; shared with the test of C01. */
export const unsdExpectedValue = (latest: number, rate: number, years: number): number => latest * (1 + rate) ** years;

/** q: the share of the way that would be done in the target year if growth went on. */
export const unsdExpected: Measure = {
  id: 'unsd-expected',
  title: 'UNSD 2023 外推份额 q',
  formula: 'vₑ = y(1+CAGR)^(T−t)；q = (vₑ−y₀)/(X−y₀)；≥ .95 → 3，.10—.95 → 2，< .10 → 1',
  source: 'method 3.1 (EUSTAT page citing the UNSD 2023 technical note); C01',
  caution: '把增长率一直外推，指标接近上限时会超出可能的范围',
  examples: [
    { title: '外推超过目标', facts: { points: [{ year: 2020, value: 100 }, { year: 2025, value: 200 }], target: { year: 2030, value: 300 }, direction: 1 }, gives: 1.5, level: '3' },
    { title: '几乎不动', facts: { points: [{ year: 2020, value: 100 }, { year: 2025, value: 100 }], target: { year: 2030, value: 300 }, direction: 1 }, gives: 0, level: '1' },
    { title: '基期就是目标', facts: { points: [{ year: 2020, value: 100 }, { year: 2025, value: 110 }], target: { year: 2030, value: 100 }, direction: 1 }, gives: 'not-applicable' },
  ],
  measure: (facts) => {
    const ends = endsOf(facts);
    const target = targetOf(facts);
    if (isUndefined(ends)) return ends;
    if (isUndefined(target)) return target;
    const rate = growth(ends.base, ends.latest);
    if (isUndefined(rate)) return rate;
    if (target.value === ends.base.value || facts.direction * (ends.base.value - target.value) > 0) return undefinedBecause('not-applicable', '基期已达到目标');
    const share = (unsdExpectedValue(ends.latest.value, rate.rate, target.year - ends.latest.year) - ends.base.value) / (target.value - ends.base.value);
    const score = share >= 0.95 ? 3 : share >= 0.1 ? 2 : 1;
    return measured(share, String(score), score);
  },
};
