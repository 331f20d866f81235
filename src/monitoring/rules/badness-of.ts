import type { WarningFacts } from './rule.ts';

/**
 * How bad a value is, for telling an adverse change from a good one: against the good direction, or, where there is none, how far outside the values that keep the target. The
 * difference of two is in the unit of the values; null where nobody can say which way is bad.
 *
 * @example badnessOf({ direction: -1, acceptance: null })?.(12) // 12
 */
export function badnessOf({ direction, acceptance }: Pick<WarningFacts, 'direction' | 'acceptance'>): ((value: number) => number) | null {
  if (direction !== 0) return (value) => -direction * value;
  if (acceptance === null) return null;
  const { lower, upper } = acceptance;
  return (value) => Math.max(lower - value, value - upper, 0);
}
