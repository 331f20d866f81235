import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import { BackupFault } from './backup-fault.ts';
import { backupRecords } from './backup-records.ts';

/** What stays free on the disk whatever a backup takes, so that the database beside it goes on. */
const reserve = 200_000_000;

/**
 * Free bytes on the disk of a folder, for whoever is not its administrator.
 *
 * @example await freeBytesAt('/backups')
 */
export async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** How large a backup may become, as an estimate: half of the database with its indexes (rows of text pack to far less) and all of the files; or a fifth more than the last one, if that is more. */
async function expectedSize(connection: Connection): Promise<number> {
  const { rows } = await sql<{ size: number }>`SELECT pg_database_size(current_database()) AS size`.execute(connection);
  const files = await connection.selectFrom('files').select(({ fn }) => fn.sum<string | null>('size').as('size')).executeTakeFirst();
  const [last] = await backupRecords(connection, 1);
  return Math.max((rows[0]?.size ?? 0) / 2 + Number(files?.size ?? 0), (last?.size ?? 0) * 1.2);
}

const megabytes = (bytes: number): string => `${String(Math.ceil(bytes / 1_000_000))} MB`;

/**
 * Throws a fault when a backup would not find room in a folder.
 *
 * @example await checkFreeSpace(connection, '/backups', await freeBytesAt('/backups'))
 */
export async function checkFreeSpace(connection: Connection, folder: string, free: number): Promise<void> {
  const needed = await expectedSize(connection) + reserve;
  if (free < needed) throw new BackupFault('disk-full', `磁盘空间不足：备份约需 ${megabytes(needed)}（含留给数据库的余量），${folder} 所在磁盘只剩 ${megabytes(free)}。没有写任何内容。`);
}
