import { toScale, type Transform } from '../scale.ts';
import { driftProbability, type DriftPrior } from './drift-probability.ts';

/** Points in year order, on the printed scale. */
type Points = readonly { readonly year: number; readonly value: number }[];

/** What the verdict on a movement rests on. `probability` is that of drifting the wanted way; null where there are too few values or no spread to compare with. */
export type Movement = {
  readonly verdict: 'improving' | 'unchanged' | 'worsening';
  readonly change: number;
  readonly leastChange: number;
  readonly probability: number | null;
  readonly isLowConfidence: boolean;
};

/** From so many values on, and from this probability on, a movement is said with confidence (method 3.4). */
const enoughValues = 4;
const enoughProbability = 0.8;

/**
 * The smallest change that counts: half the last published digit, or 0.1 % of the first value a year, whichever is more. Source: method 3.4 (δ).
 *
 * @example leastChangeOf(24, 5, 1) // 0.12
 */
export const leastChangeOf = (first: number, years: number, digits: number): number => Math.max(0.5 * 10 ** -digits, 0.001 * Math.abs(first) * years);

const steps = 240;

/**
 * Whether the drift is probable enough at the last value or at any less good one on the way to it. A jump for the better widens the spread and can lower the
 * probability; being better must never take a verdict away (method 15).
 */
function isProbable(points: Points, wanted: 1 | -1, transform: Transform, prior: DriftPrior): boolean {
  const years = points.map(({ year }) => year);
  const values = points.map(({ value }) => wanted * toScale(transform, value));
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
  const at = (end: number): number => driftProbability(years, [...values.slice(0, -1), end], prior);
  if (at(last) >= enoughProbability) return true;
  return Array.from({ length: steps - 1 }, (_, index) => first + ((last - first) * (index + 1)) / steps).some((end) => at(end) >= enoughProbability);
}

/**
 * Says whether figures without a numeric target move the wanted way. `points` begin at the base value; `digits` are those of the last value; `counted` is the number of
 * values that count (an unexplained one counts as none). With two or three, or without a prior, the sign of the change against δ, with low confidence. A value that is no
 * number gives null. Source: method 3.4.
 *
 * @example judgeMovement([{ year: 2022, value: 24 }, { year: 2023, value: 24.4 }], 1, 1, 'identity', prior)?.verdict // 'improving'
 */
export function judgeMovement(points: Points, wanted: 1 | -1, digits: number, transform: Transform, prior: DriftPrior | null, counted: number = points.length): Movement | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || last.year <= first.year || !points.every(({ value }) => Number.isFinite(value)) || !Number.isFinite(digits)) return null;
  const change = last.value - first.value;
  const leastChange = leastChangeOf(first.value, last.year - first.year, digits);
  const enough = (amount: number): boolean => amount >= leastChange * (1 - 1e-9);
  const years = points.map(({ year }) => year);
  const probability = prior === null ? Number.NaN : driftProbability(years, points.map(({ value }) => wanted * toScale(transform, value)), prior);
  const isLowConfidence = counted < enoughValues || !Number.isFinite(probability);
  const told = { change, leastChange, probability: Number.isFinite(probability) ? probability : null, isLowConfidence };
  const moves = (way: 1 | -1): boolean => enough(way * change) && (isLowConfidence || prior === null || isProbable(points, way, transform, prior));
  return { ...told, verdict: moves(wanted) ? 'improving' : moves(wanted === 1 ? -1 : 1) ? 'worsening' : 'unchanged' };
}
