import { backupJob } from '#actions';
import { daysBetween } from '#kernel';
import { addJob, findInstallation, installationRegionId, newestScheduledBackup, type Store } from '#storage';

/** When backups are due: every so many days, from a time of the local day on; null: never by themselves. */
type BackupTimes = { readonly everyDays: number; readonly at: string } | null;

/** When to back up is asked anew each time: it is a setting. */
export type BackupSchedule = {
  readonly store: Store;
  readonly times: () => Promise<BackupTimes>;
  readonly now: () => string;
  /** Local day and time (HH:MM) of an instant. */
  readonly localTime: (instant: string) => { readonly day: string; readonly time: string };
  readonly log: (message: string, error?: unknown) => void;
};

/** The id of a day's backup: the same in every program, so that it is asked for once; it sorts by its day like other ids. */
const idOfDay = (day: string): string => {
  const time = Date.parse(`${day}T00:00:00Z`).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-6261636b7570`;
};

/**
 * Whether enough days have passed: since the last backup of the schedule that was made and verified (those people ask for may lie anywhere and count for nothing here), or one since the
 * installation where there is none yet: what was set up an hour ago has nothing to lose and its people wait for it. A last one that lies in the future comes from a clock that was wrong.
 */
async function isDue(store: Store, everyDays: number, day: string, dayOf: (instant: string) => string): Promise<boolean> {
  const installation = await findInstallation(store.connection);
  if (installation === null) return false;
  const last = await newestScheduledBackup(store.connection);
  const days = daysBetween(dayOf(last?.startedAt ?? installation.createdAt), day);
  return days < 0 || days >= (last === null ? 1 : everyDays);
}

/**
 * Asks for a backup once it is due and its hour has come; a program that was off at that hour asks when it is on again. Once a day at most: one that failed is asked for again the next day.
 *
 * @example await askForDueBackup(schedule) // true: asked now
 */
export async function askForDueBackup({ store, times, now, localTime }: Pick<BackupSchedule, 'store' | 'times' | 'now' | 'localTime'>): Promise<boolean> {
  const createdAt = now();
  const { day, time } = localTime(createdAt);
  const wanted = await times();
  if (wanted === null || time < wanted.at || !(await isDue(store, wanted.everyDays, day, (instant) => localTime(instant).day))) return false;
  return store.transaction((connection) => addJob(connection, { jobId: idOfDay(day), regionId: installationRegionId, kind: backupJob.kind, input: { asked: 'scheduled' }, mostAttempts: backupJob.mostAttempts, createdAt, createdBy: null }));
}

const lookMs = 10 * 60_000;

/**
 * Looks every ten minutes whether a backup is to be asked for. Gives back the function that ends it.
 *
 * @example const stop = scheduleBackups({ store, times, now, localTime, log });
 */
export function scheduleBackups(schedule: BackupSchedule): () => void {
  const look = (): void => {
    askForDueBackup(schedule).catch((error: unknown) => schedule.log('the backup that is due could not be asked for', error));
  };
  look();
  const timer = setInterval(look, lookMs);
  return () => clearInterval(timer);
}
