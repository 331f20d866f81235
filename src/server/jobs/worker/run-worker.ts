import { extname } from 'node:path';
import { startApart } from '#actions';
import type { JobContext, JobRefusal } from '../job-kind.ts';

/** What a worker may use before it is ended: memory in MB (its objects and its bytes together), time in seconds. */
export type WorkerLimits = { readonly memoryMb: number; readonly seconds: number };

const refusals: Readonly<Record<'too-much-memory' | 'too-much-time', (limits: WorkerLimits) => string>> = {
  'too-much-memory': ({ memoryMb }) => `读取这份文件要用的内存超过 ${String(memoryMb)} MB，已停止。文件可能已损坏，或经过特殊构造；请用 Word 或 WPS 另存后再试。`,
  'too-much-time': ({ seconds }) => `读取这份文件超过 ${String(seconds)} 秒，已停止。文件可能已损坏，或经过特殊构造；请用 Word 或 WPS 另存后再试。`,
};

/**
 * Runs a worker file (beside this one; its source in a checkout, its JavaScript in a built copy) in a process of its own, so that long reading keeps nobody waiting and a hostile document
 * cannot take the server down: too much memory or time ends the process and is refused in Chinese. Throws when the work fails otherwise, or is ended by `context.signal`.
 *
 * @example await runWorker('plan-document-worker', { bytes }, { memoryMb: 1024, seconds: 120 }, context)
 */
export async function runWorker(name: string, data: object, limits: WorkerLimits, context: Pick<JobContext, 'progress' | 'signal'>): Promise<{ readonly found: unknown } | JobRefusal> {
  return runWorkerFile(new URL(`./${name}${extname(import.meta.url)}`, import.meta.url), data, limits, context);
}

/**
 * The same with any file.
 *
 * @example await runWorkerFile(new URL('./endless.mjs', import.meta.url), { bytes }, { memoryMb: 64, seconds: 1 }, context)
 */
export async function runWorkerFile(file: URL, data: object, limits: WorkerLimits, { progress, signal }: Pick<JobContext, 'progress' | 'signal'>): Promise<{ readonly found: unknown } | JobRefusal> {
  signal.throwIfAborted();
  const worker = startApart(file, limits.memoryMb);
  try {
    const answer = await worker.ask(data, { seconds: limits.seconds, progress, signal });
    return 'ended' in answer ? { refused: answer.ended, message: refusals[answer.ended](limits) } : answer;
  } finally {
    await worker.end();
  }
}
