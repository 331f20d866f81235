import { findJob, type Connection, type PlanImport } from '#storage';

/**
 * Why a document that still waits in its table will not be read any more: its job has failed or was cancelled. Null: it was read, or is on its way.
 *
 * @example await failureOfImport(connection, found) // '文件已损坏，读不出文字。'
 */
export async function failureOfImport(connection: Connection, { state, jobId }: Pick<PlanImport, 'state' | 'jobId'>): Promise<string | null> {
  const job = state === 'waiting' && jobId !== null ? await findJob(connection, jobId) : null;
  return job?.state === 'failed' || job?.state === 'cancelled' ? (job.failure ?? '读取已取消。') : null;
}

/**
 * How far the reading of a document is.
 *
 * @example await stateOfImport(connection, found) // 'failed'
 */
export const stateOfImport = async (connection: Connection, found: Pick<PlanImport, 'state' | 'jobId'>): Promise<PlanImport['state']> => ((await failureOfImport(connection, found)) === null ? found.state : 'failed');
