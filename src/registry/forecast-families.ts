/** A group of indicators whose yearly series move alike: the prior of the forecast (method 1.5). */
export type ForecastFamily = {
  readonly id: string;
  readonly name: string;
  /** Transforms the prior was learnt on; `s0` means something on these only. */
  readonly scales: readonly ('logit' | 'log' | 'identity')[];
  /** Typical spread of a yearly change on the transformed scale; null: use the series' own when it has five values or more, otherwise give no probability. */
  readonly s0: number | null;
  /** Variance of drifts between series over s0². */
  readonly lambda: number;
  readonly source: string;
};

/** Provisional priors, until a family of the installation has fifteen series of its own. */
export const forecastFamilies: readonly ForecastFamily[] = [
  {
    id: 'coverage-near-ceiling',
    name: '接近上限的覆盖率（接种、住院分娩、区县级净入学等）',
    scales: ['logit'],
    s0: 0.3,
    lambda: 0.06,
    source: 'method 1.5: noisy coverage near its ceiling, s0 .27–.42, lambda .02–.06',
  },
  {
    id: 'registered-vital-rate',
    name: '登记的生命事件率（死亡率、发生率）',
    scales: ['log'],
    s0: 0.07,
    lambda: 0.4,
    source: 'method 1.5: adolescent birth rate, registered vital rates',
  },
  {
    id: 'modelled-maternal-mortality',
    name: '国家级模型估计的孕产妇死亡率',
    scales: ['log'],
    s0: 0.05,
    lambda: 0.7,
    source: 'method 1.5: maternal mortality, national modelled',
  },
  {
    id: 'gross-coverage',
    name: '可以超过100%的覆盖率（毛入学率、参保率）',
    scales: ['log'],
    s0: 0.015,
    lambda: 1,
    source: 'our own (docs/decisions/0024): national gross enrolment 2010–2024, spread of yearly log changes .008–.015, drifts .01–.06',
  },
  {
    id: 'positive-yearly-series',
    name: '一般正值年度序列',
    scales: ['log'],
    s0: 0.06,
    lambda: 0.7,
    source: 'method 1.5: generic positive yearly series (M1/M3)',
  },
  {
    id: 'smoothed-estimate',
    name: '平滑估计值（生命表、模型）',
    scales: ['log', 'logit'],
    s0: 0.01,
    lambda: 15,
    source: 'method 1.5: smoothed estimates, lambda 15 or more (nearly full drift)',
  },
  {
    id: 'nothing-known',
    name: '无先验',
    scales: ['logit', 'log', 'identity'],
    s0: null,
    lambda: 0.25,
    source: 'method 1.5: nothing known',
  },
];
