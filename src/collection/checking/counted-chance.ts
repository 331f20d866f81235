import { binomialAtLeast, binomialCdf } from '#monitoring';
import { isWhole } from './amounts.ts';
import type { StandingFigure } from './standing-figures.ts';

/** Cases and those among whom they were counted; of a bare count 1, the same people every year. */
export type Cases = { readonly events: number; readonly among: number };

const formerYears = 3;
const fewest = 20;
const eachSide = 0.025;

/** The cases behind a figure: its numerator and denominator, or a whole count itself; null where nobody told them. */
export function casesOf(figure: StandingFigure): Cases | null {
  const { value, numerator, denominator } = figure.content;
  if (isWhole(figure)) return value >= 0 ? { events: value, among: 1 } : null;
  const isTold = numerator !== null && denominator !== null && Number.isInteger(numerator) && Number.isInteger(denominator) && numerator >= 0 && denominator > 0;
  return isTold ? { events: numerator, among: denominator } : null;
}

/** The cases of a figure and of up to three years before it, pooled; null where they are not known of all of them. */
export function pooledCases(figure: StandingFigure, before: readonly StandingFigure[]): { readonly now: Cases; readonly former: Cases & { readonly years: number } } | null {
  const now = casesOf(figure);
  const former = before.slice(-formerYears).map(casesOf);
  if (now === null || former.length === 0) return null;
  let [events, among] = [0, 0];
  for (const one of former) {
    if (one === null) return null;
    events += one.events;
    among += one.among;
  }
  return { now, former: { events, among, years: former.length } };
}

/**
 * Whether chance decides about the yearly figure: fewer than 20 cases a year before (method 5.1, 10), or a figure of few cases of which one year prints 0 and nobody tells the counts.
 * With 2,000 births one death is 50 per 100,000.
 */
export function hasFewCases(figure: StandingFigure, before: readonly StandingFigure[]): boolean {
  const pooled = pooledCases(figure, before);
  if (pooled !== null) return pooled.former.events < fewest * pooled.former.years;
  return figure.definition.smallCount && [figure, ...before].some(({ content }) => content.value === 0);
}

/**
 * Whether the cases of a year are so many or so few that chance alone would bring it about in fewer than 5 years of 100, had nothing changed since the years before: given all cases, each
 * falls into this year in proportion to its people (Przyborowski and Wilenski 1940, the conditional test of two Poisson means). Null where the counts are not known.
 *
 * @example isBeyondChance(twoDeathsIn2000, [noneIn2000, noneIn2000]) // false: p = 1/9
 */
export function isBeyondChance(figure: StandingFigure, before: readonly StandingFigure[]): boolean | null {
  const pooled = pooledCases(figure, before);
  if (pooled === null) return null;
  const { now, former } = pooled;
  const all = now.events + former.events;
  const share = now.among / (now.among + former.among);
  return binomialCdf(now.events, all, share) < eachSide || binomialAtLeast(now.events, all, share) < eachSide;
}
