import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';
import { type EmbeddedRefusal, refuse } from './embedded-server.ts';
import { identityOf, isSameMachine, type ProcessIdentity, stateOf } from './process-identity.ts';
import { errorCode } from './system-error.ts';

/** What the file says. `folder` is the number of the data folder on its disk, by which a copied file is told from the one of this folder. */
type Holder = ProcessIdentity & { readonly token: string; readonly since: string; readonly folder: string };

/**
 * The data folder, held by this program: `onLost` is called once when a program of another machine has taken it (one of this machine meets the lock in the database and goes
 * away again), `release` gives it back.
 */
export type FolderHold = { readonly onLost: (tell: () => void) => void; readonly release: () => void };

/** A holder writes its file again this often, and counts as gone after `silentMs` without, where its process cannot be seen. */
const beatMs = 3000;
const silentMs = 20_000;

function readHolder(file: string): Holder | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof content === 'object' && content !== null && 'token' in content ? (content as Holder) : undefined;
  } catch {
    return undefined;
  }
}

const numberOf = (folder: string): string => String(statSync(folder, { bigint: true }).ino);

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The present by the clock of the file system, which may be another machine's: the time of a file written now. */
function fileClock(folder: string, token: string): number {
  const file = `${folder}/.clock-${token}`;
  writeFileSync(file, '');
  const now = changedAt(file);
  rmSync(file, { force: true });
  return now;
}

/** Whether a holder whose process cannot be seen still writes its file; waits for that where its last writing is recent. */
async function stillWrites(place: DataFolder, token: string, log: (message: string) => void): Promise<boolean> {
  const first = changedAt(place.holder);
  if (fileClock(place.folder, token) - first < silentMs) log('数据文件夹上次由另一个容器或另一台机器上的程序使用，正在确认它已经停止（最多 20 秒）');
  const deadline = Date.now() + silentMs;
  while (Date.now() < deadline && fileClock(place.folder, token) - first < silentMs) {
    await pause(100);
    if (changedAt(place.holder) !== first) return readHolder(place.holder) !== undefined;
  }
  return false;
}

/** Puts our file in its place unless one is there; it appears whole. */
function place(file: string, content: string, token: string): boolean {
  const draft = `${file}.${token}`;
  try {
    writeFileSync(draft, content, { mode: 0o644 });
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errorCode(error))) throw error;
    try {
      writeFileSync(file, content, { flag: 'wx' });
      return true;
    } catch (second) {
      if (errorCode(second) === 'EEXIST') return false;
      throw second;
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Writes the same bytes again, so that the time of the file moves on and no reader meets it empty. */
function rewrite(file: string, content: string): void {
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, content, 0);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function keepAlive(file: string, content: string, token: string): FolderHold {
  let tell: (() => void) | undefined;
  const beat = setInterval(() => {
    const present = readHolder(file);
    if (present !== undefined && present.token !== token) {
      if (isSameMachine(identityOf(process.pid), present)) return;
      clearInterval(beat);
      tell?.();
      return;
    }
    try {
      if (present === undefined) place(file, content, token);
      else rewrite(file, content);
    } catch {
      // A full disk or a folder that is gone for a moment: the database says so itself, and louder.
    }
  }, beatMs);
  beat.unref();
  return {
    onLost: (listener) => { tell = listener; },
    release: () => {
      clearInterval(beat);
      if (readHolder(file)?.token === token) rmSync(file, { force: true });
    },
  };
}

const minutesSince = ({ since }: Holder): string => String(Math.max(0, Math.round((Date.now() - Date.parse(since)) / 60_000)));

const inUse = (folder: string, holder: Holder | undefined): EmbeddedRefusal =>
  refuse('folder-in-use', `数据文件夹 ${folder} 正被另一个半边天程序使用${holder === undefined ? '' : `（${holder.host} 上的进程 ${String(holder.processId)}，${minutesSince(holder)} 分钟前启动）`}。请先停止那个程序，或用 HALFSKY_DATA 指定另一个数据文件夹`);

/**
 * Holds the data folder for this program, so that a second one is refused with a clear message. The file is the message and the first wall; the lock inside the database
 * (`holdDatabase`) is the one that dies with the process for certain. A file left behind by a killed program is recognised by boot, process number and start time; where these cannot
 * be seen (another container or machine) by its silence of 20 s.
 *
 * @example const hold = await holdFolder(place, console.log); if (!isRefusal(hold)) hold.release();
 */
export async function holdFolder(folder: DataFolder, log: (message: string) => void): Promise<FolderHold | EmbeddedRefusal> {
  const token = randomBytes(8).toString('hex');
  const content = JSON.stringify({ ...identityOf(process.pid), token, since: new Date().toISOString(), folder: numberOf(folder.folder) } satisfies Holder);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (place(folder.holder, content, token)) return keepAlive(folder.holder, content, token);
    const holder = readHolder(folder.holder);
    const state = holder === undefined ? 'unknown' : holder.folder === numberOf(folder.folder) ? stateOf(holder) : 'dead';
    if (state === 'alive' || (state === 'unknown' && (await stillWrites(folder, token, log)))) return inUse(folder.folder, holder);
    if (readHolder(folder.holder)?.token === holder?.token) rmSync(folder.holder, { force: true });
  }
  return inUse(folder.folder, readHolder(folder.holder));
}
