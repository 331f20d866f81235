import { scaled, type TrendCounts, type TrendPrior } from './trend-prior.ts';

/** Where the posterior of level and slope is highest, and its spreads there. */
export type PosteriorPeak = { readonly level: number; readonly slope: number; readonly levelSpread: number; readonly slopeSpread: number };

type Curvature = { readonly toLevel: number; readonly toSlope: number; readonly levels: number; readonly both: number; readonly slopes: number };

/** First derivatives of the log posterior and its second ones, signs turned. */
function curvatureAt({ law, offsets, events, population }: TrendCounts, prior: TrendPrior, level: number, slope: number): Curvature {
  const slopePrecision = 1 / prior.slope.spread ** 2;
  let [toLevel, toSlope, levels, both, slopes] = [0, (prior.slope.centre - slope) * slopePrecision, 0, 0, slopePrecision];
  if (prior.level.kind === 'normal') {
    levels = 1 / prior.level.spread ** 2;
    toLevel = (prior.level.centre - level) * levels;
  } else {
    const share = law === 'poisson' ? 0 : 1 / (1 + Math.exp(-level));
    toLevel = 0.5 - share;
    levels = share * (1 - share);
  }
  for (const [year, offset] of offsets.entries()) {
    const eta = level + slope * offset;
    const chance = law === 'poisson' ? Math.exp(eta) : 1 / (1 + Math.exp(-eta));
    const expected = (population[year] ?? NaN) * chance;
    const missing = (events[year] ?? NaN) - expected;
    const weight = law === 'poisson' ? expected : expected * (1 - chance);
    toLevel += missing;
    toSlope += missing * offset;
    levels += weight;
    both += weight * offset;
    slopes += weight * offset * offset;
  }
  return { toLevel, toSlope, levels, both, slopes };
}

const mostSteps = 500;

/**
 * The peak of the posterior by Newton's steps. The log posterior is concave, so there is one; a step goes no further than one on the log or logit scale, since far from the peak the
 * exponential outruns its tangent.
 *
 * @example posteriorPeak({ law: 'poisson', offsets: [0], events: [100], population: [1000] }, trendPrior('poisson')).level // ln 0.1005
 */
export function posteriorPeak(counts: TrendCounts, prior: TrendPrior): PosteriorPeak {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const reach = Math.max(1, ...counts.offsets.map(Math.abs));
  let level = scaled(counts.law, (sum(counts.events) + 0.5) / (sum(counts.population) + 1));
  let slope = prior.slope.centre;
  for (let step = 0; ; step++) {
    const { toLevel, toSlope, levels, both, slopes } = curvatureAt(counts, prior, level, slope);
    const determinant = levels * slopes - both * both;
    const [up, steeper] = [(slopes * toLevel - both * toSlope) / determinant, (levels * toSlope - both * toLevel) / determinant];
    const length = Math.max(Math.abs(up), Math.abs(steeper) * reach);
    const [levelSpread, slopeSpread] = [Math.sqrt(slopes / determinant), Math.sqrt(levels / determinant)];
    // A hundredth of a spread is near enough to lay a window about it; not a number ends here too and is refused by the grid.
    if (step >= mostSteps || !(length > 0.01 * Math.min(levelSpread, slopeSpread * reach))) return { level, slope, levelSpread, slopeSpread };
    const share = Math.min(1, 1 / length);
    level += share * up;
    slope += share * steeper;
  }
}
