import type { Weighting } from '../weighting.ts';
import { analyticHierarchy } from './analytic-hierarchy.ts';
import { entropy } from './entropy.ts';
import { equalByDomain } from './equal-by-domain.ts';
import { expertMedian } from './expert-median.ts';

/** The family: every way to find weights, the default first. To add one: write one file beside these and its line here. */
export const weightings: readonly Weighting[] = [equalByDomain, expertMedian, analyticHierarchy, entropy];
