import { isUndefined, measured, type Measure } from '../measure.ts';
import { wayShare } from '../way-share.ts';

/** κ: the multiple of the past pace that is now needed. */
export const acceleration: Measure = {
  id: 'acceleration',
  title: '加速系数 κ',
  formula: 'κ = [(g(X)−g(y)) / (T−t)] / [(g(y)−g(y₀)) / (t−t₀)]',
  source: 'method 3.4; C01',
  caution: '1 是照过去的速度正好；负数有两种：已超过目标，或一直背离，看完成份额的正负',
  examples: [
    { title: '照旧就行', facts: { points: [{ year: 2020, value: 20 }, { year: 2024, value: 16 }], target: { year: 2030, value: 10 }, direction: -1 }, gives: 1 },
    { title: '要快三倍', facts: { points: [{ year: 2020, value: 20 }, { year: 2025, value: 17.5 }], target: { year: 2030, value: 10 }, direction: -1 }, gives: 3 },
    { title: '没有动过', facts: { points: [{ year: 2020, value: 20 }, { year: 2024, value: 20 }], target: { year: 2030, value: 10 }, direction: -1 }, gives: 'not-applicable' },
    { title: '期限已到', facts: { points: [{ year: 2020, value: 20 }, { year: 2030, value: 12 }], target: { year: 2030, value: 10 }, direction: -1 }, gives: 'not-applicable' },
  ],
  measure: (facts) => {
    const found = wayShare(facts);
    if (isUndefined(found)) return found;
    return typeof found.acceleration === 'number' ? measured(found.acceleration) : found.acceleration;
  },
};
