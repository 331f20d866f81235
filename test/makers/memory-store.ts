import { openPglite, storeOfEngine, type Store } from '#storage';

/**
 * An empty store in memory with the whole schema, for the tests of one file outside the storage room.
 *
 * @example const store = await openMemoryStore();
 */
export async function openMemoryStore(): Promise<Store> {
  const store = await storeOfEngine(await openPglite(null), 'test', []);
  if ('refused' in store) throw new Error(store.message);
  return store;
}
