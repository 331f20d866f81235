import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastLogLines, removeOldLogs, startLog } from './cluster-files.ts';
import type { ServerAddress } from './server-address.ts';
import { commandAs, giveTo, type ServerAccount, serverEnvironment } from './server-account.ts';
import { programOf, type ServerBinaries } from './server-binaries.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { isAlive } from './process-identity.ts';
import { isServerOf, waitUntil } from './server-process.ts';

/** A server process: its number (0 when it could not be started), and whether it still runs. */
export type ServerProcess = { readonly processId: number; readonly isRunning: () => boolean };

/** The server as one that was found running. */
export const foundServer = (processId: number, cluster: string): ServerProcess => ({ processId, isRunning: () => isServerOf(processId, cluster) });

/** Windows (untested): pg_ctl starts the server, because it lays down an administrator's rights, which the server itself refuses. */
function launchByControl(binaries: ServerBinaries, cluster: string, options: readonly string[]): ServerProcess {
  spawnSync(programOf(binaries, 'pg_ctl'), ['start', '-D', cluster, '-l', startLog(cluster), '-w', '-t', '60', '-o', options.join(' ')], { env: serverEnvironment(), stdio: 'ignore', windowsHide: true });
  return foundServer(readPostmasterFile(cluster)?.processId ?? 0, cluster);
}

/**
 * Starts the server on its cluster, in a process group of its own: Ctrl+C in the terminal and a signal to our group must not reach it before our work is closed, and it outlives us
 * when we are killed (the next start finds it). Does not wait until it answers.
 *
 * @example launchServer(binaries, account, '/data/postgres', address).processId // 4711
 */
export function launchServer(binaries: ServerBinaries, account: ServerAccount, cluster: string, address: ServerAddress): ServerProcess {
  const log = startLog(cluster);
  mkdirSync(dirname(log), { recursive: true, mode: 0o700 });
  giveTo(account, dirname(log));
  removeOldLogs(cluster);
  if (process.platform === 'win32') return launchByControl(binaries, cluster, address.arguments);
  const output = openSync(log, 'w', 0o600);
  const { file, args, identity } = commandAs(account, programOf(binaries, 'postgres'), ['-D', cluster, ...address.arguments]);
  const child = spawn(file, args, { ...identity, cwd: '/', env: serverEnvironment(), detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  child.on('error', () => {});
  child.unref();
  return { processId: child.pid ?? 0, isRunning: () => child.pid !== undefined && child.exitCode === null && child.signalCode === null && isAlive(child.pid) };
}

/** A fast shutdown writes everything out first; on a slow disk that takes its time. */
const fastMs = 60_000;
const immediateMs = 10_000;

/**
 * Stops a server: fast (sessions are ended, everything is written out), and when that does not end within a minute at once (its next start then recovers from the log written ahead).
 * Windows (untested) by pg_ctl.
 *
 * @example await stopServer(server, binaries, '/data/postgres')
 */
export async function stopServer(server: ServerProcess, binaries: ServerBinaries, cluster: string, manner: 'fast' | 'at-once' = 'fast'): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(programOf(binaries, 'pg_ctl'), ['stop', '-D', cluster, '-m', manner === 'fast' ? 'fast' : 'immediate', '-w', '-t', '60'], { env: serverEnvironment(), stdio: 'ignore', windowsHide: true });
    return;
  }
  const gone = (): boolean => !server.isRunning();
  const immediate = [['SIGQUIT', immediateMs], ['SIGKILL', immediateMs]] as const;
  for (const [name, withinMs] of manner === 'fast' ? ([['SIGINT', fastMs], ...immediate] as const) : immediate) {
    if (gone()) return;
    try {
      process.kill(server.processId, name);
    } catch {
      // It ended in this moment.
    }
    if (await waitUntil(gone, withinMs)) return;
  }
}

/** The last lines of the server's log as one text for a message. */
export const lastWords = (cluster: string): string => lastLogLines(cluster).join('；') || '日志为空';
