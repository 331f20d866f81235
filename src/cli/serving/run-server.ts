import { isStoreAbsent, lookAtSchema, openStore } from '#storage';
import type { ExitCode, Terminal } from '../command.ts';
import { localDay } from '../settings/time-zone.ts';
import { version } from '../version.ts';
import type { FirstStart } from './ask-first-start.ts';
import { chooseFirstStart } from './first-start.ts';
import { portComplaint } from './port-holder.ts';
import { openProgramLog } from './program-log.ts';
import { isEnded, placeOf, type Around, type Ended, type ServerRun } from './server-run.ts';
import { stopSignals } from './stop-signals.ts';

/** Asks before anything is written how an empty store begins; null: it is not empty, or that shows only when it is open. */
async function firstStartBefore(run: Around, log: (message: string) => void): Promise<FirstStart | null | Ended> {
  const { settings, environment, first, terminal } = run;
  const isAbsent = isStoreAbsent(environment);
  if (!isAbsent && !environment['DATABASE_URL']) return first;
  const look = isAbsent ? 'absent' : await lookAtSchema({ environment, programVersion: version, today: localDay(settings.timeZone, Date.now()), log });
  if (typeof look === 'object' && 'refused' in look) return { ended: 1, message: look.message };
  if (typeof look === 'object' && (look.isSetUp || look.obstacle !== null)) return first;
  return (await chooseFirstStart(first, terminal, placeOf(run))) ?? { ended: terminal.person === null ? 2 : 1 };
}

async function runWith(run: Around, asked: Promise<void>): Promise<Ended> {
  const { settings: { host, port, timeZone }, environment, programLog } = run;
  const log = (message: string): void => programLog.log.info(message);
  const complaint = await portComplaint(host, port);
  if (complaint !== null) return { ended: 1, message: complaint };
  const chosen = await firstStartBefore(run, log);
  if (chosen !== null && isEnded(chosen)) return chosen;
  /* While the database starts in its own process, this one loads the rest of the program. */
  const opening = openStore({ environment, programVersion: version, today: localDay(timeZone, Date.now()), log });
  const loading = import('./serve-store.ts');
  loading.catch(() => undefined);
  const store = await opening;
  if ('refused' in store) return { ended: store.refused === 'unknown-engine' || store.refused === 'no-database-url' ? 2 : 1, message: store.message };
  return loading.then(({ serveStore }) => serveStore(run, chosen, store, asked)).finally(store.close);
}

/**
 * Runs the server program from start to end: opens store and files, sets an empty store up, listens, says where, and serves until a signal or the loss of the store ends it. Then requests finish
 * first and the database is stopped last. 0: stopped as asked; 1: the world stood in the way (said in Chinese); 2: wrong use, nothing was written.
 *
 * @example await runServer({ settings, environment: process.env, first: null }, terminal) // 0
 */
export async function runServer(run: ServerRun, terminal: Terminal): Promise<ExitCode> {
  const programLog = openProgramLog({ file: run.settings.logFile, isTerminal: process.stdout.isTTY });
  const { asked, forget } = stopSignals(() => {
    programLog.log.info('stopping');
    if (process.stdout.isTTY) terminal.err('正在停止：等正在处理的请求完成，然后停止数据库（再按一次 Ctrl+C 立即退出）');
  }, run.settings.logFile === null ? undefined : 'SIGHUP');
  try {
    const { ended, message } = await runWith({ ...run, terminal, programLog }, asked);
    if (message !== undefined) {
      terminal.err(message);
      programLog.log.error(message);
    }
    programLog.log.info({ code: ended }, 'stopped');
    return ended;
  } finally {
    forget();
    programLog.close();
  }
}
