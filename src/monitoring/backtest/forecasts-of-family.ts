import type { FamilyPrior } from '../forecast/family-prior.ts';
import { learnFamily, fewestSeries } from '../forecast/learn-family.ts';
import { defaultModel } from '../forecast/models/index.ts';
import type { ForecastModel } from '../forecast/model.ts';
import { fewestValues, windowsOf, type PastWindow } from '../forecast/windows-of.ts';
import { seriesToScale } from '../scale.ts';
import type { TransformedSeries } from '../forecast/student-walk.ts';
import type { PanelFamily } from './panel.ts';

/**
 * What a family's prior is learnt from when one of its series is forecast: from the `others`, all their years (five folds of series), or only from what was known in the
 * year of the forecast (`past`), the series itself included.
 */
export type Learning = 'others' | 'past';

/** Horizons that are scored (method 1.2). */
const horizons: readonly number[] = [1, 3, 5];
const folds = 5;
/** What is left of the smallest family when one fold is laid aside: without it, families of fifteen to eighteen series would be called tried and give no forecast. */
const fewestOthers = Math.floor((fewestSeries * (folds - 1)) / folds);

/** One forecast that has come due, on the transformed scale, counted from the last value. */
export type DueForecast = { readonly family: string; readonly series: number; readonly year: number; readonly steps: number; readonly last: number; readonly came: number; readonly mean: number; readonly deviation: number; readonly freedom: number; readonly recalibrated: boolean };

type Prior = FamilyPrior | null;

const constants = defaultModel.constants ?? { priorFreedom: 2, damping: 0.9, noise: 1, latest: 10, knowsPrinting: true };

function priorsOf(windows: readonly PastWindow[], learning: Learning): (series: number, year: number) => Prior {
  const known = new Map<number, Prior>();
  return (series, year) => {
    const key = learning === 'past' ? year : series % folds;
    let prior = known.get(key);
    if (prior === undefined) {
      prior = learning === 'past' ? learnFamily(windows, constants, year) : learnFamily(windows.filter((window) => window.series % folds !== key), constants, Infinity, fewestOthers);
      known.set(key, prior);
    }
    return prior;
  };
}

/**
 * Everything a family's past lets a model be tried on: at every origin with four values or more behind it, forecasts one, three and five years ahead. Families of fewer than
 * fifteen series cannot be learnt and give nothing.
 */
export function forecastsOfFamily(family: PanelFamily, models: readonly ForecastModel[], learning: Learning): Map<string, DueForecast[]> {
  const out = new Map<string, DueForecast[]>(models.map(({ id }) => [id, []]));
  if (family.series.length < fewestSeries) return out;
  const transformed = family.series.map(({ years, values }): TransformedSeries => ({ years, values: seriesToScale(family.transform, values) }));
  const windows = transformed.flatMap((series, index) => windowsOf(series, index, constants.latest));
  const priorOf = priorsOf(windows, learning);
  for (const window of windows) {
    const prior = priorOf(window.series, window.year);
    const whole = transformed[window.series];
    if (prior === null || !whole) continue;
    const end = whole.years.indexOf(window.year) + 1;
    const seen = { years: whole.years.slice(0, end), values: whole.values.slice(0, end) };
    for (const model of models) {
      const { recalibrated } = model.takes?.(prior) ?? prior;
      for (const steps of horizons) {
        const came = window.ahead[steps];
        const predictive = came === undefined || end < fewestValues ? null : model.forecast(seen, steps, { prior });
        if (predictive === null || came === undefined) continue;
        out.get(model.id)?.push({ family: family.name, series: window.series, year: window.year, steps, last: window.last, came, ...predictive, recalibrated: model.walk !== undefined && recalibrated });
      }
    }
  }
  return out;
}
