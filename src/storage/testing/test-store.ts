/** Stores for tests: a database of its own for every test file. */
import { Client } from 'pg';
import { inject } from 'vitest';
import { openPglite } from '../engines/pglite/open-pglite.ts';
import { openPostgres } from '../engines/postgres/open-postgres.ts';
import { storeOfEngine } from '../store-of-engine.ts';
import type { Store } from '../store.ts';

/** The PostgreSQL that tests share; null where the machine has none. */
export type TestCluster = ReturnType<typeof inject<'testCluster'>>;

/**
 * Does something in the maintenance database of the tests' PostgreSQL while no other test does: databases are copied one at a time.
 *
 * @example await inTurn(cluster, (client) => client.query('CREATE DATABASE one TEMPLATE other'))
 */
export async function inTurn<T>(cluster: NonNullable<TestCluster>, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...cluster, database: 'postgres' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(1)');
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * A new database that holds what another holds; nobody may be connected to that one.
 *
 * @example await copyDatabase(client, 'played')
 */
export async function copyDatabase(client: Client, template: string): Promise<string> {
  const database = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await client.query(`CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY file_copy`);
  return database;
}

/**
 * The store in a database of the tests' PostgreSQL.
 *
 * @example const store = await storeOfDatabase(cluster, database);
 */
export async function storeOfDatabase(cluster: NonNullable<TestCluster>, database: string): Promise<Store> {
  return opened(await openPostgres({ kind: 'embedded', address: { ...cluster, database }, poolSize: 8 }));
}

async function opened(engine: Parameters<typeof storeOfEngine>[0]): Promise<Store> {
  const store = await storeOfEngine(engine, 'test', []);
  if ('refused' in store) throw new Error(store.message);
  return store;
}

/**
 * An empty store with the whole schema, for the tests of one file: on the real PostgreSQL of `cluster-for-tests.ts`, on PGlite in memory where the machine has none.
 *
 * @example const store = await openTestStore();
 */
export async function openTestStore(): Promise<Store> {
  const cluster = inject('testCluster');
  if (cluster === null) return opened(await openPglite(null));
  return storeOfDatabase(cluster, await inTurn(cluster, (client) => copyDatabase(client, cluster.database)));
}
