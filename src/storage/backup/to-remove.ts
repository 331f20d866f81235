/** How many backups are kept: the latest of each of so many days, weeks and months that have one. */
export type KeepPolicy = { readonly daily: number; readonly weekly: number; readonly monthly: number };

/** A backup by its name and the local day on which it was made, in the order of `madeAt` (any text that sorts by time). */
export type KnownBackup = { readonly name: string; readonly day: string; readonly madeAt: string };

/** The Monday of a day's week: weeks that begin in one year and end in the next are one week. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
}

/** The latest backup of each of the latest `count` spans. */
function latestOf(newestFirst: readonly KnownBackup[], spanOf: (day: string) => string, count: number): readonly KnownBackup[] {
  const bySpan = new Map<string, KnownBackup>();
  for (const backup of newestFirst) if (!bySpan.has(spanOf(backup.day))) bySpan.set(spanOf(backup.day), backup);
  return [...bySpan.values()].slice(0, Math.max(0, count));
}

/**
 * Which backups may go under a policy, oldest first. The latest of all always stays, whatever the policy says. Days without a backup count for nothing, so a program that was off for a month
 * does not lose what it had.
 *
 * @example toRemove([{ name: 'a', day: '2026-11-21', madeAt: '1' }, { name: 'b', day: '2026-11-22', madeAt: '2' }], { daily: 1, weekly: 0, monthly: 0 }) // ['a']
 */
export function toRemove(backups: readonly KnownBackup[], { daily, weekly, monthly }: KeepPolicy): readonly string[] {
  const newestFirst = backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
  const kept = new Set([
    ...newestFirst.slice(0, 1),
    ...latestOf(newestFirst, (day) => day, daily),
    ...latestOf(newestFirst, weekOf, weekly),
    ...latestOf(newestFirst, (day) => day.slice(0, 7), monthly),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup)).reverse().map(({ name }) => name);
}
