import type { ProbabilityScore } from '../probability-score.ts';

/** Probabilities are clipped to here and to one minus it: a single sure and wrong word would otherwise cost without end. */
const least = 0.01;

/** Minus the logarithm of the probability given to what came, clipped: hard on those who were sure and wrong. 0.693 for always saying one half. */
export const log: ProbabilityScore = {
  id: 'log',
  title: '对数评分',
  source: 'method 4: −ln p clipped to [.01, .99]',
  examples: [
    { probability: 0.5, outcome: 1, loss: Math.LN2 },
    { probability: 0.8, outcome: 0, loss: -Math.log(0.2) },
    { probability: 1, outcome: 1, loss: -Math.log(0.99) },
    { probability: 1, outcome: 0, loss: -Math.log(0.01) },
    { probability: 0, outcome: 1, loss: -Math.log(0.01) },
  ],
  loss: (probability, outcome) => -Math.log(Math.min(Math.max(outcome === 1 ? probability : 1 - probability, least), 1 - least)),
};
