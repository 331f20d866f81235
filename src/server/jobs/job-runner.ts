import { claimJob, failJob, reclaimLostJobs, type ClaimedJob, type Store } from '#storage';
import type { AnyJobKind } from './job-kind.ts';
import { runJob } from './run-job.ts';

/** What the runner needs: where jobs are, what it can do, the clock and chance, and where to write what went wrong (never input or figures). */
export type RunnerSettings = {
  readonly store: Store;
  readonly kinds: readonly AnyJobKind[];
  readonly surroundings: { readonly now: () => string; readonly newId: () => string };
  readonly log: (message: string, error?: unknown) => void;
  /** Whether no other program can be at this store: what is held when this one starts was held by one that is gone, and nobody waits until its lease runs out. */
  readonly isAlone?: boolean;
  /** How many jobs at once. */
  readonly concurrency: number;
  /** How long to rest when there is nothing to do, in milliseconds: jobs of other programs, and those put off, are found then; what this program asks for wakes it. */
  readonly restMs?: number;
};

/** A runner at work. `stop` takes no more, gives what goes on a moment to end, and puts the rest back. */
export type JobRunner = { readonly stop: () => Promise<void> };

const usualRestMs = 1000;
/** How long work goes on after `stop` before it is told to end. */
const graceMs = 5000;

/** A rest that can be ended early, also just before it begins. */
function rester(): { readonly rest: (ms: number) => Promise<void>; readonly wake: () => void } {
  let woken = Promise.withResolvers<void>();
  return {
    rest: async (ms) => {
      const { promise, resolve } = woken;
      const timer = setTimeout(resolve, ms);
      await promise;
      clearTimeout(timer);
      woken = Promise.withResolvers();
    },
    wake: () => woken.resolve(),
  };
}

/**
 * Starts to do jobs: claims those of its kinds, several at once, and takes back what others left lying. A database that is away is waited for; an attempt whose end it could not take
 * is then tried again. Every claim has a holder's name of its own, so that what was lost can never be taken for what was claimed again.
 *
 * @example const runner = startJobRunner({ store, kinds, surroundings, log, concurrency: 2 }); await runner.stop();
 */
export function startJobRunner({ store, kinds, surroundings: { now, newId }, log, concurrency, isAlone = false, restMs = usualRestMs }: RunnerSettings): JobRunner {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const leaseSeconds = new Map(kinds.map(({ kind, leaseSeconds: seconds }) => [kind, seconds]));
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const { rest, wake } = rester();
  const ending = new AbortController();
  /* Attempts of ours that ended while the database was away. */
  const unsettled = new Set<ClaimedJob>();
  let isFirst = isAlone;

  /** What was left lying waits for its next attempt: by programs that are gone, and by us. One whose end was stored after all is not ours any more and stays as it is. */
  const takeBack = async (): Promise<void> => {
    for (const { jobId, state } of await store.transaction((connection) => reclaimLostJobs(connection, now(), isFirst ? 'any' : 'silent'))) log(`job ${jobId}: its holder was gone; now ${state}`);
    isFirst = false;
    for (const job of unsettled) {
      await store.transaction((connection) => failJob(connection, job, now(), { message: '执行中断（数据库当时不可用）。', mayBeTriedAgain: true }));
      unsettled.delete(job);
    }
  };

  const startOne = async (): Promise<boolean> => {
    const job = await claimJob(store.connection, { holder: newId(), now: now(), leaseSeconds });
    const kind = byName.get(job?.kind ?? '');
    if (!job || !kind) return false;
    const attempt = runJob({ store, kind, job, now, stopping: stopping.signal, log })
      .catch((error: unknown) => {
        unsettled.add(job);
        log(`job ${job.jobId} (${job.kind}): its end could not be stored; it will be tried again`, error);
      })
      .finally(() => { running.delete(attempt); wake(); });
    running.add(attempt);
    return true;
  };

  const loop = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      let pause = restMs;
      try {
        if (running.size < concurrency) {
          await takeBack();
          if (await startOne()) pause = 0;
        }
      } catch (error) {
        pause = Math.max(restMs, 5000);
        log('jobs cannot be looked for', error);
      }
      if (pause > 0) await rest(pause);
    }
  };
  const forget = store.onJobsToDo(wake);
  const looping = kinds.length === 0 ? Promise.resolve() : loop();

  return {
    stop: async () => {
      forget();
      ending.abort();
      wake();
      await looping;
      const grace = setTimeout(() => stopping.abort(), graceMs);
      const given = Promise.withResolvers<void>();
      const patience = setTimeout(given.resolve, graceMs * 2);
      await Promise.race([Promise.all(running), given.promise]);
      for (const timer of [grace, patience]) clearTimeout(timer);
    },
  };
}
