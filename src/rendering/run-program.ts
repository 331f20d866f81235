import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a run ended. */
export type RunEnd = 'done' | 'failed' | 'timeout';

/** Ends a program with its children: its process group, or on Windows its tree. */
function endAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/**
 * Runs a program without window, input or output, in a folder that is also its home, as the head of a process group of its own: whatever it started ends with it, when it is late, when it is
 * done and when we are.
 *
 * @example await runProgram('/usr/bin/soffice', ['--version'], { folder, timeoutMs: 60_000 }) // 'done'
 */
export async function runProgram(program: string, args: readonly string[], { folder, timeoutMs, environment = {} }: { readonly folder: string; readonly timeoutMs: number; readonly environment?: Readonly<Record<string, string>> }): Promise<RunEnd> {
  const homes = { HOME: folder, XDG_CONFIG_HOME: join(folder, 'config'), XDG_CACHE_HOME: join(folder, 'cache'), XDG_DATA_HOME: join(folder, 'data') };
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: folder, detached: process.platform !== 'win32', windowsHide: true, stdio: 'ignore', env: { ...process.env, ...homes, ...environment } });
    const endWithUs = (): void => endAll(child);
    process.once('exit', endWithUs);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      endAll(child);
    }, timeoutMs);
    const end = (how: RunEnd): void => {
      clearTimeout(timer);
      process.removeListener('exit', endWithUs);
      resolve(how);
    };
    child.on('error', () => end('failed'));
    child.on('close', (code) => {
      if (process.platform !== 'win32') endAll(child);
      end(isLate ? 'timeout' : code === 0 ? 'done' : 'failed');
    });
  });
}

/** Does something in a new folder, and removes the folder with all that is in it. @example await inTemporaryFolder('print', (folder) => printIn(folder)) */
export async function inTemporaryFolder<Result>(name: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), `halfsky-${name}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}
