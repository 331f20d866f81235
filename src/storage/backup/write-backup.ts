import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import type { Connection } from '../engines/engine.ts';
import type { FileContents } from '../files/file-contents.ts';
import { findInstallation } from '../installation.ts';
import type { Store } from '../store.ts';
import { tableList } from '../tables/table-list.ts';
import { BackupFault, refusalOr, type BackupRefusal } from './backup-fault.ts';
import { fileName, formatName, formatVersion, headerName, manifestName, partName, sha256Of, writtenManifest, type BackupHeader, type BackupManifest } from './backup-format.ts';
import { checkFreeSpace, freeBytesAt } from './check-free-space.ts';
import { encryptingSink } from './encryption.ts';
import { fileSink, sealingSink } from './sinks.ts';
import { columnsOf, takenSteps } from './stored-schema.ts';
import { tableParts } from './table-parts.ts';
import { tarSink, type TarSink } from './tar-sink.ts';

/** What a backup needs besides the store. `passphrase` null: not encrypted. */
export type BackupWish = {
  readonly path: string;
  readonly files: FileContents;
  readonly programVersion: string;
  readonly createdAt: string;
  readonly passphrase: string | null;
  /** Percent and words; called often. */
  readonly progress?: (percent: number, note: string) => void;
  readonly signal?: AbortSignal;
  /** Free bytes on the disk of a folder; asked of the system, except in tests. */
  readonly freeBytes?: (folder: string) => Promise<number>;
  /** The tables to take; those of the program, except in tests of older ones. */
  readonly tables?: readonly string[];
};

/** A backup that was made. `missingFiles`: files that the tables name and that were not there or not whole; everything else is in it. */
export type MadeBackup = { readonly path: string; readonly size: number; readonly fingerprint: string } & Pick<BackupManifest, 'rows' | 'missingFiles' | 'heads'> & { readonly files: number };

const notice = '内有账号的密码摘要、一次性口令密钥和登录会话，请像保管钥匙一样保管。Holds password hashes, one-time secrets and sessions: keep it like a key.';

async function headerFor(connection: Connection, { engine, serverVersion }: Store, { programVersion, createdAt, tables = tableList.map(({ name }) => name) }: BackupWish): Promise<BackupHeader> {
  const installation = await findInstallation(connection);
  const steps = await takenSteps(connection);
  const last = steps.at(-1);
  if (!installation || !last) throw new BackupFault('nothing-to-back-up', '还没有建立任何内容，没有可备份的。');
  const columns = (await columnsOf(connection, tables)).map(({ name, columns: all }) => ({ name, columns: [...all] }));
  return {
    format: formatName, formatVersion, programVersion, schema: { number: last.number, steps: [...steps] }, createdAt, engine, serverVersion, installationId: installation.installationId, isDemo: installation.isDemo,
    auditAlgorithm: installation.auditAlgorithm, tables: columns, notice,
  };
}

type TablesTaken = Pick<BackupManifest, 'parts' | 'rows' | 'heads' | 'headerHash'> & { readonly stored: readonly { readonly sha256: string; readonly size: number }[] };

/** Header and tables, as they all were at one moment. */
function writeTables(store: Store, tar: TarSink, wish: BackupWish): Promise<TablesTaken> {
  return store.copy('read', async ({ connection, copyOut }) => {
    const header = await headerFor(connection, store, wish);
    const bytes = Buffer.from(JSON.stringify(header, null, 1));
    await tar.entry(headerName, bytes.length, [bytes]);
    const parts: BackupManifest['parts'] = [];
    const rows: Record<string, number> = {};
    for (const [index, { name: table, columns }] of header.tables.entries()) {
      rows[table] = 0;
      for await (const part of tableParts(await copyOut(table, columns))) {
        wish.signal?.throwIfAborted();
        const name = partName(table, parts.filter((one) => one.table === table).length + 1);
        await tar.entry(name, part.bytes.length, [part.bytes]);
        parts.push({ table, name, size: part.bytes.length, sha256: sha256Of(part.bytes), rows: part.rows, unpackedSize: part.unpackedSize });
        rows[table] += part.rows;
        wish.progress?.((70 * index) / header.tables.length, `正在备份数据表（${table}，${String(rows[table])} 行）`);
      }
    }
    const heads = await connection.selectFrom('audit_heads').select(['region_id as regionId', 'number', 'hash']).orderBy('region_id').execute();
    const stored = await connection.selectFrom('files').select(['sha256', 'size']).orderBy('sha256').execute();
    return { parts, rows, heads, stored, headerHash: sha256Of(bytes) };
  });
}

async function hashOf(content: Readable): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const bytes of content as AsyncIterable<Uint8Array>) {
    hash.update(bytes);
    size += bytes.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** What lies under the name of a file; null where there is nothing, or nothing that the disk gives back. */
async function foundIn(files: FileContents, sha256: string): Promise<{ readonly sha256: string; readonly size: number } | null> {
  const content = await files.open(sha256);
  return content === null ? null : hashOf(content).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && ['EIO', 'EACCES', 'EPERM', 'ENOENT'].includes(String(error.code))) return null;
    throw error;
  });
}

/** Each file is read twice: first to see that it is what it was, since its length stands before it in the backup. A lost file must not keep everything else from being backed up. */
async function writeStoredFiles(stored: TablesTaken['stored'], tar: TarSink, { files, progress, signal }: BackupWish): Promise<Pick<BackupManifest, 'files' | 'missingFiles'>> {
  const taken: BackupManifest['files'] = [];
  const missingFiles: string[] = [];
  for (const [index, { sha256, size }] of stored.entries()) {
    signal?.throwIfAborted();
    const found = await foundIn(files, sha256);
    const content = found?.sha256 === sha256 && found.size === size ? await files.open(sha256) : null;
    if (content === null) missingFiles.push(sha256);
    else {
      await tar.entry(fileName(sha256), size, content as AsyncIterable<Uint8Array>);
      taken.push({ sha256, size });
    }
    progress?.(70 + (30 * (index + 1)) / stored.length, `正在备份文件（${String(index + 1)}/${String(stored.length)}）`);
  }
  return { files: taken, missingFiles };
}

async function write(store: Store, wish: BackupWish): Promise<MadeBackup> {
  const folder = dirname(wish.path);
  await checkFreeSpace(store.connection, folder, await (wish.freeBytes ?? freeBytesAt)(folder));
  const file = await fileSink(wish.path);
  try {
    const tar = tarSink(sealingSink(wish.passphrase === null ? file : await encryptingSink(file, wish.passphrase)));
    const { stored, ...taken } = await writeTables(store, tar, wish);
    const manifest: BackupManifest = { ...taken, ...(await writeStoredFiles(stored, tar, wish)) };
    const { bytes, fingerprint } = writtenManifest(manifest);
    await tar.entry(manifestName, bytes.length, [bytes]);
    await tar.end();
    return { path: wish.path, size: file.size(), fingerprint, rows: manifest.rows, missingFiles: manifest.missingFiles, heads: manifest.heads, files: manifest.files.length };
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

/**
 * Backs everything up while the program goes on: all tables as they are at one moment, every stored file, a manifest with fingerprints (model.md 9). The file is there whole or not at all; what
 * is held in memory does not grow with the data. Refused in Chinese: a full disk, a file that is there already, a store in which nothing has been set up.
 *
 * @example await writeBackup(store, { path: '/backups/a.tar', files, programVersion, createdAt: now, passphrase: null }) // { size, fingerprint, rows, … }
 */
export const writeBackup = (store: Store, wish: BackupWish): Promise<MadeBackup | BackupRefusal> => refusalOr(() => write(store, wish));
