import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openPostgres } from '../engines/postgres/open-postgres.ts';
import { storeOfEngine } from '../store-of-engine.ts';
import type { Store } from '../store.ts';
import { startClusters } from '../testing/test-stores.ts';
import { addJob } from './add-job.ts';
import { claimJob } from './claim-job.ts';
import { finishJob, reclaimLostJobs } from './end-job.ts';
import { later } from './job.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const now = '2026-11-22T01:00:00.000Z';
const clusters = await startClusters();
afterAll(() => Promise.all(clusters.map(({ stop }) => stop())));

/** Another program that takes a job and is killed: while it works, in the middle of its effects, or right after they were acknowledged. */
const killed = (address: object, when: 'working' | 'storing' | 'stored'): Promise<unknown> => {
  const file = (name: string): string => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href);
  const die = 'process.kill(process.pid, "SIGKILL"); await new Promise(() => undefined);';
  const script = `
    const { openPostgres } = await import(${file('../engines/postgres/open-postgres.ts')});
    const { claimJob } = await import(${file('claim-job.ts')});
    const { finishJob } = await import(${file('end-job.ts')});
    const { addJob } = await import(${file('add-job.ts')});
    const { db } = await openPostgres({ kind: 'postgres', address: ${JSON.stringify(address)} });
    const job = await claimJob(db, { holder: 'killed', now: ${JSON.stringify(now)}, leaseSeconds: new Map([['count', 60]]) });
    if (${String(when === 'working')}) { ${die} }
    await db.transaction().execute((connection) => finishJob(connection, job, ${JSON.stringify(now)}, async () => {
      await addJob(connection, { jobId: ${JSON.stringify(id(2))}, regionId: ${JSON.stringify(id(9))}, kind: 'effect', input: {}, mostAttempts: 1, createdAt: ${JSON.stringify(now)}, createdBy: null });
      if (${String(when === 'storing')}) { ${die} }
    }));
    ${die}`;
  return once(spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }), 'exit').then(([, signal]) => signal as unknown);
};

const effects = async (store: Store): Promise<number> => (await store.connection.selectFrom('jobs').select('job_id').where('kind', '=', 'effect').execute()).length;

test.each(clusters.flatMap((cluster) => (['working', 'storing', 'stored'] as const).map((when) => [cluster.binaries.major, when, cluster] as const)))('PostgreSQL %i: a program killed while %s: the job’s effects are there exactly once', async (_major, when, cluster) => {
  const address = await cluster.newDatabase();
  const store = await storeOfEngine(await openPostgres({ kind: 'postgres', address }), 'test', []);
  if ('refused' in store) throw new Error(store.message);
  try {
    await addJob(store.connection, { jobId: id(1), regionId: id(9), kind: 'count', input: {}, mostAttempts: 3, createdAt: now, createdBy: null });
    expect(await killed(address, when)).toBe('SIGKILL');
    expect(await effects(store)).toBe(when === 'stored' ? 1 : 0);
    const after = later(now, 61);
    const reclaim = () => store.transaction((connection) => reclaimLostJobs(connection, after));
    /* The session of a killed program holds its lock until the server notices; whoever looks again finds the job. */
    await expect.poll(reclaim, { timeout: 10_000 }).toEqual(when === 'stored' ? [] : [{ jobId: id(1), state: 'waiting' }]);
    const next = await claimJob(store.connection, { holder: 'next', now: later(after, 60), leaseSeconds: new Map([['count', 60]]) });
    expect(next?.attempt).toBe(when === 'stored' ? undefined : 2);
    if (next) await store.transaction((connection) => finishJob(connection, next, after, () => addJob(connection, { jobId: id(2), regionId: id(9), kind: 'effect', input: {}, mostAttempts: 1, createdAt: now, createdBy: null })));
    expect(await effects(store)).toBe(1);
  } finally {
    await store.close();
  }
});
