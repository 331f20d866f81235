import type { z } from 'zod';
import { addJob } from '#storage';
import type { Work } from '../action.ts';

/** What is known of a kind of job by those who ask for one: its name, its word, how often and how long it may be tried, and what it needs. How it is done is known to the server. */
export type JobDeclaration<Input> = {
  readonly kind: string;
  readonly title: string;
  readonly mostAttempts: number;
  /** How long an attempt may be silent before it counts as lost; it is renewed three times in that time. */
  readonly leaseSeconds: number;
  readonly input: z.ZodType<Input>;
  readonly examples: readonly { readonly input: unknown; readonly refusedAt?: string }[];
};

/**
 * Asks for a job, in the transaction of the action that needs it: whoever runs jobs will do it once that has been stored. Gives its id back.
 *
 * @example await askForJob(readPlanDocumentJob, { regionId, importId, sha256 }, regionId, work)
 */
export async function askForJob<Input>({ kind, mostAttempts }: JobDeclaration<Input>, input: Input, regionId: string, { connection, caller, now, newId }: Pick<Work, 'connection' | 'caller' | 'now' | 'newId'>): Promise<string> {
  const jobId = newId();
  await addJob(connection, { jobId, regionId, kind, input, mostAttempts, createdAt: now, createdBy: caller.personId });
  return jobId;
}
