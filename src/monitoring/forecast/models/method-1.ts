import { provisionalPrior, type FamilyPrior } from '../family-prior.ts';
import { walkModel } from './walk-model.ts';

/** A family as method 1.5 knows it: no drift of its own, whose square joins the variance of drifts (τ² = … + m²); no learnt width; step 8 always. */
const withoutLearning = ({ spread, lambda, drift, series }: FamilyPrior): FamilyPrior => ({
  ...provisionalPrior(spread, lambda + (spread === null || spread === 0 ? 0 : (drift / spread) ** 2)),
  series,
});

/** The method exactly as first specified; the worked cases hold for it. */
export const methodOne = walkModel({
  takes: withoutLearning,
  id: 'method-1',
  title: '收缩漂移（初版方法）',
  source: 'method 1.5: d0 = 2, damping .95, noise 1.25',
  constants: { priorFreedom: 2, damping: 0.95, noise: 1.25, latest: Infinity, knowsPrinting: false },
  examples: [
    { title: '只有两个值：先验决定离散程度', series: { years: [2023, 2024], values: [0, 1] }, prior: provisionalPrior(0.5, 1), steps: 1, gives: { mean: 1.475, deviation: Math.sqrt(0.25 * (1.25 + 0.95 ** 2 * 0.5)), freedom: 2 } },
    {
      title: '学习过的族：漂移归入方差，宽度不用',
      series: { years: [2023, 2024], values: [0, 1] },
      prior: { spread: 0.5, lambda: 0.75, drift: -0.25, width: { first: 2, growth: 0 }, recalibrated: false, series: 20 },
      steps: 1,
      gives: { mean: 1.475, deviation: Math.sqrt(0.25 * (1.25 + 0.95 ** 2 * 0.5)), freedom: 2 },
    },
    { title: '不变的序列', series: { years: [2020, 2021, 2022, 2023, 2024], values: [1, 1, 1, 1, 1] }, prior: provisionalPrior(null, 0.25), steps: 3, gives: { mean: 1, deviation: 0, freedom: 3 } },
    { title: '没有先验又不足五个值', series: { years: [2021, 2022, 2023, 2024], values: [1, 2, 3, 4] }, prior: provisionalPrior(null, 0.25), steps: 1, gives: null },
    { title: '一个值', series: { years: [2024], values: [1] }, prior: provisionalPrior(0.5, 1), steps: 1, gives: null },
  ],
});
