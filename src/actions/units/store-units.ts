import { addAssignments, addUnits, addUnitSuccessions, addUnitVersions, endAssignments } from '#storage';
import type { Work } from '../action.ts';
import { passOnForms, type PassedForm } from '../forms/pass-on-forms.ts';
import { unitKeepers } from './unit-fields.ts';
import { answerOf, type SeenUnit, type UnitsEffect, type UnitsState } from './units-state.ts';

/**
 * Stores what a decision does to the units of a region, with the forms that go with units that are no more.
 *
 * @example await storeUnits(effect, work, state)
 */
export async function storeUnits(effect: UnitsEffect, { connection, now, caller, today, newId }: Work, { regionId }: UnitsState): Promise<readonly PassedForm[]> {
  const recorded = { at: now, by: caller.personId };
  await addUnits(connection, regionId, effect.founded, now);
  await addUnitVersions(connection, effect.versions, recorded);
  await addUnitSuccessions(connection, effect.successions, recorded);
  await endAssignments(connection, regionId, effect.ended, recorded);
  await addAssignments(connection, effect.added, recorded);
  const role = caller.roles.find((held) => unitKeepers.includes(held.role) && held.covers.includes(regionId))?.role ?? 'office-clerk';
  return effect.successions.length === 0 ? [] : passOnForms(connection, { regionId, today, now, newId, who: { personId: caller.personId ?? '', name: caller.personName, role, unitId: null } });
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
