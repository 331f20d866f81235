import type { Dated, Validity } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** Another name of a unit, on the days it is in use. */
export type UnitAlias = Validity & { readonly name: { readonly zh: string } };

/** What a unit was called, and what it was, on some days. `aliases` are all that were known when the version was recorded, each with its own days: the version recorded last knows best. */
export type UnitVersion = Dated & {
  readonly regionId: string;
  readonly unitId: string;
  readonly name: { readonly zh: string };
  readonly shortName: string | null;
  readonly aliases: readonly UnitAlias[];
  readonly kind: string;
  readonly ordinal: number;
  readonly ended: boolean;
};

/** A version with who recorded it, and when. */
export type RecordedUnitVersion = UnitVersion & { readonly recordedAt: string; readonly recordedBy: string | null };

/** What went over from one unit to another on a day. */
export type UnitSuccession = {
  readonly regionId: string;
  readonly successionId: string;
  readonly onDate: string;
  readonly kind: 'merged' | 'split' | 'replaced' | 'duty-moved';
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly note: string | null;
};

type Recorded = { readonly at: string; readonly by: string | null };

/**
 * Every version of one unit of a region, or of all its units, oldest first.
 *
 * @example versionOn(await unitVersions(connection, regionId, unitId), today)?.name.zh // '示例区教育局'
 */
export async function unitVersions(connection: Connection, regionId: string, unitId?: string): Promise<readonly RecordedUnitVersion[]> {
  const query = connection.selectFrom('unit_versions')
    .select([
      'region_id as regionId', 'unit_id as unitId', 'name', 'short_name as shortName', 'aliases', 'kind', 'ordinal', 'ended', 'version', 'valid_from as validFrom', 'valid_to as validTo',
      'recorded_at as recordedAt', 'recorded_by as recordedBy',
    ])
    .where('region_id', '=', regionId).orderBy('unit_id').orderBy('version');
  return (unitId === undefined ? query : query.where('unit_id', '=', unitId)).execute() as Promise<RecordedUnitVersion[]>;
}

/** A unit that is no more. */
export type EndedUnit = Pick<UnitVersion, 'regionId' | 'unitId'>;

/**
 * The units of all regions that are no more on a day.
 *
 * @example await unitsEndedOn(connection, today)
 */
export async function unitsEndedOn(connection: Connection, day: string): Promise<readonly EndedUnit[]> {
  const held = await connection.selectFrom('unit_versions').distinctOn(['region_id', 'unit_id']).select(['region_id as regionId', 'unit_id as unitId', 'ended'])
    .where('valid_from', '<=', day).where((builder) => builder.or([builder('valid_to', 'is', null), builder('valid_to', '>=', day)]))
    .orderBy('region_id').orderBy('unit_id').orderBy('version', 'desc').execute();
  return held.flatMap(({ regionId, unitId, ended }) => (ended ? [{ regionId, unitId }] : []));
}

/**
 * Makes units; what they are called comes with their first versions.
 *
 * @example await addUnits(connection, regionId, [unitId], now)
 */
export async function addUnits(connection: Connection, regionId: string, unitIds: readonly string[], at: string): Promise<void> {
  if (unitIds.length === 0) return;
  await connection.insertInto('units').values(unitIds.map((unitId) => ({ region_id: regionId, unit_id: unitId, created_at: at }))).execute();
}

/**
 * Adds versions of units; those before them stay as they were.
 *
 * @example await addUnitVersions(connection, [{ regionId, unitId, version: 1, name: { zh: '教育局' }, … }], { at: now, by: personId })
 */
export async function addUnitVersions(connection: Connection, versions: readonly UnitVersion[], { at, by }: Recorded): Promise<void> {
  if (versions.length === 0) return;
  await connection.insertInto('unit_versions').values(versions.map(({ regionId, unitId, name, shortName, aliases, kind, ordinal, ended, version, validFrom, validTo }) => ({
    region_id: regionId, unit_id: unitId, name: JSON.stringify(name), short_name: shortName, aliases: JSON.stringify(aliases), kind, ordinal, ended, version, valid_from: validFrom, valid_to: validTo,
    recorded_at: at, recorded_by: by,
  }))).execute();
}

/**
 * The successions of a region's units, by day.
 *
 * @example (await unitSuccessions(connection, regionId)).filter(({ fromUnitId }) => fromUnitId === unitId)
 */
export async function unitSuccessions(connection: Connection, regionId: string): Promise<readonly UnitSuccession[]> {
  return connection.selectFrom('unit_successions')
    .select(['region_id as regionId', 'succession_id as successionId', 'on_date as onDate', 'kind', 'from_unit_id as fromUnitId', 'to_unit_id as toUnitId', 'note'])
    .where('region_id', '=', regionId).orderBy('on_date').orderBy('succession_id').execute();
}

/**
 * Records successions.
 *
 * @example await addUnitSuccessions(connection, [{ regionId, successionId, onDate: '2025-01-01', kind: 'merged', fromUnitId, toUnitId, note: null }], { at: now, by: personId })
 */
export async function addUnitSuccessions(connection: Connection, successions: readonly UnitSuccession[], { at, by }: Recorded): Promise<void> {
  if (successions.length === 0) return;
  await connection.insertInto('unit_successions').values(successions.map(({ regionId, successionId, onDate, kind, fromUnitId, toUnitId, note }) => ({
    region_id: regionId, succession_id: successionId, on_date: onDate, kind, from_unit_id: fromUnitId, to_unit_id: toUnitId, note, recorded_at: at, recorded_by: by,
  }))).execute();
}

/** A succession whose day has come while forms still stand in the name of the old unit: of which region, and who recorded it. */
export type SuccessionDue = { readonly regionId: string; readonly fromUnitId: string; readonly recordedBy: string | null; readonly recordedByName: string | null };

/**
 * Mergers and replacements of any region that hold by a day while forms of the old unit have not gone over.
 *
 * @example (await successionsDue(connection, today)).length // 0 on nearly every day
 */
export async function successionsDue(connection: Connection, today: string): Promise<readonly SuccessionDue[]> {
  return connection.selectFrom('unit_successions').leftJoin('people', 'people.person_id', 'unit_successions.recorded_by')
    .select(['region_id as regionId', 'from_unit_id as fromUnitId', 'recorded_by as recordedBy', 'people.name as recordedByName'])
    .where('kind', 'in', ['merged', 'replaced']).where('on_date', '<=', today)
    .where(({ exists, selectFrom }) => exists(selectFrom('collection_forms').select('form_id').whereRef('collection_forms.region_id', '=', 'unit_successions.region_id').whereRef('collection_forms.unit_id', '=', 'unit_successions.from_unit_id')))
    .orderBy('region_id').orderBy('on_date').execute();
}
