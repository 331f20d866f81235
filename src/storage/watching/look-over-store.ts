import { lookAtEngine, type SchemaLook } from '../migrations/look-at-schema.ts';
import { isStoreAbsent, openEngine, type StoreRefusal, type StoreSettings } from '../open-store.ts';
import { databaseClock, databaseFacts, mayChangeAudit, type DatabaseFacts } from './database-facts.ts';

/** A store seen from outside: its schema, and its facts where the schema is whole. `clockAhead`: the database's clock minus the program's, seconds; null where it was not asked. */
export type StoreOverview = { readonly look: SchemaLook; readonly facts: DatabaseFacts | null; readonly clockAhead: number | null };

/**
 * Looks a store over without changing anything: opens the engine, asks, closes it again. `absent` where there is none yet; a refusal where it cannot be opened, as when a program runs on it.
 *
 * @example await lookOverStore(settings, Date.now)
 */
export async function lookOverStore(settings: StoreSettings, clock: () => number): Promise<StoreOverview | 'absent' | StoreRefusal> {
  if (isStoreAbsent(settings.environment)) return 'absent';
  const engine = await openEngine(settings);
  if ('refused' in engine) return engine;
  try {
    const look = await lookAtEngine(engine);
    if (look.missing.length > 0 || look.obstacle !== null) return { look, facts: null, clockAhead: null };
    /* The first answer pays for the connection: the clocks are compared by a second one. */
    const facts = { ...await databaseFacts(engine.owner, new Date(clock()).toISOString()), mayChangeAudit: await mayChangeAudit(engine.db) };
    const before = clock();
    const theirs = await databaseClock(engine.owner);
    return { look, facts, clockAhead: (theirs - (before + clock()) / 2) / 1000 };
  } finally {
    await engine.close();
  }
}
