import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readPostmasterFile } from './postmaster-file.ts';
import { isAlive } from './process-identity.ts';

/** Whether a Linux process is a PostgreSQL process at work in this folder: every one has the data folder as its working directory, whatever its path was at the start. */
function worksIn(processId: number, cluster: string): boolean {
  try {
    const there = statSync(`/proc/${String(processId)}/cwd`);
    const here = statSync(cluster);
    return there.ino === here.ino && there.dev === here.dev && readFileSync(`/proc/${String(processId)}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

function commandOf(processId: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(processId)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/**
 * Whether a process is the PostgreSQL server of this cluster, and not something else that got its number. On Windows (untested) only whether it lives; there the connection decides.
 *
 * @example isServerOf(4711, '/data/postgres') // false
 */
export function isServerOf(processId: number, cluster: string): boolean {
  if (!isAlive(processId)) return false;
  if (process.platform === 'linux') return worksIn(processId, cluster);
  if (process.platform === 'win32') return true;
  const command = commandOf(processId);
  return command.includes('postgres') && command.includes(cluster);
}

/**
 * The server that runs on a cluster by its `postmaster.pid`, or undefined.
 *
 * @example runningServer('/data/postgres') // 4711
 */
export function runningServer(cluster: string): number | undefined {
  const known = readPostmasterFile(cluster);
  return known !== undefined && isServerOf(known.processId, cluster) ? known.processId : undefined;
}

const leftProcesses = (cluster: string): number[] =>
  process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((processId) => worksIn(processId, cluster)) : [];

/** Waits until a condition holds, looking every 10 ms; false when it does not within the time. */
export async function waitUntil(holds: () => boolean, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!holds()) {
    if (Date.now() > deadline) return false;
    await pause(10);
  }
  return true;
}

const signal = (processId: number, name: NodeJS.Signals): void => {
  try {
    process.kill(processId, name);
  } catch {
    // It ended by itself in between.
  }
};

/**
 * Ends processes that a dead server left behind: they still hold its shared memory, and PostgreSQL would refuse to start. They notice the death by themselves when they next wait;
 * those busy with something long are ended after half a second. Nothing acknowledged is lost by it: the log written ahead is replayed.
 *
 * @example await endLeftProcesses('/data/postgres')
 */
export async function endLeftProcesses(cluster: string): Promise<void> {
  const gone = (): boolean => leftProcesses(cluster).length === 0;
  if (await waitUntil(gone, 500)) return;
  for (const processId of leftProcesses(cluster)) signal(processId, 'SIGQUIT');
  if (await waitUntil(gone, 3000)) return;
  for (const processId of leftProcesses(cluster)) signal(processId, 'SIGKILL');
  await waitUntil(gone, 3000);
}
