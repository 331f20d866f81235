import { mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostmasterFile } from './postmaster-file.ts';

/** Where the server listens: a Unix socket inside the cluster, or a loopback port. `host` and `port` are what a client asks for, `close` removes what was made to reach it. */
export type ServerAddress = { readonly host: string; readonly port: number; readonly arguments: readonly string[]; readonly close: () => void };

/** Longest path of a Unix socket in bytes: 107 on Linux, 103 on macOS; the shorter for both. */
const longestSocketPath = 103;
const socketPort = 5432;
const socketFile = (folder: string, name = `.s.PGSQL.${String(socketPort)}`): string => join(folder, name);
const aliasPrefix = 'halfsky-postgres-';
const fits = (path: string): boolean => Buffer.byteLength(path) <= longestSocketPath;

/** Aliases of this cluster that a killed program left behind. */
function removeAliases(folder: string, cluster: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(aliasPrefix))) {
    try {
      if (readlinkSync(join(folder, name, 'data')) === cluster) rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Somebody else's.
    }
  }
}

/**
 * A short way to a cluster whose own path is too long for a socket: a link to it in the system's folder for temporary files. The socket itself stays in the cluster (the server names
 * it relative to its working directory), where a second program finds it too.
 */
function alias(cluster: string): { readonly host: string; readonly close: () => void } | undefined {
  for (const folder of [tmpdir(), '/tmp']) {
    if (!fits(socketFile(join(folder, `${aliasPrefix}123456`, 'data')))) continue;
    removeAliases(folder, cluster);
    const made = mkdtempSync(join(folder, aliasPrefix));
    symlinkSync(cluster, join(made, 'data'));
    return { host: join(made, 'data'), close: () => rmSync(made, { recursive: true, force: true }) };
  }
  return undefined;
}

/** Whether the file system of a folder carries Unix sockets (some shares and mounts of container systems do not). */
async function carriesSockets(folder: string): Promise<boolean> {
  const path = socketFile(folder, '.s.trial');
  const { promise, resolve } = Promise.withResolvers<boolean>();
  try {
    rmSync(path, { force: true });
  } catch {
    return false;
  }
  const server = createServer();
  server.on('error', () => resolve(false));
  server.listen(path, () => server.close(() => resolve(true)));
  return promise;
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.on('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

const socketAddress = (cluster: string): ServerAddress | undefined => {
  const way = fits(socketFile(cluster)) ? { host: cluster, close: () => {} } : alias(cluster);
  return way && { ...way, port: socketPort, arguments: ['-c', 'listen_addresses=', '-c', 'unix_socket_directories=.', '-c', `port=${String(socketPort)}`] };
};

const portAddress = (port: number): ServerAddress => ({
  host: '127.0.0.1',
  port,
  arguments: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', `port=${String(port)}`],
  close: () => {},
});

/**
 * Chooses where a server about to start listens: a Unix socket inside its cluster, else (Windows, a file system without sockets) a free port of the loopback. Nothing else.
 *
 * @example (await chooseAddress('/srv/data/postgres')).host // '/srv/data/postgres'
 */
export async function chooseAddress(cluster: string): Promise<ServerAddress> {
  if (process.platform !== 'win32') {
    const address = socketAddress(cluster);
    if (address !== undefined && (await carriesSockets(address.host))) return address;
    address?.close();
  }
  return portAddress(await freePort());
}

/**
 * Where a running server listens, by what it says in `postmaster.pid`; undefined where that is no place of ours.
 *
 * @example addressOf(running, '/srv/data/postgres')?.port // 5432
 */
export const addressOf = (running: PostmasterFile, cluster: string): ServerAddress | undefined =>
  running.socketFolder === '.' ? socketAddress(cluster) : running.address === '127.0.0.1' ? portAddress(running.port) : undefined;

/**
 * Where a guest reaches a server that another program runs: nothing is made or removed for it. Undefined where that would be needed (a path too long for a socket).
 *
 * @example addressBeside(running, '/srv/data/postgres')?.host // '/srv/data/postgres'
 */
export function addressBeside(running: PostmasterFile, cluster: string): { readonly host: string; readonly port: number } | undefined {
  if (running.socketFolder === '.') return fits(socketFile(cluster)) ? { host: cluster, port: socketPort } : undefined;
  return running.address === '127.0.0.1' ? { host: running.address, port: running.port } : undefined;
}

/**
 * Whether a server answers on the socket inside a cluster. When none of our processes is it, it runs in another container that shares the folder.
 *
 * @example await answers('/srv/data/postgres') // false
 */
export async function answers(cluster: string): Promise<boolean> {
  const address = process.platform === 'win32' ? undefined : socketAddress(cluster);
  if (address === undefined) return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = createConnection(socketFile(address.host));
  socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
  try {
    return await promise;
  } finally {
    socket.destroy();
    address.close();
  }
}
