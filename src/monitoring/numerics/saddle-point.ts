/**
 * Poisson and binomial probabilities of real arguments without the cancellation of log-gammas: the error of Stirling's formula and a deviance, both small where the
 * probability is large (C. Loader, "Fast and accurate computation of binomial probabilities", 2000). Every incomplete gamma and beta function here starts from one.
 */
const logTwoPi = Math.log(2 * Math.PI);

/** 1/12, 1/360, … of Stirling's series (Abramowitz and Stegun 6.1.40), from the highest power down; from 10 on the next term is below 1e-18. */
const stirlingTerms = [-3617 / 122400, 1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12];
const seriesFrom = 10;

/** ln Γ(x + 1) less Stirling's formula for it, x > 0; tiny for large x, without bound towards 0. */
function stirlingError(x: number): number {
  let climbed = 0;
  let at = x;
  // One step up: the error at x is the error at x + 1 and what the formula itself gains there.
  for (; at < seriesFrom; at++) climbed += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = 1 / (at * at);
  let series = 0;
  for (const term of stirlingTerms) series = series * square + term;
  return climbed + series / at;
}

/** x ln(x / mean) + mean − x, never below 0, exact where the two are close. */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = (x - mean) / (x + mean);
  let sum = (x - mean) * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * ln Γ(x + 1) for x > 0.
 *
 * @example logFactorial(4) // 3.178… = ln 24
 */
export const logFactorial = (x: number): number => stirlingError(x) + (x + 0.5) * Math.log(x) - x + logTwoPi / 2;

/**
 * Poisson probability of exactly `count` (any real ≥ 0) at a mean > 0: mean^count e^−mean / Γ(count + 1).
 *
 * @example poissonDensity(0, 0.24) // 0.7866…
 */
export function poissonDensity(count: number, mean: number): number {
  if (count === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(count) - deviance(count, mean)) / Math.sqrt(2 * Math.PI * count);
}

/**
 * Binomial probability of exactly `count` of `trials` (any reals, 0 ≤ count ≤ trials); the chance and what is left to 1 come separately, so that neither is a difference.
 *
 * @example binomialDensity(1, 2, 0.5, 0.5) // 0.5
 */
export function binomialDensity(count: number, trials: number, chance: number, rest: number): number {
  const others = trials - count;
  if (count === 0) return Math.exp(trials * Math.log(rest));
  if (others === 0) return Math.exp(trials * Math.log(chance));
  const exponent = stirlingError(trials) - stirlingError(count) - stirlingError(others) - deviance(count, trials * chance) - deviance(others, trials * rest);
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * count * others));
}
