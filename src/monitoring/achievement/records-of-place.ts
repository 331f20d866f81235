import { findIndicatorById, relations } from '#registry';
import type { Observation } from '../observation.ts';
import type { Series } from '../series.ts';
import { ownRows } from './evidence-rows.ts';
import { partWords } from './groups-wanted.ts';
import { lendGroups } from './lend-groups.ts';
import { chooseRows, seriesOf } from './series-of.ts';

/** Whose figures are asked for: `places` are the names of the plan's own place, rows without a place are its own too. */
export type PlaceAsked = { readonly places: readonly string[]; readonly untilYear: number };

/**
 * All that the data say of one indicator for one part of the place: its people (`groups` as the data call them, none for everyone) or a township, village or school (`subUnit`).
 * `answers` are the years of which people answered yes or no or judged instead of counting. `sources`: who reported, where the data say so. `setAside`: how many rows were kept out by hand
 * (grade D).
 */
export type PartRecord = {
  readonly indicatorId: string;
  readonly groups: readonly string[];
  readonly subUnit: string | null;
  readonly series: Series;
  readonly answers: readonly Observation[];
  readonly sources: readonly string[];
  readonly setAside: number;
};

const isAnswer = ({ content }: Observation): boolean => content.kind === 'yes-no' || content.kind === 'judgement';

/** One record for each part of one indicator, in the order in which the data first speak of them. */
function recordsOf(indicatorId: string, rows: readonly Observation[]): readonly PartRecord[] {
  const definition = findIndicatorById(indicatorId) ?? null;
  const parts = Map.groupBy(rows, ({ groups, subUnit }) => JSON.stringify([subUnit, ...partWords(groups, definition)]));
  return [...parts.values()].flatMap((of): PartRecord[] => {
    const { chosen, setAside } = chooseRows(of);
    const [first] = chosen;
    if (first === undefined) return [];
    const told = definition === null ? first.groups : first.groups.filter((group) => partWords([group], definition).length > 0);
    return [{
      indicatorId, groups: told, subUnit: first.subUnit, series: seriesOf(chosen, indicatorId, definition?.unit ?? '', []), answers: chosen.filter(isAnswer), sources: [...new Set(chosen.flatMap(({ source }) => source ?? []))],
      setAside: setAside.filter(({ why }) => why === 'grade-d').length,
    }];
  });
}

/**
 * Everything the data hold of a place, indicator by indicator and part by part, as the judge of targets sees it (`seriesOfIndicator` gives the same series one by one). Indicators stand in the
 * order of the data; those of which only a group of another indicator tells are left out. The rows are laid out once, whatever their number.
 *
 * @example recordsOfPlace(data.observations, { places: ['某区'], untilYear: 2024 }).length
 */
export function recordsOfPlace(observations: readonly Observation[], { places, untilYear }: PlaceAsked): readonly PartRecord[] {
  const own = ownRows(observations, { ownPlaces: places, year: untilYear });
  const named = new Set(own.map(({ indicatorId }) => indicatorId));
  const lent = lendGroups(own, relations).filter(({ indicatorId }) => named.has(indicatorId));
  return [...Map.groupBy([...own, ...lent], ({ indicatorId }) => indicatorId)].flatMap(([indicatorId, rows]) => recordsOf(indicatorId, rows));
}
