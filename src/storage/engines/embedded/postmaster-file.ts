import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './process-identity.ts';

/** What a running server says of itself in `postmaster.pid` (PostgreSQL, miscadmin.h: LOCK_FILE_LINE_…). */
export type PostmasterFile = { readonly processId: number; readonly dataDirectory: string; readonly port: number; readonly socketFolder: string; readonly address: string };

/** No system gives a process this number (Linux ends at 4194304, macOS at 99999). */
const nobodysNumber = 2_147_483_646;

/**
 * Reads `postmaster.pid` of a cluster; undefined where there is none, or it names no process.
 *
 * @example readPostmasterFile('/data/postgres')?.port // 5432
 */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n').map((line) => line.trim());
  } catch {
    return undefined;
  }
  const processId = Math.abs(Number(lines[0]));
  if (!Number.isInteger(processId) || processId === 0 || processId === nobodysNumber) return undefined;
  return { processId, dataDirectory: lines[1] ?? '', port: Number(lines[3] ?? 0), socketFolder: lines[4] ?? '', address: lines[5] ?? '' };
}

/**
 * Makes the lock files of a cluster on which no server runs name no living process. PostgreSQL refuses to start while the number in one lives, also when it is a dead process that nobody
 * has collected yet, or belongs to something else by now. Only the number changes: by the rest of `postmaster.pid` PostgreSQL makes sure that no worker of the dead server
 * still has its shared memory.
 *
 * @example disownLockFiles('/data/postgres')
 */
export function disownLockFiles(cluster: string): void {
  for (const name of readdirSync(cluster).filter((entry) => entry === 'postmaster.pid' || /^\.s\.PGSQL\.\d+\.lock$/.test(entry))) {
    const text = readFileSync(join(cluster, name), 'utf8');
    const processId = Math.abs(Number.parseInt(text, 10));
    if (processId !== nobodysNumber && (Number.isNaN(processId) || isAlive(processId))) writeFileSync(join(cluster, name), text.replace(/^[^\n]*/, String(nobodysNumber)));
  }
}
