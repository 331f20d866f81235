/** Beyond so many standard deviations density and tail count as nothing (1e-9). */
const reach = 6;
const cellsPerUnit = 512;
const cells = reach * cellsPerUnit;

const density = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/**
 * The chance that a standard normal exceeds x, to 1e-13: the series of the density near the middle, Laplace's continued fraction in the tail. Source: Abramowitz & Stegun 26.2.11 and 26.2.14.
 *
 * @example normalTail(1.959964) // 0.025
 */
export function normalTail(x: number): number {
  if (x < 0) return 1 - normalTail(-x);
  if (x >= 3) {
    let fraction = x;
    for (let n = 80; n > 0; n--) fraction = x + n / fraction;
    return density(x) / fraction;
  }
  let term = x;
  let sum = x;
  for (let n = 3; term > 1e-17 * sum; n += 2) sum += term *= (x * x) / n;
  return 0.5 - density(x) * sum;
}

/** For every cell the value at its left and the change across it, side by side, so that one look-up reads one place of memory. */
function tabulate(of: (x: number) => number): Float64Array {
  const table = new Float64Array(2 * cells);
  for (let cell = 0; cell < cells; cell++) {
    const value = of(cell / cellsPerUnit);
    table[2 * cell] = value;
    table[2 * cell + 1] = of((cell + 1) / cellsPerUnit) - value;
  }
  return table;
}

const densities = tabulate(density);
const tails = tabulate(normalTail);

/** A tabulated function at x ≥ 0, by straight lines between the entries. */
function lookUp(table: Float64Array, x: number): number {
  const place = x * cellsPerUnit;
  if (!(place < cells)) return 0;
  // Not Math.trunc: known to be a small whole number, it indexes a tenth faster.
  const cell = place | 0;
  return (table[2 * cell] ?? 0) + (place - cell) * (table[2 * cell + 1] ?? 0);
}

/** The standard normal density to 2e-7, in a few nanoseconds. @example fastDensity(0) // 0.398942 */
export const fastDensity = (x: number): number => lookUp(densities, Math.abs(x));

/** The standard normal distribution to 2e-7, in a few nanoseconds; ±Infinity give 0 and 1. @example fastNormal(1.96) // 0.975002 */
export const fastNormal = (x: number): number => (x < 0 ? lookUp(tails, -x) : 1 - lookUp(tails, x));
