import { sql } from 'kysely';
import type { Engine, EngineKind } from '../engines/engine.ts';
import { joinEmbedded } from '../engines/embedded/join-embedded.ts';
import { dataFolder, isStoreAbsent, openEngine, type StoreRefusal, type StoreSettings } from '../open-store.ts';
import { migrations } from './index.ts';
import { complaint, type MigrationRefusal } from './migrate.ts';

/** A step of the schema as it was applied: when (ISO), and by which program. */
type AppliedStep = { readonly number: number; readonly name: string; readonly programVersion: string; readonly appliedAt: string };

/** How far the schema of a store has come. `obstacle`: why this program would not open it. */
export type SchemaLook = {
  readonly engine: EngineKind;
  readonly serverVersion: string;
  readonly applied: readonly AppliedStep[];
  readonly missing: readonly { readonly number: number; readonly name: string }[];
  readonly obstacle: MigrationRefusal | null;
  readonly isSetUp: boolean;
};

const exists = async ({ owner }: Pick<Engine, 'owner'>, table: string): Promise<boolean> =>
  (await sql<{ found: boolean }>`SELECT to_regclass(${table}) IS NOT NULL AS found`.execute(owner)).rows[0]?.found === true;

/** The same of an engine that is open. @example (await lookAtEngine(engine)).missing */
export async function lookAtEngine(engine: Engine): Promise<SchemaLook> {
  const known = migrations;
  const rows = (await exists(engine, 'schema_migrations')) ? await engine.owner.selectFrom('schema_migrations').selectAll().orderBy('number').execute() : [];
  const isSetUp = (await exists(engine, 'installation')) && (await engine.owner.selectFrom('installation').select('installation_id').executeTakeFirst()) !== undefined;
  return {
    engine: engine.kind, serverVersion: engine.serverVersion, isSetUp,
    applied: rows.map(({ number, name, program_version, applied_at }) => ({ number, name, programVersion: program_version, appliedAt: applied_at })),
    missing: known.filter(({ number }) => !rows.some((row) => row.number === number)).map(({ number, name }) => ({ number, name })),
    obstacle: complaint(rows, known),
  };
}

/**
 * Looks at the schema of the store that the environment names and changes nothing, also while a program runs on it: `absent` where there is none yet, a refusal where it cannot be opened.
 *
 * @example await lookAtSchema(settings) // { engine: 'postgres', applied: [{ number: 1, … }], missing: [], … }
 */
export async function lookAtSchema(settings: StoreSettings): Promise<SchemaLook | 'absent' | StoreRefusal> {
  if (isStoreAbsent(settings.environment)) return 'absent';
  const opened = await openEngine(settings);
  const engine = 'refused' in opened && opened.refused === 'folder-in-use' ? ((await joinEmbedded(dataFolder(settings.environment))) ?? opened) : opened;
  if ('refused' in engine) return engine;
  try {
    return await lookAtEngine(engine);
  } finally {
    await engine.close();
  }
}
