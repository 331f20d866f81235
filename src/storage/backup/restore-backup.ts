import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { sql } from 'kysely';
import type { Connection, CopyConnection } from '../engines/engine.ts';
import type { FileContents } from '../files/file-contents.ts';
import { migrations } from '../migrations/index.ts';
import { fingerprintOf, migrateWithin } from '../migrations/migrate.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Store } from '../store.ts';
import { tableList } from '../tables/table-list.ts';
import { BackupFault, refusalOr, type BackupRefusal } from './backup-fault.ts';
import { fileName, headerName, manifestName, sha256Of, type BackupHeader, type BackupManifest } from './backup-format.ts';
import { contentOf, readEntries } from './read-entries.ts';
import { checkChains } from './check-chains.ts';
import { columnsOf } from './stored-schema.ts';
import { verifiedBackup, type VerifiedBackup } from './verify-backup.ts';

/** What a restore needs besides the store. */
export type RestoreWish = {
  readonly path: string;
  readonly files: FileContents;
  readonly programVersion: string;
  readonly passphrase: string | null;
  /** Restores also when audit chains do not hold: somebody changed a line before the backup was made, and nothing else of it may be lost for that. The chains stay as broken as they were. */
  readonly keepBrokenChains?: boolean;
  readonly progress?: (percent: number, note: string) => void;
  /** Steps of the schema and tables; those of the program, except in tests of other ones. */
  readonly known?: readonly Migration[];
  readonly tables?: readonly string[];
};

/** What was restored, checked row by row, chain by chain and file by file. `brokenChains`: a Chinese sentence for each audit chain that does not hold. */
export type RestoredBackup = VerifiedBackup & { readonly applied: readonly string[]; readonly brokenChains: readonly string[] };

const unpack = promisify(zstdDecompress);

/** Refuses what this program cannot read: a schema newer than ours, or one whose steps differ from ours. */
function checkSteps({ schema, programVersion }: BackupHeader, known: readonly Migration[]): void {
  const newest = known.at(-1)?.number ?? 0;
  if (schema.number > newest) throw new BackupFault('newer-schema', `备份由更新的程序（${programVersion}，数据结构第 ${String(schema.number)} 版）写成，本程序只认识到第 ${String(newest)} 版。请用新版程序恢复。`);
  const ours = known.filter(({ number }) => number <= schema.number);
  const differs = ours.length !== schema.steps.length || ours.some((step, index) => schema.steps[index]?.number !== step.number || schema.steps[index]?.fingerprint !== fingerprintOf(step));
  if (differs) throw new BackupFault('other-schema', `备份的数据结构与本程序的不一致（写成它的程序：${programVersion}），可能来自开发中的版本。请用写成它的程序恢复。`);
}

/** Nothing may be in the store: a restore adds to nothing and overwrites nothing. */
async function checkEmpty(connection: Connection, tables: readonly string[]): Promise<void> {
  await sql`LOCK TABLE installation IN ACCESS EXCLUSIVE MODE`.execute(connection);
  for (const table of tables) {
    const { rows } = await sql`SELECT 1 FROM ${sql.table(table)} LIMIT 1`.execute(connection);
    if (rows.length > 0) throw new BackupFault('store-not-empty', `数据库里已有内容（${table}），只能恢复到空的数据库或数据目录。没有改动任何内容。`);
  }
}

type Schema = { readonly known: readonly Migration[]; readonly programVersion: string; readonly applicationRole: string | null };

async function migrateTo(connection: Connection, schema: Schema): Promise<readonly string[]> {
  const result = await migrateWithin(connection, schema);
  if ('refused' in result) throw new BackupFault('other-schema', result.message);
  return result.applied;
}

/** Takes an empty store back to the schema of an older backup: its empty tables go, and come again as they were then. */
async function rebuild(connection: Connection, tables: readonly string[], schema: Schema): Promise<void> {
  for (const table of [...tables, 'schema_migrations']) await sql`DROP TABLE ${sql.table(table)} CASCADE`.execute(connection);
  await migrateTo(connection, schema);
}

async function checkColumns(connection: Connection, { tables }: BackupHeader): Promise<void> {
  const present = await columnsOf(connection, tables.map(({ name }) => name));
  const differing = tables.find(({ name, columns }) => present.find((table) => table.name === name)?.columns.join() !== columns.join());
  if (differing) throw new BackupFault('other-schema', `备份的数据表 ${differing.name} 与本程序的不一致，没有恢复任何内容。`);
}

async function copyPart({ copyIn }: CopyConnection, { table, name, sha256, unpackedSize }: BackupManifest['parts'][number], columns: readonly string[], bytes: Buffer): Promise<void> {
  if (sha256Of(bytes) !== sha256) throw new BackupFault('damaged', `备份文件已损坏：${name} 与清单不符。`);
  const rows = await unpack(bytes, { maxOutputLength: Math.max(1, unpackedSize) }).catch(() => { throw new BackupFault('damaged', `备份文件已损坏：${name} 不能解开。`); });
  const { stream, done } = await copyIn(table, columns);
  /* A refusal by the database shows at `done`; the stream itself then only says that it was cut off. */
  stream.on('error', () => undefined);
  stream.end(rows);
  await done;
}

async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of content) hash.update(bytes);
  return hash.digest('hex');
}

/** Adds a file where it is not there, whole; one that was damaged is replaced. */
async function addFile(files: FileContents, sha256: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const present = await files.open(sha256);
  if (present === null || (await hashOf(present as AsyncIterable<Uint8Array>)) !== sha256) await files.add(sha256, checked(content, sha256));
}

/** Passes bytes on and ends with a fault when they are not of their name, so that whoever stores them does not keep them. */
async function* checked(content: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const bytes of content) {
    hash.update(bytes);
    yield bytes;
  }
  if (hash.digest('hex') !== sha256) throw new BackupFault('damaged', `备份文件已损坏：文件 ${sha256} 与清单不符。`);
}

/** Tables and files out of the backup, which is read a second time and held against its manifest again. */
async function fill(copy: CopyConnection, { header, manifest }: VerifiedBackup, { path, passphrase, files, progress }: RestoreWish): Promise<void> {
  const columns = new Map(header.tables.map(({ name, columns: all }) => [name, all]));
  const parts = new Map(manifest.parts.map((part) => [part.name, part]));
  const stored = new Map(manifest.files.map(({ sha256 }) => [fileName(sha256), sha256]));
  const total = parts.size + stored.size;
  let done = 0;
  for await (const entry of readEntries(path, passphrase)) {
    const part = parts.get(entry.name);
    const sha256 = stored.get(entry.name);
    if (part) await copyPart(copy, part, columns.get(part.table) ?? [], await contentOf(entry, part.size));
    else if (sha256 !== undefined) await addFile(files, sha256, entry.content);
    else if (entry.name !== headerName && entry.name !== manifestName) throw new BackupFault('damaged', `备份文件已损坏：${entry.name} 与清单不符。`);
    done += 1;
    progress?.(30 + (60 * done) / Math.max(1, total), part ? `正在恢复数据表（${part.table}）` : '正在恢复文件');
  }
}

async function checkRows(connection: Connection, { rows }: BackupManifest): Promise<void> {
  for (const [table, expected] of Object.entries(rows)) {
    const found = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}`.execute(connection);
    if (found.rows[0]?.count !== expected) throw new BackupFault('damaged', `恢复后数据表 ${table} 有 ${String(found.rows[0]?.count)} 行，清单上是 ${String(expected)} 行，没有恢复任何内容。`);
  }
}

async function restore(store: Store, wish: RestoreWish): Promise<RestoredBackup> {
  const { path, passphrase, programVersion, progress, known = migrations, tables = tableList.map(({ name }) => name) } = wish;
  progress?.(0, '正在核对备份文件');
  const verified = await verifiedBackup(path, passphrase);
  const { header, manifest } = verified;
  checkSteps(header, known);
  return store.copy('restore', async (copy) => {
    const { connection } = copy;
    const schema = { known, programVersion, applicationRole: store.applicationRole };
    await sql`SET LOCAL idle_in_transaction_session_timeout = 0`.execute(connection);
    await migrateTo(connection, schema);
    await checkEmpty(connection, tables);
    const isOlder = header.schema.number < (known.at(-1)?.number ?? 0);
    if (isOlder) await rebuild(connection, tables, { ...schema, known: known.filter(({ number }) => number <= header.schema.number), applicationRole: null });
    await checkColumns(connection, header);
    await fill(copy, verified, wish);
    progress?.(90, '正在核对恢复的内容');
    await checkRows(connection, manifest);
    const applied = await migrateTo(connection, schema);
    const brokenChains = await checkChains(connection, manifest.heads);
    if (brokenChains.length > 0 && wish.keepBrokenChains !== true) throw new BackupFault('chain-broken', `备份里的审计记录不能通过核验，没有恢复任何内容：${brokenChains.join('')}`);
    return { ...verified, applied, brokenChains };
  });
}

/**
 * Restores a backup into an empty store of any engine, in one transaction: everything of it, checked, or nothing. The backup is read whole and verified before anything is touched; one of an
 * older program gets the schema of its time first and then every later step. Afterwards rows are counted, and every audit chain is verified against the heads in the manifest. Files that
 * were added before a failure stay: they are named by their content and taken up by the next attempt.
 *
 * @example await restoreBackup(store, { path: '/backups/a.tar', files, programVersion, passphrase: null }) // { header, manifest, fingerprint, applied: [] }
 */
export const restoreBackup = (store: Store, wish: RestoreWish): Promise<RestoredBackup | BackupRefusal> => refusalOr(() => restore(store, wish));
