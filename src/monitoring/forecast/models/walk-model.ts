import type { ForecastModel, ModelExample } from '../model.ts';
import { walkAfter, walkOf, type WalkConstants } from '../student-walk.ts';

/** A model that is a random walk with a shrunken drift, by its constants. */
export const walkModel = (told: { readonly id: string; readonly title: string; readonly source: string; readonly constants: WalkConstants; readonly examples: readonly ModelExample[] }): ForecastModel => ({
  ...told,
  walk: (series, given) => walkOf(series, given.prior, told.constants, given),
  forecast: (series, steps, given) => {
    const walk = walkOf(series, given.prior, told.constants, given);
    return walk && walkAfter(walk, steps);
  },
});
