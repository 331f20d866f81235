import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { type EmbeddedConnection, type EmbeddedRefusal, type EmbeddedServer, isRefusal } from '../../src/storage/engines/embedded/embedded-server.ts';
import { runningServer, waitUntil } from '../../src/storage/engines/embedded/server-process.ts';
import { startEmbedded } from '../../src/storage/engines/embedded/start-embedded.ts';

const isRoot = process.getuid?.() === 0;

/** What one file of tests started and made, all of it ended and removed by `clear`, also after a failure. */
export type Trials = {
  /** A new empty folder that other users may pass. */
  readonly folder: (name?: string) => string;
  /** A data folder with a cluster on which nothing runs; one that an earlier test has left in order is given again (making one costs a second on a busy disk). */
  readonly ready: () => Promise<string>;
  /** A data folder of its own with a cluster, under a name, or to be damaged. */
  readonly copy: (name?: string) => Promise<string>;
  readonly start: (folder: string, more?: { readonly today?: string; readonly binaries?: string }) => Promise<EmbeddedServer | EmbeddedRefusal>;
  /** As `start`, failing on a refusal. */
  readonly started: (folder: string, more?: { readonly today?: string; readonly binaries?: string }) => Promise<EmbeddedServer>;
  /** Another program on a data folder: a process of its own (below a wrapper such as `unshare`) that starts the database, prints what came of it as JSON, does the work and waits. */
  readonly program: (folder: string, work?: string, wrapper?: readonly string[]) => Program;
  /** What was logged so far, in all. */
  readonly logged: string[];
  readonly clear: () => Promise<void>;
};

type Program = { readonly process: ChildProcess; readonly line: () => Promise<string>; readonly ended: Promise<unknown> };

const source = (file: string): string => JSON.stringify(resolve('src/storage/engines/embedded', file));
const programText = (folder: string, work: string): string => `
import { startEmbedded } from ${source('start-embedded.ts')};
import pg from ${JSON.stringify(resolve('node_modules/pg/esm/index.mjs'))};
const { Client } = pg;
const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
const server = await startEmbedded({ folder: ${JSON.stringify(folder)}, today: '2026-06-01', log: () => {} });
say('refused' in server ? server : { processId: server.processId, attached: server.attached });
if ('refused' in server) process.exit(0);
setInterval(() => {}, 1000);
${work}
`;

function runProgram(folder: string, work: string, wrapper: readonly string[]): Program {
  const [file = '', ...args] = [...wrapper, process.execPath, '--input-type=module', '-e', programText(folder, work)];
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { promise: ended, resolve: end } = Promise.withResolvers<unknown>();
  child.once('exit', (code, signal) => end(signal ?? code));
  return { process: child, ended, line: async () => String((await lines.next()).value ?? '') };
}

/** Ends whatever PostgreSQL runs on the clusters below a folder: what a failed test left there. At once, but so that it clears its shared memory away. */
async function endServersBelow(folder: string): Promise<void> {
  for (const cluster of readFoldersWithServers(folder)) {
    const processId = runningServer(cluster);
    if (processId === undefined) continue;
    process.kill(processId, 'SIGQUIT');
    await waitUntil(() => runningServer(cluster) === undefined, 5000);
  }
}

const readFoldersWithServers = (folder: string): string[] =>
  execFileSync('find', [folder, '-maxdepth', '8', '-name', 'postmaster.pid', '-printf', '%h\\n'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n').filter((name) => name !== '');

/**
 * Where trials take place: in memory where the system offers enough of it and lets programs run there, for a cluster is a thousand files, and what is tried is processes that are killed,
 * not power that is cut. Else in the system's folder for temporary files.
 */
function placeForTrials(): string {
  const memory = '/dev/shm';
  if (process.platform !== 'linux' || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  const options = readFileSync('/proc/self/mounts', 'utf8').split('\n').findLast((line) => line.split(' ')[1] === memory) ?? 'noexec';
  return bavail * bsize > 3_000_000_000 && !options.includes('noexec') ? memory : tmpdir();
}

/**
 * A place for trials of the embedded database.
 *
 * @example const trials = openTrials(); afterAll(trials.clear);
 */
export function openTrials(): Trials {
  const base = mkdtempSync(join(placeForTrials(), 'embedded-test-'));
  if (isRoot) chmodSync(base, 0o711);
  const logged: string[] = [];
  const programs: Program[] = [];
  const servers: EmbeddedServer[] = [];
  const kept: string[] = [];
  let count = 0;

  const folder = (name = 'data'): string => {
    const made = join(base, String((count += 1)), name);
    mkdirSync(made, { recursive: true });
    return made;
  };
  const start: Trials['start'] = async (data, more = {}) => {
    const outcome = await startEmbedded({ folder: data, today: '2026-06-01', log: (message) => logged.push(message), ...more });
    if (!isRefusal(outcome)) servers.push(outcome);
    return outcome;
  };
  const started: Trials['started'] = async (data, more) => {
    const outcome = await start(data, more);
    if (isRefusal(outcome)) throw new Error(`${outcome.refused}: ${outcome.message}`);
    return outcome;
  };
  const isIdle = (data: string): boolean => !existsSync(join(data, 'program.json')) && !existsSync(join(data, 'postgres', 'postmaster.pid'));
  const ready: Trials['ready'] = async () => {
    const idle = kept.find(isIdle);
    if (idle !== undefined) return idle;
    const made = folder();
    await (await started(made)).stop();
    kept.push(made);
    return made;
  };
  const copy: Trials['copy'] = async (name) => {
    const to = folder(name);
    cpSync(await ready(), to, { recursive: true });
    return to;
  };
  const program: Trials['program'] = (data, work = '', wrapper = []) => {
    const one = runProgram(data, work, wrapper);
    programs.push(one);
    return one;
  };
  const clear = async (): Promise<void> => {
    for (const { process: child } of programs) child.kill('SIGKILL');
    await Promise.all(servers.map(async (server) => server.stop()));
    if (existsSync(base)) await endServersBelow(base);
    rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  return { folder, ready, start, copy, started, program, logged, clear };
}

/**
 * The rows of one statement over a connection of its own.
 *
 * @example await rowsOf(server.owner, 'SELECT 1 AS one') // [{ one: 1 }]
 */
export async function rowsOf(connection: EmbeddedConnection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ ...connection, ssl: false });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
