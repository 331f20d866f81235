/**
 * The days on which the minor versions that were or are bundled were released.
 * Source: postgresql.org, release notes and news of 2025-09-25, 2025-11-13, 2026-02-12, 2026-02-26, 2026-05-14. A new bundled version gets a line here (a test holds that).
 */
const releaseDays: Readonly<Record<string, string>> = {
  '18.0': '2025-09-25',
  '18.1': '2025-11-13',
  '18.2': '2026-02-12',
  '18.3': '2026-02-26',
  '18.4': '2026-05-14',
};

/** PostgreSQL releases minor versions every three months; after two that were missed a warning is due. */
const oldAfterDays = 200;

/**
 * The day on which a version was released (ISO date), or undefined where this program does not know it.
 *
 * @example releaseDay('18.4') // '2026-05-14'
 */
export const releaseDay = (version: string): string | undefined => releaseDays[version];

/**
 * A Chinese warning when the PostgreSQL in use is older than 200 days, else undefined. `today` is an ISO date. A version that is not known here is newer than this program and not warned of.
 *
 * @example oldVersionWarning('18.4', '2026-06-01') // undefined
 */
export function oldVersionWarning(version: string, today: string): string | undefined {
  const day = releaseDay(version);
  if (day === undefined) return undefined;
  const days = Math.floor((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (!(days > oldAfterDays)) return undefined;
  return `内置的 PostgreSQL ${version} 发布于 ${day}，已有 ${String(days)} 天，可能缺少此后的安全修补。请更新半边天程序，或用 DATABASE_URL 连接自行维护的 PostgreSQL`;
}
