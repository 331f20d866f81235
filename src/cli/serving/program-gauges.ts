import type { Gauge } from '#server';
import { databaseFacts, type DatabaseFacts, type Store } from '#storage';

/** One look at the database serves all gauges of a reading. */
const keptMs = 2000;

/**
 * What the metrics show besides those of the server: jobs, backups, chain heads, clocks. `NaN` where it is not known (no backup yet, no answer). `halfsky doctor` reads them from a running program.
 *
 * @example programGauges(store, () => new Date().toISOString())
 */
export function programGauges(store: Store, now: () => string): readonly Gauge[] {
  let latest: { readonly at: number; readonly facts: Promise<DatabaseFacts | null> } | null = null;
  const look = (): Promise<DatabaseFacts | null> => {
    const at = performance.now();
    if (latest === null || at - latest.at > keptMs) latest = { at, facts: databaseFacts(store.connection, now()).catch(() => null) };
    return latest.facts;
  };
  const gauge = (name: string, help: string, read: (facts: DatabaseFacts) => number): Gauge => ({
    name, help,
    read: async () => {
      const facts = await look();
      return facts === null ? Number.NaN : read(facts);
    },
  });
  return [
    gauge('halfsky_jobs_waiting', 'Jobs that wait', ({ waitingJobs }) => waitingJobs),
    gauge('halfsky_jobs_stuck', 'Jobs whose holder is gone or that nobody takes', ({ stuckJobs }) => stuckJobs),
    gauge('halfsky_jobs_failed', 'Jobs that failed', ({ failedJobs }) => failedJobs),
    gauge('halfsky_audit_heads_broken', 'Audit chains whose head is not their last line', ({ brokenHeads }) => brokenHeads),
    gauge('halfsky_audit_lines_changeable', 'Whether the everyday role may change lines of the audit (1) or not (0)', ({ mayChangeAudit }) => Number(mayChangeAudit)),
    gauge('halfsky_database_unsafe_settings', 'Durability settings that are off', ({ unsafe }) => unsafe.length),
    gauge('halfsky_database_clock_ahead_seconds', 'Clock of the database minus that of the program', ({ clock }) => (clock - Date.parse(now())) / 1000),
    gauge('halfsky_backup_age_seconds', 'Age of the newest finished backup', ({ newestBackup }) => (newestBackup === null ? Number.NaN : (Date.parse(now()) - Date.parse(newestBackup.finishedAt)) / 1000)),
  ];
}
