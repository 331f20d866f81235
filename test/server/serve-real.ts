import { pino } from 'pino';
import { actions, realSurroundings, setUpInstallation, type Surroundings } from '#actions';
import { sessionCallers, startServer } from '#server';
import type { Store } from '#storage';
import { createPasswordHasher } from '../../src/actions/credentials/hash-password.ts';
import { openTestStore } from '../../src/storage/testing/test-store.ts';
import { memoryFiles } from './memory-files.ts';

/** A server with everything real but the files: sessions, passwords, three administrators `xitong`, `anquan` and `shenji` with their first passwords. */
export type RealServer = { readonly address: string; readonly store: Store; readonly firstPasswordOf: (login: string) => string; readonly stop: () => Promise<void> };

/**
 * Starts a server on a free port over an installation that has just been set up.
 *
 * @example const { address, firstPasswordOf, stop } = await serveReal();
 */
export async function serveReal(): Promise<RealServer> {
  const store = await openTestStore();
  const surroundings: Surroundings = { ...await realSurroundings(store, memoryFiles()), hasher: await createPasswordHasher({ cost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } }) };
  const set = await setUpInstallation({ systemAdministrator: { name: '系统员', login: 'xitong' }, securityAdministrator: { name: '安全员', login: 'anquan' }, auditAdministrator: { name: '审计员', login: 'shenji' } }, surroundings);
  if ('refused' in set) throw new Error(set.message);
  const running = await startServer({ actions, surroundings, callers: sessionCallers(surroundings), log: pino({ level: 'silent' }), version: '0.0.0-test', settings: { host: '127.0.0.1', port: 0, secureCookies: false, trustProxy: false, limits: { signInRate: 10_000 } } });
  return {
    address: running.address, store, firstPasswordOf: (wanted) => set.administrators.find(({ login }) => login === wanted)?.firstPassword ?? '',
    stop: async () => {
      await running.close();
      await store.close();
    },
  };
}
