import { countedSide, type CountedQuestion } from './counted-side.ts';
import type { SmallCountQuestion } from './issues-of-counts.ts';
import { forecastTrend, trendIntervals, type TrendInterval } from './trend-forecast.ts';
import { trendPrior, type TrendCounts, type TrendPrior } from './trend-prior.ts';

/** Rates in the unit of the target. */
export type SmallCountForecast =
  | { readonly kind: 'forecast'; readonly probabilityTrue: number; readonly probabilityReported: number; readonly medianRate: number; readonly low80: number; readonly high80: number; readonly futurePopulation: number }
  | { readonly kind: 'not-forecast'; readonly reason: 'settled' | 'too-few-years'; readonly sentence: string };

const lastOf = (values: readonly number[]): number => values.at(-1) ?? NaN;

/** The counted side as a trend: years before the last one, and what is believed of it. */
const trendOf = ({ years, population }: SmallCountQuestion, { target, events, parent }: CountedQuestion): readonly [TrendCounts, TrendPrior] =>
  [{ law: target.law, offsets: years.map((year) => year - lastOf(years)), events, population }, trendPrior(target.law, parent ?? undefined)];

/** Chances of the counted side as rates of the events, in the unit of the target. */
function ratesOf({ median, low80, high80 }: TrendInterval, per: number, counted: CountedQuestion['counted']): TrendInterval {
  const rateOf = (chance: number): number => (counted === 'events' ? chance : 1 - chance) * per;
  const ends = [rateOf(low80), rateOf(high80)];
  return { median: rateOf(median), low80: Math.min(...ends), high80: Math.max(...ends) };
}

/**
 * Where small counts are heading in every year after the last one up to the deadline: the true rate in the unit of the target; nothing from a single year, or when the deadline has come.
 *
 * @example smallCountFan(question).at(-1)?.year // 2030
 */
export function smallCountFan(question: SmallCountQuestion): readonly (TrendInterval & { readonly year: number })[] {
  const { years, per, deadline } = question;
  const side = countedSide(question);
  const ahead = deadline - lastOf(years);
  return ahead <= 0 || years.length < 2 ? [] : trendIntervals(...trendOf(question, side), ahead).map((one, at) => ({ year: lastOf(years) + at + 1, ...ratesOf(one, per, side.counted) }));
}

/**
 * Where small counts are heading at the deadline: the chances that the true and the reported rate keep the target, and the true rate. Throws a RangeError for counts that make no posterior.
 *
 * @example forecastCounts(question, countedSide(question)).kind // 'forecast'
 */
export function forecastCounts(question: SmallCountQuestion, side: CountedQuestion): SmallCountForecast {
  const { years, population, per, deadline, futurePopulation = lastOf(population) } = question;
  const ahead = deadline - lastOf(years);
  if (ahead <= 0) return { kind: 'not-forecast', reason: 'settled', sentence: `目标年${String(deadline)}年已有数据，不再预测。` };
  if (years.length < 2) return { kind: 'not-forecast', reason: 'too-few-years', sentence: `只有${String(years.length)}年数据，无法预测。` };
  const { probabilityTrue, probabilityReported, ...chances } = forecastTrend(...trendOf(question, side), side.target, ahead, futurePopulation);
  const { median, low80, high80 } = ratesOf(chances, per, side.counted);
  return { kind: 'forecast', probabilityTrue, probabilityReported, medianRate: median, low80, high80, futurePopulation };
}
