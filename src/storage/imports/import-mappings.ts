import type { Dated } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** How the tables of one source are read, as it was on some days. `content` is a mapping of `#collection`; `ended`: it is not used any more. */
export type MappingVersion = Dated & { readonly regionId: string; readonly mappingId: string; readonly name: string; readonly content: unknown; readonly ended: boolean; readonly recordedAt: string; readonly recordedBy: string | null };

const columns = [
  'region_id as regionId', 'mapping_id as mappingId', 'name', 'content', 'ended', 'version', 'valid_from as validFrom', 'valid_to as validTo', 'recorded_at as recordedAt', 'recorded_by as recordedBy',
] as const;

/**
 * Every version of the mappings of a region, of one or of all, oldest first.
 *
 * @example (await mappingVersions(connection, regionId, mappingId)).at(-1)?.name
 */
export async function mappingVersions(connection: Connection, regionId: string, mappingId?: string): Promise<readonly MappingVersion[]> {
  const query = connection.selectFrom('import_mappings').select(columns).where('region_id', '=', regionId).orderBy('mapping_id').orderBy('version');
  return (mappingId === undefined ? query : query.where('mapping_id', '=', mappingId)).execute();
}

/**
 * Adds a version of a mapping; those before it stay. Throws when it is there already: two people changed it at once.
 *
 * @example await addMappingVersion(connection, { regionId, mappingId, name: '县域平台', content, ended: false, version: 1, validFrom: today, validTo: null }, { at: now, by: personId })
 */
export async function addMappingVersion(connection: Connection, { regionId, mappingId, name, content, ended, version, validFrom, validTo }: Omit<MappingVersion, 'recordedAt' | 'recordedBy'>, { at, by }: { readonly at: string; readonly by: string | null }): Promise<void> {
  await connection.insertInto('import_mappings')
    .values({ region_id: regionId, mapping_id: mappingId, name, content: JSON.stringify(content), ended, version, valid_from: validFrom, valid_to: validTo, recorded_at: at, recorded_by: by }).execute();
}
