/** Transform on which a series moves like a random walk (method 1.5.1). */
export type Transform = 'logit' | 'log' | 'identity';

/** The scale of the contract: a share cannot pass 100, a positive figure is above zero, a plain one may be zero or less. */
export type CaseScale = 'share' | 'positive' | 'plain';

export const transformOf: Readonly<Record<CaseScale, Transform>> = { share: 'logit', positive: 'log', plain: 'identity' };

const leastShare = 0.005;

const logit = (share: number): number => {
  const clamped = Math.min(Math.max(share, leastShare), 1 - leastShare);
  return Math.log(clamped / (1 - clamped));
};

/**
 * A value on its transformed scale. Shares are given in percent and clamped to 0.5–99.5 %; a log of zero or less is minus infinity, which no caller may treat as calm.
 *
 * @example toScale('logit', 50) // 0
 */
export function toScale(transform: Transform, value: number): number {
  if (transform === 'logit') return logit(value / 100);
  if (transform === 'log') return value > 0 ? Math.log(value) : -Infinity;
  return value;
}

/**
 * A series on its transformed scale. A zero among positive values stands for something too small to be printed: it is taken as half the smallest positive value, as in
 * measuring with a detection limit; a series that is zero throughout has nothing to compare with and gives zeros.
 *
 * @example seriesToScale('log', [0, 2, 4])[0] // ln 1
 */
export function seriesToScale(transform: Transform, values: readonly number[]): number[] {
  if (transform !== 'log') return values.map((value) => toScale(transform, value));
  let least = Infinity;
  for (const value of values) if (value > 0 && value < least) least = value;
  return values.map((value) => (value === 0 ? (least === Infinity ? 0 : Math.log(least / 2)) : toScale(transform, value)));
}

/** Back from the transformed scale. Quantiles pass through unchanged, so a centre becomes a median. @example fromScale('logit', 0) // 50 */
export function fromScale(transform: Transform, z: number): number {
  if (transform === 'logit') return 100 / (1 + Math.exp(-z));
  return transform === 'log' ? Math.exp(z) : z;
}

/**
 * How much a small step of a value moves on its transformed scale: what a standard error is multiplied with. Shares are clamped as their logit is; a zero on the log scale has none.
 *
 * @example slopeOfScale('log', 4) // 0.25
 */
export function slopeOfScale(transform: Transform, value: number): number {
  if (transform === 'logit') {
    const share = Math.min(Math.max(value / 100, leastShare), 1 - leastShare);
    return 1 / (100 * share * (1 - share));
  }
  return transform === 'log' ? (value > 0 ? 1 / value : 0) : 1;
}
