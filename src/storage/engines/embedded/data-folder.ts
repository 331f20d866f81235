import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type EmbeddedRefusal, refuse } from './embedded-server.ts';

/** The places inside a data folder that belong to the embedded database. */
export type DataFolder = { readonly folder: string; readonly cluster: string; readonly copies: string; readonly holder: string };

const marker = 'halfsky-data.txt';
const markerText = '此文件夹由半边天程序管理，存放数据库和文件。请勿手工修改、移动其中的内容；备份请用 halfsky backup。\n';
const unfinishedPrefix = '.postgres-new-';

/** What an empty folder may hold and still be empty: the file system's own, and what keeps a folder in a repository. */
const nothing = new Set(['lost+found', '.gitkeep', '.gitignore', '.DS_Store']);

/** Folders made for root stay passable for the account the database runs under; for everyone else they are private. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/**
 * Takes a folder as the data folder: makes it where there is none, and refuses one that holds things of somebody else. Throws what the operating system says where it cannot be
 * made or written.
 *
 * @example openDataFolder('./data') // { folder: '/srv/halfsky/data', cluster: '/srv/halfsky/data/postgres', … }
 */
export function openDataFolder(given: string): DataFolder | EmbeddedRefusal {
  makeFolder(resolve(given));
  const folder = realpathSync(resolve(given));
  if (!existsSync(join(folder, marker))) {
    const found = readdirSync(folder).filter((name) => !nothing.has(name));
    if (found.length > 0) {
      return refuse('folder-foreign', `文件夹 ${folder} 里已有别的内容（${found.slice(0, 3).join('、')}${found.length > 3 ? ' 等' : ''}），不是半边天的数据文件夹，没有改动。请用 HALFSKY_DATA 指定一个空文件夹`);
    }
    writeFileSync(join(folder, marker), markerText);
  }
  return { folder, cluster: join(folder, 'postgres'), copies: join(folder, 'postgres-binaries'), holder: join(folder, 'program.json') };
}

/**
 * A new name for a folder in which a cluster is made before it is moved to its place.
 *
 * @example unfinishedCluster('/data', 'ab12') // '/data/.postgres-new-ab12'
 */
export const unfinishedCluster = (folder: string, key: string): string => join(folder, `${unfinishedPrefix}${key}`);

/**
 * Removes clusters whose making was interrupted; an `initdb` that outlived its program may still be writing for a moment, hence the retries. Only for the program that holds the folder.
 *
 * @example removeUnfinished('/data') // 1 when one was left behind
 */
export function removeUnfinished(folder: string): number {
  const left = readdirSync(folder).filter((name) => name.startsWith(unfinishedPrefix));
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  return left.length;
}

/**
 * Free bytes on the disk of a folder, for who is not root.
 *
 * @example freeBytes('/data') // 73_000_000_000
 */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
