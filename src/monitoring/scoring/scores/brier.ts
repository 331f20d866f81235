import type { ProbabilityScore } from '../probability-score.ts';

/** The squared distance between the probability and what came: 0 perfect, 0.25 for always saying one half, 1 for being surely wrong. */
export const brier: ProbabilityScore = {
  id: 'brier',
  title: 'Brier评分',
  source: 'method 4: Brier mean (p−o)²',
  examples: [
    { probability: 0.9, outcome: 1, loss: 0.01 },
    { probability: 0.9, outcome: 0, loss: 0.81 },
    { probability: 0.5, outcome: 0, loss: 0.25 },
    { probability: 1, outcome: 1, loss: 0 },
  ],
  loss: (probability, outcome) => (probability - outcome) ** 2,
};
