import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { openTestStore } from '../testing/test-store.ts';
import { openClusterStore, startClusters } from '../testing/test-stores.ts';
import { addJob } from './add-job.ts';
import { claimJob } from './claim-job.ts';
import { failJob, finishJob, giveBackJob, reclaimLostJobs, retryDelay } from './end-job.ts';
import { findJob, findJobs } from './find-jobs.ts';
import { holdJob } from './hold-job.ts';
import { later } from './job.ts';
import { cancelJob, retryJob } from './steer-job.ts';

const start = '2026-11-22T01:00:00.000Z';
const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [region, otherRegion, person, other] = [id(901), id(902), id(903), id(904)];
const leaseSeconds = new Map([['count', 60]]);

/** The statements alike on every engine; each test works with a kind of its own so that none takes another's jobs. */
function statements(open: () => Store): void {
  let next = 0;
  const add = async (more: { readonly mostAttempts?: number; readonly runAfter?: string; readonly kind?: string; readonly regionId?: string; readonly createdBy?: string | null } = {}): Promise<string> => {
    next += 1;
    await addJob(open().connection, { jobId: id(next), regionId: region, kind: 'count', input: { to: 3 }, mostAttempts: 3, createdAt: start, createdBy: person, ...more });
    return id(next);
  };
  const claim = (now = start, holder = 'a', kinds: ReadonlyMap<string, number> = leaseSeconds) => claimJob(open().connection, { holder, now, leaseSeconds: kinds });
  const claimed = async (now = start, holder = 'a') => {
    const job = await claim(now, holder);
    if (!job) throw new Error('nothing to do');
    return job;
  };
  const fail = (lease: { jobId: string; holder: string; attempt: number }, now: string, mayBeTriedAgain = true) => open().transaction((connection) => failJob(connection, lease, now, { message: '坏了。', mayBeTriedAgain }));
  const finish = (lease: { jobId: string; holder: string; attempt: number }, effects: () => Promise<unknown>) => open().transaction((connection) => finishJob(connection, lease, start, effects));
  const reclaim = (now: string) => open().transaction((connection) => reclaimLostJobs(connection, now));
  const find = (jobId: string) => findJob(open().connection, jobId);

  test('a job is claimed once, with its input, and another claim finds nothing', async () => {
    const jobId = await add();
    expect(await claim()).toEqual({ jobId, holder: 'a', attempt: 1, kind: 'count', regionId: region, input: { to: 3 }, mostAttempts: 3, createdBy: person });
    expect(await claim()).toBe(null);
    expect(await finish({ jobId, holder: 'a', attempt: 1 }, async () => ({ counted: 3 }))).toBe('done');
    expect(await find(jobId)).toMatchObject({ state: 'done', progress: 100, result: { counted: 3 }, failure: null, finishedAt: start });
  });

  test('the same id is added once', async () => {
    const jobId = await add({ kind: 'twice' });
    expect(await addJob(open().connection, { jobId, regionId: region, kind: 'twice', input: {}, mostAttempts: 1, createdAt: start, createdBy: null })).toBe(false);
  });

  test('nobody claims a kind it cannot do, nor before its time; the one that waited longest comes first', async () => {
    await add({ kind: 'unknown' });
    const later1 = await add({ runAfter: later(start, 20) });
    const later2 = await add({ runAfter: later(start, 10) });
    expect(await claim()).toBe(null);
    const first = await claimed(later(start, 30));
    const second = await claimed(later(start, 30));
    expect([first.jobId, second.jobId]).toEqual([later2, later1]);
    await Promise.all([first, second].map((lease) => finish(lease, async () => null)));
  });

  test('progress is seen while it runs; who was silent too long has lost the job and changes nothing', async () => {
    const jobId = await add();
    const lease = await claimed();
    expect(await holdJob(open().connection, lease, { now: later(start, 50), leaseSeconds: 60, progress: 41.7, progressNote: '正在数' })).toBe('go-on');
    expect(await find(jobId)).toMatchObject({ progress: 41, progressNote: '正在数', state: 'running' });
    expect(await reclaim(later(start, 100))).toEqual([]);
    expect(await reclaim(later(start, 111))).toEqual([{ jobId, state: 'waiting' }]);
    expect(await holdJob(open().connection, lease, { now: later(start, 112), leaseSeconds: 60, progress: 50, progressNote: null })).toBe('lost');
    const again = await claimed(later(start, 200), 'b');
    let effects = 0;
    const effect = async () => { effects += 1; };
    expect(await finish(lease, effect)).toBe('lost');
    expect(await fail(lease, start)).toBe('lost');
    expect(await finish(again, effect)).toBe('done');
    expect(await finish(again, effect)).toBe('lost');
    expect(effects).toBe(1);
  });

  test('effects that fail leave nothing of themselves, and the job as it was', async () => {
    const jobId = await add();
    const lease = await claimed();
    await expect(open().transaction((connection) => finishJob(connection, lease, start, async () => {
      await addJob(connection, { jobId: id(800), regionId: region, kind: 'effect', input: {}, mostAttempts: 1, createdAt: start, createdBy: null });
      throw new Error('no');
    }))).rejects.toThrow('no');
    expect(await find(id(800))).toBe(null);
    expect((await find(jobId))?.state).toBe('running');
    expect(await finish(lease, async () => null)).toBe('done');
  });

  test('failures are tried again, later each time, until there were enough', async () => {
    const jobId = await add();
    let now = start;
    const waits: (string | undefined)[] = [];
    for (const attempt of [1, 2, 3]) {
      const lease = await claimed(now);
      expect(lease.attempt).toBe(attempt);
      await fail(lease, now);
      waits.push((await find(jobId))?.runAfter);
      now = later(now, retryDelay(attempt));
    }
    expect(waits.slice(0, 2)).toEqual([later(start, 10), later(start, 50)]);
    expect(await find(jobId)).toMatchObject({ state: 'failed', attempts: 3, failure: '试了 3 次都没有成功：坏了。' });
    expect(await claim(later(now, 9999))).toBe(null);
    await open().transaction((connection) => retryJob(connection, jobId, now));
    expect(await claimed(now)).toMatchObject({ jobId, attempt: 1 });
    expect(await fail({ jobId, holder: 'a', attempt: 1 }, now, false)).toBe('failed');
    expect((await find(jobId))?.failure).toBe('坏了。');
  });

  test('a job that kills the program each time ends as failed', async () => {
    const jobId = await add({ mostAttempts: 2 });
    await claimed();
    await reclaim(later(start, 61));
    const second = await claimed(later(start, 100));
    expect(second.attempt).toBe(2);
    expect(await reclaim(later(start, 200))).toEqual([{ jobId, state: 'failed' }]);
    expect((await find(jobId))?.failure).toBe('试了 2 次都没有成功：执行中断（程序被结束，或机器断电）。');
  });

  test('a job is cancelled while it waits, while it runs, and when its holder is gone', async () => {
    const [waiting, running, orphan] = [await add(), await add(), await add()];
    expect(await cancelJob(open().connection, { jobId: waiting, state: 'waiting' }, start)).toBe('cancelled');
    const lease = await claimed();
    const lost = await claimed();
    expect([lease.jobId, lost.jobId]).toEqual([running, orphan]);
    for (const jobId of [running, orphan]) expect(await cancelJob(open().connection, { jobId, state: 'running' }, start)).toBe('running');
    expect(await holdJob(open().connection, lease, { now: start, leaseSeconds: 90, progress: 1, progressNote: null })).toBe('cancel');
    let effects = 0;
    expect(await finish(lease, async () => { effects += 1; })).toBe('cancelled');
    expect(effects).toBe(0);
    expect(await reclaim(later(start, 61))).toEqual([{ jobId: orphan, state: 'cancelled' }]);
    expect(await Promise.all([waiting, running, orphan].map(async (jobId) => (await find(jobId))?.state))).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  test('a job that is given back counts no attempt', async () => {
    const jobId = await add();
    const lease = await claimed();
    await open().transaction((connection) => giveBackJob(connection, lease, start));
    expect(await claimed()).toMatchObject({ jobId, attempt: 1 });
    await finish({ jobId, holder: 'a', attempt: 1 }, async () => null);
  });

  test('people see what they asked for, and those who may all of their regions; newest first, page by page', async () => {
    const mine = [await add({ kind: 'list' }), await add({ kind: 'list' })];
    const others = await add({ kind: 'list', createdBy: other, regionId: otherRegion });
    const list = async (askedBy: string, regionIds: readonly string[], more = {}) => (await findJobs(open().connection, { askedBy, regionIds, kind: 'list', limit: 10, ...more })).map(({ jobId }) => jobId);
    expect(await list(person, [])).toEqual(mine.toReversed());
    expect(await list(other, [region])).toEqual([others, ...mine.toReversed()]);
    expect(await list(other, [region], { limit: 1, after: others })).toEqual([mine[1]]);
    expect(await list(other, [region], { states: ['failed'] })).toEqual([]);
  });
}

describe('jobs on PGlite', () => {
  let store: Store;
  beforeAll(async () => { store = await openTestStore(); });
  afterAll(() => store.close());
  statements(() => store);
});

const clusters = await startClusters();
afterAll(() => Promise.all(clusters.map(({ stop }) => stop())));

describe.each(clusters.map((cluster) => [cluster.binaries.major, cluster] as const))('jobs on PostgreSQL %i', (_major, cluster) => {
  let store: Store;
  beforeAll(async () => { store = await openClusterStore(cluster); });
  afterAll(() => store.close());
  statements(() => store);

  test('many that ask at once get different jobs, each once', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => id(500 + index));
    for (const jobId of ids) await addJob(store.connection, { jobId, regionId: region, kind: 'many', input: {}, mostAttempts: 1, createdAt: start, createdBy: null });
    const holders = ['a', 'b', 'c', 'd', 'e', 'f'];
    const got = await Promise.all(holders.map(async (holder) => {
      const mine: string[] = [];
      for (;;) {
        const job = await claimJob(store.connection, { holder, now: start, leaseSeconds: new Map([['many', 60]]) });
        if (job === null) return mine;
        mine.push(job.jobId);
      }
    }));
    expect(got.flat().toSorted()).toEqual(ids);
  });
});
