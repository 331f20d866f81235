/** A forecast probability, what came (1 or 0), and the loss it must cost. */
type ProbabilityScoreExample = { readonly probability: number; readonly outcome: 0 | 1; readonly loss: number };

/**
 * A way to score one probability against what came, less is better. Every member is strictly proper: whoever says what he believes loses least. `loss` gets a probability
 * from 0 to 1 and an outcome of 0 or 1 and is called a hundred million times: it checks nothing, `lossesOf` has done that.
 */
export type ProbabilityScore = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly examples: readonly ProbabilityScoreExample[];
  readonly loss: (probability: number, outcome: number) => number;
};
