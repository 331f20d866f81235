/** Stores of every kind that this machine has, for the tests that must hold on each. */
import { openPostgres } from '../engines/postgres/open-postgres.ts';
import { storeOfEngine } from '../store-of-engine.ts';
import type { Store } from '../store.ts';
import { findClusterBinaries, startPrivateCluster, type PrivateCluster } from './private-cluster.ts';

/**
 * Starts a private server of every PostgreSQL on this machine, or says loudly that there is none.
 *
 * @example const clusters = await startClusters(); // [PostgreSQL 15, PostgreSQL 18]
 */
export async function startClusters(): Promise<readonly PrivateCluster[]> {
  const found = findClusterBinaries();
  if (found.length === 0) console.warn('skipped: no PostgreSQL binaries on this machine, ran on PGlite alone');
  return Promise.all(found.map(startPrivateCluster));
}

/**
 * An empty store with the whole schema in a new database of a private server.
 *
 * @example const store = await openClusterStore(cluster);
 */
export async function openClusterStore(cluster: PrivateCluster): Promise<Store> {
  const store = await storeOfEngine(await openPostgres({ kind: cluster.binaries.origin === 'npm' ? 'embedded' : 'postgres', address: await cluster.newDatabase(), poolSize: 6 }), 'test', []);
  if ('refused' in store) throw new Error(store.message);
  return store;
}
