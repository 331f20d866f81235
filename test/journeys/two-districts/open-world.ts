import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { actions, realSurroundings, setUpInstallation, type MadeAdministrator } from '#actions';
import { sessionCallers, startJobs, startServer } from '#server';
import { openFileStore } from '#storage';
import { openTestStore } from '../../../src/storage/testing/test-store.ts';

/** A server as it runs in an office: nothing of it but its address is used after this, and the first passwords that its setting up printed. */
export type World = { readonly address: string; readonly administrators: readonly MadeAdministrator[]; readonly faults: readonly string[]; readonly close: () => Promise<void> };

/** Starts the real server with its jobs on an empty store that has just been set up. The whole office sits behind one address, so that attempts to sign in are not counted. */
export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-journey-'));
  const store = await openTestStore();
  const surroundings = await realSurroundings(store, await openFileStore(join(folder, 'files')));
  const set = await setUpInstallation({ systemAdministrator: { name: '系统员', login: 'xitong' }, securityAdministrator: { name: '安全员', login: 'anquan' }, auditAdministrator: { name: '审计员', login: 'shenji' } }, surroundings);
  if ('refused' in set) throw new Error(set.message);
  const faults: string[] = [];
  const server = await startServer({
    actions, surroundings, callers: sessionCallers(surroundings), version: '0.0.0-test',
    log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
    settings: { host: '127.0.0.1', port: 0, secureCookies: false, trustProxy: false, dataFolder: folder, limits: { signInRate: 1000, sessionRate: 10_000, addressRate: 100_000 } },
  });
  const jobs = startJobs({
    surroundings, environment: process.env, backupFolder: join(folder, 'backups'), backupPassphrase: null, programVersion: '0.0.0-test', timeZone: 'Asia/Shanghai',
    log: (message, error) => void faults.push(`${message} ${String(error)}`),
  });
  const close = async (): Promise<void> => {
    await server.close();
    await jobs.stop();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: server.address, administrators: set.administrators, faults, close };
}
