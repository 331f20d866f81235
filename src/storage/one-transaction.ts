import { sql } from 'kysely';
import type { Connection } from './engines/engine.ts';
import type { Store } from './store.ts';

/** A transaction inside the one that is open: its statements can be undone by themselves. Names need not differ: the innermost is meant. */
async function within<T>(connection: Connection, work: (connection: Connection) => Promise<T>): Promise<T> {
  await sql`SAVEPOINT part`.execute(connection);
  try {
    const result = await work(connection);
    await sql`RELEASE SAVEPOINT part`.execute(connection);
    return result;
  } catch (error) {
    await sql`ROLLBACK TO SAVEPOINT part`.execute(connection);
    await sql`RELEASE SAVEPOINT part`.execute(connection);
    throw error;
  }
}

/**
 * Runs much work, written as many transactions, in one: all of it is stored, or none, whatever is killed in the middle; and it waits for the disk once. The store it gets is good for
 * work that is done one thing after the other, until it ends.
 *
 * @example await inOneTransaction(store, (whole) => playEverything({ ...surroundings, store: whole }))
 */
export async function inOneTransaction<T>(store: Store, work: (whole: Store) => Promise<T>): Promise<T> {
  return store.transaction((connection) => work({
    ...store, connection,
    transaction: (part) => within(connection, part),
    snapshot: (part) => part(connection),
    copy: () => Promise.reject(new Error('nothing is copied inside one transaction')),
    close: () => Promise.reject(new Error('a store is not closed inside one transaction')),
  }));
}
