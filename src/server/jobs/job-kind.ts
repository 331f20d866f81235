import type { z } from 'zod';
import type { ClaimedJob, Connection } from '#storage';

/** What the work of a job may use: it has no connection, so that it holds no lock and no transaction while it takes its time. */
export type JobContext = {
  readonly jobId: string;
  readonly attempt: number;
  /** Says how far the work is (percent), in Chinese words; shown to people within a second or two. */
  readonly progress: (percent: number, note: string) => void;
  /** Whether somebody wants it to end; long work asks now and then, and ends by throwing or by `signal`. */
  readonly cancelled: () => boolean;
  /** Aborted when the job is to end: cancelled, lost to another program, or the program is being stopped. */
  readonly signal: AbortSignal;
};

/** The work cannot succeed however often it is tried: a file that is none, no room on the disk. Literal reason and Chinese sentence. */
export type JobRefusal = { readonly refused: string; readonly message: string };

/**
 * How a kind of job is done. `run` does the work and gives back what it found; `finish` then stores it, in the transaction that marks the job as done, so its effects happen exactly once
 * although the work may be tried several times. What `finish` gives back is kept as the result that people see.
 */
export type JobKind<Input, Result> = {
  readonly kind: string;
  readonly title: string;
  readonly mostAttempts: number;
  readonly leaseSeconds: number;
  readonly input: z.ZodType<Input>;
  readonly run: (input: Input, context: JobContext) => Promise<Result | JobRefusal>;
  readonly finish: (connection: Connection, result: Result, job: Pick<ClaimedJob, 'jobId' | 'regionId' | 'createdBy'> & { readonly input: Input; readonly now: string }) => Promise<unknown>;
  /** `finish` takes long: the job is held as while it runs, and locked only at the end of the transaction, so that people see it and can cancel it until then; whatever was stored is undone. */
  readonly finishesSlowly?: true;
};

/** A kind with its types forgotten, as the runner sees it. */
export type AnyJobKind = JobKind<unknown, unknown>;

/**
 * Forgets the types of a kind.
 *
 * @example const kinds = [anyKind(readPlanDocument(...))];
 */
export const anyKind = <Input, Result>(kind: JobKind<Input, Result>): AnyJobKind => kind as unknown as AnyJobKind;

/**
 * Whether the work of a job gave a refusal.
 *
 * @example isJobRefusal({ refused: 'disk-full', message: '磁盘已满。' }) // true
 */
export const isJobRefusal = (value: unknown): value is JobRefusal =>
  typeof value === 'object' && value !== null && 'refused' in value && 'message' in value && typeof value.refused === 'string' && typeof value.message === 'string';
