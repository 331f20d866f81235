import { pino, type Logger } from 'pino';

/** Where the program writes what it does, and how it is closed: nothing is lost of what was written. */
export type ProgramLog = { readonly log: Logger; readonly close: () => void };

const words: Readonly<Record<number, string>> = { 40: '注意', 50: '错误', 60: '错误' };
const clock = (time: number): string => new Date(time).toTimeString().slice(0, 8);

type Entry = { readonly level: number; readonly time: number; readonly msg?: string; readonly status?: number; readonly action?: string; readonly request?: string };

/**
 * A log entry as a short line for the person at the terminal; null for one that would only drown the others: a request that went well.
 *
 * @example humanLine('{"level":40,"time":0,"msg":"磁盘快满了"}') // '08:00:00 注意 磁盘快满了'
 */
export function humanLine(line: string): string | null {
  const { level, time, msg = '', status, action, request } = JSON.parse(line) as Entry;
  if (msg === 'request' && (status ?? 0) < 500) return null;
  const text = msg === 'request' ? `${action ?? ''} 没有办成（${String(status)}），请求编号 ${request ?? ''}` : msg;
  return [clock(time), words[level], text].filter((part) => part !== undefined).join(' ');
}

/**
 * Opens the log of the program: one JSON object a line into the file named or to standard output, or short lines where standard output is a terminal. A file is opened anew at SIGHUP, so
 * that it can be rotated. Throws what the system says when the file cannot be written.
 *
 * @example const { log, close } = openProgramLog({ file: null, isTerminal: true })
 */
export function openProgramLog({ file, isTerminal }: { readonly file: string | null; readonly isTerminal: boolean }): ProgramLog {
  if (file === null && isTerminal) {
    const write = (line: string): void => {
      const text = humanLine(line);
      if (text !== null) process.stdout.write(`${text}\n`);
    };
    return { log: pino({ base: null }, { write }), close: () => undefined };
  }
  const destination = pino.destination({ ...(file === null ? { fd: 1 } : { dest: file, mkdir: true }), sync: true });
  const reopen = (): void => destination.reopen();
  if (file !== null) process.on('SIGHUP', reopen);
  return {
    log: pino({ base: null }, destination),
    close: () => {
      process.off('SIGHUP', reopen);
      destination.flushSync();
    },
  };
}
