import type { Engine } from './engines/engine.ts';
import { leavesJobToDo } from './jobs/jobs-to-do.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { migrate, type MigrationRefusal } from './migrations/migrate.ts';
import type { Store } from './store.ts';
import { takeTurns } from './take-turns.ts';

/**
 * Writers of one region go one behind the other through its audit chain. However many wait there, they leave connections for those who only read (pools have 20 and 30).
 */
const mostTransactions = 12;

/**
 * Makes a store of an open engine: brings its schema up to date first. A refusal closes the engine.
 *
 * @example const store = await storeOfEngine(await openPglite(null), '0.2.0', []);
 */
export async function storeOfEngine(engine: Engine, programVersion: string, notes: readonly string[], known: readonly Migration[] = migrations): Promise<Store | MigrationRefusal> {
  const migrated = await migrate(engine, programVersion, known).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  if ('refused' in migrated) {
    await engine.close();
    return migrated;
  }
  const inTurn = takeTurns(mostTransactions);
  const listeners = new Set<() => void>();
  return {
    engine: engine.kind,
    serverVersion: engine.serverVersion,
    connection: engine.db,
    transaction: async (work) => {
      let leavesJob = false;
      const result = await inTurn(() => engine.db.transaction().execute(async (connection) => {
        const done = await work(connection);
        leavesJob = leavesJobToDo(connection);
        return done;
      }));
      if (leavesJob) for (const tell of listeners) tell();
      return result;
    },
    onJobsToDo: (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    snapshot: (work) => engine.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    copy: engine.copy,
    applicationRole: engine.applicationRole,
    notes,
    lost: engine.lost,
    close: engine.close,
  };
}
