import { mkdirSync, mkdtempSync, readdirSync, rmSync, rmdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addBackupRecord, addInstallation, backupRecords, findJob, installationRegionId, openPglite, storeOfEngine, verifyBackup, type FileContents, type Job, type Store } from '#storage';
import { anyKind } from '../job-kind.ts';
import { startJobRunner } from '../job-runner.ts';
import { askForDueBackup } from '../schedule-backups.ts';
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
  await addInstallation(store.connection, { installationId: installationRegionId, createdAt: '2026-11-21T03:00:00.000Z', isDemo: false, auditAlgorithm: 'sha256' });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const settings = (more: Partial<BackupSettings> = {}): BackupSettings => ({ store, files, folder, passphrase: null, keep: async () => ({ daily: 2, weekly: 0, monthly: 0 }), programVersion: '0.2.0', now, dayOf: (instant) => instant.slice(0, 10), ...more });
const ask = (everyDays = 1) => askForDueBackup({ store, times: async () => ({ everyDays, at: '02:00' }), now, localTime });
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
  test('are not asked for on the day of the installation, whatever the hour', async () => {
    clock.now = '2026-11-21T03:05:00.000Z';
    expect([await ask(), await ask(7)]).toEqual([false, false]);
  });

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

  test('are due again when the days of the schedule have passed since the last good one, on whatever day the program is on; one that people asked for counts for nothing', async () => {
    const dueOn = async (instant: string, everyDays: number): Promise<boolean> => {
      clock.now = instant;
      const asked = await ask(everyDays);
      await store.connection.deleteFrom('jobs').where('state', '=', 'waiting').execute();
      return asked;
    };
    await addBackupRecord(store.connection, { backupId: '00000000-0000-7000-8000-000000000001', fileName: 'x.tar', kind: 'asked', size: 1, fingerprint: 'f', startedAt: '2026-11-28T02:30:00.000Z', finishedAt: '2026-11-28T02:31:00.000Z' });
    expect([
      await dueOn('2026-11-22T23:00:00.000Z', 1), await dueOn('2026-11-28T23:00:00.000Z', 7), await dueOn('2026-11-29T01:00:00.000Z', 7), await dueOn('2026-11-29T02:00:00.000Z', 7), await dueOn('2026-12-02T09:00:00.000Z', 7),
      await dueOn('2027-01-01T02:00:00.000Z', 30), await dueOn('2020-01-01T02:00:00.000Z', 1),
    ]).toEqual([false, false, false, true, true, true, true]);
  });

  test('rotate, touch no file of others, another installation in the same folder included, and clear what was left half written long ago', async () => {
    for (const name of ['halfsky-backup-20261120T000000000Z.tar', 'halfsky-backup-mine.tar', 'other.tar', 'other.partial', 'halfsky-backup-20261101T000000000Z.tar.partial']) {
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), 1000, 1000);
    }
    for (const day of ['23', '24']) {
      clock.now = `2026-11-${day}T03:00:00.000Z`;
      await ask();
      await runToday();
    }
    expect(readdirSync(folder).toSorted()).toEqual(['halfsky-backup-20261120T000000000Z.tar', 'halfsky-backup-20261123T030000000Z.tar', 'halfsky-backup-20261124T030000000Z.tar', 'halfsky-backup-mine.tar', 'other.partial', 'other.tar']);
  });

  test('that are older and cannot be removed are named; the new one counts all the same', async () => {
    mkdirSync(join(folder, 'halfsky-backup-20200101T000000000Z.tar'));
    clock.now = '2026-11-24T23:00:00.000Z';
    await store.connection.deleteFrom('jobs').execute();
    await store.connection.deleteFrom('backups').where('started_at', '=', '2026-11-24T03:00:00.000Z').execute();
    await addBackupRecord(store.connection, { backupId: '00000000-0000-7000-8000-000000000002', fileName: 'halfsky-backup-20200101T000000000Z.tar', kind: 'scheduled', size: 1, fingerprint: 'f', startedAt: '2020-01-01T00:00:00.000Z', finishedAt: '2020-01-01T00:00:00.000Z' });
    await ask();
    expect(await runToday()).toMatchObject({ state: 'done', attempts: 1, result: { notRemoved: ['halfsky-backup-20200101T000000000Z.tar'] } });
    rmdirSync(join(folder, 'halfsky-backup-20200101T000000000Z.tar'));
  });

  test('that cannot be made end as failed with a Chinese reason', async () => {
    clock.now = '2026-11-25T03:00:00.000Z';
    await ask();
    expect(await runToday({ folder: join(folder, 'other.tar') })).toMatchObject({ state: 'failed', attempts: 1, failure: expect.stringContaining('备份文件夹不能使用') });
  });
});
