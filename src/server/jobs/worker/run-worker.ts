import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JobContext, JobRefusal } from '../job-kind.ts';

/** What a thread may use before it is ended: memory in MB (its objects and its bytes together), time in seconds. */
export type WorkerLimits = { readonly memoryMb: number; readonly seconds: number };

/** What a worker says: how far it is, and at last what it found. */
export type WorkerMessage = { readonly progress: readonly [percent: number, note: string] } | { readonly found: unknown };

const memoryFull = ({ memoryMb }: WorkerLimits): JobRefusal => ({ refused: 'too-much-memory', message: `读取这份文件要用的内存超过 ${String(memoryMb)} MB，已停止。文件可能已损坏，或经过特殊构造；请用 Word 或 WPS 另存后再试。` });
const timeOver = ({ seconds }: WorkerLimits): JobRefusal => ({ refused: 'too-much-time', message: `读取这份文件超过 ${String(seconds)} 秒，已停止。文件可能已损坏，或经过特殊构造；请用 Word 或 WPS 另存后再试。` });

/** How often the memory of a thread is looked at. */
const lookMs = 200;
const megabyte = 1024 * 1024;

/** Ends a thread that takes too much memory: what lies outside its heap (bytes of files) is not counted by Node's own limits. */
function watchMemory(worker: Worker, { memoryMb }: WorkerLimits, tooMuch: () => void): () => void {
  const timer = setInterval(() => {
    worker.getHeapStatistics().then(
      ({ used_heap_size: used, external_memory: external }) => { if ((used + external) / megabyte > memoryMb) tooMuch(); },
      () => undefined,
    );
  }, lookMs);
  return () => clearInterval(timer);
}

/**
 * Runs a worker file (beside this one; its source in a checkout, its JavaScript in a built copy) in a thread of its own, so that long reading keeps nobody waiting and a hostile document
 * cannot take the server down: too much memory or time ends the thread and is refused in Chinese. Throws when the thread fails otherwise, or is ended by `context.signal`.
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
  const { promise, resolve, reject } = Promise.withResolvers<{ readonly found: unknown } | JobRefusal>();
  const worker = new Worker(file, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, stackSizeMb: 4 }, env: {}, execArgv: [], stdout: true, stderr: true });
  worker.on('message', (message: WorkerMessage) => ('found' in message ? resolve(message) : progress(...message.progress)));
  worker.on('error', (error) => ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(memoryFull(limits)) : reject(error)));
  worker.on('exit', () => reject(new Error(`the worker ended without an answer: ${file.pathname}`)));
  const stopWatching = watchMemory(worker, limits, () => resolve(memoryFull(limits)));
  const timer = setTimeout(() => resolve(timeOver(limits)), limits.seconds * 1000);
  const abort = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error(`ended: ${String(signal.reason)}`));
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', abort);
    clearTimeout(timer);
    stopWatching();
    await worker.terminate();
  }
}
