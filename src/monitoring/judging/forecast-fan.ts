import { intervalOf, type ForecastInterval } from '../forecast/forecast-target.ts';
import type { ForecastModel } from '../forecast/model.ts';
import { walkAfter } from '../forecast/student-walk.ts';
import { smallCountFan } from '../smallcounts/count-forecast.ts';
import { caseSeries } from './case-series.ts';
import { countsAsked, type JudgedCase } from './judge-case.ts';
import type { JudgingCase } from './judging-case.ts';

/** Where a value will be in one year, in the unit of the case. */
export type FanYear = ForecastInterval & { readonly year: number };

function modelFan(one: JudgingCase, at: number, steps: number, model: ForecastModel): FanYear[] {
  const { series, lastVariance, printing } = caseSeries(one, at);
  const given = { prior: one.prior, smoothed: one.smoothed, lastVariance, printing };
  const walk = model.walk === undefined ? null : model.walk(series, given);
  return Array.from({ length: steps }, (_, index) => index + 1).flatMap((step): FanYear[] => {
    const predictive = walk === null ? model.forecast(series, step, given) : walkAfter(walk, step);
    return predictive === null ? [] : [{ year: (one.years[at] ?? Number.NaN) + step, ...intervalOf(one.transform, predictive) }];
  });
}

/**
 * The forecast of a judged case year by year, from the year after its latest value to its deadline, by the model and settings that gave its probability: the last year is the forecast
 * itself. Empty where the case has none.
 *
 * @example forecastFan(oneCase, judgeCase(oneCase, model), model).map(({ year }) => year) // [2025, …, 2030]
 */
export function forecastFan(one: JudgingCase, { at, small, forecast }: JudgedCase, model: ForecastModel): readonly FanYear[] {
  if (!('probability' in forecast) || one.deadline === null) return [];
  const counts = small?.forecast.kind === 'forecast' ? countsAsked(one, at) : null;
  return counts === null ? modelFan(one, at, one.deadline - (one.years[at] ?? one.deadline), model) : smallCountFan(counts);
}
