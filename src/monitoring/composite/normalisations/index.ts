import type { Normalisation } from '../normalisation.ts';
import { fixedGoalposts } from './fixed-goalposts.ts';
import { minMax } from './min-max.ts';
import { zScore } from './z-score.ts';

/** The family: every way to bring indicators onto one scale. To add one: write one file beside these and its line here. */
export const normalisations: readonly Normalisation[] = [fixedGoalposts, minMax, zScore];
