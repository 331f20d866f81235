import { fork, type ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import type { Socket } from 'node:net';
import { dirname, extname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ApartEnd, ApartMessage, ApartOrder } from './apart-messages.ts';

/** What one question may take, who hears how far it is, and what ends it before. */
type ApartLimits = { readonly seconds: number; readonly progress?: (percent: number, note: string) => void; readonly signal?: AbortSignal };

/** A process that does the work of one file. One question at a time; it keeps the program from ending only while it is asked. */
export type Apart = {
  readonly ask: (question: object, limits: ApartLimits) => Promise<{ readonly found: unknown } | ApartEnd>;
  /** Ends it, whatever it does; resolves when it is gone. */
  readonly end: () => Promise<void>;
  readonly isGone: () => boolean;
};

/** How the process ended, and the last it wrote to its error output. */
type Exit = { readonly code: number | null; readonly signal: string | null; readonly last: string };

/** One that was answered may end in peace (what it compiled is kept for the next), but not longer. */
const peaceMs = 2000;
const mostLastWords = 500;

/** How V8 and the system end a process whose memory is full: by signal, by the code that a shell makes of it, or by one of Windows (fast fail, breakpoint). Time and abortion were noticed before. */
const memoryEnds = new Set<number | string | null>(['SIGABRT', 'SIGTRAP', 'SIGKILL', 5, 133, 134, 137, 0xc0000409, 0x80000003]);
const isOfMemory = ({ code, signal, last }: Exit): boolean => memoryEnds.has(signal) || memoryEnds.has(code) || /out of memory/i.test(last);

/** Nothing of the server's: only what Windows needs, the folder for temporary files, and where compiled code is kept. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => /^(systemroot|temp|tmp|tmpdir)$/i.test(name));
  const compiled = getCompileCacheDir();
  return { ...Object.fromEntries(kept), ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) }) };
}

/** Resolves when the process is gone and everything it said was heard; also when it could not be started. */
async function exitOf(child: ChildProcess): Promise<Exit> {
  let last = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { last = (last + text).slice(-mostLastWords); });
  const silence = new Promise<void>((resolve) => { child.once('disconnect', resolve); });
  return new Promise((resolve) => {
    child.on('error', (error) => { if (child.pid === undefined) resolve({ code: null, signal: null, last: error.message }); });
    child.once('exit', (code, signal) => void silence.then(() => resolve({ code, signal, last })));
  });
}

/** Whether the program waits for it before it ends. */
function hold(child: ChildProcess, isHeld: boolean): void {
  for (const one of [child, child.channel, child.stderr as Socket | null]) {
    if (isHeld) one?.ref();
    else one?.unref();
  }
}

/**
 * Starts a process for work that reads what strangers send, so that nothing that happens there (a heap that is full ends the whole process, whatever its threads are allowed) touches the server.
 * The file (its source in a checkout, its JavaScript in a built copy) exports `work`. Too much memory, in MB beyond what an empty process takes, and too much time are answers; what `work` throws is
 * thrown; after either and after an abortion only `end` is left to do.
 *
 * @example
 * const reader = startApart(new URL('./reader.ts', import.meta.url), 1024);
 * const answer = await reader.ask({ bytes }, { seconds: 60 }); // { found: … }
 * await reader.end();
 */
export function startApart(file: URL, memoryMb: number): Apart {
  const child = fork(new URL(`./apart-process${extname(import.meta.url)}`, import.meta.url), { serialization: 'advanced', execArgv: [], env: environment(), stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const exit = exitOf(child);
  let isGone = false;
  let isBusy = false;
  let hearExit: (how: Exit) => void = () => undefined;
  void exit.then((how) => {
    isGone = true;
    hearExit(how);
  });

  async function answerTo(question: object, { seconds, progress, signal }: ApartLimits): Promise<{ readonly found: Uint8Array } | ApartEnd> {
    const { promise, resolve, reject } = Promise.withResolvers<{ readonly found: Uint8Array } | ApartEnd>();
    const hear = (message: ApartMessage): void => {
      if ('progress' in message) return progress?.(...message.progress);
      isBusy = 'ended' in message;
      if ('failed' in message) reject(Object.assign(new Error(message.failed), { stack: message.stack }));
      else resolve(message);
    };
    const timer = setTimeout(() => resolve({ ended: 'too-much-time' }), seconds * 1000);
    const abort = (): void => reject(signal?.reason instanceof Error ? signal.reason : new Error(`ended: ${String(signal?.reason)}`));
    signal?.addEventListener('abort', abort, { once: true });
    child.on('message', hear);
    hearExit = (how) => (isOfMemory(how) ? resolve({ ended: 'too-much-memory' }) : reject(new Error(`the process ended without an answer (${String(how.signal ?? how.code)}): ${file.pathname} ${how.last}`)));
    const order: ApartOrder = { file: file.href, memoryMb, question: serialize(question) };
    if (child.connected) child.send(order, () => undefined);
    else if (isGone) hearExit(await exit);
    try {
      return await promise;
    } finally {
      child.off('message', hear);
      signal?.removeEventListener('abort', abort);
      clearTimeout(timer);
    }
  }

  return {
    ask: async (question, limits) => {
      limits.signal?.throwIfAborted();
      hold(child, true);
      isBusy = true;
      try {
        const answer = await answerTo(question, limits);
        return 'found' in answer ? { found: deserialize(answer.found) } : answer;
      } finally {
        hold(child, false);
      }
    },
    end: async () => {
      hold(child, true);
      if (isBusy) child.kill('SIGKILL');
      else if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), peaceMs);
      await exit;
      clearTimeout(timer);
    },
    isGone: () => isGone,
  };
}
