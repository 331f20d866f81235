import { isMissing } from '#kernel';
import { learnFamily } from '../forecast/learn-family.ts';
import type { FamilyPrior } from '../forecast/family-prior.ts';
import { nothingKnown } from '../forecast/family-prior.ts';
import { defaultModel } from '../forecast/models/index.ts';
import type { ForecastModel } from '../forecast/model.ts';
import { windowsOf } from '../forecast/windows-of.ts';
import { fromScale, seriesToScale } from '../scale.ts';
import { symmetricError } from '../scoring/point-errors.ts';
import type { PanelFamily, PanelSeries } from './panel.ts';

/** sMAPE in percent of a model's points on the values held out (M competitions). */
export type HeldOutError = { readonly model: string; readonly title: string; readonly values: number; readonly symmetricError: number };

/** What the training parts teach of a family; a series of its own alone where they are too few. */
function priorOf({ series, transform }: PanelFamily): FamilyPrior {
  const constants = defaultModel.constants;
  if (!constants) return nothingKnown;
  const windows = series.flatMap(({ years, values }, index) => windowsOf({ years, values: seriesToScale(transform, values) }, index, constants.latest));
  return learnFamily(windows, constants, Infinity) ?? nothingKnown;
}

/** Walks know their family and its scale; the others are textbook methods on the figures as they are. */
function pointsOf(model: ForecastModel, { years, values, heldOut }: PanelSeries, family: PanelFamily, prior: FamilyPrior): number[] {
  const transform = model.walk === undefined ? 'identity' : family.transform;
  const series = { years, values: seriesToScale(transform, values) };
  return heldOut.years.map((year) => {
    const predictive = model.forecast(series, year - (years.at(-1) ?? Number.NaN), { prior });
    return predictive === null ? Number.NaN : fromScale(transform, predictive.mean);
  });
}

/**
 * How far the points of each model are from the values held out, over all series that have some.
 *
 * @example heldOutErrors(panelOf(m3), forecastModels).find(({ model }) => model === 'naive')?.symmetricError // 17.88
 */
export function heldOutErrors(panel: readonly PanelFamily[], models: readonly ForecastModel[]): HeldOutError[] {
  const families = panel.map((family) => ({ family, series: family.series.filter(({ heldOut, years }) => heldOut.years.length > 0 && years.length > 0) })).filter(({ series }) => series.length > 0);
  const priors = families.map(({ family }) => priorOf(family));
  return families.length === 0 ? [] : models.flatMap((model): HeldOutError[] => {
    const actuals = families.flatMap(({ series }) => series.flatMap(({ heldOut }) => heldOut.values));
    const points = families.flatMap(({ family, series }, at) => series.flatMap((one) => pointsOf(model, one, family, priors[at] ?? nothingKnown)));
    const error = symmetricError(actuals, points);
    return isMissing(error) ? [] : [{ model: model.id, title: model.title, values: actuals.length, symmetricError: error }];
  });
}
