import { findIndicatorById, relations, type Relation } from '#registry';
import type { Observation } from '../observation.ts';
import type { Series } from '../series.ts';
import { ownRows } from './evidence-rows.ts';
import { canonicalGroups, groupsWanted, speaksOf } from './groups-wanted.ts';
import { lendGroups } from './lend-groups.ts';
import { chooseRows, seriesOf } from './series-of.ts';

/** Whose figures are asked for. `groups`: one sex, one area, both (女, 农村), none for everyone; `places`: the names of the plan's own place, rows without a place are its own too. */
export type IndicatorAsked = { readonly indicatorId: string; readonly groups: readonly string[]; readonly places: readonly string[]; readonly untilYear: number };

/** The relations by which rows of another indicator's group are rows of this one. */
const lendersOf = (id: string): readonly Relation[] => relations.filter((relation) => (relation.kind === 'gender-pair' && relation.women === id) || (relation.kind === 'group-of' && relation.member === id));

/**
 * The yearly figures of an indicator for the plan's own place and one part of its people, as the judge of targets sees them: the latest record of the best source, never grade D and never the
 * total for a part; named absences as gaps, changes of the definition as breaks; a group of another indicator that is this one (人均预期寿命 of 女) where it has no row of its own. Empty where the data have
 * none. One pass over the rows; `sourceOf` tells the cell of a point.
 *
 * @example seriesOfIndicator(data.observations, { indicatorId: 'some-rate', groups: ['女'], places: ['某区'], untilYear: 2024 }).points.at(-1)?.text // '93.40'
 */
export function seriesOfIndicator(observations: readonly Observation[], { indicatorId, groups, places, untilYear }: IndicatorAsked): Series {
  const definition = findIndicatorById(indicatorId) ?? null;
  const wanted = definition === null ? canonicalGroups(groups) : groupsWanted({ groups, scope: null }, definition);
  const lenders = lendersOf(indicatorId);
  const others = new Set(lenders.flatMap((relation) => ('everyone' in relation ? [relation.everyone] : [])));
  const named = observations.filter((row) => row.indicatorId === indicatorId || others.has(row.indicatorId));
  const rows = [...named, ...lendGroups(named, lenders)].filter((row) => row.indicatorId === indicatorId && row.subUnit === null && speaksOf(row.groups, wanted, definition));
  const { chosen } = chooseRows(ownRows(rows, { ownPlaces: places, year: untilYear }));
  return seriesOf(chosen, indicatorId, definition?.unit ?? '', []);
}
