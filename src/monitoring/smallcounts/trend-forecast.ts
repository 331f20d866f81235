import { chanceOfAtMost, lastKeepingCount, type CountLaw, type CountedTarget } from './counted-target.ts';
import { pointsOf, posteriorGrid, type PosteriorGrid } from './posterior-grid.ts';
import { scaled, unscaled, type TrendCounts, type TrendPrior } from './trend-prior.ts';

/** Quantiles of the true rate in one year, per head. */
export type TrendInterval = { readonly median: number; readonly low80: number; readonly high80: number };

/** Where the counts are heading at the deadline. Chances per head, quantiles of the true rate. */
export type TrendForecast = TrendInterval & {
  /** P(the true rate keeps the target). */
  readonly probabilityTrue: number;
  /** P(the rate that will be reported keeps it): counts are whole, so the two differ. */
  readonly probabilityReported: number;
};

/** Weight of every slope up to each level: what lies below a threshold is then one look a slope. */
function sumUp({ levels, slopes, weights }: PosteriorGrid): Float64Array {
  const sums = new Float64Array(weights.length);
  for (let j = 0; j < slopes.points; j++) {
    let sum = 0;
    for (let i = 0; i < levels.points; i++) {
      sum += weights[j * levels.points + i] ?? NaN;
      sums[j * levels.points + i] = sum;
    }
  }
  return sums;
}

/** Share of the posterior whose level + ahead · slope is at most eta; a grid point that only binary arithmetic lifts above it is counted. */
function shareUpTo({ levels, slopes }: PosteriorGrid, sums: Float64Array, ahead: number, eta: number): number {
  let share = 0;
  for (let j = 0; j < slopes.points; j++) {
    const room = (eta - ahead * (slopes.first + j * slopes.step) - levels.first) / levels.step;
    const last = Math.min(Math.floor(room + 1e-9), levels.points - 1);
    if (last >= 0) share += sums[j * levels.points + last] ?? NaN;
  }
  return share;
}

/** The first eta up to which at least the share q lies, by halving. */
function quantile(grid: PosteriorGrid, sums: Float64Array, ahead: number, q: number): number {
  const { levels, slopes } = grid;
  const ends = [ahead * slopes.first, ahead * (slopes.first + slopes.step * (slopes.points - 1))];
  let low = levels.first + Math.min(...ends) - levels.step;
  let high = levels.first + levels.step * (levels.points - 1) + Math.max(...ends) + levels.step;
  for (let round = 0; round < 48; round++) {
    const middle = (low + high) / 2;
    if (shareUpTo(grid, sums, ahead, middle) >= q) high = middle;
    else low = middle;
  }
  return high;
}

/** Up to here a sum of single probabilities is quicker than the distribution function. */
const mostSummed = 100;

/** P(X ≤ most) at one rate (its odds, for a share), by the sum of its terms. */
function atMost(law: CountLaw, most: number, population: number, odds: number): number {
  if (most > mostSummed) return chanceOfAtMost(law, most, population, law === 'poisson' ? odds : odds / (1 + odds));
  let term = law === 'poisson' ? Math.exp(-population * odds) : Math.exp(-population * Math.log1p(odds));
  let sum = term;
  for (let count = 1; count <= most; count++) {
    term *= ((law === 'poisson' ? population : population - count + 1) * odds) / count;
    sum += term;
  }
  return sum;
}

/** P(X ≤ most) over the whole posterior. */
function reportedAtMost({ levels, slopes, weights }: PosteriorGrid, law: CountLaw, ahead: number, most: number, population: number): number {
  if (most < 0) return 0;
  const odds = pointsOf(levels).map(Math.exp);
  const growth = pointsOf(slopes).map((slope) => Math.exp(slope * ahead));
  let probability = 0;
  for (let j = 0; j < slopes.points; j++) {
    const start = j * levels.points;
    const factor = growth[j] ?? NaN;
    for (let i = 0; i < levels.points; i++) {
      const weight = weights[start + i] ?? NaN;
      if (weight > 1e-16) probability += weight * atMost(law, most, population, (odds[i] ?? NaN) * factor);
    }
  }
  return probability;
}

function intervalAt(grid: PosteriorGrid, sums: Float64Array, law: CountLaw, ahead: number): TrendInterval {
  const rateAt = (q: number): number => unscaled(law, quantile(grid, sums, ahead, q));
  return { median: rateAt(0.5), low80: rateAt(0.1), high80: rateAt(0.9) };
}

/**
 * The same trend seen in every year up to `ahead` years past its last count, from one posterior. Throws as `forecastTrend` does.
 *
 * @example trendIntervals(counts, prior, 6).at(-1)?.median // that of forecastTrend(counts, prior, target, 6, population)
 */
export function trendIntervals(counts: TrendCounts, prior: TrendPrior, ahead: number): readonly TrendInterval[] {
  const grid = posteriorGrid(counts, prior);
  const sums = sumUp(grid);
  return Array.from({ length: ahead }, (_, at) => intervalAt(grid, sums, counts.law, at + 1));
}

/**
 * The trend of method 5.4 carried `ahead` years past its last count into a population of then: the chance that the true rate keeps the target and, apart from it, that the
 * reported rate will, with the median and the 80 % interval of the true rate. Throws a RangeError for counts that make no posterior.
 *
 * @example forecastTrend(counts, trendPrior('poisson', { chance: 14.3e-5, slope: -0.04 }), target, 6, 1700).median * 100_000 // 12.382195 for case C22
 */
export function forecastTrend(counts: TrendCounts, prior: TrendPrior, target: CountedTarget, ahead: number, population: number): TrendForecast {
  const grid = posteriorGrid(counts, prior);
  const sums = sumUp(grid);
  const eta = scaled(counts.law, target.chance);
  // A true rate may stand on the target; the step below it is what a target to reach must not count.
  const below = target.direction === -1 ? shareUpTo(grid, sums, ahead, eta) : 1 - shareUpTo(grid, sums, ahead, eta - 2e-9 * grid.levels.step);
  const last = lastKeepingCount(target, population);
  const reported = target.direction === -1 ? reportedAtMost(grid, counts.law, ahead, last, population) : 1 - reportedAtMost(grid, counts.law, ahead, last - 1, population);
  const within = (probability: number): number => Math.min(Math.max(probability, 0), 1);
  return { probabilityTrue: within(below), probabilityReported: within(reported), ...intervalAt(grid, sums, counts.law, ahead) };
}
