import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool, types as driverTypes, type CustomTypesConfig } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database } from '../../tables/database.ts';
import { copyStatement } from '../copy-statement.ts';
import type { CopyConnection, Engine, EngineKind } from '../engine.ts';
import { valueParsers } from '../value-parsers.ts';

/** Where a server is and who we are there. `options` are sent as the session starts. */
export type PostgresAddress = { readonly connectionString: string } | { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly database: string };

type PostgresSettings = {
  readonly kind: Exclude<EngineKind, 'pglite'>;
  readonly address: PostgresAddress;
  readonly owner?: PostgresAddress;
  readonly applicationRole?: string;
  readonly poolSize?: number;
  readonly lost?: Promise<string>;
  readonly stop?: () => Promise<void>;
};

const typesOfPool: CustomTypesConfig = {
  getTypeParser: (id: number, format?: string) => valueParsers[id] ?? (driverTypes.getTypeParser as (id: number, format?: string) => unknown)(id, format),
} as CustomTypesConfig;

/** Statements and forgotten transactions end by themselves; times are UTC. */
const sessionOptions = '-c timezone=UTC -c datestyle=ISO -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000 -c lock_timeout=20000';

function poolFor(address: PostgresAddress, size: number): Pool {
  const pool = new Pool({ ...address, max: size, types: typesOfPool, options: sessionOptions, application_name: 'halfsky', connectionTimeoutMillis: 15_000, idleTimeoutMillis: 60_000 });
  /* A connection that is lost while idle is replaced by the pool; without a listener it would end the program. */
  pool.on('error', () => undefined);
  return pool;
}

const kyselyOf = (pool: Pool): Kysely<Database> => new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

async function copying<T>(pool: Pool, mode: 'read' | 'write', work: (copy: CopyConnection) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(mode === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
    await client.query('SET LOCAL statement_timeout = 0');
    const connection = new Kysely<Database>({ dialect: new PostgresDialect({ pool: { connect: async () => ({ query: client.query.bind(client), release: () => undefined }), end: async () => undefined } as unknown as PostgresPool }) });
    const result = await work({
      connection,
      copyOut: async (table, columns): Promise<Readable> => client.query(copyTo(`${copyStatement(table, columns)} TO STDOUT`)),
      copyIn: async (table, columns) => {
        const stream: Writable = client.query(copyFrom(`${copyStatement(table, columns)} FROM STDIN`));
        return { stream, done: finished(stream) };
      },
    });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Opens a PostgreSQL server (15 or newer, checked), with a pool of connections for the everyday role and, where one is given, another for the owner of the tables.
 * Throws what the driver says when the server cannot be reached.
 *
 * @example const engine = await openPostgres({ kind: 'postgres', address: { connectionString: process.env.DATABASE_URL } });
 */
export async function openPostgres(settings: PostgresSettings): Promise<Engine> {
  const pool = poolFor(settings.address, settings.poolSize ?? 20);
  const ownerPool = settings.owner ? poolFor(settings.owner, 2) : pool;
  const version = await pool.query<{ server_version: string }>('SHOW server_version').catch(async (error: unknown) => {
    await Promise.allSettled([pool.end(), ...(ownerPool === pool ? [] : [ownerPool.end()])]);
    throw error;
  });
  return {
    kind: settings.kind,
    serverVersion: version.rows[0]?.server_version ?? '',
    db: kyselyOf(pool),
    owner: kyselyOf(ownerPool),
    applicationRole: settings.applicationRole ?? null,
    copy: (mode, work) => copying(mode === 'read' ? pool : ownerPool, mode, work),
    lost: settings.lost ?? new Promise(() => undefined),
    close: async () => {
      await Promise.allSettled([pool.end(), ...(ownerPool === pool ? [] : [ownerPool.end()])]);
      await settings.stop?.();
    },
  };
}
