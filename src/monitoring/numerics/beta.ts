import { findRoot } from './find-root.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { normalQuantile } from './normal.ts';
import { binomialDensity } from './saddle-point.ts';

/**
 * P(B ≤ x) of the beta distribution with two shapes > 0; not a number outside.
 *
 * @example betaCdf(0.3, 2, 1) // 0.09
 */
export const betaCdf = (x: number, a: number, b: number): number => incompleteBeta(a, b, x, 1 - x);

/**
 * P(B > x) of the same, exact in its tail.
 *
 * @example betaAbove(0.3, 2, 1) // 0.91
 */
export const betaAbove = (x: number, a: number, b: number): number => incompleteBeta(b, a, 1 - x, x);

/**
 * The x below which a share `p` of the beta distribution lies: the ends of exact limits for shares (method 5.2). Solved on the logit scale in the smaller tail. 0 and 1 at
 * 0 and 1, not a number outside.
 *
 * @example betaQuantile(0.5, 1, 1) // 0.5
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1) || !(a > 0) || !(b > 0) || a + b === Infinity) return NaN;
  if (p === 0 || p === 1) return p;
  const lower = p <= 0.5;
  const target = Math.log(lower ? p : 1 - p);
  const at = (logit: number) => {
    const [x, rest] = [1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit))];
    const share = lower ? incompleteBeta(a, b, x, rest) : incompleteBeta(b, a, rest, x);
    const slope = (((a * b) / (a + b)) * binomialDensity(a, a + b, x, rest)) / share;
    return { value: lower ? Math.log(share) - target : target - Math.log(share), slope };
  };
  const start = Math.log(a / b) + normalQuantile(p) * Math.sqrt(1 / a + 1 / b);
  return 1 / (1 + Math.exp(-findRoot(at, start, -745, 745)));
}
