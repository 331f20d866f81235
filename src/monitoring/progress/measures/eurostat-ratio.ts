import { growth, levelOfRatio, scoreOfRatio } from '../growth.ts';
import { endsOf, isUndefined, measured, targetOf, undefinedBecause, type Measure } from '../measure.ts';

/** R: growth so far over growth needed, with Eurostat's four classes and the score that Open SDG and Statistics Canada roll up. */
export const eurostatRatio: Measure = {
  id: 'eurostat-ratio',
  title: 'Eurostat 增长率之比 R',
  formula: 'R = CAGR(y₀→y) / CAGR(y₀→X)；s = 5/.7·(R−.6)（R ≥ .6），5/1.2·(R+.6)−5（R < .6），限于 ±5',
  source: 'method 3.1 (thresholds seen in the code of EUSTAT and in the Open SDG doc); met → score 5 regardless of trend; C01, C02',
  caution: 'R ≥ .95 的目标后来只有34%—69%达到（method 1.2）；展示给习惯它的读者，不据以判断',
  examples: [
    { title: '照要求的增长率', facts: { points: [{ year: 2020, value: 16 }, { year: 2025, value: 12 }], target: { year: 2030, value: 9 }, direction: -1 }, gives: 1, level: '显著进展' },
    { title: '背离', facts: { points: [{ year: 2020, value: 50 }, { year: 2025, value: 40 }], target: { year: 2030, value: 78.125 }, direction: 1 }, gives: -0.956352, level: '背离目标' },
    { title: '已达到', facts: { points: [{ year: 2020, value: 50 }, { year: 2025, value: 100 }], target: { year: 2030, value: 100 }, direction: 1 }, gives: 2.071773, level: '已达到目标' },
    { title: '目标为零', facts: { points: [{ year: 2020, value: 5 }, { year: 2025, value: 4 }], target: { year: 2030, value: 0 }, direction: -1 }, gives: 'not-applicable' },
    { title: '基期就是目标', facts: { points: [{ year: 2020, value: 5 }, { year: 2025, value: 4 }], target: { year: 2030, value: 5 }, direction: -1 }, gives: 'not-applicable' },
  ],
  measure: (facts) => {
    const ends = endsOf(facts);
    const target = targetOf(facts);
    if (isUndefined(ends)) return ends;
    if (isUndefined(target)) return target;
    const [observed, required] = [growth(ends.base, ends.latest), growth(ends.base, target)];
    if (isUndefined(observed)) return observed;
    if (isUndefined(required)) return required;
    if (required.rate === 0 || facts.direction * required.rate < 0) return undefinedBecause('not-applicable', '基期已达到目标，不需要增长');
    const ratio = observed.rate / required.rate;
    const isMet = facts.direction !== 0 && facts.direction * (ends.latest.value - target.value) >= 0;
    return isMet ? measured(ratio, '已达到目标', 5) : measured(ratio, levelOfRatio(ratio), scoreOfRatio(ratio));
  },
};
