import { openPostgres } from './engines/postgres/open-postgres.ts';
import type { Store } from './store.ts';
import { storeOfEngine } from './store-of-engine.ts';

/** What opening a store asks for. */
export type StoreQuestion = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: (message: string) => void;
  readonly programVersion: string;
  readonly today: string;
};

/**
 * Opens the store that the environment names: `DATABASE_URL` is a PostgreSQL server.
 *
 * @example const store = await openStore({ environment: process.env, log, programVersion: '0.2.0', today: '2026-11-22' });
 */
export async function openStore({ environment, programVersion }: StoreQuestion): Promise<Store | { readonly refused: string; readonly message: string }> {
  const connectionString = environment['DATABASE_URL'];
  if (connectionString === undefined || connectionString === '') return { refused: 'no-database', message: '请用 DATABASE_URL 写明数据库。' };
  return storeOfEngine(await openPostgres({ kind: 'postgres', address: { connectionString } }), programVersion, []);
}
