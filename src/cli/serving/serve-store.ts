import { actions, realSurroundings, type Surroundings } from '#actions';
import { factsOfThrown, sessionCallers, startJobs, startServer, type JobRunner, type RunningServer, type SetUpDoor } from '#server';
import { findInstallation, openFiles, type Store } from '#storage';
import { examineInstallation } from '../examine-installation.ts';
import { version } from '../version.ts';
import { leaveAddress } from './address-file.ts';
import { carryOutFirstStart } from './carry-out-first-start.ts';
import type { FirstStart } from './ask-first-start.ts';
import { chooseFirstStart } from './first-start.ts';
import { openSetUpDoor } from './open-set-up-door.ts';
import { portComplaint } from './port-holder.ts';
import { prepareApplication } from './prepare-application.ts';
import { programGauges } from './program-gauges.ts';
import { readyWords } from './ready-words.ts';
import { isEnded, placeOf, type Around, type Ended } from './server-run.ts';

/** How an installation stands when the server opens; `door`: it is empty, and set up in the browser. */
type Begun = { readonly accounts: readonly string[]; readonly isDemo: boolean; readonly door: SetUpDoor | null };

async function setUpIfEmpty(run: Around, chosen: FirstStart | null, surroundings: Surroundings): Promise<Begun | Ended> {
  const { settings, terminal } = run;
  const installation = await findInstallation(surroundings.store.connection);
  if (installation !== null) {
    if (run.first !== null) terminal.err('已经设置过，--demo、--browser、--set-up 不起作用。');
    return { accounts: [], isDemo: installation.isDemo, door: null };
  }
  const begin = await chooseFirstStart(chosen, terminal, placeOf(run));
  if (begin === null) return { ended: terminal.person === null ? 2 : 1 };
  if (begin.kind === 'browser') return { accounts: [], isDemo: false, door: openSetUpDoor(surroundings, terminal, settings.dataFolder) };
  const accounts = await carryOutFirstStart(begin, surroundings, terminal, settings.dataFolder);
  return 'refused' in accounts ? { ended: 2, message: accounts.message } : { accounts, isDemo: begin.kind === 'demo', door: null };
}

async function listen({ settings, programLog, terminal }: Around, surroundings: Surroundings, door: SetUpDoor | null): Promise<RunningServer | Ended> {
  const { host, port, publicUrl, secureCookies, trustProxy, metricsToken, dataFolder } = settings;
  const applicationFolder = await prepareApplication(terminal);
  try {
    return await startServer({
      actions, surroundings, log: programLog.log, version, gauges: programGauges(surroundings.store, surroundings.now),
      callers: sessionCallers(surroundings), ...(door === null ? {} : { setUp: door }),
      settings: {
        host, port, secureCookies, trustProxy: trustProxy.length === 0 ? false : trustProxy, dataFolder,
        ...(applicationFolder === null ? {} : { applicationFolder }), ...(publicUrl === null ? {} : { publicUrl }), ...(metricsToken === null ? {} : { metricsToken }),
      },
    });
  } catch (error) {
    const complaint = error instanceof Error && 'code' in error ? await portComplaint(host, port) : null;
    if (complaint === null) throw error;
    return { ended: 1, message: complaint };
  }
}

/**
 * Serves an open store until somebody asks it to stop or the store is lost: sets an empty one up, listens, says where; then requests finish. The store is left open.
 *
 * @example await serveStore(run, null, store, asked) // { ended: 0 }
 */
export async function serveStore(run: Around, chosen: FirstStart | null, store: Store, asked: Promise<void>): Promise<Ended> {
  const { settings, environment, terminal, programLog: { log } } = run;
  const surroundings = { ...await realSurroundings(store, await openFiles(environment), settings.timeZone), examine: () => examineInstallation({ ...terminal, environment }) };
  const begun = await setUpIfEmpty(run, chosen, surroundings);
  if (isEnded(begun)) return begun;
  const { door, ...known } = begun;
  const server = await listen(run, surroundings, door);
  if (isEnded(server)) return server;
  const startWork = (): JobRunner => startJobs({
    surroundings, environment, backupFolder: settings.backupsFolder, backupPassphrase: settings.backupPassphrase, programVersion: version, timeZone: settings.timeZone,
    log: (message, error) => (error === undefined ? log.info(message) : log.error({ thrown: factsOfThrown(error) }, message)),
  });
  const forget = leaveAddress(settings.dataFolder, server.address);
  const isInTerminal = process.stdout.isTTY;
  const words = readyWords({ address: server.address, publicUrl: settings.publicUrl, secureCookies: settings.secureCookies, isInTerminal, ...known, isSetUp: door === null, notes: store.notes, place: placeOf(run), isByNpm: environment['npm_lifecycle_event'] !== undefined });
  (isInTerminal ? terminal.out : terminal.err)(words.join('\n'));
  log.info({ version, engine: store.engine, postgres: store.serverVersion, address: server.address, ready: Math.round(performance.now()) }, 'ready');
  const over = Promise.race([asked.then(() => null), store.lost]);
  /* Jobs begin when there is an installation. */
  let jobs = door === null ? startWork() : null;
  void door?.done.then(({ isDemo }) => {
    terminal.err(isDemo ? '示例区已经装好，在浏览器里登录即可。' : '初始设置已完成，请三个管理员在浏览器里登录。');
    jobs = startWork();
  });
  const lost = await over;
  forget();
  await Promise.all([server.close(), jobs?.stop()]);
  return lost === null ? { ended: 0 } : { ended: 1, message: `数据库已不可用，程序停止：${lost}` };
}

