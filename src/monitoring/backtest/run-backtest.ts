import type { Missing } from '#kernel';
import { standardQuantile } from '../forecast/predictive.ts';
import { defaultModel, forecastModels } from '../forecast/models/index.ts';
import type { ForecastModel } from '../forecast/model.ts';
import { fewestSeries } from '../forecast/learn-family.ts';
import { areaUnderCurve } from '../scoring/area-under-curve.ts';
import { calibrationTable, type CalibrationRow } from '../scoring/calibration-table.ts';
import { pairedDifference, type PairedDifference } from '../scoring/paired-difference.ts';
import { brier } from '../scoring/scores/brier.ts';
import { log } from '../scoring/scores/log.ts';
import { forecastsOfFamily, type DueForecast, type Learning } from './forecasts-of-family.ts';
import { heldOutErrors, type HeldOutError } from './held-out-errors.ts';
import type { PanelFamily } from './panel.ts';
import { scoredTargets, targetsPerForecast, typicalChanges } from './scored-targets.ts';

/** How one model did in one family. */
type FamilyScore = { readonly family: string; readonly forecasts: number; readonly coverage80: number; readonly brier: number };

/** How one model did on all forecasts that came due (method 1.2, 1.3). Errors are in typical changes over as many years; scores are of targets not yet met. */
export type ModelScore = {
  readonly model: string;
  readonly title: string;
  readonly forecasts: number;
  readonly scaledError: number;
  readonly coverage80: number;
  readonly brier: number;
  readonly log: number;
  readonly auc: number | Missing;
  readonly calibration: readonly CalibrationRow[] | Missing;
  /** Of targets already met by the last value: whether they still were. */
  readonly calibrationMet: readonly CalibrationRow[] | Missing;
  readonly families: readonly FamilyScore[];
};

/** The default against another model by the challenger rule: paired bootstrap over series, 90 % interval; negative means the default loses less. */
type Challenge = { readonly model: string; readonly score: 'brier' | 'log'; readonly result: PairedDifference | Missing };

export type BacktestReport = {
  readonly learning: Learning;
  readonly families: readonly { readonly name: string; readonly transform: PanelFamily['transform']; readonly series: number; readonly tried: boolean }[];
  readonly models: readonly ModelScore[];
  readonly challenges: readonly Challenge[];
  /** Symmetric errors on the part held out, where the data name one. */
  readonly heldOut: readonly HeldOutError[];
};

/** Everything a model has to be scored on, side by side: one entry a forecast, six a forecast for targets. */
type Ledger = { readonly forecasts: DueForecast[]; readonly typical: number[]; readonly brier: number[]; readonly log: number[]; readonly published: number[]; readonly raw: number[]; readonly outcomes: number[] };

const emptyLedger = (): Ledger => ({ forecasts: [], typical: [], brier: [], log: [], published: [], raw: [], outcomes: [] });

function enter(ledger: Ledger, forecast: DueForecast, typical: number): void {
  let [ofBrier, ofLog] = [0, 0];
  for (const { published, raw, outcome } of scoredTargets(forecast, typical)) {
    ledger.published.push(published);
    ledger.raw.push(raw);
    ledger.outcomes.push(outcome);
    ofBrier += brier.loss(published, outcome);
    ofLog += log.loss(published, outcome);
  }
  ledger.forecasts.push(forecast);
  ledger.typical.push(typical);
  ledger.brier.push(ofBrier / targetsPerForecast);
  ledger.log.push(ofLog / targetsPerForecast);
}

const mean = (items: readonly number[]): number => items.reduce((sum, item) => sum + item, 0) / items.length;
const isInside = ({ came, mean: middle, deviation, freedom }: DueForecast): boolean => Math.abs(came - middle) <= deviation * standardQuantile(0.9, freedom);

function scoreOf({ id, title }: ForecastModel, ledger: Ledger): ModelScore {
  const { forecasts, typical } = ledger;
  const inside = forecasts.map((forecast) => Number(isInside(forecast)));
  const families = [...Map.groupBy(forecasts.keys(), (at) => forecasts[at]?.family ?? '')].map(([family, places]): FamilyScore => ({
    family, forecasts: places.length, coverage80: mean(places.map((at) => inside[at] ?? Number.NaN)), brier: mean(places.map((at) => ledger.brier[at] ?? Number.NaN)),
  }));
  return {
    model: id, title, forecasts: forecasts.length, scaledError: mean(forecasts.map(({ came, mean: middle }, at) => Math.abs(came - middle) / (typical[at] ?? Number.NaN))), coverage80: mean(inside),
    brier: mean(ledger.brier), log: mean(ledger.log), auc: areaUnderCurve(ledger.published, ledger.outcomes), calibration: calibrationTable(ledger.published, ledger.outcomes),
    calibrationMet: calibrationTable(ledger.raw.map((raw) => 1 - raw), ledger.outcomes.map((outcome) => 1 - outcome)), families,
  };
}

const seed = 20261121;

function challengesOf(ledgers: ReadonlyMap<string, Ledger>): Challenge[] {
  const first = ledgers.get(defaultModel.id);
  if (!first) return [];
  const clusters = first.forecasts.map(({ family, series }) => `${family} ${String(series)}`);
  const rivals = [...ledgers].filter(([id, { forecasts }]) => id !== defaultModel.id && forecasts.length === first.forecasts.length);
  return rivals.flatMap(([model, second]) => (['brier', 'log'] as const).map((score): Challenge => ({ model, score, result: pairedDifference(first[score], second[score], { seed, draws: 1000, clusters }) })));
}

/**
 * Tries every model on the past: rolling origins, one, three and five years ahead, the same windows for all (method 1.2, 4). Families of fewer than fifteen series are named and left out.
 * What is learnt of a family comes from its other series, or, with `past`, only from years before.
 *
 * @example runBacktest(panelOf(values), 'others').models[0]?.coverage80 // 0.80
 */
export function runBacktest(panel: readonly PanelFamily[], learning: Learning, models: readonly ForecastModel[] = forecastModels): BacktestReport {
  const ledgers = new Map(models.map(({ id }) => [id, emptyLedger()]));
  for (const family of panel) {
    const forecasts = forecastsOfFamily(family, models, learning);
    const typical = typicalChanges(forecasts.get(defaultModel.id) ?? []);
    for (const [id, own] of forecasts) {
      const ledger = ledgers.get(id);
      for (const forecast of own) {
        const change = typical.get(forecast.steps) ?? 0;
        if (ledger && change > 0) enter(ledger, forecast, change);
      }
    }
  }
  return {
    learning,
    families: panel.map(({ name, transform, series }) => ({ name, transform, series: series.length, tried: series.length >= fewestSeries })),
    models: models.flatMap((model) => {
      const ledger = ledgers.get(model.id);
      return ledger && ledger.forecasts.length > 0 ? [scoreOf(model, ledger)] : [];
    }),
    challenges: challengesOf(ledgers),
    heldOut: heldOutErrors(panel, models),
  };
}
