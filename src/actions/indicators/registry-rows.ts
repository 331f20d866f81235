import { versionOn } from '#kernel';
import { catalogue, findIndicatorById, type IndicatorDefinition } from '#registry';
import { indicatorDefinitions, type Connection, type RegionIndicator } from '#storage';
import { indicatorUses, type IndicatorUse, type IndicatorUses } from './indicator-uses.ts';

/** Where an indicator comes from: the shipped catalogue, the region's own registry, or only the words of a plan's target. */
export type RegistryKind = 'shipped' | 'local' | 'printed';

export const registryKindWords: Readonly<Record<RegistryKind, string>> = { shipped: '指标目录', local: '本地指标', printed: '规划原文（未关联指标）' };

/** An indicator as the registry of a region lists it. `retiredOn`: the last day it is in use, where there is one. */
export type RegistryRow = {
  readonly indicatorId: string; readonly kind: RegistryKind; readonly name: string; readonly aliases: readonly string[]; readonly unit: string; readonly direction: 'up' | 'down' | 'hold' | 'range' | 'reference'; readonly domains: readonly string[]; readonly audience: readonly ('women' | 'children')[];
  readonly department: string; readonly isConfirmed: boolean; readonly version: number; readonly retiredOn: string | null; readonly uses: readonly IndicatorUse[];
};

const domainsIn = (uses: readonly IndicatorUse[]): readonly string[] => [...new Set(uses.map(({ domain }) => domain).filter((domain) => domain !== ''))];

const newest = (versions: readonly RegionIndicator[]): RegionIndicator | undefined => versions.at(-1);

const directionOf = (direction: string | null): RegistryRow['direction'] => (direction === 'up' || direction === 'down' || direction === 'hold' ? direction : 'reference');

function shippedRow({ id, name, aliases, unit, direction, domains, audience, sourceDepartment, definitionStatus }: IndicatorDefinition, versions: readonly RegionIndicator[], uses: readonly IndicatorUse[]): RegistryRow {
  const own = newest(versions);
  return { indicatorId: id, kind: 'shipped', name: own?.definition.name.zh ?? name.zh, aliases, unit: own?.definition.unit ?? unit, direction, domains, audience, department: sourceDepartment, isConfirmed: definitionStatus === 'confirmed', version: own?.version ?? 1, retiredOn: null, uses };
}

function localRow(indicatorId: string, versions: readonly RegionIndicator[], uses: readonly IndicatorUse[], today: string): RegistryRow[] {
  const own = versionOn(versions, today) ?? newest(versions);
  if (own === undefined) return [];
  const { name, unit, direction, domain, source, audience } = own.definition;
  return [{ indicatorId, kind: 'local', name: name.zh, aliases: [], unit, direction: directionOf(direction), domains: domain === undefined ? domainsIn(uses) : [domain], audience: audience ?? [], department: source ?? '', isConfirmed: true, version: newest(versions)?.version ?? 1, retiredOn: newest(versions)?.validTo ?? null, uses }];
}

/** The registry of a region: every indicator once, with how it is used. */
export type Registry = { readonly rows: readonly RegistryRow[]; readonly definitions: readonly RegionIndicator[] } & Pick<IndicatorUses, 'reporters' | 'plans'>;

/**
 * Every indicator a region can speak of: its own first, then those its plans use in the order of the catalogue, targets without an indicator, and the rest of the catalogue.
 *
 * @example (await readRegistry(connection, regionId, today)).rows.length
 */
export async function readRegistry(connection: Connection, regionId: string, today: string): Promise<Registry> {
  const definitions = await indicatorDefinitions(connection, regionId);
  const versions = Map.groupBy(definitions, ({ indicatorId }) => indicatorId);
  const { uses, printed, reporters, plans } = await indicatorUses(connection, regionId, today);
  const usesOf = (id: string): readonly IndicatorUse[] => uses.get(id) ?? [];
  const shipped = catalogue.map((definition) => shippedRow(definition, versions.get(definition.id) ?? [], usesOf(definition.id)));
  const local = [...versions].filter(([id]) => findIndicatorById(id) === undefined).flatMap(([id, of]) => localRow(id, of, usesOf(id), today));
  const words = [...printed].map(([id, { name, unit, direction }]): RegistryRow => ({ indicatorId: id, kind: 'printed', name, aliases: [], unit: unit ?? '', direction: directionOf(direction), domains: domainsIn(usesOf(id)), audience: [], department: '', isConfirmed: false, version: 0, retiredOn: null, uses: usesOf(id) }));
  const isUsed = (row: RegistryRow): boolean => row.uses.length > 0;
  return { rows: [...local, ...shipped.filter(isUsed), ...words, ...shipped.filter((row) => !isUsed(row))], definitions, reporters, plans };
}
