/** The whole program as people start it, as processes of its own; all of it ended and removed by `clear`, also after a failure. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** One run of the program: what it has said so far, and how it ended (code, or the signal that killed it). */
export type ProgramRun = {
  readonly process: ChildProcess;
  readonly said: { out: string; err: string };
  readonly ended: Promise<number | string>;
  /** Resolves with the address when the program says that it is ready; rejects with what it said when it ends instead. */
  readonly ready: Promise<string>;
};

export type Programs = {
  readonly base: string;
  readonly port: () => Promise<number>;
  readonly run: (words: readonly string[], environment?: Readonly<Record<string, string>>) => ProgramRun;
  /** A program of the tests' own, run like ours. */
  readonly runScript: (script: string, words: readonly string[], environment?: Readonly<Record<string, string>>) => ProgramRun;
  readonly clear: () => Promise<void>;
};

/** Who sets an installation up in these tests. */
export const setUpWish = {
  systemAdministrator: { name: '甲', login: 'xitong', password: 'Zhong9-Kua3-Hou' }, securityAdministrator: { name: '乙', login: 'anquan', password: 'Qiu4-Teng7-Lian' }, auditAdministrator: { name: '丙', login: 'shenji', password: 'Bo5-Xun8-Cheng' },
};

async function freePort(): Promise<number> {
  const { promise, resolve: give } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => give(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

function started(script: string, words: readonly string[], environment: Readonly<Record<string, string>>, cwd: string): ProgramRun {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HALFSKY_') && name !== 'DATABASE_URL' && name !== 'NODE_OPTIONS'));
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...clean, ...environment }, cwd });
  const said = { out: '', err: '' };
  const ended = Promise.withResolvers<number | string>();
  const ready = Promise.withResolvers<string>();
  ready.promise.catch(() => undefined);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
    const address = /"address":"([^"]+)".*"msg":"ready"/.exec(said.out)?.[1];
    if (address !== undefined) ready.resolve(address);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said.err += text; });
  child.once('close', (code, signal) => {
    ended.resolve(signal ?? code ?? -1);
    ready.reject(new Error(`ended before it was ready (${String(signal ?? code)}): ${said.err}${said.out}`));
  });
  return { process: child, said, ended: ended.promise, ready: ready.promise };
}

/** PostgreSQL servers whose data lie below a folder. */
const serversBelow = (folder: string): number[] =>
  (existsSync(folder) ? execFileSync('find', [folder, '-name', 'postmaster.pid'], { encoding: 'utf8' }).split('\n').filter((file) => file !== '') : []).map((file) => Number(readFileSync(file, 'utf8').split('\n')[0]));

/**
 * A place for whole programs, in memory where there is room; on a disk where what reaches it is the question.
 *
 * @example const programs = openPrograms(); afterAll(programs.clear);
 */
export function openPrograms(place: 'memory' | 'disk' = 'memory'): Programs {
  const base = mkdtempSync(join(place === 'memory' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'halfsky-serve-'));
  chmodSync(base, 0o711);
  writeFileSync(join(base, 'set-up.json'), JSON.stringify(setUpWish));
  const runs: ProgramRun[] = [];
  const runScript: Programs['runScript'] = (script, words, environment = {}) => {
    const one = started(script, words, environment, base);
    runs.push(one);
    return one;
  };
  return {
    base, port: freePort,
    runScript,
    run: (words, environment) => runScript(resolve('bin/halfsky.js'), words, environment),
    clear: async () => {
      for (const { process: child } of runs) child.kill('SIGKILL');
      await Promise.all(runs.map(({ ended }) => ended));
      for (const processId of serversBelow(base)) {
        try {
          process.kill(processId, 'SIGQUIT');
        } catch {
          // It has ended by itself.
        }
      }
      rmSync(base, { recursive: true, force: true, maxRetries: 50, retryDelay: 50 });
    },
  };
}
