import { isMissing } from '#kernel';
import { chanceFrom, type Chance } from '../chance.ts';
import { readable, type IndicatorColumn } from './normalisation.ts';
import { minMax } from './normalisations/min-max.ts';
import { zScore } from './normalisations/z-score.ts';
import type { RankedArea, RankedIndicator } from './ranked-area.ts';
import { winsorise } from './winsorise.ts';

/** A weight may be so much more or less than given. */
const weightSpread = 0.25;

/** Scales of the sample that a draw chooses from. */
const scales = [minMax, zScore] as const;

/** Scores of all areas (rows) and indicators; not-a-number stands for an absence and is skipped. */
type Table = readonly Float64Array[];

/** A column with its outliers drawn in; absences stay where they are. */
function treated(column: IndicatorColumn): { readonly column: IndicatorColumn; readonly moved: number } {
  const drawnIn = winsorise(readable(column));
  let next = 0;
  const values = column.values.map((value) => {
    if (isMissing(value) || !Number.isFinite(value)) return value;
    next += 1;
    return drawnIn.values[next - 1] ?? value;
  });
  return { column: { ...column, values }, moved: drawnIn.treated };
}

const tableOf = (scored: readonly (readonly unknown[])[], areas: number): Table =>
  Array.from({ length: areas }, (_, row) => Float64Array.from(scored, (column) => (typeof column[row] === 'number' ? column[row] : Number.NaN)));

/**
 * Ranks of scores, 1 for the highest; equal scores share the better rank. A score that is no number is a bug and throws: sorted, it would come out first.
 *
 * @example ranksOf([50, 80, 80, 20]) // [3, 1, 1, 4]
 */
export function ranksOf(scores: ArrayLike<number>): readonly number[] {
  const sorted = Float64Array.from(scores).sort().reverse();
  if (Number.isNaN(sorted[0])) throw new Error('a score to be ranked is not a number');
  const first = new Map<number, number>();
  for (const [at, score] of sorted.entries()) if (!first.has(score)) first.set(score, at + 1);
  return Array.from(scores, (score) => first.get(score) ?? sorted.length);
}

/** One area under one draw. A domain nobody has an indicator of any more counts for nobody; coverage has seen to it that no other is empty. */
export function scoreOf(row: Float64Array, weights: Float64Array, domainOf: readonly number[], domains: number, geometric: boolean): number {
  const [sums, having, full] = [new Float64Array(domains), new Float64Array(domains), new Float64Array(domains)];
  for (let column = 0; column < row.length; column += 1) {
    const [domain, weight, score] = [domainOf[column] ?? 0, weights[column] ?? 0, row[column] ?? Number.NaN];
    full[domain] = (full[domain] ?? 0) + weight;
    if (Number.isNaN(score)) continue;
    sums[domain] = (sums[domain] ?? 0) + weight * score;
    having[domain] = (having[domain] ?? 0) + weight;
  }
  let [total, all] = [0, 0];
  for (let domain = 0; domain < domains; domain += 1) {
    const [there, weight] = [having[domain] ?? 0, full[domain] ?? 0];
    if (there === 0) continue;
    const score = (sums[domain] ?? 0) / there;
    total += weight * (geometric ? Math.log(score) : score);
    all += weight;
  }
  return geometric ? Math.exp(total / all) : total / all;
}

/**
 * What one draw decides: weights up to a quarter more or less, of which one (or none) is nothing, the scale by its place, and the mean across domains. A single indicator
 * is never left out.
 */
export function drawChoices({ fraction, whole }: Chance, weights: readonly number[]): { readonly weights: Float64Array; readonly scale: number; readonly geometric: boolean } {
  const left = weights.length > 1 ? whole(weights.length + 1) : weights.length;
  const drawn = Float64Array.from(weights, (weight, at) => {
    const share = 1 - weightSpread + 2 * weightSpread * fraction();
    return at === left ? 0 : weight * share;
  });
  return { weights: drawn, scale: whole(scales.length), geometric: whole(2) === 1 };
}

/**
 * The ranks of every area in every draw (a row an area), and which indicators had outliers drawn in first. Only for `rankIntervals`, which has checked that every area has
 * enough figures. Source: method 8.2.
 */
export function drawRanks(areas: readonly RankedArea[], indicators: readonly RankedIndicator[], seed: number, draws: number) {
  const chance = chanceFrom(seed);
  const columns = indicators.map(({ goalposts }, at) => treated({ goalposts, values: areas.map(({ values }) => values[at] ?? { missing: 'not-collected' }) }));
  const tables = scales.map(({ normalise }) => tableOf(columns.map(({ column }) => normalise(column)), areas.length));
  const names = [...new Set(indicators.map(({ domain }) => domain))];
  const domainOf = indicators.map(({ domain }) => names.indexOf(domain));
  const given = indicators.map(({ weight }) => weight);
  const ranks = areas.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    const { weights, scale, geometric } = drawChoices(chance, given);
    const drawn = ranksOf((tables[scale] ?? []).map((row) => scoreOf(row, weights, domainOf, names.length, geometric)));
    for (const [row, rank] of drawn.entries()) ranks[row]?.fill(rank, draw, draw + 1);
  }
  return { ranks, winsorised: columns.flatMap(({ moved }, at) => (moved === 0 ? [] : [{ name: indicators[at]?.name ?? '', treated: moved }])) };
}
