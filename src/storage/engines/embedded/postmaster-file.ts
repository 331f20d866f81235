import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
 * Makes a `postmaster.pid` name no living process. PostgreSQL refuses to start while the number in it lives, also when it belongs to something else by now; the rest of the file
 * stays, because by its shared memory PostgreSQL makes sure that no worker of the dead server is still writing.
 *
 * @example disownPostmasterFile('/data/postgres')
 */
export function disownPostmasterFile(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^[^\n]*/, String(nobodysNumber)));
}
