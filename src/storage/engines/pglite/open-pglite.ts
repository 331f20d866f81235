import { PassThrough, Readable } from 'node:stream';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Database } from '../../tables/database.ts';
import { copyStatement } from '../copy-statement.ts';
import type { Engine } from '../engine.ts';
import { valueParsers } from '../value-parsers.ts';

async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  yield* blob.stream();
}

/** PGlite has one session: whoever has it keeps everybody else waiting until it is given back. */
function turnstile(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await before;
    return resolve;
  };
}

/**
 * Opens PGlite: for unit tests (no folder: in memory) and as an evaluation mode where there is no PostgreSQL for the machine. It never calls fsync, so what was
 * acknowledged may be gone after a power cut; whoever opens it for people must say so.
 *
 * @example const engine = await openPglite(null); // in memory
 */
export async function openPglite(folder: string | null): Promise<Engine> {
  const lite = await PGlite.create({ ...(folder === null ? {} : { dataDir: folder }), parsers: { ...valueParsers } });
  await lite.exec("SET timezone = 'UTC'; SET datestyle = 'ISO'");
  const enter = turnstile();
  const query = async (statement: string, values: readonly unknown[] = []): Promise<{ rows: unknown[]; rowCount: number; command: string }> => {
    const { rows, affectedRows } = await lite.query(statement, [...values]);
    return { rows, rowCount: affectedRows ?? rows.length, command: /^\s*\(*\s*(\w+)/.exec(statement)?.[1]?.toUpperCase() ?? '' };
  };
  const pool = { connect: async () => ({ query, release: await enter() }), end: async () => undefined } as unknown as PostgresPool;
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const version = await lite.query<{ server_version: string }>('SHOW server_version');
  return {
    kind: 'pglite',
    serverVersion: version.rows[0]?.server_version ?? '',
    db,
    owner: db,
    applicationRole: null,
    copy: async (mode, work) => {
      const leave = await enter();
      const within = new Kysely<Database>({ dialect: new PostgresDialect({ pool: { connect: async () => ({ query, release: () => undefined }), end: async () => undefined } as unknown as PostgresPool }) });
      try {
        await lite.exec(mode === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
        const out = async (what: string): Promise<Readable> => {
          const { blob } = await lite.query(`${what} TO '/dev/blob'`);
          return Readable.from(blob ? bytesOf(blob) : []);
        };
        const result = await work({
          connection: within,
          copyOut: (table, columns) => out(copyStatement(table, columns)),
          copyQuery: (sentence) => out(`COPY (${sentence})`),
          copyIn: async (table, columns) => {
            const stream = new PassThrough();
            const take = async (): Promise<void> => {
              const chunks: Uint8Array<ArrayBuffer>[] = [];
              for await (const chunk of stream) chunks.push(Uint8Array.from(chunk as Uint8Array));
              if (chunks.length > 0) await lite.query(`${copyStatement(table, columns)} FROM '/dev/blob'`, [], { blob: new Blob(chunks) });
            };
            return { stream, done: take() };
          },
        });
        await lite.exec('COMMIT');
        return result;
      } catch (error) {
        await lite.exec('ROLLBACK');
        throw error;
      } finally {
        leave();
      }
    },
    lost: new Promise(() => undefined),
    close: () => lite.close(),
  };
}
