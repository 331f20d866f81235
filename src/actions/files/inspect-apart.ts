import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { intakeUses, IntakeVerdict } from '#documents';

/** A whole file, and what it is wanted for. The bytes are given away: they are empty for the sender afterwards. */
export type InspectorQuestion = { readonly bytes: Uint8Array<ArrayBuffer>; readonly use: keyof typeof intakeUses };

/** Who takes longer or more is ended. The largest files that may come in take two seconds. */
const mostSeconds = 60;
const mostMemoryMb = 1024;
/** To start a thread takes a fifth of a second: it stays for this long without a question. */
const idleMs = 120_000;

const notFinished: IntakeVerdict = { kind: 'refused', refusals: [{ code: 'damaged', message: '检查这份文件用的时间或内存太多，已停止，没有收下。文件可能已损坏，或经过特殊构造；请用Word、Excel或WPS另存后再上传。' }] };

let kept: { readonly worker: Worker; readonly rest: NodeJS.Timeout } | null = null;

function takeThread(): Worker {
  const worker = kept?.worker ?? new Worker(new URL(`./file-inspector${extname(import.meta.url)}`, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb }, env: {}, execArgv: [] });
  clearTimeout(kept?.rest);
  kept = null;
  worker.ref();
  return worker;
}

/** A thread that waits keeps the program from ending no longer, and one that waited long enough is ended. */
function keepThread(worker: Worker): void {
  worker.unref();
  const rest = setTimeout(() => {
    kept = null;
    void worker.terminate();
  }, idleMs).unref();
  kept = { worker, rest };
  worker.once('exit', () => {
    if (kept?.worker === worker) kept = null;
  });
}

/**
 * Judges a file in a thread of its own, so that nobody else waits while a large workbook is unpacked; a file that takes too much is refused. One question at a time.
 *
 * @example await inspectApart({ bytes, use: 'evidence' }) // { kind: 'accepted', fileKind: 'xlsx', … }
 */
export async function inspectApart(question: InspectorQuestion, seconds = mostSeconds): Promise<IntakeVerdict> {
  const worker = takeThread();
  const { promise, resolve, reject } = Promise.withResolvers<IntakeVerdict | null>();
  const timer = setTimeout(() => resolve(null), seconds * 1000);
  worker.once('message', resolve);
  worker.once('error', (error) => ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error)));
  worker.once('exit', () => reject(new Error('the thread that looks at files ended without an answer')));
  let verdict: IntakeVerdict | null = null;
  try {
    worker.postMessage(question, [question.bytes.buffer]);
    verdict = await promise;
  } finally {
    clearTimeout(timer);
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    if (verdict === null) await worker.terminate();
    else keepThread(worker);
  }
  return verdict ?? notFinished;
}
