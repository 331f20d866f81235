import { sql, type RawBuilder } from 'kysely';
import type { StoredObservation } from './stored-observation.ts';

/**
 * Which figures of a region are asked for; what is left out does not narrow. `knownBefore`: only what had been recorded before an instant (ISO, UTC), each cell in the version that was its
 * latest then. `place` null is the region itself, `subPlace` null what speaks of the whole of a place.
 */
export type ObservationFilter = {
  readonly indicatorIds?: readonly string[] | undefined;
  readonly unitId?: string | undefined;
  /** All of them must be among the figure's own; an empty list: totals alone. */
  readonly groups?: readonly string[] | undefined;
  readonly place?: string | null | undefined;
  readonly subPlace?: string | null | undefined;
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
  readonly statuses?: readonly StoredObservation['status'][] | undefined;
  readonly grades?: readonly string[] | undefined;
  readonly missingReasons?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly definitionVersion?: string | undefined;
  readonly knownBefore?: string | undefined;
};

/** The part of a cell's key that its series has in common, in the order of bytes; the index `observations_by_series` stands on this very expression. */
export const seriesKeyOf = (alias: string): RawBuilder<string> => sql`substr(${sql.ref(`${alias}.cell_key`)}, 20) COLLATE "C"`;

const anyOf = (column: string, values: readonly string[]): RawBuilder<boolean> => sql`${sql.ref(`o.${column}`)} = ANY(${[...values]}::text[])`;
const whether = (column: string, value: string | null): RawBuilder<boolean> => (value === null ? sql`${sql.ref(`o.${column}`)} IS NULL` : sql`${sql.ref(`o.${column}`)} = ${value}`);

/** That no later version of the cell was known: versions of a cell count on without a gap, so the next one alone is looked for. */
export const isLatestKnown = (knownBefore: string | undefined): RawBuilder<boolean> => sql`NOT EXISTS (
  SELECT 1 FROM observations n WHERE n.region_id = o.region_id AND n.indicator_id = o.indicator_id AND n.period_start = o.period_start AND n.cell_key = o.cell_key AND n.version = o.version + 1
  ${knownBefore === undefined ? sql`` : sql`AND n.recorded_at < ${knownBefore}::timestamptz`})`;

/** What decides which series are meant; the same for every figure of a series, or (a unit) asked of its figures. */
function ofSeries({ indicatorIds, unitId, groups, place, subPlace, source, definitionVersion }: ObservationFilter): readonly RawBuilder<boolean>[] {
  return [
    ...(indicatorIds === undefined ? [] : [anyOf('indicator_id', indicatorIds)]),
    ...(unitId === undefined ? [] : [sql<boolean>`o.unit_id = ${unitId}::uuid`]),
    ...(groups === undefined ? [] : [groups.length === 0 ? sql<boolean>`o.breakdown = '[]'::jsonb` : sql<boolean>`o.breakdown @> ${JSON.stringify(groups)}::jsonb`]),
    ...(place === undefined ? [] : [whether('place', place)]), ...(subPlace === undefined ? [] : [whether('sub_place', subPlace)]),
    ...(source === undefined ? [] : [sql<boolean>`o.source = ${source}`]), ...(definitionVersion === undefined ? [] : [sql<boolean>`o.definition_version = ${definitionVersion}`]),
  ];
}

/** What decides which figures of a series are meant. */
function ofPoints({ fromYear, toYear, statuses, grades, missingReasons, knownBefore }: ObservationFilter): readonly RawBuilder<boolean>[] {
  return [
    ...(fromYear === undefined ? [] : [sql<boolean>`o.reporting_year >= ${fromYear}`]), ...(toYear === undefined ? [] : [sql<boolean>`o.reporting_year <= ${toYear}`]),
    ...(statuses === undefined ? [] : [anyOf('status', statuses)]), ...(grades === undefined ? [] : [anyOf('quality', grades)]), ...(missingReasons === undefined ? [] : [anyOf('missing_reason', missingReasons)]),
    ...(knownBefore === undefined ? [] : [sql<boolean>`o.recorded_at < ${knownBefore}::timestamptz`]),
  ];
}

/** Whether a figure's latest version decides whether its series is meant at all: what changes from version to version is asked of the latest alone. */
export const asksOfLatest = ({ unitId, statuses, grades, missingReasons }: ObservationFilter): boolean => [unitId, statuses, grades, missingReasons].some((part) => part !== undefined);

/** Narrows a walk through the series of a region to the few indicators that a unit reports. */
export const ofIndicatorsOfUnit = (regionId: string, { unitId }: ObservationFilter): RawBuilder<boolean> =>
  (unitId === undefined ? sql`TRUE` : sql`o.indicator_id IN (SELECT DISTINCT u.indicator_id FROM observations u WHERE u.region_id = ${regionId}::uuid AND u.unit_id = ${unitId}::uuid)`);

/** The conditions of a filter on `observations o`, without that of the latest version. */
export const conditionsOf = (regionId: string, filter: ObservationFilter): RawBuilder<boolean> => sql.join([sql`o.region_id = ${regionId}::uuid`, ...ofSeries(filter), ...ofPoints(filter)], sql` AND `);
