import { normalCdf, normalQuantile } from '../numerics/normal.ts';
import { studentCdf, studentQuantile } from '../numerics/student.ts';
import type { Predictive } from './student-walk.ts';

const standardCdf = (t: number, freedom: number): number => (freedom === Infinity ? normalCdf(t) : studentCdf(t, freedom));

/** The standard quantile of a predictive distribution's kind. */
export const standardQuantile = (p: number, freedom: number): number => (freedom === Infinity ? normalQuantile(p) : studentQuantile(p, freedom));

/**
 * P(value ≤ z) under a predictive distribution, on the transformed scale. Without any deviation the value is its mean; not a number gives not a number.
 *
 * @example chanceBelow({ mean: 0, deviation: 1, freedom: 7 }, 0) // 0.5
 */
function chanceBelow({ mean, deviation, freedom }: Predictive, z: number): number {
  if (z === Infinity) return 1;
  if (z === -Infinity) return 0;
  if (deviation === 0) return mean <= z ? 1 : mean > z ? 0 : Number.NaN;
  return standardCdf((z - mean) / deviation, freedom);
}

/** P(lower ≤ value ≤ upper); ends may be infinite. One-sided ends are taken from their own tail, so that small chances keep their digits. */
export function chanceInside(predictive: Predictive, lower: number, upper: number): number {
  if (upper === Infinity) return lower === -Infinity ? 1 : predictive.deviation === 0 ? Number(predictive.mean >= lower) : standardCdf((predictive.mean - lower) / predictive.deviation, predictive.freedom);
  // Far from both ends the difference of two chances of nearly one misses 0 by its last digit.
  return Math.max(0, chanceBelow(predictive, upper) - (predictive.deviation === 0 && predictive.mean === lower ? 0 : chanceBelow(predictive, lower)));
}
