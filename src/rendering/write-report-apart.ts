import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ContentOrder, DocumentsOrder, ReportOrder, WritingFault } from './report-order.ts';

type Order = ReportOrder | DocumentsOrder | ContentOrder;

/** A thread that takes longer or more is ended. */
const mostSeconds = 120;
const mostMemoryMb = 1024;
/** A thread without an order for so long is ended: it keeps some hundred megabytes. */
const idleSeconds = 60;
/** So many wait for their turn at most: each has two processors' worth of a second or two before it. */
const mostWaiting = 10;

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/** The thread that wrote last, kept because half of the time of a file is loading the program into it. */
let kept: { readonly worker: Worker; readonly idle: NodeJS.Timeout } | null = null;

function startThread(): Worker {
  const worker = new Worker(new URL(`./report-writer${extname(import.meta.url)}`, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb }, env: {}, execArgv: [] });
  const forget = (): void => {
    if (kept?.worker === worker) kept = null;
  };
  // A thread that dies while nothing is asked of it is nobody's error.
  worker.on('error', forget);
  worker.on('exit', forget);
  return worker;
}

function takeThread(): Worker {
  const { worker, idle } = kept ?? { worker: startThread(), idle: undefined };
  kept = null;
  clearTimeout(idle);
  worker.ref();
  return worker;
}

/** Nothing waits for an idle thread: the program may end. One that is being ended is nobody's any more, or the next order would end with it. */
function keepThread(worker: Worker): void {
  const end = (): void => {
    kept = null;
    void worker.terminate();
  };
  worker.unref();
  kept = { worker, idle: setTimeout(end, idleSeconds * 1000).unref() };
}

const called = (order: Order): string => ('report' in order ? `the report ${order.report}` : 'content' in order ? `a report as ${order.format}` : `${String(order.documents.length)} documents`);

async function inThread(order: Order): Promise<Uint8Array | WritingFault> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array | WritingFault>();
  const worker = takeThread();
  const ended = (): void => reject(new Error(`the thread that writes ${called(order)} ended without an answer`));
  const timer = setTimeout(() => reject(new Error(`${called(order)} took longer than ${String(mostSeconds)} s`)), mostSeconds * 1000);
  worker.on('message', resolve);
  worker.on('error', reject);
  worker.on('exit', ended);
  worker.postMessage(order);
  try {
    const bytes = await promise;
    keepThread(worker);
    return bytes;
  } catch (error) {
    void worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
    worker.off('message', resolve);
    worker.off('error', reject);
    worker.off('exit', ended);
  }
}

/**
 * Builds a report and writes it in a thread of its own, one at a time (the next order finds it warm): a Word file takes up to a second of a processor, in which a server would answer nobody. Null: too many wait already.
 *
 * @example await writeReportApart({ report: 'tasks', format: 'docx', plans, year: 2026, asOf: '2026-11-22', … })
 */
export const writeReportApart = (order: ReportOrder): Promise<Uint8Array | null> => bytesInTurn(order);

/**
 * Writes documents that are already built, in the same thread and turn: one as it is, several in a zip. Null: too many wait already.
 *
 * @example await writeDocumentsApart({ format: 'docx', documents: [{ name: '教育局.docx', tree }] })
 */
export const writeDocumentsApart = (order: DocumentsOrder): Promise<Uint8Array | null> => bytesInTurn(order);

/** Where the programs that print a pdf are named; a thread has no environment of its own. */
const programs = ({ HALFSKY_BROWSER, CHROMIUM_PATH, HALFSKY_LIBREOFFICE, PATH }: Readonly<Record<string, string | undefined>>): ContentOrder['environment'] => ({ HALFSKY_BROWSER: HALFSKY_BROWSER ?? CHROMIUM_PATH, HALFSKY_LIBREOFFICE, PATH });

/**
 * Writes a report that is already built with its charts, in the same thread and turn, in any format; a pdf by a browser or LibreOffice of the machine. Null: too many wait already; else the bytes, or why there are none.
 *
 * @example await writeContentApart({ format: 'pdf', content: { tree, charts } })
 */
export const writeContentApart = (order: Omit<ContentOrder, 'environment'>, environment: Readonly<Record<string, string | undefined>> = process.env): Promise<Uint8Array | WritingFault | null> => inTurn({ ...order, environment: programs(environment) });

async function bytesInTurn(order: ReportOrder | DocumentsOrder): Promise<Uint8Array | null> {
  const answer = await inTurn(order);
  if (answer !== null && 'messages' in answer) throw new Error(`${called(order)}: ${answer.messages.join(' ')}`);
  return answer;
}

async function inTurn(order: Order): Promise<Uint8Array | WritingFault | null> {
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
