/** Started once before the tests that need a store: a real PostgreSQL, and in it a database with the whole schema that every test file copies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPostgres, type PostgresAddress } from '../engines/postgres/open-postgres.ts';
import { storeOfEngine } from '../store-of-engine.ts';
import { findClusterBinaries, startPrivateCluster } from './private-cluster.ts';

declare module 'vitest' {
  /** Where the tests' PostgreSQL is and which database to copy; null where the machine has none. */
  // oxlint-disable-next-line typescript/consistent-type-definitions -- vitest is extended by declaration merging
  interface ProvidedContext {
    readonly testCluster: Extract<PostgresAddress, { host: string }> | null;
    /** A folder for what tests of several files share; it goes when they have run. */
    readonly sharedFolder: string;
  }
}

/**
 * Starts the newest PostgreSQL of the machine (the one that the product brings along) and tells the tests where it is.
 *
 * @example globalSetup: ['src/storage/testing/cluster-for-tests.ts'] // vitest.config.ts
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-tests-'));
  project.provide('sharedFolder', folder);
  const leave = (): void => rmSync(folder, { recursive: true, force: true });
  const binaries = findClusterBinaries().at(-1);
  if (!binaries) {
    console.warn('skipped: no PostgreSQL binaries on this machine, stores of tests are PGlite');
    project.provide('testCluster', null);
    return async () => leave();
  }
  const cluster = await startPrivateCluster(binaries);
  const template = await cluster.newDatabase();
  const store = await storeOfEngine(await openPostgres({ kind: 'embedded', address: template, poolSize: 1 }), 'test', []);
  if ('refused' in store) throw new Error(store.message);
  await store.close();
  project.provide('testCluster', template);
  return async () => {
    await cluster.stop();
    leave();
  };
}
