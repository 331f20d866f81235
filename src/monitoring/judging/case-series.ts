import { isCounted } from '../acceptance.ts';
import { seriesToScale, slopeOfScale } from '../scale.ts';
import type { TransformedSeries } from '../forecast/student-walk.ts';
import type { JudgingCase } from './judging-case.ts';

/** The series of a case as its forecast sees it; how unsure its last value is by its own counts or survey, and what of a yearly change is nothing but printing (variances on the transformed scale). */
export type CaseSeries = { readonly series: TransformedSeries; readonly lastVariance: number; readonly printing: number };

/** Shares and rates from their counts, half an event added so that none is a number too (method 1.5.1). */
function fromCounts({ counts, transform }: JudgingCase, until: number): { readonly values: number[]; readonly lastVariance: number } | null {
  if (counts === null || transform === 'identity') return null;
  const { events, population, per } = counts;
  const share = transform === 'logit';
  const values = Array.from({ length: until }, (_, at) => {
    const above = (events[at] ?? Number.NaN) + 0.5;
    const people = population[at] ?? Number.NaN;
    return share ? Math.log(above / (people + 1 - above)) : Math.log((above / people) * per);
  });
  const above = (events[until - 1] ?? Number.NaN) + 0.5;
  return { values, lastVariance: 1 / above + (share ? 1 / ((population[until - 1] ?? Number.NaN) + 1 - above) : 0) };
}

/**
 * The values of a case up to index `at` on their transformed scale. Where counts, or the standard error of a survey, are known they carry their own
 * doubt into the forecast (method 1.5.8).
 *
 * @example caseSeries(oneCase, 1).series.values // [ln(60/40), ln(64/36)] for shares 60 and 64
 */
export function caseSeries(one: JudgingCase, at: number): CaseSeries {
  const until = at + 1;
  const years = until === one.years.length ? one.years : one.years.slice(0, until);
  const counted = fromCounts(one, until);
  if (counted) return { series: { years, values: counted.values }, lastVariance: counted.lastVariance, printing: 0 };
  const values = until === one.values.length ? one.values : one.values.slice(0, until);
  const slope = slopeOfScale(one.transform, values.at(-1) ?? Number.NaN);
  const error = one.standardError === null || until < one.years.length ? 0 : one.standardError * slope;
  // Two printed figures, each off by up to half a digit: (10^-digits)² / 12 twice. People and things are counted, not rounded.
  const digit = 10 ** -one.digits * slope;
  return { series: { years, values: seriesToScale(one.transform, values) }, lastVariance: error * error, printing: isCounted(one.unit) ? 0 : (digit * digit) / 6 };
}
