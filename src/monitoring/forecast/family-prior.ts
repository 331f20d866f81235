/**
 * What is known of the yearly changes of a family of series (the same indicator in many places), on the transformed scale (method 1.5).
 *
 * - `spread` (s0): usual standard deviation of a yearly change around the series' own drift; null: nothing known.
 * - `lambda`: variance of drifts between series over `spread`².
 * - `drift`: the drift that an unknown series is taken to have; 0 until the family has been learnt.
 * - `width`: what the standard deviation of a forecast over h years is multiplied with, `first` · h^`growth`, learnt from forecasts that have come due; 1 and 0 until then.
 * - `recalibrated`: whether probabilities of targets not yet met pass step 8 of method 1.5; a learnt family needs it no more (docs/decisions/0016).
 * - `series`: how many series it was learnt from; 0 for provisional values.
 */
export type FamilyPrior = {
  readonly spread: number | null;
  readonly lambda: number;
  readonly drift: number;
  readonly width: { readonly first: number; readonly growth: number };
  readonly recalibrated: boolean;
  readonly series: number;
};

/**
 * A prior of which only spread and lambda are known: from the registry's table, or told in a case.
 *
 * @example provisionalPrior(0.3, 0.06) // coverage near its ceiling, logit scale
 */
export const provisionalPrior = (spread: number | null, lambda: number): FamilyPrior => ({ spread, lambda, drift: 0, width: { first: 1, growth: 0 }, recalibrated: true, series: 0 });

/** Nothing known of the family (method 1.5, last row of the table): the series' own spread when it has five values or more, otherwise no probability. */
export const nothingKnown: FamilyPrior = provisionalPrior(null, 0.25);
