import { until } from './until.ts';
import type { WebPerson } from './web-person.ts';

type Job = { readonly job: { readonly state: string; readonly failure: string | null } };
type Backup = { readonly kind: string; readonly size: number; readonly fingerprint: string };

/** Asks for a backup, waits until it is done, and gives the records of those that were asked for. */
export async function madeBackups(keeper: WebPerson): Promise<readonly Backup[]> {
  const { jobId } = await keeper.post<{ jobId: string }>('backups.make-backup');
  await until('the backup', async () => {
    const { job: { state, failure } } = await keeper.get<Job>('jobs.get-job', { jobId });
    if (state === 'failed') throw new Error(failure ?? 'no reason');
    return state === 'done' ? state : null;
  });
  const { backups } = await keeper.get<{ backups: readonly Backup[] }>('backups.list-backups');
  return backups.filter(({ kind }) => kind === 'asked');
}
