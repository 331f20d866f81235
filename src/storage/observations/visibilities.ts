import type { Dated } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** Who may see figures, from the narrowest circle to everyone (model.md 4). */
export type VisibilityAudience = 'own-unit' | 'bureau' | 'committee' | 'upper-level' | 'public';

/** Who may see the figures of an indicator and a part of the people on some days, and why. `breakdown` is '' for all of them, else a category (女, 农村). */
export type VisibilityVersion = Dated & {
  readonly regionId: string;
  readonly indicatorId: string;
  readonly breakdown: string;
  readonly audience: VisibilityAudience;
  readonly reason: string | null;
};

/**
 * Every version of the visibilities of a region, of some indicators or of all, oldest first.
 *
 * @example versionOn(await visibilityVersions(connection, regionId, ['maternal-mortality-ratio']), today)?.audience
 */
export async function visibilityVersions(connection: Connection, regionId: string, indicatorIds?: readonly string[]): Promise<readonly VisibilityVersion[]> {
  if (indicatorIds?.length === 0) return [];
  const query = connection.selectFrom('visibilities')
    .select(['region_id as regionId', 'indicator_id as indicatorId', 'breakdown', 'audience', 'reason', 'version', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('region_id', '=', regionId).orderBy('indicator_id').orderBy('breakdown').orderBy('version');
  return (indicatorIds === undefined ? query : query.where('indicator_id', 'in', [...indicatorIds])).execute();
}

/**
 * Adds a version of a visibility; those before it stay as they were.
 *
 * @example await addVisibilityVersion(connection, { regionId, indicatorId, breakdown: '', audience: 'bureau', reason: null, version: 1, validFrom: today, validTo: null }, { at: now, by: personId })
 */
export async function addVisibilityVersion(connection: Connection, { regionId, indicatorId, breakdown, audience, reason, version, validFrom, validTo }: VisibilityVersion, { at, by }: { readonly at: string; readonly by: string | null }): Promise<void> {
  await connection.insertInto('visibilities').values({
    region_id: regionId, indicator_id: indicatorId, breakdown, audience, reason, version, valid_from: validFrom, valid_to: validTo, recorded_at: at, recorded_by: by,
  }).execute();
}
