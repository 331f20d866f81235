import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Connection, Engine } from '../engines/engine.ts';
import { migrations } from './index.ts';
import type { Migration } from './migration.ts';

/** Why the store cannot be used by this program, in Chinese, with what to do. */
export type MigrationRefusal = { readonly refused: 'store-newer-than-program' | 'store-changed-by-hand' | 'migration-obstacle' | 'server-too-old' | 'server-not-utf8' | 'no-rights' | 'server-read-only'; readonly message: string };

type MigrationResult = { readonly applied: readonly string[] } | MigrationRefusal;

/** The number every HalfSky program locks while it changes the schema: two that start together take turns. */
const schemaLock = 4_025_388;
const oldestServer = 15;

/** What a migration was when it was applied; blanks do not count. */
export const fingerprintOf = ({ statements }: Migration): string => createHash('sha256').update(statements.map((statement) => statement.replace(/\s+/g, ' ').trim()).join(';\n')).digest('hex');

const ledger = sql`CREATE TABLE schema_migrations (
  number int PRIMARY KEY, name text NOT NULL, fingerprint text NOT NULL, program_version text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`;

type Applied = { readonly number: number; readonly name: string; readonly fingerprint: string; readonly program_version: string };

/** What the ledger says against going on, or null. @example complaint([], migrations) // null */
export function complaint(applied: readonly Applied[], known: readonly Migration[]): MigrationRefusal | null {
  const newest = applied.at(-1);
  const last = known.at(-1);
  if (newest && newest.number > (last?.number ?? 0)) {
    return { refused: 'store-newer-than-program', message: `数据由更新的程序（${newest.program_version}，数据结构第 ${String(newest.number)} 版）写过，本程序只认识到第 ${String(last?.number ?? 0)} 版。请用新版程序打开，数据没有被改动。` };
  }
  const changed = applied.find(({ number, fingerprint }) => known.some((migration) => migration.number === number && fingerprintOf(migration) !== fingerprint));
  return changed ? { refused: 'store-changed-by-hand', message: `数据结构第 ${String(changed.number)} 步（${changed.name}）与本程序的不一致，可能来自开发中的版本。请用写入它的程序（${changed.program_version}）备份后恢复到新的数据目录。` } : null;
}

async function obstacleOf(connection: Connection, { obstacle, name }: Migration): Promise<MigrationRefusal | null> {
  if (!obstacle) return null;
  const { rows } = await sql.raw<Record<string, unknown>>(obstacle.query).execute(connection);
  const [first] = rows;
  return first ? { refused: 'migration-obstacle', message: `升级数据结构（${name}）之前须先处理：${obstacle.message(String(Object.values(first)[0]))}数据没有被改动。` } : null;
}

/** Everyday rights on every table of ours; lines of the audit chain and the ledger of the schema can be added to or read, never changed. */
async function grantEverydayRights(connection: Connection, role: string): Promise<void> {
  const name = sql.id(role);
  const { rows } = await sql<{ table: string }>`SELECT relname AS "table" FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND pg_has_role(relowner, 'USAGE') ORDER BY relname`.execute(connection);
  await sql`GRANT USAGE ON SCHEMA public TO ${name}`.execute(connection);
  await sql`GRANT SELECT, INSERT, UPDATE, DELETE ON ${sql.join(rows.map(({ table }) => sql.id(table)))} TO ${name}`.execute(connection);
  await sql`REVOKE UPDATE, DELETE, TRUNCATE ON audit_lines FROM ${name}`.execute(connection);
  await sql`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON schema_migrations FROM ${name}`.execute(connection);
}

/** The steps in the ledger; null where there is no ledger yet. */
async function ledgerOf(connection: Connection): Promise<readonly Applied[] | null> {
  const { rows } = await sql<{ found: boolean }>`SELECT to_regclass('schema_migrations') IS NOT NULL AS found`.execute(connection);
  return rows[0]?.found === true ? connection.selectFrom('schema_migrations').selectAll().orderBy('number').execute() : null;
}

/** What is known and who runs it: the steps, the program's version for the ledger, and the role that gets everyday rights. */
export type MigrationWork = { readonly known: readonly Migration[]; readonly programVersion: string; readonly applicationRole: string | null };

/**
 * The same within a transaction of the owner, which has to be given up when this refuses: a restore brings an empty store to the schema of its backup in the transaction that fills it.
 * Others that change the schema wait until the transaction has ended. A step may take as long as the data ask for. Where nothing is missing nothing but looking is done, for which no rights
 * of an owner are needed.
 *
 * @example await migrateWithin(transaction, { known: migrations.slice(0, 1), programVersion: '0.2.0', applicationRole: null }) // { applied: ['0001-ground'] }
 */
export async function migrateWithin(transaction: Connection, { known, programVersion, applicationRole }: MigrationWork): Promise<MigrationResult> {
  for (const setting of ['statement_timeout', 'lock_timeout']) await sql`SET LOCAL ${sql.id(setting)} = 0`.execute(transaction);
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(schemaLock)})`.execute(transaction);
  await sql`SET LOCAL lock_timeout = 20000`.execute(transaction);
  const found = await ledgerOf(transaction);
  if (found === null) await ledger.execute(transaction);
  const applied = found ?? [];
  const refusal = complaint(applied, known);
  if (refusal) return refusal;
  const done: string[] = [];
  for (const migration of known.filter(({ number }) => !applied.some((one) => one.number === number))) {
    const obstacle = await obstacleOf(transaction, migration);
    if (obstacle) return obstacle;
    for (const statement of migration.statements) await sql.raw(statement).execute(transaction);
    const { number, name } = migration;
    await transaction.insertInto('schema_migrations').values({ number, name, fingerprint: fingerprintOf(migration), program_version: programVersion }).execute();
    done.push(`${String(number).padStart(4, '0')}-${name}`);
  }
  if (applicationRole !== null) await grantEverydayRights(transaction, applicationRole);
  return { applied: done };
}

/** What a server says that does not let us change its tables, in words for who runs it; null: something else. */
function refusalOfServer(error: unknown): MigrationRefusal | null {
  if (error instanceof Refused) return error.refusal;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '25006') return { refused: 'server-read-only', message: '数据库现在只能读（可能是备用服务器），没有启动，数据没有被改动。请连接主服务器。' };
  if (code !== '42501') return null;
  return { refused: 'no-rights', message: `数据库用户没有建立或升级数据结构的权限（${error instanceof Error ? error.message : ''}），数据没有被改动。请用 DATABASE_OWNER_URL 写明拥有这些表的用户，或请数据库管理员把数据库交给现在的用户（ALTER DATABASE … OWNER TO …），见 docs/running.md。` };
}

/**
 * Brings the schema to what this program knows: all missing steps in one transaction, or none. Looks before it touches: data written by a newer program, a step
 * that differs from ours, a server that is too old, keeps texts in another encoding, can only be read or does not let us, or an obstacle in the data are refused with a Chinese sentence and
 * nothing is changed.
 *
 * @example await migrate(engine, '0.2.0') // { applied: ['0001-ground'] }
 */
export async function migrate(engine: Pick<Engine, 'owner' | 'applicationRole' | 'serverVersion'>, programVersion: string, known: readonly Migration[] = migrations): Promise<MigrationResult> {
  if (Number.parseInt(engine.serverVersion, 10) < oldestServer) return { refused: 'server-too-old', message: `PostgreSQL 的版本是 ${engine.serverVersion}，HalfSky 需要 ${String(oldestServer)} 或更新的版本。` };
  const { rows: [encoding] } = await sql<{ name: string }>`SELECT current_setting('server_encoding') AS name`.execute(engine.owner);
  if (encoding?.name !== 'UTF8') return { refused: 'server-not-utf8', message: `数据库的字符编码是 ${encoding?.name ?? ''}，须是 UTF8。请新建一个数据库：CREATE DATABASE halfsky ENCODING 'UTF8' TEMPLATE template0。` };
  const { applicationRole } = engine;
  return engine.owner.transaction().execute(async (transaction) => {
    const result = await migrateWithin(transaction, { known, programVersion, applicationRole });
    if ('refused' in result) throw new Refused(result);
    return result;
  }).catch((error: unknown) => {
    const refusal = refusalOfServer(error);
    if (refusal === null) throw error;
    return refusal;
  });
}

/** Undoes the steps already taken in the transaction on its way out. */
class Refused extends Error {
  readonly refusal: MigrationRefusal;
  constructor(refusal: MigrationRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}
