import { findRoot } from './find-root.ts';
import { lowerGamma, upperGamma } from './incomplete-gamma.ts';
import { normalQuantile } from './normal.ts';
import { logFactorial, poissonDensity } from './saddle-point.ts';

/**
 * P(G ≤ x) of the gamma distribution with a shape (events) and a rate (population): mean shape / rate. Not a number outside shape, rate > 0, x ≥ 0.
 *
 * @example gammaCdf(12e-5, 0.5, 2000) // 0.511578…: nothing seen among 2,000 births (method 12, C07)
 */
export const gammaCdf = (x: number, shape: number, rate: number): number => (rate > 0 ? lowerGamma(shape, x * rate) : NaN);

/**
 * P(G > x) of the same, exact in its tail.
 *
 * @example gammaAbove(12e-5, 0.5, 2000) // 0.488421…
 */
export const gammaAbove = (x: number, shape: number, rate: number): number => (rate > 0 ? upperGamma(shape, x * rate) : NaN);

/** The quantile for rate 1. Solved on the log scale, where the distribution function is nearly a line, in the smaller of the two tails. */
function unitQuantile(p: number, shape: number): number {
  const lower = p <= 0.5;
  const target = Math.log(lower ? p : 1 - p);
  const at = (logX: number) => {
    const x = Math.exp(logX);
    const share = lower ? lowerGamma(shape, x) : upperGamma(shape, x);
    const slope = (shape * poissonDensity(shape, x)) / share;
    return { value: lower ? Math.log(share) - target : target - Math.log(share), slope };
  };
  // P(shape, x) never exceeds x^shape / Γ(shape + 1), which bounds the root from below; the cube of Wilson and Hilferty (1931) is where to begin.
  const low = (Math.log(p) + logFactorial(shape)) / shape;
  if (low < -745) return 0;
  let high = Math.max(low, Math.log(shape)) + 1;
  while (at(high).value < 0) high += 2;
  const cubeRoot = 1 + normalQuantile(p) / (3 * Math.sqrt(shape)) - 1 / (9 * shape);
  const start = cubeRoot > 0 ? Math.log(shape) + 3 * Math.log(cubeRoot) : low;
  return Math.exp(findRoot(at, start, low, high));
}

/**
 * The x below which a share `p` of the gamma distribution lies; 0 and infinity at 0 and 1, not a number outside.
 *
 * @example gammaQuantile(0.5, 1, 2) // 0.346573… = ln 2 / 2
 */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  if (!(p >= 0 && p <= 1) || !(shape > 0) || !(rate > 0) || shape === Infinity) return NaN;
  if (p === 0) return 0;
  return p === 1 ? Infinity : unitQuantile(p, shape) / rate;
}

/**
 * The quantile of the chi-square distribution; 0 for no degrees of freedom, as the exact Poisson limits need it (method 5.2).
 *
 * @example chiSquareQuantile(0.975, 2) // 7.377758…
 */
export const chiSquareQuantile = (p: number, degrees: number): number => (degrees === 0 ? 0 : gammaQuantile(p, degrees / 2, 0.5));
