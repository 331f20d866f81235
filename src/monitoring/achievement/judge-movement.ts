import type { FamilyPrior } from '../forecast/family-prior.ts';
import { leastChange } from '../least-change.ts';
import type { IndicatorScale } from '../run/indicator-scale.ts';
import { toScale } from '../scale.ts';
import type { SeriesPoint } from '../series.ts';
import { driftProbability } from './drift-probability.ts';

/** Points in year order, on the printed scale. */
type Points = readonly Pick<SeriesPoint, 'year' | 'value' | 'digits'>[];

/** The scale drifts are looked at on, and what is known of them. */
export type DriftGround = { readonly scale: IndicatorScale; readonly prior: FamilyPrior };

const onScale = (points: Points, wanted: 1 | -1, { transform, factor }: IndicatorScale): number[] => points.map(({ value }) => wanted * toScale(transform, value * factor));

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

const steps = 240;

/**
 * Whether the drift is probable enough at the last value or at any less good one on the way to it. A jump for the better widens the spread and can lower the
 * probability; being better must never take a verdict away (method 15).
 */
function isProbable(points: Points, wanted: 1 | -1, { scale, prior }: DriftGround): boolean {
  const years = points.map(({ year }) => year);
  const values = onScale(points, wanted, scale);
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
  const at = (end: number): number => driftProbability(years, [...values.slice(0, -1), end], prior);
  if (at(last) >= enoughProbability) return true;
  return Array.from({ length: steps - 1 }, (_, index) => first + ((last - first) * (index + 1)) / steps).some((end) => at(end) >= enoughProbability);
}

/**
 * Says whether figures without a numeric target move the wanted way. `points` begin at the base value; `counted` is the number of values that
 * count (an unexplained one counts as none). With two or three, or where no drift can be judged, the sign of the change against δ, with low confidence. A value that is no
 * number gives null. Source: method 3.4.
 *
 * @example judgeMovement([{ year: 2022, value: 24, digits: 1 }, { year: 2023, value: 24.4, digits: 1 }], 1, ground)?.verdict // 'improving'
 */
export function judgeMovement(points: Points, wanted: 1 | -1, ground: DriftGround, counted: number = points.length): Movement | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || last.year <= first.year || !points.every(({ value, digits }) => Number.isFinite(value) && Number.isFinite(digits))) return null;
  const change = last.value - first.value;
  const least = leastChange(first, last);
  const enough = (amount: number): boolean => amount >= least * (1 - 1e-9);
  const probability = driftProbability(points.map(({ year }) => year), onScale(points, wanted, ground.scale), ground.prior);
  const isLowConfidence = counted < enoughValues || !Number.isFinite(probability);
  const moves = (way: 1 | -1): boolean => enough(way * change) && (isLowConfidence || isProbable(points, way, ground));
  return {
    verdict: moves(wanted) ? 'improving' : moves(wanted === 1 ? -1 : 1) ? 'worsening' : 'unchanged', change, leastChange: least,
    probability: Number.isFinite(probability) ? probability : null, isLowConfidence,
  };
}
