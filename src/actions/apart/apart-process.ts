/**
 * The process of `startApart`: the work runs in its second thread, so that the first, which does nothing else, hears the server and watches the memory however busy the work is.
 * Run by `startApart`, never imported.
 */
import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ApartMessage, ApartOrder } from './apart-messages.ts';

const megabyte = 1024 * 1024;
const lookMs = 20;

const sizeAtStart = process.memoryUsage.rss();
let thread: Worker | null = null;
let watch: NodeJS.Timeout | undefined;

const isBusy = (): boolean => watch !== undefined;
const die = (): boolean => process.kill(process.pid, 'SIGKILL');

function answer(message: ApartMessage, then: () => void = () => undefined): void {
  clearInterval(watch);
  watch = undefined;
  process.send?.(message, undefined, undefined, then);
}

/** Bytes outside the heap count as well: what is looked at is what the process takes of the machine. */
function lookAtMemory(memoryMb: number): void {
  if (process.memoryUsage.rss() - sizeAtStart > memoryMb * megabyte) answer({ ended: 'too-much-memory' }, die);
}

function startThread({ file, memoryMb }: ApartOrder): Worker {
  const started = new Worker(new URL(`./apart-thread${extname(import.meta.url)}`, import.meta.url), { workerData: { file, memoryMb }, resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 4 }, execArgv: [] });
  started.on('message', (message: ApartMessage) => ('progress' in message ? void process.send?.(message) : answer(message)));
  started.on('error', (error) => answer('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { ended: 'too-much-memory' } : { failed: error.message, stack: error.stack }));
  started.on('exit', () => { if (isBusy()) process.exit(1); });
  return started;
}

process.on('message', (order: ApartOrder) => {
  watch = setInterval(() => lookAtMemory(order.memoryMb), lookMs);
  thread ??= startThread(order);
  thread.postMessage(order.question);
});

/* The server lets go of it, or is no more. */
process.on('disconnect', () => (isBusy() ? die() : process.exit()));

/* A signal to a whole group (Ctrl+C) is meant for the server, which ends this process when it is ready to. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

/* Where memory runs out altogether, Linux is to end this process before the server and its database. */
if (process.platform === 'linux') {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // A kernel that does not let us: as it was.
  }
}
