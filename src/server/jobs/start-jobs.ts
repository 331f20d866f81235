import { backupSchedule, settingOn, storeFrozenFiles, storeReadPlans, storeReport, storeTableImport, type Surroundings } from '#actions';
import { fileContentsOf } from '#storage';
import { anyKind } from './job-kind.ts';
import { startJobRunner, type JobRunner } from './job-runner.ts';
import { keepHouse } from './keep-house.ts';
import { backup } from './kinds/backup.ts';
import { importTable } from './kinds/import-table.ts';
import { makeReport } from './kinds/make-report.ts';
import { writeReport } from './kinds/write-report.ts';
import { readPlanDocument } from './kinds/read-plan-document.ts';
import { scheduleBackups } from './schedule-backups.ts';

/** What the work behind requests needs besides the surroundings of actions. */
export type JobSettings = {
  readonly surroundings: Surroundings;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where backups go. */
  readonly backupFolder: string;
  readonly backupPassphrase: string | null;
  readonly programVersion: string;
  readonly timeZone: string;
  readonly log: (message: string, error?: unknown) => void;
};

async function bytesOf({ files }: Surroundings, sha256: string): Promise<Uint8Array | null> {
  const found = await files.get(sha256, { verify: 'while-reading' });
  if (found.kind !== 'found') return null;
  const chunks: Buffer[] = [];
  for await (const chunk of found.stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * Starts everything that goes on behind requests: reading plan documents, backups when they are asked for or due, housekeeping. Stop it before the store is closed.
 *
 * @example const jobs = startJobs({ surroundings, environment: process.env, backupFolder, … }); await jobs.stop();
 */
export function startJobs(settings: JobSettings): JobRunner {
  const { surroundings, environment, backupFolder: folder, backupPassphrase: passphrase, programVersion, timeZone, log } = settings;
  const { store, files, now, today, newId } = surroundings;
  const [days, times] = [new Intl.DateTimeFormat('sv-SE', { timeZone }), new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' })];
  const schedule = () => settingOn(store.connection, backupSchedule, { day: today() });
  const kinds = [
    anyKind(readPlanDocument({ bytesOf: (sha256) => bytesOf(surroundings, sha256), environment }, storeReadPlans)),
    anyKind(importTable({ store, now, today, openFile: async (sha256) => { const found = await files.get(sha256); return found.kind === 'found' ? found.stream as AsyncIterable<Uint8Array> : null; } }, storeTableImport)),
    anyKind(makeReport({ store, files, environment, programVersion, newId }, storeReport)),
    anyKind(writeReport({ store, files, environment, programVersion, newId }, storeFrozenFiles)),
    anyKind(backup({ store, files: fileContentsOf(files), folder, passphrase, keep: async () => (await schedule()).keep, programVersion, now, dayOf: (instant) => days.format(new Date(instant)) })),
  ];
  const runner = startJobRunner({ store, kinds, surroundings: { now, newId }, log, concurrency: 2, isAlone: store.engine !== 'postgres' });
  const stopSchedule = scheduleBackups({
    store, now, log,
    times: async () => {
      const { enabled, everyDays, at } = await schedule();
      return enabled ? { everyDays, at } : null;
    },
    localTime: (instant) => ({ day: days.format(new Date(instant)), time: times.format(new Date(instant)) }),
  });
  const stopHouse = keepHouse(surroundings, log);
  return {
    stop: async () => {
      stopSchedule();
      stopHouse();
      await runner.stop();
    },
  };
}
