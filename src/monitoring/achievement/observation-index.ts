import { normalName } from '#plan';
import type { Observation } from '../observation.ts';

/** Observations by what they are called: id of the indicator, id of a target, or the name as printed. */
export type ObservationIndex = { readonly rowsOf: (names: readonly string[]) => readonly Observation[] };

/**
 * Indexes the rows of a run once. A row says what it speaks of in `indicatorId`: an indicator's id, or, where a target has none in the registry, the target's own id
 * (women/1/goal/9/1) or its name as printed.
 *
 * @example indexObservations(rows).rowsOf(['some-rate', '某率']).length
 */
export function indexObservations(observations: readonly Observation[]): ObservationIndex {
  const byName = Map.groupBy(observations, ({ indicatorId }) => normalName(indicatorId));
  return { rowsOf: (names) => [...new Set(names.map(normalName))].flatMap((name) => byName.get(name) ?? []) };
}
