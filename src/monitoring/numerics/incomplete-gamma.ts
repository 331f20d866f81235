import { poissonDensity } from './saddle-point.ts';

/** Terms grow in number as the square root of the shape: this carries shapes beyond a thousand million, and more is no answer rather than a wrong one. */
const mostTerms = 1_000_000;

/** P(shape, x) by its series, for x below shape + 1 (Abramowitz and Stegun 6.5.29). */
function lowerSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < mostTerms; n++) {
    term *= x / (shape + n);
    sum += term;
    if (term < sum * 1e-17) return sum * poissonDensity(shape, x);
  }
  return NaN;
}

/** Q(shape, x) by its continued fraction (6.5.31), evaluated by Lentz's method, for x from shape + 1. */
function upperFraction(shape: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < mostTerms; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = a * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + a / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    product *= factor;
    if (Math.abs(factor - 1) < 1e-16) return product * shape * poissonDensity(shape, x);
  }
  return NaN;
}

const outside = (shape: number, x: number): boolean => !(shape > 0) || !(x >= 0) || shape === Infinity;

/**
 * The regularised lower incomplete gamma function P(shape, x), shape > 0, x ≥ 0; not a number outside. Checked against R to 1e-12.
 *
 * @example lowerGamma(1, 0.5) // 1 − e^−0.5
 */
export function lowerGamma(shape: number, x: number): number {
  if (outside(shape, x)) return NaN;
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x);
}

/**
 * What is left: Q(shape, x) = 1 − P(shape, x), exact in its own tail.
 *
 * @example upperGamma(1, 40) // e^−40
 */
export function upperGamma(shape: number, x: number): number {
  if (outside(shape, x)) return NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x);
}
