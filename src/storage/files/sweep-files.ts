import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import { knownContent } from './attachments.ts';
import type { FileStore, KeptFile } from './file-store.ts';

/** What nothing refers to is left alone for a day: an upload is kept first and referred to a moment later. */
const graceMs = 86_400_000;
const blockSize = 500;

type Swept = { readonly removed: number; readonly bytes: number };

async function sweepBlock(connection: Connection, files: FileStore, block: readonly KeptFile[], before: number): Promise<Swept> {
  const known = await knownContent(connection, block.map(({ sha256 }) => sha256));
  let [removed, bytes] = [0, 0];
  for (const { sha256, size } of block) {
    if (known.has(sha256) || !(await files.remove(sha256, before))) continue;
    removed += 1;
    bytes += size;
  }
  return { removed, bytes };
}

/** By what a database is told from every other, a restored copy of it included: when its schema was made, which no backup brings along. */
async function nameOfDatabase(connection: Connection): Promise<string> {
  const { rows } = await sql<{ name: string }>`SELECT to_char(applied_at AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISSUS"Z"') AS name FROM schema_migrations ORDER BY number LIMIT 1`.execute(connection);
  return rows[0]?.name ?? '';
}

/**
 * Takes away content that nothing ever referred to (uploads that were refused or broken off) and that was not put in for a day. Content of removed attachments stays: the
 * audit speaks of it. An upload of the same content meanwhile makes it young again, so nothing is taken from under it. Null, and nothing is taken: the folder is kept by another database,
 * as when a backup was restored for a trial beside the files of the real one, which knows files that this one does not.
 *
 * @example await sweepFiles(store.connection, files, '2026-11-22T02:00:00.000Z') // { removed: 3, bytes: 120_400 }
 */
export async function sweepFiles(connection: Connection, files: FileStore, now: string): Promise<Swept | null> {
  if (!(await files.isKeptBy(await nameOfDatabase(connection)))) return null;
  const before = Date.parse(now) - graceMs;
  let swept: Swept = { removed: 0, bytes: 0 };
  let block: KeptFile[] = [];
  const finish = async (): Promise<void> => {
    const { removed, bytes } = await sweepBlock(connection, files, block, before);
    swept = { removed: swept.removed + removed, bytes: swept.bytes + bytes };
    block = [];
  };
  for await (const file of files.hashes()) {
    if (file.storedAt < before) block.push(file);
    if (block.length === blockSize) await finish();
  }
  await finish();
  return swept;
}
