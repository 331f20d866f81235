import { addAssignments, addUnits, addUnitSuccessions, addUnitVersions, endAssignments } from '#storage';
import type { Work } from '../action.ts';
import { answerOf, type SeenUnit, type UnitsEffect, type UnitsState } from './units-state.ts';

/**
 * Stores what a decision does to the units of a region.
 *
 * @example await storeUnits(effect, work, state)
 */
export async function storeUnits(effect: UnitsEffect, { connection, now, caller }: Work, { regionId }: UnitsState): Promise<void> {
  const recorded = { at: now, by: caller.personId };
  await addUnits(connection, regionId, effect.founded, now);
  await addUnitVersions(connection, effect.versions, recorded);
  await addUnitSuccessions(connection, effect.successions, recorded);
  await endAssignments(connection, regionId, effect.ended, recorded);
  await addAssignments(connection, effect.added, recorded);
}

/**
 * The same for a decision about one unit, with what its action answers.
 *
 * @example store: storeUnit
 */
export async function storeUnit(effect: UnitsEffect, work: Work, state: UnitsState, { unitId }: { readonly unitId: string }): Promise<SeenUnit> {
  await storeUnits(effect, work, state);
  return answerOf(effect, unitId);
}
