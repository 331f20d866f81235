/** Stores for tests: a database of its own for every test file. */
import { Client } from 'pg';
import { inject } from 'vitest';
import { openPglite } from '../engines/pglite/open-pglite.ts';
import { openPostgres } from '../engines/postgres/open-postgres.ts';
import { storeOfEngine } from '../store-of-engine.ts';
import type { Store } from '../store.ts';

async function copyOfTemplate(template: Exclude<ReturnType<typeof inject<'testCluster'>>, null>): Promise<string> {
  const database = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const client = new Client({ ...template, database: 'postgres' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(1)');
    await client.query(`CREATE DATABASE ${database} TEMPLATE ${template.database} STRATEGY file_copy`);
  } finally {
    await client.end();
  }
  return database;
}

/**
 * An empty store with the whole schema, for the tests of one file: on the real PostgreSQL of `cluster-for-tests.ts`, on PGlite in memory where the machine has none.
 *
 * @example const store = await openTestStore();
 */
export async function openTestStore(): Promise<Store> {
  const template = inject('testCluster');
  const engine = template === null ? await openPglite(null) : await openPostgres({ kind: 'embedded', address: { ...template, database: await copyOfTemplate(template) }, poolSize: 8 });
  const store = await storeOfEngine(engine, 'test', []);
  if ('refused' in store) throw new Error(store.message);
  return store;
}
