import type { ForecastModel } from '../forecast/model.ts';
import { forecastFan } from '../judging/forecast-fan.ts';
import { confidenceOf, type Confidence, type JudgedCase } from '../judging/judge-case.ts';
import type { VerdictCase } from './case-of-verdict.ts';
import { countCells, sourceOf } from './figure-cells.ts';
import type { MonitoredForecast } from './monitored.ts';

/** What a forecast is told with: its model, and whether the figures move only at elections. */
type Told = { readonly model: ForecastModel; readonly byTerm: boolean };

/**
 * The forecast of a judged case in the unit of its series, year by year, with what it was made from. Between two elections a figure stands: of a target by terms only the deadline is told.
 *
 * @example forecastOfCase(made, judged, { model: defaultModel, byTerm: false }) // { probability: 0.62, median: 94.6, …, family: '接近上限的覆盖率…', priorFrom: 'registry', fan: [{ year: 2025, … }, …] }
 */
export function forecastOfCase({ one, chosen, back, doubtful, counted, above }: VerdictCase, judged: JudgedCase, { model, byTerm }: Told): MonitoredForecast {
  const { forecast, at, small } = judged;
  if (!('probability' in forecast)) return forecast;
  const { probability, raw, median, low80, high80 } = forecast;
  const confidence: Confidence = confidenceOf(at + 1 - doubtful);
  const fan = forecastFan(one, judged, model).map(({ year, ...ends }) => ({ year, median: ends.median * back, low80: ends.low80 * back, high80: ends.high80 * back }));
  return {
    probability, raw, median: median * back, low80: low80 * back, high80: high80 * back, confidence, model: small === null ? model.id : 'small-counts', family: small === null ? chosen.family : '例数的泊松趋势', priorFrom: small === null ? chosen.from : 'none', transform: one.transform,
    fan: byTerm ? fan.slice(-1) : fan, from: [...countCells(counted), ...sourceOf({ origins: above, computed: null }).from],
  };
}
