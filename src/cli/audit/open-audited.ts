import { findInstallation, installationRegionId, openOrJoinStore, regionsWithChains, regionVersions, type Store } from '#storage';
import { versionOn } from '#kernel';
import { UsageError, type Terminal } from '../command.ts';
import { version } from '../version.ts';

/** A region whose chain is meant, with its name of today. */
export type AuditedRegion = { readonly regionId: string; readonly name: string };

export type Audited = { readonly store: Store; readonly regions: readonly AuditedRegion[] };

/** All regions with a chain, or the one meant by a code that it has today or by its id. */
async function regionsOf(store: Store, wanted: string | undefined, today: string): Promise<readonly AuditedRegion[]> {
  const versions = Map.groupBy(await regionVersions(store.connection), ({ regionId }) => regionId);
  const current = (regionId: string) => versionOn(versions.get(regionId) ?? [], today);
  const all = (await regionsWithChains(store.connection)).map((regionId) => ({ regionId, name: regionId === installationRegionId ? '系统' : (current(regionId)?.name.zh ?? regionId) }));
  if (wanted === undefined) return all;
  const found = all.filter(({ regionId }) => regionId === wanted.toLowerCase() || current(regionId)?.code === wanted);
  if (found.length === 0) throw new UsageError(`没有这个地区：${wanted}。请写行政区划代码，或地区编号。`);
  return found;
}

/**
 * Opens the store for a command about the audit (beside a running program too), works with it and closes it again. What keeps it from being opened is said and gives 1.
 *
 * @example await withAudited('999901', terminal, async ({ store, regions }) => 0)
 */
export async function withAudited(region: string | undefined, terminal: Terminal, work: (audited: Audited) => Promise<0 | 1>): Promise<0 | 1> {
  const store = await openOrJoinStore({ environment: terminal.environment, log: terminal.err, programVersion: version, today: terminal.today() });
  if ('refused' in store) {
    terminal.err(store.message);
    return 1;
  }
  try {
    for (const note of store.notes) terminal.err(note);
    if ((await findInstallation(store.connection)) === null) {
      terminal.err('系统还没有完成初始设置，没有审计记录。');
      return 1;
    }
    return await work({ store, regions: await regionsOf(store, region, terminal.today()) });
  } finally {
    await store.close();
  }
}
