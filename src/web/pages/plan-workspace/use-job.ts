import { useEffect } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Actions } from '../../client/actions.ts';
import { useRead, type DoorError } from '../../session/door.ts';

type ShownJob = Actions['jobs.get-job']['output'];

/** How often a job that is under way is asked about. */
const everyMilliseconds = 700;

/**
 * A job, asked again as long as it is under way.
 *
 * @example const job = useJob(jobId); job.data?.job.progress
 */
export function useJob(jobId: string | null): UseQueryResult<ShownJob, DoorError> {
  const job = useRead('jobs.get-job', jobId === null ? null : { jobId });
  const { refetch } = job;
  const state = job.data?.job.state;
  const isUnderWay = jobId !== null && !job.isError && (state === undefined || state === 'waiting' || state === 'running');
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => void refetch(), everyMilliseconds);
    return () => clearInterval(timer);
  }, [isUnderWay, refetch]);
  return job;
}
