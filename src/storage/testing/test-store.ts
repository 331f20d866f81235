/** Stores for tests: an engine of its own for every test file. */
import { openPglite } from '../engines/pglite/open-pglite.ts';
import { storeOfEngine } from '../store-of-engine.ts';
import type { Store } from '../store.ts';

/**
 * An empty store in memory with the whole schema, for the tests of one file.
 *
 * @example const store = await openTestStore();
 */
export async function openTestStore(): Promise<Store> {
  const store = await storeOfEngine(await openPglite(null), 'test', []);
  if ('refused' in store) throw new Error(store.message);
  return store;
}
