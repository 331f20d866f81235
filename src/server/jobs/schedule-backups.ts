import { backupJob } from '#actions';
import { addJob, installationRegionId, type Store } from '#storage';

/** When to back up: each local day from this hour on. `wake` tells the runner that there is something to do. */
export type BackupSchedule = {
  readonly store: Store;
  readonly fromHour: number;
  readonly now: () => string;
  /** Local day and hour of an instant. */
  readonly localTime: (instant: string) => { readonly day: string; readonly hour: number };
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
export async function askForTodaysBackup({ store, fromHour, now, localTime }: Pick<BackupSchedule, 'store' | 'fromHour' | 'now' | 'localTime'>): Promise<boolean> {
  const createdAt = now();
  const { day, hour } = localTime(createdAt);
  if (hour < fromHour) return false;
  return addJob(store.connection, { jobId: idOfDay(day), regionId: installationRegionId, kind: backupJob.kind, input: { asked: 'scheduled' }, mostAttempts: backupJob.mostAttempts, createdAt, createdBy: null });
}

const lookMs = 10 * 60_000;

/**
 * Looks every ten minutes whether today's backup is to be asked for. Gives back the function that ends it.
 *
 * @example const stop = scheduleBackups({ store, fromHour: 2, now, localTime, wake: runner.wake, log });
 */
export function scheduleBackups(schedule: BackupSchedule): () => void {
  const look = (): void => {
    askForTodaysBackup(schedule).then((asked) => { if (asked) schedule.wake(); }, (error: unknown) => schedule.log('the backup of the day could not be asked for', error));
  };
  look();
  const timer = setInterval(look, lookMs);
  return () => clearInterval(timer);
}
