/**
 * Probability that a Student t with `df` degrees of freedom is at most `t`; a closed finite sum, so `df` is a whole number from 1 on, anything else gives NaN.
 * Source: Abramowitz and Stegun 26.7.3 and 26.7.4.
 *
 * @example studentTCdf(0, 5) // 0.5
 */
export function studentTCdf(t: number, df: number): number {
  if (Number.isNaN(t) || !Number.isInteger(df) || df < 1) return Number.NaN;
  if (!Number.isFinite(t)) return t > 0 ? 1 : 0;
  const angle = Math.atan(t / Math.sqrt(df));
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const isOdd = df % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= df - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  const both = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return 0.5 + both / 2;
}
