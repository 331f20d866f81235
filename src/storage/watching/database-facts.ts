import { sql } from 'kysely';
import { backupRecords, type BackupRecord } from '../backup/backup-records.ts';
import type { Connection } from '../engines/engine.ts';

/** What whoever watches over a store wants to know of its database. Nothing of what it holds but counts. */
export type DatabaseFacts = {
  /** The database's clock when it was asked, milliseconds since 1970. */
  readonly clock: number;
  /** Settings without which an acknowledged write may be lost in a power cut; those that are not `on`. */
  readonly unsafe: readonly string[];
  /** Regions with audit lines whose chain head is missing or is not the last line. */
  readonly brokenHeads: number;
  /** Whether the role that asks could change or remove lines of the audit: there is no wall of rights before them then. */
  readonly mayChangeAudit: boolean;
  readonly waitingJobs: number;
  /** Jobs whose holder is gone, or that nobody has taken for an hour. */
  readonly stuckJobs: number;
  readonly failedJobs: number;
  /** The newest backup that was finished; null where there is none. */
  readonly newestBackup: Pick<BackupRecord, 'fileName' | 'finishedAt' | 'kind'> | null;
};

const hour = 3_600_000;

async function unsafeSettings(connection: Connection): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name`.execute(connection);
  return rows.map(({ name }) => name);
}

/** The places of lines that stand there; a place is a region and a number. Two lists of values beside a table: it runs where the tables are spread, and looks each place up. */
async function standing(connection: Connection, places: readonly { readonly regionId: string; readonly number: number }[]): Promise<ReadonlySet<string>> {
  if (places.length === 0) return new Set();
  const { rows } = await sql<{ regionId: string }>`SELECT region_id AS "regionId" FROM audit_lines JOIN unnest(${places.map(({ regionId }) => regionId)}::uuid[], ${places.map(({ number }) => number)}::bigint[]) AS place (region_id, number)
    USING (region_id, number)`.execute(connection);
  return new Set(rows.map(({ regionId }) => regionId));
}

/** Regions whose last line is not where the head says: none at its number, or one behind it (numbers have no holes, `halfsky audit verify` holds that). However long chains are, three places of each are looked at. */
async function countBrokenHeads(connection: Connection): Promise<number> {
  const heads = await connection.selectFrom('audit_heads').select(['region_id as regionId', 'number']).execute();
  const headed = new Set(heads.map(({ regionId }) => regionId));
  const headless = (await connection.selectFrom('regions').select('region_id as regionId').execute()).filter(({ regionId }) => !headed.has(regionId));
  const last = await standing(connection, heads.filter(({ number }) => number > 0));
  const behind = await standing(connection, [...heads, ...headless.map(({ regionId }) => ({ regionId, number: 0 }))].map(({ regionId, number }) => ({ regionId, number: number + 1 })));
  return new Set([...behind, ...heads.filter(({ regionId, number }) => number > 0 && !last.has(regionId)).map(({ regionId }) => regionId)]).size;
}

/**
 * Whether the role of a connection could change or remove lines of the audit, by a right of its own or as somebody it may become.
 *
 * @example await mayChangeAudit(store.connection) // false
 */
export async function mayChangeAudit(connection: Connection): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`SELECT has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE') OR pg_has_role(relowner, 'MEMBER') AS may FROM pg_class WHERE oid = to_regclass('audit_lines')`.execute(connection);
  return rows[0]?.may ?? true;
}

/**
 * What the clock of the database says, milliseconds since 1970.
 *
 * @example (await databaseClock(store.connection)) - Date.now()
 */
export async function databaseClock(connection: Connection): Promise<number> {
  const { rows: [clock] } = await sql<{ now: string }>`SELECT clock_timestamp() AS now`.execute(connection);
  return Date.parse(clock?.now ?? '');
}

/**
 * Asks the database about itself; `now` is the program's time (ISO), by which jobs and their leases are dated. Rejects when it does not answer.
 *
 * @example (await databaseFacts(store.connection, now)).stuckJobs // 0
 */
export async function databaseFacts(connection: Connection, now: string): Promise<DatabaseFacts> {
  const hourAgo = new Date(Date.parse(now) - hour).toISOString();
  const clock = await databaseClock(connection);
  const { rows: [jobs] } = await sql<{ waiting: number; stuck: number; failed: number }>`SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
    count(*) FILTER (WHERE (state = 'running' AND leased_until < ${now}) OR (state = 'waiting' AND run_after < ${hourAgo}))::int AS stuck,
    count(*) FILTER (WHERE state = 'failed')::int AS failed FROM jobs`.execute(connection);
  const [newest] = await backupRecords(connection, 1);
  return {
    clock, unsafe: await unsafeSettings(connection), brokenHeads: await countBrokenHeads(connection), mayChangeAudit: await mayChangeAudit(connection),
    waitingJobs: jobs?.waiting ?? 0, stuckJobs: jobs?.stuck ?? 0, failedJobs: jobs?.failed ?? 0,
    newestBackup: newest === undefined ? null : { fileName: newest.fileName, finishedAt: newest.finishedAt, kind: newest.kind },
  };
}
