import { createHash } from 'node:crypto';
import { BackupFault, refusalOr, type BackupRefusal } from './backup-fault.ts';
import { backupHeader, fileName, formatName, formatVersion, headerName, jsonOf, manifestName, readManifest, sha256Of, type BackupHeader, type BackupManifest } from './backup-format.ts';
import { contentOf, readEntries } from './read-entries.ts';

/** A backup whose every part is as its manifest says. */
export type VerifiedBackup = { readonly header: BackupHeader; readonly manifest: BackupManifest; readonly fingerprint: string };

/** A list of table names and columns; and the longest manifest that a million files could make. */
const longestHeader = 4 * 1024 * 1024;
const longestManifest = 512 * 1024 * 1024;

/** Reads the header; refuses what is none and what a later program wrote. */
function headerOf(bytes: Uint8Array): BackupHeader {
  const raw = jsonOf(bytes);
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== formatName) throw new BackupFault('not-a-backup', '这不是半边天的备份文件。');
  const version = 'formatVersion' in raw ? Number(raw.formatVersion) : Number.NaN;
  if (version > formatVersion) throw new BackupFault('newer-format', `备份由更新的程序写成（格式第 ${String(version)} 版），本程序只认识到第 ${String(formatVersion)} 版。请用新版程序恢复。`);
  const read = backupHeader.safeParse(raw);
  if (!read.success) throw new BackupFault('damaged', '备份文件已损坏：开头的说明不完整。');
  return read.data;
}

type Seen = { readonly name: string; readonly size: number; readonly sha256: string };

const damaged = (name: string): BackupFault => new BackupFault('damaged', `备份文件已损坏：${name} 与清单不符。`);

/** Holds what was seen against what the manifest says, one by one and in order. */
function compare(seen: readonly Seen[], { parts, files }: BackupManifest): void {
  const expected: readonly Seen[] = [...parts, ...files.map(({ sha256, size }) => ({ name: fileName(sha256), size, sha256 }))];
  for (const [index, { name, size, sha256 }] of seen.entries()) {
    const said = expected[index];
    if (said?.name !== name || said.size !== size || said.sha256 !== sha256) throw damaged(name);
  }
  const missing = expected[seen.length];
  if (missing) throw damaged(missing.name);
}

/** Tables in the manifest are those of the header, and their rows those of their parts. */
function compareTables({ tables }: BackupHeader, { parts, rows }: BackupManifest): void {
  const counted = new Map(tables.map(({ name }) => [name, 0]));
  for (const { table, rows: count } of parts) {
    const before = counted.get(table);
    if (before === undefined) throw damaged(table);
    counted.set(table, before + count);
  }
  for (const [table, count] of counted) if (rows[table] !== count) throw damaged(table);
}

async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * Reads a whole backup and throws a fault for anything in it that is not as it was written.
 *
 * @example (await verifiedBackup('/backups/a.tar', null)).manifest.rows.units // 60
 */
export async function verifiedBackup(path: string, passphrase: string | null): Promise<VerifiedBackup> {
  const seen: Seen[] = [];
  let header: { readonly header: BackupHeader; readonly hash: string } | null = null;
  let manifest: { readonly manifest: BackupManifest; readonly fingerprint: string } | null = null;
  for await (const entry of readEntries(path, passphrase)) {
    if (manifest !== null) throw damaged(entry.name);
    if (header === null) {
      if (entry.name !== headerName) throw new BackupFault('not-a-backup', '这不是半边天的备份文件。');
      const bytes = await contentOf(entry, longestHeader);
      header = { header: headerOf(bytes), hash: sha256Of(bytes) };
    } else if (entry.name === manifestName) {
      manifest = readManifest(await contentOf(entry, longestManifest));
      if (manifest === null) throw damaged(manifestName);
    } else seen.push({ name: entry.name, size: entry.size, sha256: await hashOf(entry.content) });
  }
  if (header === null || manifest === null) throw new BackupFault('truncated', '备份文件不完整：没有清单。');
  if (manifest.manifest.headerHash !== header.hash) throw damaged(headerName);
  compare(seen, manifest.manifest);
  compareTables(header.header, manifest.manifest);
  return { header: header.header, ...manifest };
}

/**
 * Checks a backup without a store: every fingerprint in it, and that nothing is missing or too much. A refusal in Chinese says what is wrong.
 *
 * @example await verifyBackup('/backups/a.tar') // { header, manifest, fingerprint }
 */
export const verifyBackup = (path: string, passphrase: string | null = null): Promise<VerifiedBackup | BackupRefusal> => refusalOr(() => verifiedBackup(path, passphrase));
