import { isUndefined, measured, type Measure } from '../measure.ts';
import { wayShare } from '../way-share.ts';

/** S/E: the way done against the time over. */
export const paceRatio: Measure = {
  id: 'pace-ratio',
  title: '时序比 S/E',
  formula: 'S / E',
  source: 'method 3.4; C01',
  caution: '1 是刚好跟上时序；跟上时序的目标后来有三分之一到三分之二没有达到（method 1.2），所以它不决定前景',
  examples: [
    { title: '刚好跟上', facts: { points: [{ year: 2020, value: 20 }, { year: 2024, value: 16 }], target: { year: 2030, value: 10 }, direction: -1 }, gives: 1 },
    { title: '期限以前没有间隔', facts: { points: [{ year: 2020, value: 20 }, { year: 2024, value: 16 }], target: { year: 2020, value: 10 }, direction: -1 }, gives: 'no-baseline' },
  ],
  measure: (facts) => {
    const found = wayShare(facts);
    return isUndefined(found) ? found : measured(found.done / found.expected);
  },
};
