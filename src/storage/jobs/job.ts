/** How far a job is. `waiting` and `running` go on; the others are its end. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A piece of work that goes on after the request that asked for it, as people see it. Its input is not shown: it is between the one who asked and the kind. */
export type Job = {
  readonly jobId: string;
  readonly regionId: string;
  readonly kind: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly mostAttempts: number;
  /** Not before this instant, ISO. */
  readonly runAfter: string;
  /** Percent. */
  readonly progress: number;
  readonly progressNote: string | null;
  /** What is left of what it found, as its kind chose to keep it. */
  readonly result: unknown;
  /** Why it failed, or why it will be tried again, in Chinese. */
  readonly failure: string | null;
  readonly cancelRequested: boolean;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly finishedAt: string | null;
};

/** A job in somebody's hands: who holds it, in which attempt. A lease that ran out and was given to another is of another attempt, so the former holder can tell. */
export type Lease = { readonly jobId: string; readonly holder: string; readonly attempt: number };

/** The columns of a job as people see it. */
export const jobColumns = [
  'job_id as jobId', 'region_id as regionId', 'kind', 'state', 'attempts', 'most_attempts as mostAttempts', 'run_after as runAfter', 'progress', 'progress_note as progressNote', 'result', 'failure',
  'cancel_requested as cancelRequested', 'created_at as createdAt', 'created_by as createdBy', 'finished_at as finishedAt',
] as const;

/**
 * An instant some seconds later, ISO.
 *
 * @example later('2026-11-22T01:02:03.000Z', 60) // '2026-11-22T01:03:03.000Z'
 */
export const later = (now: string, seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
