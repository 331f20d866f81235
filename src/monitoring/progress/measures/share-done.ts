import { isUndefined, measured, type Measure } from '../measure.ts';
import { wayShare } from '../way-share.ts';

/** S: how much of the way is done. */
export const shareDone: Measure = {
  id: 'share-done',
  title: '完成份额 S',
  formula: 'S = (g(y)−g(y₀)) / (g(X)−g(y₀))',
  source: 'method 3.4; C01',
  caution: '可以大于1（超过目标）或为负（背离）；基期已达到目标时没有完成份额',
  examples: [
    { title: '走了四成', facts: { points: [{ year: 2020, value: 20 }, { year: 2024, value: 16 }], target: { year: 2030, value: 10 }, direction: -1 }, gives: 0.4 },
    { title: '背离为负', facts: { points: [{ year: 2020, value: 20 }, { year: 2024, value: 22 }], target: { year: 2030, value: 10 }, direction: -1 }, gives: -0.2 },
    { title: '基期已达到', facts: { points: [{ year: 2020, value: 8 }, { year: 2024, value: 9 }], target: { year: 2030, value: 10 }, direction: -1 }, gives: 'not-applicable' },
    { title: '没有基期', facts: { points: [{ year: 2024, value: 16 }], target: { year: 2030, value: 10 }, direction: -1 }, gives: 'no-baseline' },
  ],
  measure: (facts) => {
    const found = wayShare(facts);
    return isUndefined(found) ? found : measured(found.done);
  },
};
