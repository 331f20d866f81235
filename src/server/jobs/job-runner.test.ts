import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { addJob, cancelJob, claimJob, findJob, inOneTransaction, openPglite, retryJob, storeOfEngine, type Job, type Store } from '#storage';
import { anyKind, type AnyJobKind, type JobContext } from './job-kind.ts';
import { startJobRunner } from './job-runner.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
let store: Store;
beforeAll(async () => {
  const opened = await storeOfEngine(await openPglite(null), 'test', []);
  if ('refused' in opened) throw new Error(opened.message);
  store = opened;
});
afterAll(() => store.close());

/** A clock that can be set forward, so that no test waits for a lease. */
const clock = { ahead: 0 };
const now = (): string => new Date(Date.now() + clock.ahead).toISOString();
let last = 0;
const add = async (kind: string, input: unknown = {}, mostAttempts = 3): Promise<string> => {
  last += 1;
  await addJob(store.connection, { jobId: id(last), regionId: id(900), kind, input, mostAttempts, createdAt: now(), createdBy: null });
  return id(last);
};
const stored = { effects: 0 };
const kindOf = (kind: string, run: (input: { readonly to: number }, context: JobContext) => Promise<unknown>, leaseSeconds = 30): AnyJobKind => anyKind({
  kind, title: '数数', mostAttempts: 3, leaseSeconds, input: z.object({ to: z.number().default(3) }), run,
  finish: async (_connection, found) => { stored.effects += 1; return found; },
});
const errors: string[] = [];
const start = (...kinds: AnyJobKind[]) => startJobRunner({ store, kinds, surroundings: { now, newId: () => crypto.randomUUID() }, log: (message) => errors.push(message), concurrency: 2, restMs: 20 });
const until = async (jobId: string, holds: (job: Job) => boolean): Promise<Job> => {
  for (;;) {
    const job = await findJob(store.connection, jobId);
    if (job && holds(job)) return job;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
};
const isEnded = ({ state }: Job): boolean => !['waiting', 'running'].includes(state);

test('jobs are done, several at once, with their progress shown and their result kept', async () => {
  const meet = Promise.withResolvers<void>();
  const runner = start(kindOf('both', async ({ to }, { progress }) => {
    progress(50, '数到一半');
    if (to === 2) meet.resolve();
    await meet.promise;
    return { counted: to };
  }));
  const [first, second] = [await add('both', { to: 1 }), await add('both', { to: 2 })];
  expect((await until(first, isEnded)).result).toEqual({ counted: 1 });
  expect(await until(second, isEnded)).toMatchObject({ state: 'done', result: { counted: 2 }, progress: 100 });
  await runner.stop();
});

test('progress is visible while the work goes on, and a running job can be cancelled', async () => {
  const runner = start(kindOf('long', (_input, { progress, signal }) => new Promise((_resolve, reject) => {
    progress(40, '正在读取');
    signal.addEventListener('abort', () => reject(new Error('ended')));
  })));
  const before = stored.effects;
  const jobId = await add('long');
  expect(await until(jobId, ({ progress }) => progress > 0)).toMatchObject({ state: 'running', progress: 40, progressNote: '正在读取' });
  await cancelJob(store.connection, { jobId, state: 'running' }, now());
  expect((await until(jobId, isEnded)).state).toBe('cancelled');
  expect(stored.effects).toBe(before);
  await runner.stop();
});

test('a refusal ends the job with its sentence; a bug is tried again and ends it after enough attempts', async () => {
  const runner = start(kindOf('refused', async () => ({ refused: 'no-plan', message: '文件里没有规划。' })), kindOf('broken', async () => { throw new Error('secret detail'); }));
  const [refused, broken] = [await add('refused'), await add('broken', {}, 2)];
  expect(await until(refused, isEnded)).toMatchObject({ state: 'failed', failure: '文件里没有规划。', attempts: 1 });
  expect(await until(broken, ({ attempts, state }) => attempts === 1 && state === 'waiting')).toMatchObject({ failure: expect.stringMatching(/^第 1 次没有成功，稍后再试：程序出错/) });
  clock.ahead += 60_000;
  const ended = await until(broken, isEnded);
  expect(ended).toMatchObject({ state: 'failed', attempts: 2 });
  expect(ended.failure).toMatch(/^试了 2 次都没有成功：程序出错/);
  expect(ended.failure).not.toContain('secret');
  await runner.stop();
});

test('what cannot be stored is a failed attempt', async () => {
  const runner = start({ ...kindOf('unstorable', async () => 1), finish: async () => { throw new Error('no'); } });
  const jobId = await add('unstorable', {}, 1);
  expect((await until(jobId, isEnded)).state).toBe('failed');
  await runner.stop();
});

test('input that the kind does not take ends the job at once', async () => {
  const runner = start(kindOf('input', async () => 1));
  const jobId = await add('input', { to: 'three' });
  expect(await until(jobId, isEnded)).toMatchObject({ state: 'failed', failure: expect.stringContaining('不符合') });
  await runner.stop();
});

test('an attempt whose lease was lost is told to end and changes nothing; the next one does the job', async () => {
  const before = stored.effects;
  let tries = 0;
  const runner = start(kindOf('lost', async (_input, { signal }) => {
    tries += 1;
    if (tries > 1) return 'second';
    await store.connection.updateTable('jobs').set({ leased_until: '2020-01-01T00:00:00.000Z' }).where('kind', '=', 'lost').execute();
    await new Promise((resolve) => { signal.addEventListener('abort', resolve); });
    return 'first';
  }));
  const jobId = await add('lost');
  await until(jobId, ({ state, attempts }) => state === 'waiting' && attempts === 1);
  clock.ahead += 60_000;
  expect((await until(jobId, isEnded)).result).toBe('second');
  expect(stored.effects).toBe(before + 1);
  await runner.stop();
});

test('a runner that is stopped ends what it does and takes no more', async () => {
  const begun = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  const runner = start(kindOf('stopped', async () => { begun.resolve(); await go.promise; return 'ended'; }));
  const jobId = await add('stopped');
  await begun.promise;
  const stopped = runner.stop();
  const other = await add('stopped');
  go.resolve();
  await stopped;
  expect((await findJob(store.connection, jobId))?.result).toBe('ended');
  expect((await findJob(store.connection, other))?.state).toBe('waiting');
});

test('a program that is alone at its store does not wait for the lease of one that was killed', async () => {
  const jobId = await add('left');
  const leaseSeconds = new Map([['left', 3600]]);
  expect((await claimJob(store.connection, { holder: 'gone', now: now(), leaseSeconds }))?.jobId).toBe(jobId);
  const among = startJobRunner({ store, kinds: [kindOf('left', async () => 'done')], surroundings: { now, newId: () => crypto.randomUUID() }, log: () => undefined, concurrency: 1, restMs: 20 });
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect((await findJob(store.connection, jobId))?.state).toBe('running');
  await among.stop();
  const alone = startJobRunner({ store, kinds: [kindOf('left', async () => 'done')], surroundings: { now, newId: () => crypto.randomUUID() }, log: () => undefined, concurrency: 1, isAlone: true, restMs: 20 });
  expect(await until(jobId, ({ state }) => state === 'waiting')).toMatchObject({ attempts: 1, failure: expect.stringContaining('执行中断') });
  clock.ahead += 60_000;
  expect(await until(jobId, isEnded)).toMatchObject({ state: 'done', attempts: 2 });
  await alone.stop();
});

test('an attempt whose end could not be stored because the database was away is tried again, without waiting for its lease', async () => {
  let away = false;
  const lost = (): never => { throw new Error('Connection terminated unexpectedly'); };
  const shaky: Store = { ...store, transaction: (work) => (away ? Promise.resolve().then(lost) : store.transaction(work)) };
  let tries = 0;
  const kind = kindOf('away', async () => {
    tries += 1;
    away = tries === 1;
    return tries;
  }, 3600);
  const runner = startJobRunner({ store: shaky, kinds: [kind], surroundings: { now, newId: () => crypto.randomUUID() }, log: (message) => { away &&= !message.includes('its end could not be stored'); }, concurrency: 1, restMs: 20 });
  const jobId = await add('away');
  expect(await until(jobId, ({ state, attempts }) => state === 'waiting' && attempts === 1)).toMatchObject({ failure: expect.stringContaining('数据库当时不可用') });
  clock.ahead += 60_000;
  expect(await until(jobId, isEnded)).toMatchObject({ state: 'done', result: 2 });
  await runner.stop();
});

test('a job that this program asked for is begun when its transaction has been committed, not at the next look; one that was undone is not', async () => {
  const begun: number[] = [];
  const runner = startJobRunner({ store, kinds: [kindOf('woken', async ({ to }) => { begun.push(to); return to; })], surroundings: { now, newId: () => crypto.randomUUID() }, log: (message) => errors.push(message), concurrency: 1, restMs: 3_600_000 });
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  const ask = (to: number, more: () => void = () => undefined): Promise<string> => store.transaction(async (connection) => {
    await addJob(connection, { jobId: id(9000 + to), regionId: id(900), kind: 'woken', input: { to }, mostAttempts: 1, createdAt: now(), createdBy: null });
    more();
    return id(9000 + to);
  });
  await expect(ask(1, () => { throw new Error('undone'); })).rejects.toThrow('undone');
  expect((await until(await ask(2), isEnded)).state).toBe('done');
  expect((await until(await inOneTransaction(store, (whole) => whole.transaction(async (connection) => {
    await addJob(connection, { jobId: id(9003), regionId: id(900), kind: 'woken', input: { to: 3 }, mostAttempts: 1, createdAt: now(), createdBy: null });
    return id(9003);
  })), isEnded)).state).toBe('done');
  expect(begun).toEqual([2, 3]);
  await runner.stop();
}, 10_000);

test('a job that is to be tried again is begun at once too', async () => {
  let tries = 0;
  const runner = startJobRunner({ store, kinds: [kindOf('retried', async () => { tries += 1; return tries === 1 ? { refused: 'no', message: '不行。' } : tries; })], surroundings: { now, newId: () => crypto.randomUUID() }, log: (message) => errors.push(message), concurrency: 1, restMs: 3_600_000 });
  const jobId = await store.transaction(async (connection) => {
    await addJob(connection, { jobId: id(9010), regionId: id(900), kind: 'retried', input: {}, mostAttempts: 1, createdAt: now(), createdBy: null });
    return id(9010);
  });
  expect((await until(jobId, isEnded)).state).toBe('failed');
  await store.transaction((connection) => retryJob(connection, jobId, now()));
  expect((await until(jobId, ({ state }) => state === 'done')).result).toBe(2);
  await runner.stop();
}, 10_000);
