import { posteriorPeak } from './posterior-peak.ts';
import { axis, levelRange, slopeRange, type Axis, type TrendCounts, type TrendPrior } from './trend-prior.ts';

/** Posterior of level and slope on a grid; the weight of level i and slope j stands at j · levels.points + i, and all weights make one. */
export type PosteriorGrid = { readonly levels: Axis; readonly slopes: Axis; readonly weights: Float64Array };

const levelPoints = 201;
const slopePoints = 101;

/** A grid whose rim carries more than this has been put in the wrong place. */
const mostOnRim = 1e-4;
/** A spread of less than so many steps is too coarse to be a distribution. */
const leastSteps = 2;
/** A window laid about the peak reaches so many spreads either way, and is widened by a half so many times at most while weight runs over its rim. */
const peakReach = 6;
const mostWidened = 12;

export const pointsOf = ({ first, step, points }: Axis): Float64Array => Float64Array.from({ length: points }, (_, index) => first + index * step);

/** ln of the prior of a level. Jeffreys' half an event (and half of none, for shares) is a likelihood of its own on the log and logit scale. */
function logLevelPrior({ level }: TrendPrior, law: TrendCounts['law'], at: number): number {
  if (level.kind === 'normal') return -((at - level.centre) ** 2) / (2 * level.spread ** 2);
  return law === 'poisson' ? at / 2 : at / 2 - Math.log1p(Math.exp(at));
}

/** What the binomial law takes off: Σ N ln(1 + odds), the odds growing from year to year. */
function openShare(odds: number, growth: readonly number[], population: readonly number[]): number {
  let open = 0;
  for (let year = 0; year < growth.length; year++) open += (population[year] ?? NaN) * Math.log(1 + odds * (growth[year] ?? NaN));
  return open;
}

/** Log posterior on the whole grid. What does not depend on both level and slope is computed once a row or column; logarithms of the counts never change and are left out. */
function logPosterior({ law, offsets, events, population }: TrendCounts, prior: TrendPrior, levels: Axis, slopes: Axis): Float64Array {
  const level = pointsOf(levels);
  const slope = pointsOf(slopes);
  const odds = level.map(Math.exp);
  const seen = events.reduce((sum, count) => sum + count, 0);
  const seenByOffset = events.reduce((sum, count, year) => sum + count * (offsets[year] ?? NaN), 0);
  const ofLevel = level.map((at) => logLevelPrior(prior, law, at) + at * seen);
  const logs = new Float64Array(levels.points * slopes.points);
  for (const [j, at] of slope.entries()) {
    const ofSlope = -((at - prior.slope.centre) ** 2) / (2 * prior.slope.spread ** 2) + at * seenByOffset;
    const growth = offsets.map((offset) => Math.exp(at * offset));
    const exposed = growth.reduce((sum, factor, year) => sum + factor * (population[year] ?? NaN), 0);
    const start = j * levels.points;
    for (let i = 0; i < levels.points; i++) {
      const here = odds[i] ?? NaN;
      const open = law === 'poisson' ? here * exposed : openShare(here, growth, population);
      logs[start + i] = (ofLevel[i] ?? NaN) + ofSlope - open;
    }
  }
  return logs;
}

/** Log posterior into weights that make one. */
function weigh(logs: Float64Array): Float64Array {
  let highest = -Infinity;
  for (const log of logs) if (log > highest) highest = log;
  let sum = 0;
  for (let cell = 0; cell < logs.length; cell++) {
    const below = (logs[cell] ?? NaN) - highest;
    // e^−45 of the highest weight adds nothing to sixteen digits.
    const weight = below < -45 ? 0 : Math.exp(below);
    logs[cell] = weight;
    sum += weight;
  }
  for (let cell = 0; cell < logs.length; cell++) logs[cell] = (logs[cell] ?? NaN) / sum;
  return logs;
}

type Marginal = { readonly spread: number; readonly rim: number };

function marginalOf({ step, points }: Axis, weights: Float64Array): Marginal {
  let [mean, square] = [0, 0];
  for (let index = 0; index < points; index++) {
    const weight = weights[index] ?? NaN;
    mean += weight * index;
    square += weight * index * index;
  }
  return { spread: step * Math.sqrt(Math.max(square - mean * mean, 0)), rim: Math.max(weights[0] ?? NaN, weights[points - 1] ?? NaN) };
}

function marginals({ levels, slopes, weights }: PosteriorGrid): readonly [Marginal, Marginal] {
  const byLevel = new Float64Array(levels.points);
  const bySlope = new Float64Array(slopes.points);
  for (let j = 0; j < slopes.points; j++) {
    let sum = 0;
    for (let i = 0; i < levels.points; i++) {
      const weight = weights[j * levels.points + i] ?? NaN;
      byLevel[i] = (byLevel[i] ?? NaN) + weight;
      sum += weight;
    }
    bySlope[j] = sum;
  }
  return [marginalOf(levels, byLevel), marginalOf(slopes, bySlope)];
}

const placed = ({ step }: Axis, { spread, rim }: Marginal): boolean => rim <= mostOnRim && spread >= leastSteps * step;

/**
 * The posterior of method 5.4 on 201 levels by 101 slopes over five spreads of the prior. Where the counts speak so loudly that the posterior leaves that window, or shrinks
 * between its lines, the window is laid about its peak instead. Not a number never passes: a RangeError for counts that make no posterior.
 *
 * @example posteriorGrid({ law: 'poisson', offsets: [-1, 0], events: [1, 0], population: [2000, 2000] }, trendPrior('poisson')).weights.length // 20301
 */
export function posteriorGrid(counts: TrendCounts, prior: TrendPrior): PosteriorGrid {
  const gridOn = (levels: Axis, slopes: Axis): PosteriorGrid => ({ levels, slopes, weights: weigh(logPosterior(counts, prior, levels, slopes)) });
  const first = gridOn(axis(...levelRange(counts, prior), levelPoints), axis(...slopeRange(prior), slopePoints));
  const [level, slope] = marginals(first);
  if (placed(first.levels, level) && placed(first.slopes, slope)) return first;
  const peak = posteriorPeak(counts, prior);
  let reach = peakReach;
  for (let widened = 0; widened <= mostWidened; widened++, reach *= 1.5) {
    const about = (centre: number, spread: number, points: number): Axis => axis(centre - reach * spread, centre + reach * spread, points);
    const grid = gridOn(about(peak.level, peak.levelSpread, levelPoints), about(peak.slope, peak.slopeSpread, slopePoints));
    if (marginals(grid).every(({ rim }) => rim <= mostOnRim)) return grid;
  }
  throw new RangeError(`no posterior for ${counts.events.join(' ')} in ${counts.population.join(' ')}`);
}
