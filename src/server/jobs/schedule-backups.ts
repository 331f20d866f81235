import { backupJob } from '#actions';
import { daysBetween } from '#kernel';
import { addJob, installationRegionId, type Store } from '#storage';

/** When backups are due: every so many days, from a time of the local day on; null: never by themselves. */
type BackupTimes = { readonly everyDays: number; readonly at: string } | null;

/** When to back up is asked anew each time: it is a setting. `wake` tells the runner that there is something to do. */
export type BackupSchedule = {
  readonly store: Store;
  readonly times: () => Promise<BackupTimes>;
  readonly now: () => string;
  /** Local day and time (HH:MM) of an instant. */
  readonly localTime: (instant: string) => { readonly day: string; readonly time: string };
  readonly wake: () => void;
  readonly log: (message: string, error?: unknown) => void;
};

/** The id of a day's backup: the same in every program, so that it is asked for once; it sorts by its day like other ids. */
const idOfDay = (day: string): string => {
  const time = Date.parse(`${day}T00:00:00Z`).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-6261636b7570`;
};

/**
 * Asks for today's backup once its hour has come; a program that was off at that hour asks when it is on again.
 *
 * @example await askForTodaysBackup(schedule) // true: asked now
 */
export async function askForTodaysBackup({ store, times, now, localTime }: Pick<BackupSchedule, 'store' | 'times' | 'now' | 'localTime'>): Promise<boolean> {
  const createdAt = now();
  const { day, time } = localTime(createdAt);
  const due = await times();
  if (due === null || time < due.at || daysBetween('2000-01-01', day) % due.everyDays !== 0) return false;
  return addJob(store.connection, { jobId: idOfDay(day), regionId: installationRegionId, kind: backupJob.kind, input: { asked: 'scheduled' }, mostAttempts: backupJob.mostAttempts, createdAt, createdBy: null });
}

const lookMs = 10 * 60_000;

/**
 * Looks every ten minutes whether today's backup is to be asked for. Gives back the function that ends it.
 *
 * @example const stop = scheduleBackups({ store, times, now, localTime, wake: runner.wake, log });
 */
export function scheduleBackups(schedule: BackupSchedule): () => void {
  const look = (): void => {
    askForTodaysBackup(schedule).then((asked) => { if (asked) schedule.wake(); }, (error: unknown) => schedule.log('the backup of the day could not be asked for', error));
  };
  look();
  const timer = setInterval(look, lookMs);
  return () => clearInterval(timer);
}
