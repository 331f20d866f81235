import { holdJob, type Lease, type Store } from '#storage';

/** What the work has last said of itself. */
export type Standing = { progress: number; progressNote: string | null; dirty: boolean };

type Holding = {
  readonly store: Store;
  readonly lease: Lease;
  readonly leaseSeconds: number;
  readonly standing: Standing;
  readonly now: () => string;
  /** Called once when the work is to end. */
  readonly end: (why: 'cancel' | 'lost') => void;
  readonly log: (message: string, error: unknown) => void;
};

/** How often progress is stored while it changes. */
const progressMs = 1000;
/** How soon it is noticed that somebody wants the work to end. */
const noticeMs = 2000;

/**
 * Holds a job while work goes on: renews the lease, stores the progress, and notices when somebody wants it to end. A database that is away for a moment does no harm as long as it comes
 * back within the lease. Gives back the function that lets go.
 *
 * @example const letGo = holdWhile({ store, lease, leaseSeconds: 60, standing, now, end, log });
 */
export function holdWhile({ store, lease, leaseSeconds, standing, now, end, log }: Holding): () => Promise<void> {
  let renewed = Date.now();
  let beat: Promise<void> = Promise.resolve();
  let beating = false;
  const hold = async (): Promise<void> => {
    standing.dirty = false;
    const answer = await holdJob(store.connection, lease, { now: now(), leaseSeconds, progress: standing.progress, progressNote: standing.progressNote });
    renewed = Date.now();
    if (answer !== 'go-on') end(answer);
  };
  const timer = setInterval(() => {
    if (beating || (!standing.dirty && Date.now() - renewed < Math.min(leaseSeconds * 333, noticeMs))) return;
    beating = true;
    beat = hold().catch((error: unknown) => log('the lease of a job could not be renewed', error)).finally(() => { beating = false; });
  }, Math.min(progressMs, leaseSeconds * 250));
  return async () => {
    clearInterval(timer);
    await beat;
  };
}
