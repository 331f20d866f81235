/** Weights of a matrix of pairwise judgements, its principal eigenvalue and the consistency ratio (0 = without contradiction). */
export type Hierarchy = { readonly weights: readonly number[]; readonly lambda: number; readonly ratio: number };

/** Saaty's random index for 3 to 15 things judged. */
const randomIndex: readonly number[] = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];
const firstSize = 3;

/** How many things can be judged at most; nobody keeps more apart, and no random index is published. */
export const mostJudged = firstSize + randomIndex.length - 1;

const mostSteps = 10_000;
const settled = 1e-15;

/**
 * The principal eigenvector (as shares), eigenvalue and consistency ratio of a positive reciprocal matrix, by power iteration. One or two things cannot contradict each other:
 * their ratio is 0. The caller has checked the matrix. Source: Saaty 1980; method 8.2, C17.
 *
 * @example hierarchyOf([[1, 3, 5], [1 / 3, 1, 2], [1 / 5, 1 / 2, 1]]) // { weights: [0.648329, 0.229651, 0.12202], lambda: 3.003695, ratio: 0.003185 }
 */
export function hierarchyOf(judgements: readonly (readonly number[])[]): Hierarchy {
  const size = judgements.length;
  let weights: readonly number[] = judgements.map(() => 1 / size);
  let lambda = size;
  for (let step = 0; step < mostSteps; step += 1) {
    const product = judgements.map((row) => row.reduce((sum, judged, column) => sum + judged * (weights[column] ?? 0), 0));
    // The weights add up to 1, so the product's sum is the eigenvalue once they have settled.
    lambda = product.reduce((sum, figure) => sum + figure, 0);
    const next = product.map((figure) => figure / lambda);
    const moved = Math.max(...next.map((weight, at) => Math.abs(weight - (weights[at] ?? 0))));
    weights = next;
    if (moved < settled) break;
  }
  const index = randomIndex[size - firstSize];
  return { weights, lambda, ratio: index === undefined ? 0 : Math.max(0, (lambda - size) / (size - 1)) / index };
}
