import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { openTestStore } from '../testing/test-store.ts';
import { keepFailures, lockedFailures } from './sign-in-failures.ts';

const now = '2026-11-22T01:00:00.000Z';
let store: Store;
beforeAll(async () => { store = await openTestStore(); });
afterAll(() => store.close());

test('an attempt that waits while a sign-in clears the record still counts', async () => {
  if (store.engine === 'pglite') return console.warn('skipped: PGlite has one session');
  const [isLocked, mayGoOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await store.transaction(async (connection) => {
    await lockedFailures(connection, 'wang', now);
    await keepFailures(connection, 'wang', { failures: [1] }, now);
  });
  const clearing = store.transaction(async (connection) => {
    await lockedFailures(connection, 'wang', now);
    isLocked.resolve();
    await mayGoOn.promise;
    await keepFailures(connection, 'wang', null, now);
  });
  await isLocked.promise;
  const failing = store.transaction(async (connection) => {
    const before = await lockedFailures(connection, 'wang', now);
    await keepFailures(connection, 'wang', { failures: [2] }, now);
    return before;
  });
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  mayGoOn.resolve();
  await clearing;
  expect(await failing).toBe(null);
  expect(await store.transaction((connection) => lockedFailures(connection, 'wang', now))).toEqual({ failures: [2] });
  return undefined;
});
