import type { SourceKey } from '#documents';
import { standingOf, type MonitoredPlan, type MonitoredTarget, type MonitoringRun } from '#monitoring';
import type { SourceBook } from '../../../figures/figure-source.ts';

/** A target that has a forecast, and the chance of it. */
export type Chance = { readonly target: MonitoredTarget; readonly probability: number };

/** The targets that have a forecast. @example chancesOf(domain.targets).length */
export const chancesOf = (targets: readonly MonitoredTarget[]): readonly Chance[] => targets.flatMap((target): Chance[] => ('probability' in target.forecast ? [{ target, probability: target.forecast.probability }] : []));

/**
 * How many of them will be met: the sum of the chances, and the least its standard deviation can be (if they were independent). Source: method 9, 效果: ΣP with √ΣP(1−P), a lower bound.
 *
 * @example expectedCount([{ probability: 0.9 }, { probability: 0.5 }]) // { count: 1.4, deviation: 0.583 }
 */
export const expectedCount = (chances: readonly Pick<Chance, 'probability'>[]): { readonly count: number; readonly deviation: number } => ({
  count: chances.reduce((sum, { probability }) => sum + probability, 0), deviation: Math.sqrt(chances.reduce((sum, { probability: p }) => sum + p * (1 - p), 0)),
});

/** The sources of the chances, for a figure made of them. */
export const chanceKeys = (chances: readonly Chance[], book: SourceBook): readonly SourceKey[] =>
  chances.map(({ target }) => book.add({ kind: 'verdict', target: target.id, field: 'forecast.probability', says: `“${target.indicator}”的达标概率（${target.id}）` }));

/** An earlier forecast of a target and what came of it. */
export type SettledForecast = Chance & { readonly isMet: boolean };

/**
 * What a run of an earlier year said of the targets that are due by now, and what came: forecasts are looked at again when their time is over (method 9, final). Targets that cannot be judged
 * now settle nothing.
 *
 * @example settledForecasts(run, planned.monitored, 2030).length
 */
export function settledForecasts(run: MonitoringRun, { title, targets }: MonitoredPlan, year: number): readonly SettledForecast[] {
  const now = new Map(targets.filter(({ repeats, deadline }) => repeats === null && deadline <= year).map((target) => [target.id, standingOf[target.achievement]]));
  const then = run.plans.find((plan) => plan.title === title)?.targets ?? [];
  return chancesOf(then.filter(({ deadline }) => deadline > run.year)).flatMap((chance): SettledForecast[] => {
    const standing = now.get(chance.target.id);
    return standing === 'met' || standing === 'not-met' ? [{ ...chance, isMet: standing === 'met' }] : [];
  });
}

/** Mean squared difference between chances and what came; 0 is perfect. Source: method 4 (Brier). @example brierOf([{ probability: 0.8, isMet: true }]) // 0.04 */
export const brierOf = (settled: readonly Pick<SettledForecast, 'probability' | 'isMet'>[]): number => settled.reduce((sum, { probability, isMet }) => sum + (probability - Number(isMet)) ** 2, 0) / settled.length;
