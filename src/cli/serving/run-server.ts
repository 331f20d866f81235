import { actions, realSurroundings, type Surroundings } from '#actions';
import { sessionCallers, startServer, type RunningServer } from '#server';
import { findInstallation, isStoreAbsent, lookAtSchema, openFiles, openStore, type Store } from '#storage';
import type { ExitCode, Terminal } from '../command.ts';
import type { ProgramSettings } from '../settings/read-settings.ts';
import { localDay } from '../settings/time-zone.ts';
import { version } from '../version.ts';
import { leaveAddress } from './address-file.ts';
import { carryOutFirstStart, chooseFirstStart, type FirstStart } from './first-start.ts';
import { portComplaint } from './port-holder.ts';
import { programGauges } from './program-gauges.ts';
import { openProgramLog, type ProgramLog } from './program-log.ts';
import { readyWords } from './ready-words.ts';
import { stopSignals } from './stop-signals.ts';

/** What the server is started with: settings, the environment they come from (options laid over it), and how an empty store begins where the command line says so. */
export type ServerRun = { readonly settings: ProgramSettings; readonly environment: Terminal['environment']; readonly first: FirstStart | null };

/** The program is not started, or ends: what to say, and how it ends. */
type Ended = { readonly ended: ExitCode; readonly message?: string };

const isEnded = <T extends object>(value: T | Ended): value is Ended => 'ended' in value;

type Around = ServerRun & { readonly terminal: Terminal; readonly programLog: ProgramLog };

const placeOf = ({ settings, environment }: ServerRun): string => (environment['DATABASE_URL'] ? 'DATABASE_URL 所指的数据库' : settings.dataFolder);

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

async function setUpIfEmpty(run: Around, chosen: FirstStart | null, surroundings: Surroundings): Promise<{ readonly accounts: readonly string[]; readonly isDemo: boolean } | Ended> {
  const { settings, terminal } = run;
  const installation = await findInstallation(surroundings.store.connection);
  if (installation !== null) {
    if (run.first !== null) terminal.err('已经设置过，--demo、--set-up 不起作用。');
    return { accounts: [], isDemo: installation.isDemo };
  }
  const begin = await chooseFirstStart(chosen, terminal, placeOf(run));
  if (begin === null) return { ended: terminal.person === null ? 2 : 1 };
  const accounts = await carryOutFirstStart(begin, surroundings, terminal, settings.dataFolder);
  return 'refused' in accounts ? { ended: 2, message: accounts.message } : { accounts, isDemo: begin.kind === 'demo' };
}

async function listen({ settings, programLog }: Around, surroundings: Surroundings): Promise<RunningServer | Ended> {
  const { host, port, publicUrl, secureCookies, trustProxy, metricsToken, dataFolder } = settings;
  try {
    return await startServer({
      actions, surroundings, files: surroundings.files, log: programLog.log, version, gauges: programGauges(surroundings.store, surroundings.now),
      callers: sessionCallers(surroundings),
      settings: {
        host, port, secureCookies, trustProxy: trustProxy.length === 0 ? false : trustProxy, dataFolder,
        ...(publicUrl === null ? {} : { publicUrl }), ...(metricsToken === null ? {} : { metricsToken }),
      },
    });
  } catch (error) {
    const complaint = error instanceof Error && 'code' in error ? await portComplaint(host, port) : null;
    if (complaint === null) throw error;
    return { ended: 1, message: complaint };
  }
}

/** Serves until somebody asks it to stop or the store is lost. */
async function serveStore(run: Around, chosen: FirstStart | null, store: Store, asked: Promise<void>): Promise<Ended> {
  const { settings, environment, terminal, programLog: { log } } = run;
  const surroundings = await realSurroundings(store, await openFiles(environment), settings.timeZone);
  const begun = await setUpIfEmpty(run, chosen, surroundings);
  if (isEnded(begun)) return begun;
  const server = await listen(run, surroundings);
  if (isEnded(server)) return server;
  const forget = leaveAddress(settings.dataFolder, server.address);
  const isInTerminal = process.stdout.isTTY;
  const words = readyWords({ address: server.address, publicUrl: settings.publicUrl, secureCookies: settings.secureCookies, isInTerminal, ...begun, notes: store.notes, place: placeOf(run) });
  (isInTerminal ? terminal.out : terminal.err)(words.join('\n'));
  log.info({ version, engine: store.engine, postgres: store.serverVersion, address: server.address, ready: Math.round(performance.now()) }, 'ready');
  const lost = await Promise.race([asked.then(() => null), store.lost]);
  forget();
  await server.close();
  return lost === null ? { ended: 0 } : { ended: 1, message: `数据库已不可用，程序停止：${lost}` };
}

async function runWith(run: Around, asked: Promise<void>): Promise<Ended> {
  const { settings: { host, port, timeZone }, environment, programLog } = run;
  const log = (message: string): void => programLog.log.info(message);
  const complaint = await portComplaint(host, port);
  if (complaint !== null) return { ended: 1, message: complaint };
  const chosen = await firstStartBefore(run, log);
  if (chosen !== null && isEnded(chosen)) return chosen;
  const store = await openStore({ environment, programVersion: version, today: localDay(timeZone, Date.now()), log });
  if ('refused' in store) return { ended: store.refused === 'unknown-engine' || store.refused === 'no-database-url' ? 2 : 1, message: store.message };
  return serveStore(run, chosen, store, asked).finally(store.close);
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
  });
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
