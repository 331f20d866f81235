import type { Engine } from './engines/engine.ts';
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
 * The store over an engine whose schema is the one this program knows.
 *
 * @example storeOver(engine, [])
 */
export function storeOver(engine: Engine, notes: readonly string[]): Store {
  const inTurn = takeTurns(mostTransactions);
  return {
    engine: engine.kind,
    serverVersion: engine.serverVersion,
    connection: engine.db,
    transaction: (work) => inTurn(() => engine.db.transaction().execute(work)),
    snapshot: (work) => engine.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    copy: engine.copy,
    applicationRole: engine.applicationRole,
    notes,
    lost: engine.lost,
    close: engine.close,
  };
}

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
  return storeOver(engine, notes);
}
