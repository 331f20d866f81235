import type { Readable, Writable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/database.ts';

/** Where the data live: our own PostgreSQL, one that somebody runs, or the evaluation engine inside the program. */
export type EngineKind = 'embedded' | 'postgres' | 'pglite';

/** The door through which a statement goes: the database, or a transaction on it. */
export type Connection = Kysely<Database>;

/** COPY inside one transaction: a table out as text, a table in from text (PostgreSQL's own text format, the same from version to version). */
export type CopyConnection = {
  readonly connection: Connection;
  readonly copyOut: (table: string, columns: readonly string[]) => Promise<Readable>;
  /** The same of what a query gives; it takes no parameters, so nothing from outside may stand in it as it came. */
  readonly copyQuery: (query: string) => Promise<Readable>;
  /** The stream takes the rows; `done` tells how many came in, after the stream has ended. */
  readonly copyIn: (table: string, columns: readonly string[]) => Promise<{ readonly stream: Writable; readonly done: Promise<void> }>;
};

/** What a COPY is for: reading, adding, or putting everything back. */
export type CopyMode = 'read' | 'write' | 'restore';

/** One engine, open. Everything above it is the same on all of them. */
export type Engine = {
  readonly kind: EngineKind;
  readonly serverVersion: string;
  /** Rights of the everyday program: no change of tables, no change of audit lines where the engine can tell roles apart. */
  readonly db: Connection;
  /** Rights of the owner of the tables, for migrations and restores; the same as `db` where there is only one role. */
  readonly owner: Connection;
  /** The role to which migrations grant the everyday rights; null where there is only one. */
  readonly applicationRole: string | null;
  /** Runs COPY in one transaction: `read` in a snapshot that sees one moment, `write` all or nothing, `restore` the same with the rights of the owner. */
  readonly copy: <T>(mode: CopyMode, work: (copy: CopyConnection) => Promise<T>) => Promise<T>;
  /** Resolves, with the reason, when the engine is lost (never for those that cannot be). */
  readonly lost: Promise<string>;
  readonly close: () => Promise<void>;
};
