import { chiSquareQuantile } from '../numerics/gamma.ts';
import { normalQuantile } from '../numerics/normal.ts';

/** From `lower` to `upper`, in the unit of what it is about; named by the share of cases in which such an interval holds the truth. */
export type Interval = { readonly lower: number; readonly upper: number };

/** Events in a population; a rate is their quotient times `per` (100,000 for a rate per 100,000). */
export type RateCounts = { readonly events: number; readonly population: number; readonly per: number };

/** Fewer events than this take the exact limits, as many or more Byar's (method 5.2). */
const exactBelow = 10;

/** Counts that no caller may hand on: a bug, not a sentence about the world. */
export function assertCounts({ events, population }: { readonly events: number; readonly population: number }): void {
  if (!Number.isInteger(events) || events < 0) throw new RangeError(`events must be a whole number from 0, not ${String(events)}`);
  if (!Number.isFinite(population) || population <= 0) throw new RangeError(`a population must be above 0, not ${String(population)}`);
}

/**
 * Exact Poisson limits of a rate (method 5.2): χ²(2x)/2 and χ²(2x + 2)/2 over the population. No events: from 0 to −ln(α/2)/population.
 * Throws a RangeError for counts that are none.
 *
 * @example exactRateInterval({ events: 1, population: 2000, per: 100_000 }) // { lower: 1.265890, upper: 278.582170 }
 */
export function exactRateInterval(counts: RateCounts, confidence = 0.95): Interval {
  assertCounts(counts);
  const { events, population, per } = counts;
  const tail = (1 - confidence) / 2;
  const rateOf = (count: number): number => (count / population) * per;
  return { lower: rateOf(chiSquareQuantile(tail, 2 * events) / 2), upper: rateOf(chiSquareQuantile(1 - tail, 2 * events + 2) / 2) };
}

/**
 * Byar's limits of a rate (method 5.2), a cube that comes close to the exact ones from ten events on. Throws a RangeError for counts that are none.
 *
 * @example byarRateInterval({ events: 65, population: 10_000, per: 10_000 }) // { lower: 50.163188, upper: 82.849139 }
 */
export function byarRateInterval(counts: RateCounts, confidence = 0.95): Interval {
  assertCounts(counts);
  const { events, population, per } = counts;
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const limit = (count: number, side: 1 | -1): number => (count === 0 ? 0 : count * (1 - 1 / (9 * count) + (side * z) / (3 * Math.sqrt(count))) ** 3);
  return { lower: (Math.max(limit(events, -1), 0) / population) * per, upper: (limit(events + 1, 1) / population) * per };
}

/**
 * The limits that are published for a rate: exact below ten events, Byar's from ten on (method 5.2, PHEindicatormethods).
 *
 * @example rateInterval({ events: 0, population: 2000, per: 100_000 }) // { lower: 0, upper: 184.443973 }
 */
export const rateInterval = (counts: RateCounts, confidence = 0.95): Interval => (counts.events < exactBelow ? exactRateInterval : byarRateInterval)(counts, confidence);
