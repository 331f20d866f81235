import { provisionalPrior } from '../family-prior.ts';
import { walkModel } from './walk-model.ts';

/**
 * The default: the drift is drawn to the family's own (zero until learnt), the width is learnt from forecasts that have come due, and only the ten latest values are
 * looked at. Why: docs/decisions/0016-learnt-families.md.
 */
export const methodTwo = walkModel({
  id: 'method-2',
  title: '族内学习的收缩漂移（默认）',
  source: 'method 1.5 and 15, with the constants of docs/decisions/0016: d0 = 2, damping .9, noise 1, ten latest values',
  constants: { priorFreedom: 2, damping: 0.9, noise: 1, latest: 10, knowsPrinting: true },
  examples: [
    { title: '没有学习过的族', series: { years: [2023, 2024], values: [0, 1] }, prior: provisionalPrior(0.5, 1), steps: 1, gives: { mean: 1.45, deviation: Math.sqrt(0.25 * (1 + 0.9 ** 2 * 0.5)), freedom: 2 } },
    {
      title: '漂移靠向族的漂移，宽度按族放大',
      series: { years: [2023, 2024], values: [0, 1] },
      prior: { spread: 0.5, lambda: 1, drift: -1, width: { first: 2, growth: 0 }, recalibrated: false, series: 20 },
      steps: 1,
      gives: { mean: 1, deviation: 2 * Math.sqrt(0.25 * (1 + 0.9 ** 2 * 0.5)), freedom: 2 },
    },
    { title: '十年以前的值不看', series: { years: [2000, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024], values: [99, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }, prior: provisionalPrior(0.5, 1), steps: 1, gives: { mean: 1, deviation: Math.sqrt(0.05 * (1 + 0.9 ** 2 * (0.25 / (0.25 + 0.05 / 9)) / 9)), freedom: 10 } },
    { title: '没有先验、从未变化的计数', series: { years: [2020, 2021, 2022, 2023, 2024], values: [1, 1, 1, 1, 1] }, prior: provisionalPrior(null, 0.25), steps: 3, gives: null },
    { title: '一个值', series: { years: [2024], values: [1] }, prior: provisionalPrior(0.5, 1), steps: 1, gives: null },
  ],
});
