import { afterAll, beforeAll, expect, test } from 'vitest';
import { addInstallation, addJob, addRegion, claimJob, failJob, findJob, installationRegionId, type Store } from '#storage';
import type { Role } from '#kernel';
import { openTestStore } from '../../storage/testing/test-store.ts';
import { actions } from '../action-list.ts';
import type { Caller } from '../caller.ts';
import { createPasswordHasher } from '../credentials/hash-password.ts';
import { runAction } from '../running/run-action.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [region, elsewhere, wang, li] = [id(1), id(2), id(3), id(4)];
const now = '2026-11-22T01:00:00.000Z';

const caller = (personId: string | null, roles: readonly (readonly [Role, string])[] = []): Caller => ({
  personId, personName: '王芳', sessionId: null, address: '127.0.0.1', agent: 'test', restrictedTo: null, roles: roles.map(([role, regionId]) => ({ role, regionId, unitId: null, covers: [regionId] })),
});
const asker = caller(wang, [['office-clerk', region], ['office-clerk', elsewhere]]);
const stranger = caller(li, [['office-clerk', region]]);
const keeper = caller(li, [['system-administrator', region]]);

const hasher = await createPasswordHasher();
let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  await addInstallation(store.connection, { installationId: id(9), createdAt: now, isDemo: false, auditAlgorithm: 'sha256' });
  for (const regionId of [installationRegionId, region, elsewhere]) await addRegion(store.connection, regionId, now);
});
afterAll(() => store.close());

const run = (name: string, input: unknown, who: Caller) => runAction(actions, { name, input, caller: who }, { store, files: null as never, now: () => now, today: () => '2026-11-22', newId: () => crypto.randomUUID(), hasher });
const outputOf = async (name: string, input: unknown, who: Caller) => {
  const answer = await run(name, input, who);
  if ('error' in answer) throw new Error(JSON.stringify(answer));
  return answer.output as Record<string, unknown>;
};

let last = 100;
async function addOne(regionId = region): Promise<string> {
  last += 1;
  await addJob(store.connection, { jobId: id(last), regionId, kind: 'read-plan-document', input: { sha256: 'secret' }, mostAttempts: 1, createdAt: now, createdBy: wang });
  return id(last);
}

test('who asked for a job sees it, in Chinese, with what may be done, and never its input', async () => {
  const jobId = await addOne();
  const { job } = await outputOf('jobs.get-job', { jobId }, asker);
  expect(job).toMatchObject({ jobId, title: '读取规划文件', state: 'waiting', progress: 0, allowed: ['jobs.cancel-job'] });
  expect(JSON.stringify(job)).not.toContain('secret');
});

test.each([['jobs.get-job'], ['jobs.cancel-job'], ['jobs.retry-job']])('%s: nobody else finds it but the system administrator of its region', async (name) => {
  const jobId = await addOne(elsewhere);
  for (const who of [stranger, keeper]) expect(await run(name, { jobId }, who)).toMatchObject({ error: 'not-found' });
  expect(await run(name, { jobId }, caller(null))).toMatchObject({ error: 'not-signed-in' });
  expect((await findJob(store.connection, jobId))?.cancelRequested).toBe(false);
});

test('the list holds one’s own jobs, for the system administrator those of the region; page by page', async () => {
  const ids = async (who: Caller, input: object = {}) => ((await outputOf('jobs.list-jobs', input, who))['jobs'] as { jobId: string }[]).map(({ jobId }) => jobId);
  const [here, there] = [await addOne(), await addOne(elsewhere)];
  expect((await ids(asker)).slice(0, 2)).toEqual([there, here]);
  expect((await ids(keeper))[0]).toBe(here);
  expect(await ids(keeper)).not.toContain(there);
  expect(await ids(stranger)).toEqual([]);
  const first = await outputOf('jobs.list-jobs', { limit: 1 }, asker);
  expect(first['next']).toBe(there);
  expect(await ids(asker, { limit: 1, after: there })).toEqual([here]);
});

test('a waiting job is cancelled once and can be done again; the audit tells of both', async () => {
  const jobId = await addOne();
  expect(await outputOf('jobs.cancel-job', { jobId }, asker)).toEqual({ jobId, state: 'cancelled' });
  expect(await run('jobs.cancel-job', { jobId }, asker)).toMatchObject({ error: 'refused', reason: 'job-ended' });
  expect(await outputOf('jobs.retry-job', { jobId }, keeper)).toEqual({ jobId, state: 'waiting' });
  expect(await run('jobs.retry-job', { jobId }, keeper)).toMatchObject({ error: 'refused', reason: 'job-not-ended' });
  const lines = await store.connection.selectFrom('audit_lines').select(['sentence', 'region_id']).where('subject_id', '=', jobId).orderBy('number').execute();
  expect(lines).toEqual([{ sentence: '取消后台任务“读取规划文件”', region_id: region }, { sentence: '重做后台任务“读取规划文件”', region_id: region }]);
  await run('jobs.cancel-job', { jobId }, asker);
});

test('a running job is asked to end', async () => {
  const jobId = await addOne();
  await store.connection.updateTable('jobs').set({ run_after: '2026-11-01T00:00:00.000Z' }).where('job_id', '=', jobId).execute();
  const lease = await claimJob(store.connection, { holder: 'a', now, leaseSeconds: new Map([['read-plan-document', 60]]) });
  expect(lease?.jobId).toBe(jobId);
  expect(await outputOf('jobs.cancel-job', { jobId }, asker)).toEqual({ jobId, state: 'running' });
  expect((await outputOf('jobs.get-job', { jobId }, asker))['job']).toMatchObject({ state: 'running', cancelRequested: true, allowed: [] });
  if (lease) await store.transaction((connection) => failJob(connection, lease, now, { message: '坏了。', mayBeTriedAgain: false }));
  expect((await outputOf('jobs.get-job', { jobId }, asker))['job']).toMatchObject({ state: 'cancelled', allowed: ['jobs.retry-job'] });
});

test('a failed job may be done again or given up; why it failed stays known', async () => {
  const jobId = await addOne();
  await store.connection.updateTable('jobs').set({ run_after: '2026-11-01T00:00:00.000Z' }).where('job_id', '=', jobId).execute();
  const lease = await claimJob(store.connection, { holder: 'a', now, leaseSeconds: new Map([['read-plan-document', 60]]) });
  if (lease) await store.transaction((connection) => failJob(connection, lease, now, { message: '坏了。', mayBeTriedAgain: false }));
  expect((await outputOf('jobs.get-job', { jobId }, asker))['job']).toMatchObject({ state: 'failed', failure: '坏了。', allowed: ['jobs.cancel-job', 'jobs.retry-job'] });
  expect(await outputOf('jobs.cancel-job', { jobId }, asker)).toEqual({ jobId, state: 'cancelled' });
  expect((await outputOf('jobs.get-job', { jobId }, asker))['job']).toMatchObject({ state: 'cancelled', failure: '坏了。', allowed: ['jobs.retry-job'] });
});

test('a backup is asked for once, until it is made', async () => {
  const above = caller(li, [['system-administrator', installationRegionId]]);
  await outputOf('backups.make-backup', {}, above);
  expect(await run('backups.make-backup', {}, above)).toMatchObject({ error: 'refused', reason: 'under-way' });
});

test('who has no role in the region any more sees what they asked for, and steers it no longer', async () => {
  const jobId = await addOne();
  const moved = caller(wang, [['office-clerk', elsewhere]]);
  expect((await outputOf('jobs.get-job', { jobId }, moved))['job']).toMatchObject({ state: 'waiting', allowed: [] });
  expect(await run('jobs.cancel-job', { jobId }, moved)).toMatchObject({ error: 'forbidden' });
});
