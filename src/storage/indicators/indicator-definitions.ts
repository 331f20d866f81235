import type { Dated } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** Everything a region says of an indicator of its own; what it does not say is absent. `change`: how the way of counting changed; `retired`: it ends with `validTo`. */
export type OwnDefinition = {
  readonly name: { readonly zh: string }; readonly unit: string; readonly direction: 'up' | 'down' | 'hold' | 'reference'; readonly planId: string | null; readonly change?: string; readonly text?: string; readonly numerator?: string; readonly denominator?: string;
  readonly breakdowns?: readonly string[]; readonly source?: string; readonly domain?: string; readonly audience?: readonly ('women' | 'children')[]; readonly retired?: true;
};

/**
 * What an indicator is in a region on some days: made in a plan (`planId`) and adopted with it, in the registry and approved there, or one of the catalogue whose way of counting changed there. `isBreak`:
 * figures before and after are not of one kind.
 */
export type RegionIndicator = Dated & {
  readonly regionId: string;
  readonly indicatorId: string;
  readonly definition: OwnDefinition;
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

/** A version of a definition with when and by whom it was recorded. */
export type RecordedDefinition = RegionIndicator & { readonly recordedAt: string; readonly recordedBy: string | null };

/**
 * Every version of the definition of one indicator in a region, oldest first, with who recorded it.
 *
 * @example (await definitionHistory(connection, regionId, 'local/registry/1')).at(-1)?.recordedBy
 */
export async function definitionHistory(connection: Connection, regionId: string, indicatorId: string): Promise<readonly RecordedDefinition[]> {
  const rows = await connection.selectFrom('indicator_definitions')
    .select(['region_id as regionId', 'indicator_id as indicatorId', 'definition', 'is_break as isBreak', 'version', 'valid_from as validFrom', 'valid_to as validTo', 'recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('region_id', '=', regionId).where('indicator_id', '=', indicatorId).orderBy('version').execute();
  return rows as RecordedDefinition[];
}
