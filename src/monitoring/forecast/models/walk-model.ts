import type { FamilyPrior } from '../family-prior.ts';
import type { ForecastModel, ModelExample } from '../model.ts';
import { walkAfter, walkOf, type WalkConstants } from '../student-walk.ts';

type WalkModelTold = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly constants: WalkConstants;
  readonly takes?: (prior: FamilyPrior) => FamilyPrior;
  readonly examples: readonly ModelExample[];
};

/** A model that is a random walk with a shrunken drift, by its constants. */
export function walkModel(told: WalkModelTold): ForecastModel {
  const { constants, takes = (prior) => prior } = told;
  const walk: NonNullable<ForecastModel['walk']> = (series, given) => walkOf(series, takes(given.prior), constants, given);
  return {
    ...told,
    walk,
    forecast: (series, steps, given) => {
      const walked = walk(series, given);
      return walked && walkAfter(walked, steps);
    },
  };
}
