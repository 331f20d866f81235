import { chiRules } from './chi-rules.ts';
import { fastNormal } from './fast-normal.ts';
import { refuseNonsense, standardised, type HoldCase, type StandardCase } from './hold-case.ts';
import { hermiteRule } from './known-rules.ts';
import { leavingChance, walledWalk } from './leaving-chance.ts';

export type { HoldCase } from './hold-case.ts';

/** Pairs of spread and drift with less weight than this are left out (with more care, far less). */
const leastWeight = 3e-7;
/** While every wall is nearer to the mean path than so many standard deviations, the chance is a straight line in 1/spread, and one point stands for many. */
const nearlyStraight = 0.1;
/** Points for the drift: the more its doubt weighs beside the noise, the steeper the chance between two drifts. The most are needed only where the noise is nothing. */
const driftsFor = (drag: number): number => (drag === 0 ? 1 : 2 + 6 * drag + drag * drag);
const mostDrifts = 64;

/** One year: given the spread, drift and noise together are normal, and the average over the spread is Student's t. */
function holdOneYear({ lowers, uppers, doubt, driftSums }: StandardCase, df: number): number {
  const perUnit = 1 / Math.hypot(1, doubt * (driftSums[1] ?? 0));
  const { points, weights } = chiRules(df, 1).close;
  return points.reduce((sum, scale, at) => {
    const inside = fastNormal((uppers[1] ?? 0) * scale * perUnit) - fastNormal((lowers[1] ?? 0) * scale * perUnit);
    return sum + inside * (weights[at] ?? 0);
  }, 0);
}

/** How much the doubt about the drift weighs beside the noise, and how far the farthest wall is, both in the year where it is most and in standard deviations. */
function extremes({ lowers, uppers, doubt, driftSums }: StandardCase): { readonly drag: number; readonly farthest: number } {
  let [drag, farthest] = [0, 0];
  for (let step = 1; step < driftSums.length; step++) {
    const doubted = (doubt * (driftSums[step] ?? 0)) / Math.sqrt(step);
    drag = Math.max(drag, doubted);
    for (const wall of [lowers[step] ?? 0, uppers[step] ?? 0]) {
      if (Number.isFinite(wall)) farthest = Math.max(farthest, Math.abs(wall) / Math.hypot(1, doubted) / Math.sqrt(step));
    }
  }
  return { drag, farthest };
}

/** Several years: the average, over the spread and the drift, of the chance that a plain walk leaves its walls. */
function holdYears(walled: StandardCase, df: number, steps: number, care: number): number {
  const { lowers, uppers, doubt, driftSums } = walled;
  const { drag, farthest } = extremes(walled);
  const drifts = hermiteRule(Math.min(mostDrifts, Math.round(care * driftsFor(drag))));
  const walk = walledWalk(steps, care);

  const leavingAt = (scale: number, weight: number): number => {
    let chance = 0;
    for (let at = 0; at < drifts.points.length; at++) {
      const both = weight * (drifts.weights[at] ?? 0);
      if (both < leastWeight / care ** 8) continue;
      const off = doubt * (drifts.points[at] ?? 0);
      for (let step = 1; step <= steps; step++) {
        const moved = off * (driftSums[step] ?? 0);
        walk.lowers[step] = (lowers[step] ?? 0) * scale - moved;
        walk.uppers[step] = (uppers[step] ?? 0) * scale - moved;
      }
      chance += both * leavingChance(walk);
    }
    return chance;
  };

  let leaving = 0;
  let [straightWeight, straightScale] = [0, 0];
  const { points, weights } = chiRules(df, care).few;
  for (let at = 0; at < points.length; at++) {
    const scale = points[at] ?? 0;
    const weight = weights[at] ?? 0;
    if (scale * farthest * care > nearlyStraight) leaving += leavingAt(scale, weight);
    else [straightWeight, straightScale] = [straightWeight + weight, straightScale + weight * scale];
  }
  if (straightWeight > 0) leaving += leavingAt(straightScale / straightWeight, straightWeight);
  return 1 - leaving;
}

/**
 * The probability that a series stays inside [lower, upper] in every one of the next years (保持): a random walk whose damped drift and whose spread are both uncertain.
 * σ*² = df·spread²/χ²_df, b* ~ N(drift, driftShare·σ*²), z_k = z_{k−1} + φ^k·b* + √noise·σ*·ε_k, k = 1 … steps. Never the product of yearly probabilities, which hang together.
 *
 * By quadrature, so the same input always gives the same answer: for one year the Student-t probability to 1e-6; within 3e-4 of the exact value for up to
 * fifteen years.
 * Source: method 1.5.5–1.5.7; docs/decisions/0015-hold-probability.md. Throws a RangeError for figures that are not finite or mean nothing.
 *
 * @param care 1 is what is published; 2 takes twice the points everywhere and is there to prove the error.
 * @example holdProbability({ last: 0, drift: 0, spread: 1, driftShare: 0, df: 5, damping: 0.95, noise: 1.25, steps: 1, lower: 0, upper: Infinity }) // 0.5
 */
export function holdProbability(asked: HoldCase, care: 1 | 2 = 1): number {
  refuseNonsense(asked);
  if (asked.lower > asked.upper) return 0;
  const walled = standardised(asked);
  const years = (walls: Float64Array): Float64Array => walls.subarray(1);
  if (!walled.moves) return years(walled.lowers).every((wall) => wall <= 0) && years(walled.uppers).every((wall) => wall >= 0) ? 1 : 0;
  const chance = asked.steps === 1 ? holdOneYear(walled, asked.df) : holdYears(walled, asked.df, asked.steps, care);
  return Math.min(1, Math.max(0, chance));
}
