import { failJob, finishJob, giveBackJob, type ClaimedJob, type Store } from '#storage';
import { holdWhile, type Standing } from './hold-while.ts';
import { isJobRefusal, type AnyJobKind, type JobContext } from './job-kind.ts';

/** What one attempt works with. `stopping` is aborted when the program is being stopped. */
export type Attempt = {
  readonly store: Store;
  readonly kind: AnyJobKind;
  readonly job: ClaimedJob;
  readonly now: () => string;
  readonly stopping: AbortSignal;
  readonly log: (message: string, error?: unknown) => void;
};

/** How the work came out before anything of it is stored. `input` is what the kind's schema made of it. */
type Outcome = { readonly input: unknown; readonly found: unknown } | { readonly message: string; readonly mayBeTriedAgain: boolean };

const unreadable: Outcome = { message: '任务的内容不符合本程序的要求，可能由另一版本的程序交办。', mayBeTriedAgain: false };
const ourFault = (jobId: string) => ({ message: `程序出错（任务编号 ${jobId}，详情见日志）。`, mayBeTriedAgain: true });

/** The work itself; what it throws is a bug of ours or something that may pass, and is tried again. */
async function work({ kind, job, log }: Attempt, context: JobContext): Promise<Outcome> {
  const read = kind.input.safeParse(job.input);
  if (!read.success) return unreadable;
  try {
    const found = await kind.run(read.data, context);
    return isJobRefusal(found) ? { message: found.message, mayBeTriedAgain: false } : { input: read.data, found };
  } catch (error) {
    if (!context.signal.aborted) log(`job ${job.jobId} (${job.kind}): attempt ${String(job.attempt)} failed`, error);
    return ourFault(job.jobId);
  }
}

const storeFailure = ({ store, job, now }: Attempt, failure: { readonly message: string; readonly mayBeTriedAgain: boolean }): Promise<unknown> =>
  store.transaction((connection) => failJob(connection, job, now(), failure));

/** Undoes effects whose job was cancelled, or went into other hands, while they were being stored. */
class NotOurs extends Error {}

/** Stores what was found and ends the job in one transaction; what takes long goes first and the job is locked last. */
async function finish({ store, kind, job, now }: Attempt, { found, input }: Extract<Outcome, { readonly found: unknown }>): Promise<void> {
  const { jobId, regionId, createdBy } = job;
  const at = now();
  await store.transaction(async (connection) => {
    const effects = (): Promise<unknown> => kind.finish(connection, found, { jobId, regionId, createdBy, input, now: at });
    if (kind.finishesSlowly !== true) return finishJob(connection, job, at, effects);
    const result = await effects();
    const end = await finishJob(connection, job, now(), async () => result);
    if (end !== 'done') throw new NotOurs(end);
    return end;
  });
}

/** Stores what was found; what cannot be stored is a failed attempt. */
async function storeOutcome(attempt: Attempt, outcome: Outcome): Promise<void> {
  const { job, log } = attempt;
  if (!('found' in outcome)) return void (await storeFailure(attempt, outcome));
  try {
    await finish(attempt, outcome);
  } catch (error) {
    if (!(error instanceof NotOurs)) log(`job ${job.jobId} (${job.kind}): what attempt ${String(job.attempt)} found could not be stored`, error);
    await storeFailure(attempt, ourFault(job.jobId));
  }
}

/**
 * Carries out one attempt at a claimed job: the work without a connection while the lease is held, then its effects and the end of the job in one transaction. Resolves when nothing of it
 * goes on; throws when the database is away (the lease then runs out and another attempt follows).
 *
 * @example await runJob({ store, kind, job, now, stopping: controller.signal, log })
 */
export async function runJob(attempt: Attempt): Promise<void> {
  const { store, kind, job, now, stopping, log } = attempt;
  const ended = new AbortController();
  const standing: Standing = { progress: 0, progressNote: null, dirty: false };
  const letGo = holdWhile({ store, lease: job, leaseSeconds: kind.leaseSeconds, standing, now, log, end: (why) => ended.abort(why) });
  const context: JobContext = {
    jobId: job.jobId,
    attempt: job.attempt,
    progress: (percent, note) => void Object.assign(standing, { progress: percent, progressNote: note, dirty: true }),
    cancelled: () => ended.signal.aborted,
    signal: AbortSignal.any([ended.signal, stopping]),
  };
  try {
    const outcome = await work(attempt, context);
    if (kind.finishesSlowly !== true || !('found' in outcome)) await letGo();
    if (ended.signal.reason === 'lost') return;
    const wasStopped = stopping.aborted && !ended.signal.aborted && 'mayBeTriedAgain' in outcome && outcome.mayBeTriedAgain;
    if (wasStopped) await store.transaction((connection) => giveBackJob(connection, job, now()));
    else await storeOutcome(attempt, outcome);
  } finally {
    await letGo();
  }
}
