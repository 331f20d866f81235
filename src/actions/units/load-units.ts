import { lockedRegionVersions, openAssignments, unitSuccessions, unitVersions } from '#storage';
import type { Work } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import type { UnitsState } from './units-state.ts';

/** Whose duties a decision may touch, and from which day. */
type Concerned = { readonly unitIds: readonly string[]; readonly on: string };

/**
 * The units of a region, locked: two who change units of one region take turns, so that no name comes to mean two.
 *
 * @example await loadUnits(regionId, work, { unitIds: [unitId], on: '2025-01-01' })
 */
export async function loadUnits(regionId: string, { connection }: Work, concerned?: Concerned): Promise<UnitsState | Refusal> {
  if ((await lockedRegionVersions(connection, regionId)).length === 0) return { refused: 'not-found', message: '没有这个地区。' };
  const units = Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId);
  const assignments = concerned ? await openAssignments(connection, { regionId, unitIds: concerned.unitIds, from: concerned.on }) : [];
  return { regionId, units, successions: await unitSuccessions(connection, regionId), assignments };
}
