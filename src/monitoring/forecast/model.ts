import type { FamilyPrior } from './family-prior.ts';
import type { Predictive, StudentWalk, TransformedSeries, WalkConstants, WalkTold } from './student-walk.ts';

/** What a model may use besides the series. The rest as in WalkTold. */
export type ForecastGiven = WalkTold & { readonly prior: FamilyPrior };

/** A series, how many years ahead, and the distribution a model must give, to 1e-6. */
export type ModelExample = {
  readonly title: string;
  readonly series: TransformedSeries;
  readonly prior: FamilyPrior;
  readonly steps: number;
  readonly gives: Predictive | null;
};

/**
 * A way of forecasting a yearly series on its transformed scale. `forecast` gives null where the model cannot speak (too few values). Models that are walks say so by `walk`
 * and its constants: only they can say how likely a level holds in every year.
 */
export type ForecastModel = {
  readonly id: string;
  /** Chinese, for tables. */
  readonly title: string;
  readonly source: string;
  readonly examples: readonly ModelExample[];
  readonly forecast: (series: TransformedSeries, steps: number, given: ForecastGiven) => Predictive | null;
  readonly constants?: WalkConstants;
  /** What the model makes of a learnt family, where it knows less of families than the default does; without it the prior is taken as it comes. */
  readonly takes?: (prior: FamilyPrior) => FamilyPrior;
  readonly walk?: (series: TransformedSeries, given: ForecastGiven) => StudentWalk | null;
};
