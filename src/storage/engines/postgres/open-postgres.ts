import type { Pool } from 'pg';
import type { Engine, EngineKind } from '../engine.ts';
import { engineOfPools } from './engine-of-pools.ts';
import { poolFor, type PostgresAddress } from './pool-for.ts';

export type { PostgresAddress } from './pool-for.ts';

type PostgresSettings = { readonly kind: Exclude<EngineKind, 'pglite'>; readonly address: PostgresAddress; readonly poolSize?: number };

/**
 * Opens a PostgreSQL server that somebody runs, with a pool of connections. Throws what the driver says when the server cannot be reached.
 *
 * @example const engine = await openPostgres({ kind: 'postgres', address: { connectionString: process.env.DATABASE_URL } });
 */
export async function openPostgres({ kind, address, poolSize = 20 }: PostgresSettings): Promise<Engine> {
  const pool: Pool = poolFor(address, poolSize);
  const version = await pool.query<{ server_version: string }>('SHOW server_version').catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  return {
    ...engineOfPools({ application: () => pool, owner: () => pool }),
    kind,
    serverVersion: version.rows[0]?.server_version ?? '',
    applicationRole: null,
    lost: new Promise(() => undefined),
    close: () => pool.end(),
  };
}
