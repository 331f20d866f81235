/**
 * Between which numbers a case is judged. Far outside everything a plan can mean, but not outside what a file can hold: beyond them sums of chances run out of digits or of time, so
 * that one line would stop a stream. The schema of a case and its reader go by the same.
 */
export const caseLimits = {
  /** Any figure, either side of zero. */
  figure: 1e15,
  /** People, events and what a rate is told per: more than there are on earth. */
  people: 1e10,
  fewestPeople: 1,
  /** A target of so many events a head and a year speaks of another unit than the counts. */
  ratePerHead: 1000,
  /** Decimal places anybody publishes. */
  digits: 12,
  /** Years from the last one told to the deadline. */
  yearsAhead: 100,
  /** A learnt width is about 1 and grows about as a root of the years. */
  first: { least: 0.001, most: 1000 },
  growth: 3,
  /** Yearly change of the logarithm of the rate of the area above. */
  slope: 3,
} as const;
