import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database } from '../../tables/database.ts';
import { copyStatement } from '../copy-statement.ts';
import type { CopyConnection, CopyMode, Engine } from '../engine.ts';
import { preparedNames } from './prepared-names.ts';

/** Where connections come from right now: a server that was started again has a new pool. */
type Pools = { readonly application: () => Pool; readonly owner: () => Pool };

const kyselyOf = (pool: () => Pool): Kysely<Database> => new Kysely<Database>({ dialect: new PostgresDialect({ pool: { connect: () => pool().connect(), end: async () => undefined } as unknown as PostgresPool }) });

/** A connection whose statements with parameters go under names; `processID` is how kysely finds out what to cancel. */
function prepared(client: PoolClient, nameOf: (text: string) => string | undefined): unknown {
  return {
    query: async (text: string, values: unknown[]) => {
      const name = values.length === 0 ? undefined : nameOf(text);
      return name === undefined ? client.query(text, values) : client.query({ name, text, values });
    },
    release: (error?: Error | boolean) => client.release(error),
    processID: (client as unknown as { readonly processID: number | null }).processID,
  };
}

/** The same for statements that come again and again. Names belong to a connection of the server, so what is behind stays the same whatever pool is the present one. */
function preparingKysely(pool: () => Pool): Kysely<Database> {
  const [nameOf, known] = [preparedNames(), new WeakMap<PoolClient, unknown>()];
  const connect = async (): Promise<unknown> => {
    const client = await pool().connect();
    const found = known.get(client) ?? prepared(client, nameOf);
    known.set(client, found);
    return found;
  };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: { connect, end: async () => undefined } as unknown as PostgresPool }) });
}

async function copying<T>(pool: Pool, mode: CopyMode, work: (copy: CopyConnection) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const comingOut: Readable[] = [];
  let broken: Error | undefined;
  try {
    await client.query(mode === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const within = { connect: async () => ({ query: client.query.bind(client), release: () => undefined }), end: async () => undefined } as unknown as PostgresPool;
    const out = async (what: string): Promise<Readable> => {
      const stream: Readable = client.query(copyTo(`${what} TO STDOUT`));
      comingOut.push(stream);
      return stream;
    };
    const result = await work({
      connection: new Kysely<Database>({ dialect: new PostgresDialect({ pool: within }) }),
      copyOut: (table, columns) => out(copyStatement(table, columns)),
      copyQuery: (query) => out(`COPY (${query})`),
      copyIn: async (table, columns) => {
        const stream: Writable = client.query(copyFrom(`${copyStatement(table, columns)} FROM STDIN`));
        return { stream, done: finished(stream) };
      },
    });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    /* A statement behind rows that nobody reads any more would wait for ever: then the connection is broken off as it is, and the server undoes the transaction. */
    if (comingOut.every((stream) => stream.readableEnded)) await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * What an engine on a PostgreSQL server does, whoever runs the server: statements of the everyday role and of the owner, and COPY in one transaction.
 *
 * @example engineOfPools({ application: () => pool, owner: () => pool }).db
 */
export const engineOfPools = ({ application, owner }: Pools): Pick<Engine, 'db' | 'owner' | 'copy'> => ({
  db: preparingKysely(application),
  owner: kyselyOf(owner),
  copy: (mode, work) => copying(mode === 'restore' ? owner() : application(), mode, work),
});
