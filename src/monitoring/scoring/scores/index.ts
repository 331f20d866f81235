import type { ProbabilityScore } from '../probability-score.ts';
import { brier } from './brier.ts';
import { log } from './log.ts';

/** The family: every way to score a probability. To add one: write one file beside these and its line here. */
export const probabilityScores: readonly ProbabilityScore[] = [brier, log];
