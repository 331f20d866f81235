/** What became of the jobs that were asked for while the program was killed: each done, its effect there once. */
import { plansInExample } from './writers.ts';
import type { Written } from './written.ts';

type Job = { readonly jobId: string; readonly state: string; readonly attempts: number; readonly failure: string | null };
export type JobsDone = { readonly jobs: number; readonly attempts: number; readonly askedAgain: number; readonly faults: readonly string[] };

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Waits for the end of a job; one that was killed three times is asked for again, as people would. */
async function endOf(written: Written, jobId: string, who: string): Promise<Job & { readonly askedAgain: boolean }> {
  const deadline = Date.now() + 240_000;
  let askedAgain = false;
  for (;;) {
    const { job } = await written.read(who, 'jobs.get-job', { jobId }) as { job: Job };
    if (job.state === 'done') return { ...job, askedAgain };
    if (job.state === 'failed' && !askedAgain && /执行中断|程序出错/.test(job.failure ?? '')) {
      askedAgain = true;
      await written.write(who, 'jobs.retry-job', { jobId });
    } else if (job.state === 'failed' || Date.now() > deadline) return { ...job, askedAgain };
    await pause(200);
  }
}

/**
 * Waits until every job that was asked for has ended.
 *
 * @example (await finishJobs(written, regionId)).faults // []
 */
export async function finishJobs(written: Written, regionId: string): Promise<JobsDone> {
  const asked = written.acknowledged.filter(({ action, output }) => ['plan.import-plan', 'backups.make-backup'].includes(action) && output !== null);
  const faults: string[] = [];
  let [attempts, again] = [0, 0];
  for (const { action, output } of asked) {
    const jobId = String(output?.['jobId']);
    const job = await endOf(written, jobId, action === 'plan.import-plan' ? 'clerk' : 'system');
    attempts += job.attempts;
    again += job.askedAgain ? 1 : 0;
    if (job.state !== 'done') faults.push(`${action}: job ${jobId} is ${job.state}: ${String(job.failure)}`);
    else if (action === 'plan.import-plan') {
      const { state, plans } = await written.read('clerk', 'plan.get-import', { regionId, importId: String(output?.['importId']) }) as { state: string; plans: readonly unknown[] };
      if (state !== 'read' || plans.length !== plansInExample) faults.push(`import ${jobId}: ${state}, ${String(plans.length)} plans`);
    }
  }
  const { backups } = await written.read('system', 'backups.list-backups') as { backups: readonly { backupId: string; fileName: string }[] };
  const records = Map.groupBy(backups, ({ backupId }) => backupId);
  for (const { output } of asked.filter(({ action }) => action === 'backups.make-backup')) {
    const count = records.get(String(output?.['jobId']))?.length ?? 0;
    if (count !== 1) faults.push(`backup ${String(output?.['jobId'])}: ${String(count)} records`);
  }
  return { jobs: asked.length, attempts, askedAgain: again, faults };
}
