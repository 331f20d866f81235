import { weightedLine, type WeightedPoint } from '../numerics/weighted-line.ts';
import type { FamilyPrior } from './family-prior.ts';
import { median, quantileOf } from './quantile-of.ts';
import { standardQuantile } from './predictive.ts';
import { walkAfter, walkFrom, type WalkConstants } from './student-walk.ts';
import { longestAhead, type PastWindow } from './windows-of.ts';

/** A family is learnt from fifteen series or more; below that the provisional values stand (method 1.5). */
export const fewestSeries = 15;

/** As many series as this weigh as much as the provisional width: five left families of twenty series at .75 (smoothed) and .85 (noise), two keep all within .03 (decision 0016). */
const widthCaution = 2;
const fewestDue = 20;
/** Years share their shocks: a width learnt from few of them is taken a little higher than they asked for. */
const caution = 0.1;

/** Drift and spread from the latest state of each series: medians, because a few series always jump (a changed definition, a war). */
function learnChanges(states: readonly PastWindow[]): Pick<FamilyPrior, 'spread' | 'lambda' | 'drift'> | null {
  const variances = states.map(({ own: { variance } }) => variance);
  const middle = median(variances);
  // Half the series stand still (terms of office): what moves at all says how much.
  const variance = middle > 0 ? middle : (0.1 * variances.reduce((sum, one) => sum + one, 0)) / variances.length;
  if (!(variance > 0)) return null;
  const drifts = states.map(({ own: { drift } }) => drift);
  const drift = median(drifts);
  const chance = variance / median(states.map(({ own: { length } }) => length));
  const seen = 1.4826 * median(drifts.map((one) => Math.abs(one - drift)));
  const between = Math.max(seen * seen - chance, 0.1 * chance);
  return { spread: Math.sqrt(variance), lambda: between / variance, drift };
}

/**
 * What the deviation of a forecast must be multiplied with so that its 80 % interval held what came: measured at each number of years ahead, then a straight line of its logarithm
 * against that of the years.
 */
function learnWidth(windows: readonly PastWindow[], prior: FamilyPrior, constants: WalkConstants, dueBy: number): FamilyPrior['width'] {
  const points: WeightedPoint[] = [];
  const walks = windows.map((window) => walkFrom({ own: window.own, last: window.last, lastYear: window.year }, prior, constants));
  for (let steps = 1; steps <= longestAhead; steps++) {
    const misses: number[] = [];
    const series = new Set<number>();
    const years = new Set<number>();
    for (const [at, window] of windows.entries()) {
      const came = window.ahead[steps];
      const walk = walks[at];
      if (came === undefined || walk === undefined || window.year + steps > dueBy) continue;
      const { mean, deviation, freedom } = walkAfter(walk, steps);
      if (!(deviation > 0)) continue;
      misses.push(Math.abs(came - mean) / (deviation * standardQuantile(0.9, freedom)));
      series.add(window.series);
      years.add(window.year);
    }
    const needed = misses.length >= fewestDue ? quantileOf(misses, 0.8 + caution / (1 + years.size)) : 0;
    if (needed > 0) points.push({ x: Math.log(steps), y: (Math.log(needed) * series.size) / (series.size + widthCaution), weight: misses.length });
  }
  const { level, slope } = weightedLine(points);
  return { first: Math.exp(level), growth: slope };
}

/**
 * Learns what is common to a family from its past (docs/decisions/0016): spread and spread of drifts (method 1.5), the usual drift, and the width that forecasts which have
 * come due by `dueBy` would have needed. Null: fewer than fifteen series (or `fewest`, where a back-test has laid some aside), or none that ever moves.
 *
 * @example learnFamily(windows, defaultModel.constants, 2024)?.width // { first: 0.86, growth: 0.1 }
 */
export function learnFamily(windows: readonly PastWindow[], constants: WalkConstants, dueBy: number, fewest = fewestSeries): FamilyPrior | null {
  const known = windows.filter(({ year }) => year <= dueBy);
  const series = new Set(known.map((window) => window.series)).size;
  if (series < fewest) return null;
  const changes = learnChanges([...new Map(known.map((window) => [window.series, window])).values()]);
  if (changes === null) return null;
  const prior: FamilyPrior = { ...changes, width: { first: 1, growth: 0 }, recalibrated: false, series };
  return { ...prior, width: learnWidth(known, prior, constants, dueBy) };
}
