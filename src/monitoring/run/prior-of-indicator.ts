import { forecastFamilies, type IndicatorDefinition } from '#registry';
import { nothingKnown, provisionalPrior, type FamilyPrior } from '../forecast/family-prior.ts';
import type { Transform } from '../scale.ts';
import type { PriorSource } from './monitored.ts';

/** Families learnt from the figures of this run, by indicator. */
export type LearntFamilies = ReadonlyMap<string, { readonly transform: Transform; readonly prior: FamilyPrior }>;

/** The prior of a series, where it came from and the family's Chinese name. Smoothed estimates say so by their family (method 1.5.6). */
export type ChosenPrior = { readonly prior: FamilyPrior; readonly from: PriorSource; readonly family: string; readonly smoothed: boolean };

const smoothedFamily = 'smoothed-estimate';

/**
 * The prior of an indicator's series on a scale: learnt from its other places where there are enough, else the registry's, else nothing. A family's spread means something on its own
 * scale only. Source: method 1.5.
 *
 * @example priorOfIndicator(definition, 'logit', learnt) // { prior: { spread: 0.3, … }, from: 'registry', family: '接近上限的覆盖率…', smoothed: false }
 */
export function priorOfIndicator(definition: IndicatorDefinition | null, transform: Transform, learnt: LearntFamilies): ChosenPrior {
  const own = definition === null ? undefined : learnt.get(definition.id);
  const smoothed = definition?.forecastFamily === smoothedFamily;
  if (own && own.transform === transform) return { prior: own.prior, from: 'learnt', family: `本数据中的${String(own.prior.series)}个地区`, smoothed: false };
  const family = forecastFamilies.find(({ id, scales }) => id === definition?.forecastFamily && scales.includes(transform));
  if (family === undefined || family.s0 === null) return { prior: nothingKnown, from: 'none', family: '无先验', smoothed };
  return { prior: provisionalPrior(family.s0, family.lambda), from: 'registry', family: family.name, smoothed };
}
