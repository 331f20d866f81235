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

/** The heads by region beside the last lines by region: two aggregates, so that it runs where the tables are spread. */
async function countBrokenHeads(connection: Connection): Promise<number> {
  const { rows } = await sql<{ count: number }>`WITH last AS MATERIALIZED (SELECT region_id, max(number) AS number FROM audit_lines GROUP BY region_id)
    SELECT count(*)::int AS count FROM last LEFT JOIN audit_heads USING (region_id) WHERE audit_heads.number IS DISTINCT FROM last.number`.execute(connection);
  return rows[0]?.count ?? 0;
}

/**
 * Asks the database about itself; `now` is the program's time (ISO), by which jobs and their leases are dated. Rejects when it does not answer.
 *
 * @example (await databaseFacts(store.connection, now)).stuckJobs // 0
 */
export async function databaseFacts(connection: Connection, now: string): Promise<DatabaseFacts> {
  const hourAgo = new Date(Date.parse(now) - hour).toISOString();
  const { rows: [clock] } = await sql<{ now: string }>`SELECT clock_timestamp() AS now`.execute(connection);
  const { rows: [jobs] } = await sql<{ waiting: number; stuck: number; failed: number }>`SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
    count(*) FILTER (WHERE (state = 'running' AND leased_until < ${now}) OR (state = 'waiting' AND run_after < ${hourAgo}))::int AS stuck,
    count(*) FILTER (WHERE state = 'failed')::int AS failed FROM jobs`.execute(connection);
  const [newest] = await backupRecords(connection, 1);
  return {
    clock: Date.parse(clock?.now ?? ''), unsafe: await unsafeSettings(connection), brokenHeads: await countBrokenHeads(connection),
    waitingJobs: jobs?.waiting ?? 0, stuckJobs: jobs?.stuck ?? 0, failedJobs: jobs?.failed ?? 0,
    newestBackup: newest === undefined ? null : { fileName: newest.fileName, finishedAt: newest.finishedAt, kind: newest.kind },
  };
}
