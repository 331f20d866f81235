import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReportOrder } from './report-order.ts';

/** A thread that takes longer or more is ended. */
const mostSeconds = 120;
const mostMemoryMb = 1024;
/** So many wait for their turn at most: each has two processors' worth of a second or two before it. */
const mostWaiting = 10;

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

function inThread(order: ReportOrder): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const worker = new Worker(new URL(`./report-writer${extname(import.meta.url)}`, import.meta.url), { workerData: order, resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb }, env: {}, execArgv: [] });
  const timer = setTimeout(() => reject(new Error(`the report ${order.report} took longer than ${String(mostSeconds)} s`)), mostSeconds * 1000);
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error(`the thread that writes the report ${order.report} ended without an answer`)));
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

/**
 * Builds a report and writes it in a thread of its own, one at a time: a Word file takes up to a second of a processor, in which a server would answer nobody. Null: too many wait already.
 *
 * @example await writeReportApart({ report: 'tasks', format: 'docx', plans, year: 2026, asOf: '2026-11-22', … })
 */
export async function writeReportApart(order: ReportOrder): Promise<Uint8Array | null> {
  if (waiting >= mostWaiting) return null;
  waiting += 1;
  const mine = turn.then(() => inThread(order));
  turn = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}
