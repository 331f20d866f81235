import type { Connection } from '../engines/engine.ts';

/** A backup that was made, as the store remembers it. */
export type BackupRecord = { readonly backupId: string; readonly fileName: string; readonly kind: 'asked' | 'scheduled'; readonly size: number; readonly fingerprint: string; readonly startedAt: string; readonly finishedAt: string };

/**
 * Remembers a backup that was made. It is written down when it is whole: a backup that a killed program began leaves no record that it is running.
 *
 * @example await addBackupRecord(connection, { backupId, fileName: 'halfsky-backup-20261122T020000Z.tar', kind: 'scheduled', … })
 */
export async function addBackupRecord(connection: Connection, { backupId, fileName, kind, size, fingerprint, startedAt, finishedAt }: BackupRecord): Promise<void> {
  await connection.insertInto('backups').values({ backup_id: backupId, file_name: fileName, kind, size, fingerprint, started_at: startedAt, finished_at: finishedAt }).execute();
}

const columns = ['backup_id as backupId', 'file_name as fileName', 'kind', 'size', 'fingerprint', 'started_at as startedAt', 'finished_at as finishedAt'] as const;

/**
 * The last backup that the schedule made; null: none yet.
 *
 * @example (await newestScheduledBackup(connection))?.startedAt
 */
export async function newestScheduledBackup(connection: Connection): Promise<BackupRecord | null> {
  return await connection.selectFrom('backups').select(columns).where('kind', '=', 'scheduled').orderBy('started_at', 'desc').limit(1).executeTakeFirst() ?? null;
}

/**
 * Which of some files are backups that this store remembers.
 *
 * @example (await rememberedBackups(connection, ['a.tar'])).has('a.tar') // false
 */
export async function rememberedBackups(connection: Connection, fileNames: readonly string[]): Promise<ReadonlySet<string>> {
  if (fileNames.length === 0) return new Set();
  const rows = await connection.selectFrom('backups').select('file_name').where('file_name', 'in', [...fileNames]).execute();
  return new Set(rows.map(({ file_name: name }) => name));
}

/**
 * The backups that were made, latest first.
 *
 * @example (await backupRecords(connection, 1))[0]?.finishedAt // when the last backup was made
 */
export async function backupRecords(connection: Connection, limit: number): Promise<readonly BackupRecord[]> {
  return connection.selectFrom('backups').select(columns)
    .orderBy('started_at', 'desc').orderBy('backup_id').limit(limit).execute();
}
