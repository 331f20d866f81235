import { gaussRule, type QuadratureRule } from './gauss-rule.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Made once for every number of points, then kept: a rule depends on nothing else. */
function keptBySize(couplingOf: (n: number) => number): (size: number) => QuadratureRule {
  const rules: QuadratureRule[] = [];
  return (size) => (rules[size] ??= gaussRule(numbers(size).map(() => 0), numbers(size - 1).map(couplingOf)));
}

/**
 * Gauss–Legendre: averages over the even distribution on (-1, 1). Source: Abramowitz & Stegun 25.4.29.
 *
 * @example legendreRule(2).points // ±0.577350
 */
export const legendreRule = keptBySize((n) => n / Math.sqrt(4 * n * n - 1));

/**
 * Gauss–Hermite: averages over the standard normal distribution. Source: Abramowitz & Stegun 25.4.46, for the density itself.
 *
 * @example hermiteRule(3).points // -√3, 0, √3
 */
export const hermiteRule = keptBySize((n) => Math.sqrt(n));
