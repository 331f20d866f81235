import type { Connection, CopyConnection, CopyMode, EngineKind } from './engines/engine.ts';

/** An open store: the same on every engine. */
export type Store = {
  readonly engine: EngineKind;
  readonly serverVersion: string;
  /** The door for reads outside a transaction. */
  readonly connection: Connection;
  /** All or nothing. `read` sees one moment and cannot write. */
  readonly transaction: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  readonly snapshot: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  readonly copy: <T>(mode: CopyMode, work: (copy: CopyConnection) => Promise<T>) => Promise<T>;
  /** Calls after every transaction of this program that left a job to be done, once it has been committed; gives back what ends that. */
  readonly onJobsToDo: (tell: () => void) => () => void;
  /** The role with everyday rights where it is not the owner of the tables; null where there is only one. */
  readonly applicationRole: string | null;
  /** What whoever opened the store should say to people: a warning about the engine, an old server. */
  readonly notes: readonly string[];
  readonly lost: Promise<string>;
  readonly close: () => Promise<void>;
};
