import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type ClusterPasswords, newPasswords, readPasswords, writePasswords, writeSettings } from './cluster-files.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { type EmbeddedConnection, type EmbeddedRefusal, type EmbeddedServer, type EmbeddedSettings, isRefusal, refuse } from './embedded-server.ts';
import { ensureCluster } from './ensure-cluster.ts';
import { type FolderHold, holdFolder } from './hold-folder.ts';
import { resetSupervisorPassword, supervisorRole } from './initialise-cluster.ts';
import { foundServer, lastWords, launchServer, stopServer } from './launch-server.ts';
import { oldVersionWarning } from './minor-release.ts';
import { disownLockFiles, readPostmasterFile } from './postmaster-file.ts';
import { applicationRole, databaseName, ownerRole, prepareDatabase } from './prepare-database.ts';
import { addressOf, answers, chooseAddress, type ServerAddress } from './server-address.ts';
import { chooseAccount, giveTo, type ServerAccount } from './server-account.ts';
import { findBinaries, removeOtherCopies, type ServerBinaries, usableBinaries } from './server-binaries.ts';
import { endLeftProcesses, runningServer } from './server-process.ts';
import { holdDatabase, type Session } from './server-session.ts';
import { diskIsFull, errorCode, refusalOf } from './system-error.ts';
import { type HeldServer, watchServer } from './watch-server.ts';

/** What every step of a start needs. */
type Start = { readonly place: DataFolder; readonly account: ServerAccount; readonly binaries: ServerBinaries; readonly hold: FolderHold; readonly log: (message: string) => void };

const supervisorAt = ({ host, port }: ServerAddress, password: string): EmbeddedConnection => ({ host, port, user: supervisorRole, password, database: 'postgres' });

const inUse = (folder: string): EmbeddedRefusal => refuse('folder-in-use', `数据文件夹 ${folder} 中的数据库正被另一个半边天程序使用。请先停止那个程序，或用 HALFSKY_DATA 指定另一个数据文件夹`);

/** A server that runs the same release on the folder under its present name. */
async function isWhatWeWant(session: Extract<Session, { client: unknown }>, { binaries, place }: Start): Promise<boolean> {
  const { rows } = await session.client.query<{ version: string; folder: string }>(`SELECT current_setting('server_version') AS version, current_setting('data_directory') AS folder`);
  const [{ version = '', folder = '' } = {}] = rows;
  return version.split(' ')[0] === binaries.version && existsSync(folder) && realpathSync(folder) === place.cluster;
}

/**
 * Takes over a server that a killed program left running on our cluster. Undefined when none runs, also when it ran and had to be stopped: another release of the programs, a folder that was
 * moved since, passwords lost, no answer.
 */
async function attach(start: Start, passwords: ClusterPasswords | undefined): Promise<HeldServer | EmbeddedRefusal | undefined> {
  const { place: { cluster, folder }, binaries, hold, log } = start;
  const processId = runningServer(cluster);
  const said = readPostmasterFile(cluster);
  if (processId === undefined || said === undefined) return undefined;
  const process = foundServer(processId, cluster);
  const address = passwords === undefined ? undefined : addressOf(said, cluster);
  if (address !== undefined && passwords !== undefined) {
    const supervisor = supervisorAt(address, passwords.supervisor);
    const session = await holdDatabase(supervisor, { isAlive: process.isRunning, withinMs: 10_000 });
    if ('client' in session && (await isWhatWeWant(session, start))) return { process, address, client: session.client, supervisor, hold, binaries, cluster };
    if ('client' in session) await session.client.end();
    address.close();
    if ('failed' in session && session.failed === 'taken') return inUse(folder);
  }
  log('上次遗留的数据库进程不能直接接管，正在停止并重新启动');
  await stopServer(process, binaries, cluster);
  return undefined;
}

/** Clears what a server that is no more left behind, so that PostgreSQL starts; its own safeguards stay. */
async function clearRemains({ place: { cluster } }: Start): Promise<void> {
  disownLockFiles(cluster);
  await endLeftProcesses(cluster);
}

function startRefusal({ place: { cluster, folder } }: Start, error: Error | undefined): EmbeddedRefusal {
  const words = lastWords(cluster);
  if (/No space left|Disk quota/.test(words)) return diskIsFull(folder);
  return refuse('does-not-start', `数据库没有启动成功（${error?.message ?? '没有应答'}）。PostgreSQL 日志的最后几行：${words}。完整日志在 ${join(cluster, 'log')}`);
}

/** One attempt to start the server and to take its lock. */
async function launchOnce(start: Start, passwords: ClusterPasswords): Promise<HeldServer | EmbeddedRefusal | 'wrong-password'> {
  const { place: { cluster, folder }, account, binaries, hold, log } = start;
  const address = await chooseAddress(cluster);
  const process = launchServer(binaries, account, cluster, address);
  const supervisor = supervisorAt(address, passwords.supervisor);
  const session = await holdDatabase(supervisor, { isAlive: process.isRunning, withinMs: 60_000, onStarting: () => log('数据库正在启动（上次非正常结束时需要恢复，请稍候）') });
  if ('client' in session) return { process, address, client: session.client, supervisor, hold, binaries, cluster };
  if (session.failed !== 'taken') await stopServer(process, binaries, cluster);
  address.close();
  if (session.failed === 'taken') return inUse(folder);
  return session.failed === 'password' ? 'wrong-password' : startRefusal(start, session.error);
}

async function launch(start: Start, known: ClusterPasswords | undefined): Promise<{ readonly held: HeldServer; readonly passwords: ClusterPasswords } | EmbeddedRefusal> {
  const { place, account, binaries, log } = start;
  if (await answers(place.cluster)) return refuse('folder-in-use', `数据文件夹 ${place.folder} 中的数据库正在另一个容器中运行，这里不能控制它。请先停止那个容器，或用 HALFSKY_DATA 指定另一个数据文件夹`);
  giveTo(account, place.cluster);
  writeSettings(place.cluster, account);
  await clearRemains(start);
  const first = known === undefined ? 'wrong-password' : await launchOnce(start, known);
  if (isRefusal(first)) return first;
  if (known !== undefined && first !== 'wrong-password') return { held: first, passwords: known };
  log('数据库密码文件缺失或不符，已重新设置密码');
  const passwords = newPasswords();
  writePasswords(place.cluster, passwords, account);
  if (!(await resetSupervisorPassword(place, binaries, account, passwords.supervisor))) return startRefusal(start, undefined);
  const second = await launchOnce(start, passwords);
  if (second === 'wrong-password') return startRefusal(start, undefined);
  return isRefusal(second) ? second : { held: second, passwords };
}

/** Brings roles and database into order; a server on which that fails is not left running. */
async function prepare(held: HeldServer, passwords: ClusterPasswords, { place, binaries }: Start): Promise<EmbeddedRefusal | undefined> {
  try {
    await prepareDatabase(held.client, passwords);
    return undefined;
  } catch (error) {
    await held.client.end().catch(() => {});
    await stopServer(held.process, binaries, place.cluster);
    held.address.close();
    if (errorCode(error) === '53100') return diskIsFull(place.folder);
    throw error;
  }
}

async function startHeld(start: Start, today: string): Promise<EmbeddedServer | EmbeddedRefusal> {
  const { place, account, binaries, log } = start;
  const refused = await ensureCluster(place, binaries, account, log);
  if (refused !== undefined) return refused;
  const known = readPasswords(place.cluster);
  const attached = await attach(start, known);
  if (isRefusal(attached)) return attached;
  const outcome = attached !== undefined && known !== undefined ? { held: attached, passwords: known } : await launch(start, known);
  if (isRefusal(outcome)) return outcome;
  const { held, passwords } = outcome;
  const unprepared = await prepare(held, passwords, start);
  if (unprepared !== undefined) return unprepared;
  if (attached === undefined) removeOtherCopies(place, binaries);
  else log(`接管了上次遗留的数据库进程（${String(held.process.processId)}）`);
  const warning = oldVersionWarning(binaries.version, today);
  if (warning !== undefined) log(warning);
  const as = (user: string, password: string): EmbeddedConnection => ({ host: held.address.host, port: held.address.port, user, password, database: databaseName });
  return {
    connection: as(applicationRole, passwords.application),
    owner: as(ownerRole, passwords.owner),
    serverVersion: binaries.version,
    attached: attached !== undefined,
    processId: held.process.processId,
    ...watchServer(held),
  };
}

async function startIn(settings: EmbeddedSettings, native: string): Promise<EmbeddedServer | EmbeddedRefusal> {
  const place = openDataFolder(settings.folder);
  if (isRefusal(place)) return place;
  const hold = await holdFolder(place, settings.log);
  if (isRefusal(hold)) return hold;
  let isServing = false;
  try {
    const account = chooseAccount(place);
    if (isRefusal(account)) return account;
    const binaries = usableBinaries(native, place, account, settings.log);
    if (isRefusal(binaries)) return binaries;
    const outcome = await startHeld({ place, account, binaries, hold, log: settings.log }, settings.today);
    isServing = !isRefusal(outcome);
    return outcome;
  } finally {
    if (!isServing) hold.release();
  }
}

/**
 * Starts the embedded PostgreSQL on a data folder, or takes over the one that a killed program left running there; makes folder, cluster, roles and database where they are missing.
 * Returns when the database answers. What the world can get wrong (no programs for this platform, folder in use, foreign, full, of another version, root without a way out) is a
 * refusal with a Chinese message; other errors are ours and thrown.
 *
 * @example
 * const server = await startEmbedded({ folder: './data', today: '2026-06-01', log: console.log });
 * if (!isRefusal(server)) await server.stop();
 */
export async function startEmbedded(settings: EmbeddedSettings): Promise<EmbeddedServer | EmbeddedRefusal> {
  const native = settings.binaries ?? findBinaries();
  if (isRefusal(native)) return native;
  try {
    return await startIn(settings, native);
  } catch (error) {
    const refusal = refusalOf(error, settings.folder);
    if (refusal === undefined) throw error;
    return refusal;
  }
}
