import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addInstallation, backupRecords, findJob, installationRegionId, openPglite, storeOfEngine, verifyBackup, type FileContents, type Job, type Store } from '#storage';
import { anyKind } from '../job-kind.ts';
import { startJobRunner } from '../job-runner.ts';
import { askForTodaysBackup } from '../schedule-backups.ts';
import { backup, type BackupSettings } from './backup.ts';

const folder = mkdtempSync('/tmp/halfsky-backups-');
const files: FileContents = { open: async () => null, add: async () => undefined };
let store: Store;
const clock = { now: '2026-11-22T02:30:00.000Z' };
const now = (): string => clock.now;
const localTime = (instant: string) => ({ day: instant.slice(0, 10), time: instant.slice(11, 16) });

beforeAll(async () => {
  const opened = await storeOfEngine(await openPglite(null), 'test', []);
  if ('refused' in opened) throw new Error(opened.message);
  store = opened;
  await addInstallation(store.connection, { installationId: installationRegionId, createdAt: now(), isDemo: false, auditAlgorithm: 'sha256' });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const settings = (more: Partial<BackupSettings> = {}): BackupSettings => ({ store, files, folder, passphrase: null, keep: async () => ({ daily: 2, weekly: 0, monthly: 0 }), programVersion: '0.2.0', now, dayOf: (instant) => instant.slice(0, 10), ...more });
const ask = () => askForTodaysBackup({ store, times: async () => ({ everyDays: 1, at: '02:00' }), now, localTime });
const runToday = async (more: Partial<BackupSettings> = {}): Promise<Job> => {
  const runner = startJobRunner({ store, kinds: [anyKind(backup(settings(more)))], surroundings: { now, newId: () => crypto.randomUUID() }, log: console.error, concurrency: 1, restMs: 20 });
  try {
    for (;;) {
      const { job_id: jobId } = await store.connection.selectFrom('jobs').select('job_id').orderBy('job_id', 'desc').limit(1).executeTakeFirstOrThrow();
      const job = await findJob(store.connection, jobId);
      if (job?.finishedAt) return job;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  } finally {
    await runner.stop();
  }
};

describe('scheduled backups', () => {
  test('are asked for once a day, from their hour on', async () => {
    clock.now = '2026-11-22T01:59:00.000Z';
    expect(await ask()).toBe(false);
    clock.now = '2026-11-22T02:30:00.000Z';
    expect([await ask(), await ask()]).toEqual([true, false]);
  });

  test('are made, verified and remembered', async () => {
    const job = await runToday();
    const name = 'halfsky-backup-20261122T023000000Z.tar';
    expect(job).toMatchObject({ state: 'done', result: { fileName: name, removed: [] } });
    const verified = await verifyBackup(join(folder, name));
    expect(await backupRecords(store.connection, 5)).toEqual([expect.objectContaining({ fileName: name, kind: 'scheduled', fingerprint: 'fingerprint' in verified ? verified.fingerprint : '' })]);
  });

  test('rotate, touch no file of others, and clear what was left half written long ago', async () => {
    for (const name of ['halfsky-backup-mine.tar', 'other.tar', 'other.partial', 'halfsky-backup-20261101T000000000Z.tar.partial']) {
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), 1000, 1000);
    }
    for (const day of ['23', '24']) {
      clock.now = `2026-11-${day}T03:00:00.000Z`;
      await ask();
      await runToday();
    }
    expect(readdirSync(folder).toSorted()).toEqual(['halfsky-backup-20261123T030000000Z.tar', 'halfsky-backup-20261124T030000000Z.tar', 'halfsky-backup-mine.tar', 'other.partial', 'other.tar']);
  });

  test('that cannot be made end as failed with a Chinese reason', async () => {
    clock.now = '2026-11-25T03:00:00.000Z';
    await ask();
    expect(await runToday({ folder: join(folder, 'other.tar') })).toMatchObject({ state: 'failed', attempts: 1, failure: expect.stringContaining('备份文件夹不能使用') });
  });
});
