import { binomialDensity } from './saddle-point.ts';

/** As for the gamma function: thousands of millions are carried, and beyond stands no answer. */
const mostTerms = 1_000_000;

/**
 * One over the continued fraction of the incomplete beta function, two of its usual steps taken at once (DiDonato and Morris 1992, TOMS 708): no term is a difference of two
 * large ones, whatever the sizes of a and b. I_x(a, b) is x^a (1 − x)^b / B(a, b) times this, for x up to a / (a + b). By Lentz's method.
 *
 * @example betaFraction(1, 1, 0.25, 0.75) // 4/3: 0.25 = 0.25 · 0.75 · 4/3
 */
export function betaFraction(a: number, b: number, x: number, rest: number): number {
  const excess = a * rest - b * x + 1;
  let bottom = (a * excess) / (a + 1);
  let [c, d, product] = [bottom, 0, bottom];
  for (let m = 1; m < mostTerms; m++) {
    const middle = a + 2 * m;
    const top = ((a + m - 1) / (middle - 1)) * ((a + b + m - 1) / (middle - 1)) * m * (b - m) * x * x;
    bottom = m + (m * (b - m) * x) / (middle - 1) + ((a + m) * (excess + m * (1 + rest))) / (middle + 1);
    d = 1 / (bottom + top * d);
    c = bottom + top / c;
    const factor = c * d;
    product *= factor;
    if (Math.abs(factor - 1) < 4e-16) return 1 / product;
  }
  return NaN;
}

/**
 * The regularised incomplete beta function I_x(a, b), a, b > 0; x and what is left to 1 come separately, so that neither tail is a difference. Not a number outside.
 * Checked against R to 1e-12.
 *
 * @example incompleteBeta(2, 1, 0.3, 0.7) // 0.09
 */
export function incompleteBeta(a: number, b: number, x: number, rest: number): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(rest >= 0) || a + b === Infinity) return NaN;
  if (x === 0) return 0;
  if (rest === 0) return 1;
  const power = ((a * b) / (a + b)) * binomialDensity(a, a + b, x, rest);
  return b * x <= a * rest ? power * betaFraction(a, b, x, rest) : 1 - power * betaFraction(b, a, rest, x);
}
