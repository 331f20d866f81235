import { wordsOfItems, type ItemWords } from '#storage';
import type { Work } from '../action.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { loadUnits } from './load-units.ts';
import type { UnitsState } from './units-state.ts';

/** The units with what their duties are called, for who has to be told of them. */
export type UnitsWithDuties = UnitsState & { readonly words: readonly ItemWords[] };

/**
 * The units of a region, locked, with the duties of some of them in words.
 *
 * @example await loadUnitsWithDuties(regionId, work, { unitIds: [unitId], on: '2025-01-01' })
 */
export async function loadUnitsWithDuties(regionId: string, work: Work, concerned: { readonly unitIds: readonly string[]; readonly on: string }): Promise<UnitsWithDuties | Refusal> {
  const state = await loadUnits(regionId, work, concerned);
  return isRefusal(state) ? state : { ...state, words: await wordsOfItems(work.connection, regionId, state.assignments) };
}
