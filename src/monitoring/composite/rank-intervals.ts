import { compositeScore } from './composite-score.ts';
import { drawRanks, ranksOf } from './draw-ranks.ts';
import { fixedGoalposts } from './normalisations/fixed-goalposts.ts';
import type { RankedArea, RankedIndicator } from './ranked-area.ts';
import type { ScoreRefused } from './score-refused.ts';

/** Where an area stands: by the published method, and over all draws the middle rank and the 90 % interval. 1 is best; equal scores share the better rank. */
type RankInterval = { readonly name: string; readonly score: number; readonly rank: number; readonly median: number; readonly low: number; readonly high: number };

export type RankIntervals = {
  /** Best first. */
  readonly ranks: readonly RankInterval[];
  /** Areas without a score, and why; they are compared with nobody. */
  readonly unranked: readonly { readonly name: string; readonly why: ScoreRefused }[];
  /** Indicators whose outliers were drawn in before they were put on the scale of the sample. */
  readonly winsorised: readonly { readonly name: string; readonly treated: number }[];
  readonly draws: number;
};

export type RanksRefused = { readonly refused: 'too-few-draws' | 'too-few-areas'; readonly message: string };

const leastDraws = 1000;

/** The whole rank at a share of the sorted draws, outwards, so that the interval holds at least what it promises. */
function intervalOf(drawn: ArrayLike<number>): Pick<RankInterval, 'median' | 'low' | 'high'> {
  const sorted = Float64Array.from(drawn).sort();
  const last = sorted.length - 1;
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  return { median: at(Math.round(last / 2)), low: at(Math.floor(0.05 * last)), high: at(Math.ceil(0.95 * last)) };
}

/**
 * How far ranks of areas hang on choices nobody can defend: at least 1,000 draws over weights ±25 %, arithmetic or geometric across domains, min-max or z, one indicator left
 * out or none. Publish the intervals; areas whose intervals overlap are not told apart. The published rank is by fixed goalposts, given weights and the geometric mean.
 * Areas below 70 % coverage are not ranked. The same seed gives the same intervals. Source: method 8.2.
 *
 * @example rankIntervals(areas, indicators, { seed: 2024 }) // { ranks: [{ name: '甲区', score: 81.2, rank: 1, median: 1, low: 1, high: 2 }, …], unranked: [], … }
 */
export function rankIntervals(
  areas: readonly RankedArea[],
  indicators: readonly RankedIndicator[],
  { seed, draws = leastDraws }: { readonly seed: number; readonly draws?: number },
): RankIntervals | RanksRefused {
  if (!(Number.isInteger(draws) && draws >= leastDraws)) return { refused: 'too-few-draws', message: `位次区间至少要模拟${String(leastDraws)}次，请增加次数。` };
  const wrong = areas.find(({ values }) => values.length !== indicators.length);
  if (wrong) throw new Error(`${wrong.name} has ${String(wrong.values.length)} values for ${String(indicators.length)} indicators`);
  const columns = indicators.map(({ goalposts }, column) => fixedGoalposts.normalise({ goalposts, values: areas.map(({ values }) => values[column] ?? { missing: 'not-collected' }) }));
  const scored = areas.map((area, row) => ({
    area,
    score: compositeScore(indicators.map(({ name, domain, weight }, column) => ({ name, domain, weight, score: columns[column]?.[row] ?? { missing: 'not-collected' } }))).score,
  }));
  const unranked = scored.flatMap(({ area, score }) => (typeof score === 'number' ? [] : [{ name: area.name, why: score }]));
  const eligible = scored.flatMap(({ area, score }) => (typeof score === 'number' ? [{ area, score }] : []));
  if (eligible.length < 2) return { refused: 'too-few-areas', message: `能计分的地区只有${String(eligible.length)}个，不排位次。` };
  const drawn = drawRanks(eligible.map(({ area }) => area), indicators, seed, draws);
  const published = ranksOf(eligible.map(({ score }) => score));
  const ranks = eligible.map(({ area, score }, row) => ({ name: area.name, score, rank: published[row] ?? Number.NaN, ...intervalOf(drawn.ranks[row] ?? []) }));
  return { ranks: ranks.sort((a, b) => a.rank - b.rank), unranked, winsorised: drawn.winsorised, draws };
}
