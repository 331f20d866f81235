import { isUndefined, measured, type Measure } from '../measure.ts';
import { wayShare } from '../way-share.ts';

/** E: how much of the time is over. */
export const shareExpected: Measure = {
  id: 'share-expected',
  title: '时序份额 E',
  formula: 'E = (t−t₀) / (T−t₀)',
  source: 'method 3.4; C01',
  caution: null,
  examples: [
    { title: '十年过了四年', facts: { points: [{ year: 2020, value: 20 }, { year: 2024, value: 16 }], target: { year: 2030, value: 10 }, direction: -1 }, gives: 0.4 },
    { title: '没有目标值', facts: { points: [{ year: 2020, value: 20 }, { year: 2024, value: 16 }], target: null, direction: -1 }, gives: 'not-applicable' },
  ],
  measure: (facts) => {
    const found = wayShare(facts);
    return isUndefined(found) ? found : measured(found.expected);
  },
};
