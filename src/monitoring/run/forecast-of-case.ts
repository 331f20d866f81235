import type { JudgedCase, Confidence } from '../judging/judge-case.ts';
import { confidenceOf } from '../judging/judge-case.ts';
import type { VerdictCase } from './case-of-verdict.ts';
import type { MonitoredForecast } from './monitored.ts';

/**
 * The forecast of a judged case in the unit of its series, with what it was made from.
 *
 * @example forecastOfCase(made, judged, 'method-2') // { probability: 0.62, median: 94.6, …, family: '接近上限的覆盖率…', priorFrom: 'registry' }
 */
export function forecastOfCase({ one, chosen, back, doubtful }: VerdictCase, { forecast, at, small }: JudgedCase, model: string): MonitoredForecast {
  if (!('probability' in forecast)) return forecast;
  const { probability, raw, median, low80, high80 } = forecast;
  const confidence: Confidence = confidenceOf(at + 1 - doubtful);
  return {
    probability, raw, median: median * back, low80: low80 * back, high80: high80 * back, confidence, model: small === null ? model : 'small-counts', family: small === null ? chosen.family : '例数的泊松趋势', priorFrom: small === null ? chosen.from : 'none', transform: one.transform,
  };
}

