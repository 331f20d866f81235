/** Reads one document in a thread of its own: bytes in, a plan document out. Run by `runWorker`, never imported. */
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from '#documents';
import { readPlan } from '#plan';
import type { WorkerMessage } from './run-worker.ts';

/** A damaged pdf can leave a promise inside pdf.js rejected that nobody can reach (docs/decisions/0011); what could be read has been read by then. */
process.on('unhandledRejection', (reason) => {
  if (!(reason instanceof Error && /pdfjs|unpdf/.test(reason.stack ?? ''))) throw reason;
});

const say = (message: WorkerMessage): void => parentPort?.postMessage(message, []);

say({ progress: [10, '正在读取文件'] });
const content = await readDocument((workerData as { readonly bytes: Uint8Array }).bytes);
say({ progress: [60, '正在识别领域、目标和指标'] });
say({ found: { ...readPlan(content), lines: content.lines } });
