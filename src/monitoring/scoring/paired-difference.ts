import { isMissing, type Missing } from '#kernel';
import { chanceFrom } from '../chance.ts';
import { quantileOf } from '../forecast/quantile-of.ts';
import { sameLength, type Figures } from './cases-refused.ts';
import { meanOf } from './mean-score.ts';

/** How two models differ on the same cases: mean of first − second with its bootstrap interval. Less loss is better: an interval wholly below zero says the first is better. */
export type PairedDifference = {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: 'first-better' | 'second-better' | 'undecided';
  readonly draws: number;
  readonly cases: number;
  /** What was drawn: cases, or whole clusters of them. */
  readonly drawn: number;
};

export type BootstrapSettings = {
  readonly seed: number;
  /** At least 100; 2,000 unless told. */
  readonly draws?: number;
  /** 0.9 unless told. */
  readonly level?: number;
  /**
   * Which cases belong together (the series they come from). Windows of one series share their years; drawn one by one they would look like more evidence than they are.
   */
  readonly clusters?: ArrayLike<number | string>;
};

/** The sum and the number of the differences of every cluster; without clusters each case is one. */
function clustered(differences: Float64Array, clusters: ArrayLike<number | string> | undefined): { readonly sums: Float64Array; readonly sizes: Float64Array } {
  if (!clusters) return { sums: differences, sizes: new Float64Array(differences.length).fill(1) };
  if (clusters.length !== differences.length) throw new Error('clusters and cases are of different length');
  const places = new Map<number | string, number>();
  const placed = Array.from(clusters, (cluster) => {
    const known = places.get(cluster) ?? places.size;
    places.set(cluster, known);
    return known;
  });
  const [sums, sizes] = [new Float64Array(places.size), new Float64Array(places.size)];
  for (const [at, place] of placed.entries()) {
    sums[place] = (sums[place] ?? 0) + (differences[at] ?? Number.NaN);
    sizes[place] = (sizes[place] ?? 0) + 1;
  }
  return { sums, sizes };
}

/** Mean differences of as many resamples. */
function resampled({ sums, sizes }: ReturnType<typeof clustered>, draws: number, seed: number): Float64Array {
  const { whole } = chanceFrom(seed);
  const means = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let [sum, size] = [0, 0];
    for (let pick = 0; pick < sums.length; pick += 1) {
      const place = whole(sums.length);
      sum += sums[place] ?? Number.NaN;
      size += sizes[place] ?? Number.NaN;
    }
    means[draw] = sum / size;
  }
  return means;
}

/**
 * Compares the losses of two models case by case with a paired bootstrap: a challenger enters only when the interval excludes zero (method 4, challenger policy). Losses come
 * from `lossesOf`, in the same order. The same seed gives the same interval. A loss that is no number: `not-a-number`; fewer than two cases or clusters: `not-applicable`.
 *
 * @example pairedDifference(challengerLosses, defaultLosses, { seed: 1, clusters: seriesOfCase }).verdict // 'first-better'
 */
export function pairedDifference(first: Figures, second: Figures, { seed, draws = 2000, level = 0.9, clusters }: BootstrapSettings): PairedDifference | Missing {
  sameLength(first, second);
  if (!Number.isInteger(draws) || draws < 100 || !(level > 0 && level < 1)) throw new Error('a bootstrap needs at least 100 draws and a level between 0 and 1');
  const differences = Float64Array.from({ length: first.length }, (_, at) => (first[at] ?? Number.NaN) - (second[at] ?? Number.NaN));
  const difference = meanOf(differences);
  if (isMissing(difference)) return difference;
  const groups = clustered(differences, clusters);
  if (groups.sums.length < 2) return { missing: 'not-applicable' };
  const means = resampled(groups, draws, seed);
  const [low, high] = [quantileOf(means, (1 - level) / 2), quantileOf(means, (1 + level) / 2)];
  const verdict = high < 0 ? 'first-better' : low > 0 ? 'second-better' : 'undecided';
  return { difference, low, high, verdict, draws, cases: first.length, drawn: groups.sums.length };
}
