/** Coefficients of the Gaussian binomial: in how many ways `chosen` equal items lie among `all`, by their inversions. */
function gaussianBinomial(all: number, chosen: number): number[] {
  if (chosen === 0 || chosen === all) return [1];
  const without = gaussianBinomial(all - 1, chosen);
  const withIt = gaussianBinomial(all - 1, chosen - 1);
  const sum = Array.from({ length: chosen * (all - chosen) + 1 }, () => 0);
  for (const [at, count] of withIt.entries()) sum[at] = (sum[at] ?? 0) + count;
  for (const [at, count] of without.entries()) sum[at + chosen] = (sum[at + chosen] ?? 0) + count;
  return sum;
}

/** Inversions of two independent arrangements added up: their coefficients multiplied. */
function product(a: readonly number[], b: readonly number[]): number[] {
  const result = Array.from({ length: a.length + b.length - 1 }, () => 0);
  for (const [i, left] of a.entries()) for (const [j, right] of b.entries()) result[i + j] = (result[i + j] ?? 0) + left * right;
  return result;
}

/** Sum of the signs of all later-minus-earlier differences, and the chance of one at least as great without any trend. */
export type MannKendall = { readonly sum: number; readonly pRising: number; readonly pFalling: number };

/** Beyond so many values the exact count is long and the verdict does not need it. */
const mostValues = 40;

/**
 * Mann–Kendall test for a trend, exact also with equal values (their arrangements are counted by the Gaussian multinomial); null for fewer than two values, more than 40,
 * or a value that is no number. One-sided. Reported beside a trend, never decisive: its smallest p is .167, .042, .008 at n = 3, 4, 5. Source: method 3.4, C15.
 *
 * @example mannKendall([24.0, 23.8, 24.2, 26.1, 26.5, 27.1])?.pRising // 0.008333
 */
export function mannKendall(values: readonly number[]): MannKendall | null {
  if (values.length < 2 || values.length > mostValues || !values.every(Number.isFinite)) return null;
  const pairs = values.flatMap((early, at) => values.slice(at + 1).map((late) => Math.sign(late - early)));
  const sum = pairs.reduce((total: number, sign) => total + sign, 0);
  const untied = pairs.filter((sign) => sign !== 0).length;
  let placed = 0;
  let counts: readonly number[] = [1];
  for (const group of Map.groupBy(values, (value) => value).values()) {
    placed += group.length;
    counts = product(counts, gaussianBinomial(placed, group.length));
  }
  const all = counts.reduce((total, count) => total + count, 0);
  const inversions = (untied - sum) / 2;
  const share = (kept: (at: number) => boolean): number => counts.reduce((total, count, at) => (kept(at) ? total + count : total), 0) / all;
  return { sum, pRising: share((at) => at <= inversions), pFalling: share((at) => at >= inversions) };
}
