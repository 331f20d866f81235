import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of our own, with a database `halfsky`, its owner and an everyday role; gone after `stop`. */
export type PrivateCluster = { readonly url: (role: 'halfsky_owner' | 'halfsky_application') => string; readonly stop: () => Promise<void> };

/** Where systems keep the programs of PostgreSQL 15 and newer. */
function binaries(): string | null {
  const root = '/usr/lib/postgresql';
  const [newest] = existsSync(root) ? readdirSync(root).filter((name) => Number(name) >= 15).toSorted((one, other) => Number(other) - Number(one)) : [];
  return newest !== undefined && existsSync(join(root, newest, 'bin', 'initdb')) ? join(root, newest, 'bin') : null;
}

/** PostgreSQL refuses to run as root: there it runs as the user `postgres`. */
function account(): { readonly uid: number; readonly gid: number } | object | null {
  if (process.getuid?.() !== 0) return {};
  try {
    const [uid, gid] = ['-u', '-g'].map((part) => Number(execFileSync('id', [part, 'postgres'], { encoding: 'utf8', stdio: 'pipe' })));
    return uid === undefined || gid === undefined ? null : { uid, gid };
  } catch {
    return null;
  }
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('CREATE ROLE halfsky_owner LOGIN');
      await client.query('CREATE ROLE halfsky_application LOGIN');
      await client.query("CREATE DATABASE halfsky OWNER halfsky_owner TEMPLATE template0 ENCODING 'UTF8'");
      return;
    } catch (error) {
      if (tries > 200 || server.exitCode !== null) throw error;
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/**
 * Starts one on a free port of this machine; null, and said aloud, where the system has no PostgreSQL 15 or newer.
 *
 * @example const cluster = await startPrivateCluster(); if (cluster) await cluster.stop();
 */
export async function startPrivateCluster(): Promise<PrivateCluster | null> {
  const [folderOfPrograms, user] = [binaries(), account()];
  if (folderOfPrograms === null || user === null) {
    console.warn('skipped: no PostgreSQL 15 or newer is installed on this system (or there is no user postgres for it)');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-cluster-'));
  if ('uid' in user && 'gid' in user) chownSync(folder, Number(user.uid), Number(user.gid));
  const data = join(folder, 'data');
  execFileSync(join(folderOfPrograms, 'initdb'), ['-D', data, '-U', 'supervisor', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...user, stdio: 'pipe', cwd: folder });
  const port = 20_000 + Math.floor(Math.random() * 30_000);
  writeFileSync(join(data, 'postgresql.auto.conf'), `port = ${String(port)}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nfsync = off\n`);
  const server = spawn(join(folderOfPrograms, 'postgres'), ['-D', data], { ...user, stdio: 'ignore', cwd: folder });
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const address = (role: string, database: string): string => `postgres://${role}@127.0.0.1:${String(port)}/${database}`;
  try {
    await answers(address('supervisor', 'postgres'), server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: (role) => address(role, 'halfsky'), stop };
}
