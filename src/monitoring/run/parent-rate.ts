import { chooseRows, seriesOf } from '../achievement/series-of.ts';
import { groupsWanted, speaksOf } from '../achievement/groups-wanted.ts';
import type { ObservationIndex } from '../achievement/observation-index.ts';
import type { Target } from '#plan';
import type { IndicatorDefinition } from '#registry';
import { fittedLine } from '../forecast/models/fitted-line.ts';
import type { ParentRate } from '../judging/judging-case.ts';
import type { Origin } from '../observation.ts';
import { comparablePoints } from '../rules/comparable-points.ts';
import { seriesToScale } from '../scale.ts';
import { indicatorScale } from './indicator-scale.ts';

/** The rate of the area above, and the rows it was read in. */
export type PlacedParent = { readonly parent: ParentRate; readonly origins: readonly Origin[] };

/** A slope needs so many values; fewer give a rate alone. */
const fewestForSlope = 3;
const latestYears = 10;

/**
 * The rate of the area above and its yearly movement (log of a rate, logit of a share), from the rows the data hold of it: what small counts lean on (method 5.3, 5.4). Null when the data have no positive
 * rate of it up to the year.
 *
 * @example parentRate(index, { target, definition, parent: '某市', year: 2024 })?.parent // { rate: 14.3, weight: null, slope: -0.04 }
 */
export function parentRate(index: ObservationIndex, { target, definition, parent, year }: { readonly target: Target; readonly definition: IndicatorDefinition | null; readonly parent: string; readonly year: number }): PlacedParent | null {
  if (definition === null) return null;
  const wanted = groupsWanted(target, definition);
  const rows = index.rowsOf([definition.id]).filter((row) => row.place === parent && row.subUnit === null && row.year <= year && speaksOf(row.groups, wanted, definition));
  const points = comparablePoints(seriesOf(chooseRows(rows).chosen, definition.id, definition.unit, [])).slice(-latestYears);
  const last = points.at(-1);
  if (last === undefined || !(last.value > 0)) return null;
  const { transform, factor } = indicatorScale(definition);
  const values = seriesToScale(transform, points.map(({ value }) => value * factor));
  const line = points.length >= fewestForSlope && values.every(Number.isFinite) ? fittedLine({ years: points.map((point) => point.year), values }) : null;
  return { parent: { rate: last.value, weight: null, slope: line?.slope ?? null }, origins: points.flatMap(({ trace }) => trace.origins) };
}
