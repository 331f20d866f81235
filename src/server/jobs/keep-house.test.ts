import { mkdtempSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, addJob, addPerson, addSession, claimKey, endSessions, keepFailures, lockedFailures, openFileStore, type FileStore, type Store } from '#storage';
import { openTestStore } from '../../storage/testing/test-store.ts';
import { cleanOnce } from './keep-house.ts';

const folder = mkdtempSync('/tmp/halfsky-house-');
const now = '2027-01-01T00:00:00.000Z';
const ago = (days: number): string => new Date(Date.parse(now) - days * 86_400_000).toISOString();
const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const person = id(1);
let [store, files]: [Store, FileStore] = [undefined as never, undefined as never];
beforeAll(async () => {
  [store, files] = [await openTestStore(), await openFileStore(folder)];
  await addPerson(store.connection, { personId: person, name: '王芳', contact: null, createdAt: ago(900) });
  await addAccount(store.connection, { personId: person, login: 'wang', loginKey: 'wang', passwordHash: 'x', mustChangePassword: false, at: ago(900) });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const ages = [1, 3, 20, 40, 170, 190];
const kept = async (table: 'idempotency_keys' | 'sign_in_failures' | 'sessions' | 'jobs', column: string): Promise<readonly string[]> =>
  (await store.connection.selectFrom(table).selectAll().execute()).map((row) => String((row as unknown as Record<string, unknown>)[column])).toSorted();

test('what nobody needs any more goes, each in its time: numbers of requests, failed sign-ins, sessions, jobs that were done; what goes on, failed or was cancelled stays however old it is', async () => {
  for (const days of ages) {
    await claimKey(store.connection, { personId: person, key: String(days), action: 'units.add-unit', inputHash: 'x', now: ago(days) });
    await lockedFailures(store.connection, String(days), ago(days));
    await keepFailures(store.connection, String(days), { failures: [] }, ago(days));
    await addSession(store.connection, { sessionId: id(1000 + days), tokenHash: String(days), personId: person, createdAt: ago(days), passwordStamp: 1, rolesStamp: 1, mustChangePassword: false, address: '::1', agent: 'test' });
    for (const [at, state] of (['done', 'failed', 'cancelled', 'waiting', 'running'] as const).entries()) {
      await addJob(store.connection, { jobId: id(10_000 * (at + 1) + days), regionId: id(900), kind: 'count', input: {}, mostAttempts: 1, createdAt: ago(days), createdBy: null });
      await store.connection.updateTable('jobs').set({ state, finished_at: at < 3 ? ago(days) : null }).where('job_id', '=', id(10_000 * (at + 1) + days)).execute();
    }
  }
  await endSessions(store.connection, [id(1170), id(1190)], { at: ago(0), because: 'signed-out' });
  await files.put(Readable.from([Buffer.from('nobody refers to it')]), 100);
  await cleanOnce({ store, files, now: () => now, today: () => now.slice(0, 10), newId: () => crypto.randomUUID() });
  expect([await kept('idempotency_keys', 'key'), await kept('sign_in_failures', 'login_key'), await kept('sessions', 'token_hash')]).toEqual([['1'], ['1', '20', '3'], ['1', '170', '20', '3', '40']]);
  const jobs = await kept('jobs', 'job_id');
  expect([jobs.includes(id(10_190)), jobs.length]).toEqual([false, ages.length * 5 - 1]);
});
