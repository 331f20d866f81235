import { weightedLine } from '../../numerics/weighted-line.ts';
import { endsOf, isUndefined, measured, undefinedBecause, type Measure } from '../measure.ts';

/** AARR: how fast a rate falls a year, from a line through the logarithms of all values. */
export const annualReduction: Measure = {
  id: 'annual-reduction',
  title: '年均下降率 AARR',
  formula: 'AARR = 1 − e^β，β 为 ln y 对 t 的最小二乘斜率',
  source: 'method 3.1 (UNICEF/WHO, code read); C06',
  caution: '写明所用年份；与“还需的年均下降率”相比',
  examples: [
    { title: '每年减半', facts: { points: [8, 4, 2, 1].map((value, index) => ({ year: 2021 + index, value })) }, gives: 0.5 },
    { title: '上升为负', facts: { points: [{ year: 2020, value: 10 }, { year: 2021, value: 11 }] }, gives: -0.1 },
    { title: '有零', facts: { points: [{ year: 2020, value: 1 }, { year: 2021, value: 0 }] }, gives: 'not-applicable' },
  ],
  measure: (facts) => {
    const ends = endsOf(facts);
    if (isUndefined(ends)) return ends;
    if (!facts.points.every(({ value }) => value > 0)) return undefinedBecause('not-applicable', '有零或负数，不能取对数');
    const { slope } = weightedLine(facts.points.map(({ year, value }) => ({ x: year, y: Math.log(value), weight: 1 })));
    return measured(1 - Math.exp(slope));
  },
};
