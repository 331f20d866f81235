import { ceilingCorrection, growth, scoreOfGrowth } from '../growth.ts';
import { endsOf, isUndefined, measured, undefinedBecause, type Measure } from '../measure.ts';

/** Growth a year from which Eurostat speaks of a significant and of a moderate movement. */
const significant = 0.01;
const moderate = 0.001;

/** Only the thresholds of the good side shrink near a limit. */
function levelOf(rate: number, correction: number): string {
  if (rate > significant * correction) return '显著进展';
  if (rate > moderate * correction) return '中等进展';
  if (rate >= -moderate) return '基本持平';
  return rate >= -significant ? '中等背离' : '显著背离';
}

/** Growth a year in the good direction where there is no figure to reach. */
export const growthBands: Measure = {
  id: 'growth-bands',
  title: 'Eurostat 无数值目标的增长带',
  formula: 'd·CAGR：> 1% 显著，.1%—1% 中等，±.1% 持平，−.1%—−1% 中等背离，< −1% 显著背离；得分 250·CAGR，限于 ±5；正的界限乘 C，C = 1−(y₀/lim)^4.44',
  source: 'method 3.2 (Eurostat thresholds; ceiling correction of Open SDG, exponent seen in code only); C03',
  caution: '不看波动；我们的“有改善”另看变化的把握（method 3.4）',
  examples: [
    { title: '显著', facts: { points: [{ year: 2020, value: 100 }, { year: 2022, value: 104.04 }], direction: 1 }, gives: 0.02, level: '显著进展' },
    { title: '越少越好', facts: { points: [{ year: 2020, value: 100 }, { year: 2021, value: 98 }], direction: -1 }, gives: 0.02, level: '显著进展' },
    { title: '接近上限，界限放低', facts: { points: [{ year: 2020, value: 97 }, { year: 2021, value: 97.194 }], direction: 1, limit: 100 }, gives: 0.002, level: '显著进展' },
    { title: '没有好的方向', facts: { points: [{ year: 2020, value: 97 }, { year: 2021, value: 98 }], direction: 0 }, gives: 'not-applicable' },
    { title: '基期为零', facts: { points: [{ year: 2020, value: 0 }, { year: 2021, value: 98 }], direction: 1 }, gives: 'not-applicable' },
  ],
  measure: (facts) => {
    const ends = endsOf(facts);
    if (isUndefined(ends)) return ends;
    if (facts.direction === 0) return undefinedBecause('not-applicable', '没有好的一侧');
    const found = growth(ends.base, ends.latest);
    if (isUndefined(found)) return found;
    const rate = facts.direction * found.rate;
    return measured(rate, levelOf(rate, ceilingCorrection(ends.base.value, facts.limit)), scoreOfGrowth(rate));
  },
};
