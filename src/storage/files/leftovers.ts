import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** This machine and this run of the program: a process number alone may be another process by now, or one of another container. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const run = randomUUID().slice(0, 8);
const shape = /^(?<machine>[0-9a-f]{8})-(?<process>\d{1,10})-(?<run>[0-9a-f]{8})-[0-9a-f-]{36}$/;
const dayInMs = 86_400_000;

/**
 * A name for a file that is being written, by which a later start can tell whether its writer is still there.
 *
 * @example leftoverName() // '5d41402a-4711-1b9d6bcd-…'
 */
export const leftoverName = (): string => `${machine}-${String(process.pid)}-${run}-${randomUUID()}`;

/** Signal 0 only asks; who may not be signalled is there. */
function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function writerIsGone(name: string): boolean {
  const parts = shape.exec(name)?.groups;
  if (parts?.['machine'] !== machine) return false;
  const processId = Number(parts['process']);
  return processId === process.pid ? parts['run'] !== run : !isRunning(processId);
}

/**
 * Removes files that nobody writes any more: their process is dead, or they were not touched for a day. What another process of this or another machine may be writing stays.
 *
 * @example await clearLeftovers('/var/lib/halfsky/files/writing', Date.now()) // ['5d41402a-…'], the names that were removed
 */
export async function clearLeftovers(folder: string, now: number): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const changed = await stat(path).then(({ mtimeMs }) => mtimeMs, () => null);
    if (changed === null || !(writerIsGone(name) || now - changed > dayInMs)) continue;
    await rm(path, { recursive: true, force: true });
    removed.push(name);
  }
  return removed;
}
