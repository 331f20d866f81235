import type { Missing } from '#kernel';

/** Figures side by side: plain or typed arrays, read only. */
export type Figures = ArrayLike<number>;

/**
 * Why cases cannot be scored, or null when they can: a probability outside 0–1 or an outcome that is neither 0 nor 1 makes the whole score `not-a-number` (nothing is
 * dropped in silence), no cases at all `not-applicable`. Lists of different length are a bug of the caller and throw.
 *
 * @example casesRefused([0.3], [1]) // null
 */
export function casesRefused(probabilities: Figures, outcomes: Figures): Missing | null {
  sameLength(probabilities, outcomes);
  if (probabilities.length === 0) return { missing: 'not-applicable' };
  for (let at = 0; at < probabilities.length; at += 1) {
    const [probability, outcome] = [probabilities[at] ?? Number.NaN, outcomes[at]];
    if (!(probability >= 0 && probability <= 1) || (outcome !== 0 && outcome !== 1)) return { missing: 'not-a-number' };
  }
  return null;
}

/** Throws when lists that belong together are not equally long: a bug, not bad data. */
export function sameLength(...lists: readonly Figures[]): void {
  if (new Set(lists.map(({ length }) => length)).size > 1) throw new Error(`lists of different length: ${lists.map(({ length }) => String(length)).join(', ')}`);
}
