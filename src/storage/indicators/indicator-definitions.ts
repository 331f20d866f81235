import type { Dated } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/**
 * What an indicator is in a region on some days: made in a plan (`planId`) and adopted with it, or one of the catalogue whose way of counting changed there (`change` says how). `isBreak`: figures
 * before and after are not of one kind.
 */
export type RegionIndicator = Dated & {
  readonly regionId: string;
  readonly indicatorId: string;
  readonly definition: { readonly name: { readonly zh: string }; readonly unit: string; readonly direction: 'up' | 'down' | 'hold' | 'reference'; readonly planId: string | null; readonly change?: string };
  readonly isBreak: boolean;
};

/**
 * Every version of the definitions of a region's own indicators, oldest first.
 *
 * @example versionOn((await indicatorDefinitions(connection, regionId)).filter(({ indicatorId }) => indicatorId === 'local/women-2021-2030/1'), today)
 */
export async function indicatorDefinitions(connection: Connection, regionId: string): Promise<readonly RegionIndicator[]> {
  const rows = await connection.selectFrom('indicator_definitions')
    .select(['region_id as regionId', 'indicator_id as indicatorId', 'definition', 'is_break as isBreak', 'version', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('region_id', '=', regionId).orderBy('indicator_id').orderBy('version').execute();
  return rows as RegionIndicator[];
}

/**
 * Adds versions of definitions; those before them stay as they were.
 *
 * @example await addIndicatorDefinitions(connection, definitions, { at: now, by: personId })
 */
export async function addIndicatorDefinitions(connection: Connection, definitions: readonly RegionIndicator[], { at, by }: { readonly at: string; readonly by: string | null }): Promise<void> {
  if (definitions.length === 0) return;
  await connection.insertInto('indicator_definitions').values(definitions.map(({ regionId, indicatorId, definition, isBreak, version, validFrom, validTo }) => ({
    region_id: regionId, indicator_id: indicatorId, definition: JSON.stringify(definition), is_break: isBreak, version, valid_from: validFrom, valid_to: validTo, recorded_at: at, recorded_by: by,
  }))).execute();
}
