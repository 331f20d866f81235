import type { IndicatorDefinition } from '#registry';
import { chooseRows, seriesOf } from '../achievement/series-of.ts';
import { learnFamily, fewestSeries } from '../forecast/learn-family.ts';
import { defaultModel } from '../forecast/models/index.ts';
import { windowsOf } from '../forecast/windows-of.ts';
import type { Observation } from '../observation.ts';
import { comparablePoints } from '../rules/comparable-points.ts';
import { seriesToScale } from '../scale.ts';
import { indicatorScale } from './indicator-scale.ts';
import type { LearntFamilies } from './prior-of-indicator.ts';

/** One series a place, for everyone, up to the year: what a family is learnt from. */
function placesOf(rows: readonly Observation[], year: number): readonly (readonly Observation[])[] {
  const usable = rows.filter((row) => row.year <= year && row.subUnit === null && row.groups.length === 0);
  return [...Map.groupBy(usable, ({ place }) => place ?? '').values()];
}

/**
 * Learns the family of every indicator that the figures hold for fifteen places or more, from what was known by `year` (method 1.5: refresh yearly, freeze within a round).
 *
 * @example learnFamilies(observations, (id) => definitions.get(id), 2024).size
 */
export function learnFamilies(observations: readonly Observation[], definitionOf: (id: string) => IndicatorDefinition | undefined, year: number): LearntFamilies {
  const constants = defaultModel.constants;
  const learnt = new Map<string, { readonly transform: ReturnType<typeof indicatorScale>['transform']; readonly prior: NonNullable<ReturnType<typeof learnFamily>> }>();
  if (!constants) return learnt;
  for (const [indicatorId, rows] of Map.groupBy(observations, (row) => row.indicatorId)) {
    const definition = definitionOf(indicatorId);
    const places = definition === undefined ? [] : placesOf(rows, year);
    if (definition === undefined || places.length < fewestSeries) continue;
    const { transform, factor } = indicatorScale(definition);
    const windows = places.flatMap((own, index) => {
      const points = comparablePoints(seriesOf(chooseRows(own).chosen, indicatorId, definition.unit, []));
      const values = seriesToScale(transform, points.map(({ value }) => value * factor));
      return values.every(Number.isFinite) ? windowsOf({ years: points.map((point) => point.year), values }, index, constants.latest) : [];
    });
    const prior = learnFamily(windows, constants, year);
    if (prior !== null) learnt.set(indicatorId, { transform, prior });
  }
  return learnt;
}
