import { accessSync, constants, existsSync, readFileSync, statSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findReportPrograms } from '#rendering';
import { lookOverStore, type StoreOverview } from '#storage';
import type { Terminal } from '../command.ts';
import { leftAddress } from '../serving/address-file.ts';
import { portComplaint } from '../serving/port-holder.ts';
import { readSettings, type ProgramSettings } from '../settings/read-settings.ts';
import { version } from '../version.ts';
import type { Facts, FolderFacts, RunningProgram } from './examination.ts';

const told = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

function folderFacts(word: string, path: string): FolderFacts {
  let nearest = path;
  while (!existsSync(nearest) && nearest !== dirname(nearest)) nearest = dirname(nearest);
  const room = told(() => {
    const { bavail, bsize } = statfsSync(nearest);
    return bavail * bsize;
  }, null);
  return { word, path, room, mayWrite: told(() => { accessSync(nearest, constants.W_OK); return true; }, false) };
}

/** Gauges of the text format of Prometheus: lines without labels. */
function readGauges(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries([...text.matchAll(/^(halfsky_[a-z_]+) (\S+)$/gm)].map(([, name = '', value]) => [name, value === 'Nan' || value === 'NaN' ? Number.NaN : Number(value)]));
}

/** Asks the program that uses the data where it says it is reached, else, where it cannot say it (a database elsewhere), where the settings say; null where none answers. */
async function askRunning(settings: ProgramSettings, metricsToken: string | null, isElsewhere: boolean): Promise<RunningProgram | null> {
  const host = ['0.0.0.0', '::'].includes(settings.host) ? '127.0.0.1' : settings.host;
  const usual = `http://${host.includes(':') ? `[${host}]` : host}:${String(settings.port)}`;
  const told = leftAddress(settings.dataFolder) ?? (isElsewhere ? usual : null);
  if (told === null) return null;
  const address = told.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
  const ask = (path: string): Promise<Response | null> => fetch(`${address}${path}`, { signal: AbortSignal.timeout(5000), headers: metricsToken === null ? {} : { authorization: `Bearer ${metricsToken}` } }).catch(() => null);
  const [ready, metrics] = [await ask('/health/ready'), await ask('/metrics')];
  const standing = await ready?.json().catch(() => null) as { readonly status?: unknown; readonly reasons?: readonly string[] } | null | undefined;
  if (standing?.status !== 'ready' && standing?.status !== 'not-ready') return null;
  return { address, reasons: standing.reasons ?? [], gauges: metrics?.ok === true ? readGauges(await metrics.text()) : {} };
}

/** What is wrong with the file of a backup, in Chinese; null when it is whole; `not-read`: too large for a look, or its passphrase is not known. */
export type BackupVerifier = (path: string) => Promise<string | 'not-read' | null>;

async function backupFacts({ facts }: StoreOverview, folder: string, now: number, faultOf: BackupVerifier): Promise<Facts['backup']> {
  if (facts === null) return undefined;
  if (facts.newestBackup === null) return null;
  const { fileName, finishedAt, kind } = facts.newestBackup;
  const path = join(folder, fileName);
  const hoursOld = (now - Date.parse(finishedAt)) / 3_600_000;
  if (!existsSync(path)) return { hoursOld, isRead: false, fault: kind === 'scheduled' ? `文件 ${path} 已不在` : null };
  const fault = await faultOf(path);
  return { hoursOld, isRead: fault !== 'not-read', fault: fault === 'not-read' ? null : fault };
}

const modeOf = (path: string): number => (process.platform === 'win32' ? 0 : statSync(path).mode & 0o077);

function secretsIn(folder: string): Facts['secrets'] {
  const files = [{ path: join(folder, 'postgres', 'halfsky-passwords.json'), isLeftover: false }, { path: join(folder, 'first-passwords.txt'), isLeftover: true }];
  return files.filter(({ path }) => told(() => readFileSync(path).length > 0, false)).map((file) => ({ ...file, rightsOfOthers: modeOf(file.path) }));
}

/**
 * Gathers what the examinations judge, without changing anything: asks the program that runs on the data where there is one, else opens the store, asks it and closes it again.
 *
 * @example await gatherFacts(terminal, async () => null)
 */
export async function gatherFacts(terminal: Terminal, faultOf: BackupVerifier): Promise<Facts> {
  const { environment } = terminal;
  const read = readSettings(environment);
  const usable = 'settings' in read ? read : readSettings(Object.fromEntries(Object.entries(environment).filter(([name]) => ['HALFSKY_DATA', 'DATABASE_URL', 'HALFSKY_ENGINE'].includes(name))));
  if (!('settings' in usable)) throw new Error('settings without values do not read');
  const { settings } = usable;
  const now = Date.now();
  const running = await askRunning(settings, settings.metricsToken, Boolean(environment['DATABASE_URL']));
  const store = running === null ? await lookOverStore({ environment, programVersion: version, today: terminal.today(), log: terminal.err }, Date.now) : { refused: 'folder-in-use', message: '正由运行中的程序使用' };
  return {
    nodeVersion: process.versions.node, today: terminal.today(), now: new Date(now).toISOString(), read, store, running,
    folders: [folderFacts('数据', settings.dataFolder), folderFacts('文件', settings.filesFolder), folderFacts('备份', settings.backupsFolder)],
    secrets: secretsIn(settings.dataFolder), portComplaint: running === null ? await portComplaint(settings.host, settings.port) : null,
    backup: typeof store === 'object' && 'look' in store ? await backupFacts(store, settings.backupsFolder, now, faultOf) : undefined, programs: await findReportPrograms(environment),
  };
}
