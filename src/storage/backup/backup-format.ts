import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The name by which a file says what it is, and the version of how it is written. A change of the format needs another number here and a reader that still knows the old. */
export const formatName = 'halfsky-backup';
export const formatVersion = 1;

/** Rows are cut into parts of about this many bytes before packing: what is held in memory at once, whatever the size of the table. */
export const partBytes = 4 * 1024 * 1024;

export const headerName = 'header.json';
export const manifestName = 'manifest.json';

/** Where the rows of a table lie in the file: `tables/units/000001.copy.zst`. */
export const partName = (table: string, number: number): string => `tables/${table}/${String(number).padStart(6, '0')}.copy.zst`;
/** Where a stored file lies in it. */
export const fileName = (sha256: string): string => `files/${sha256}`;

const identifier = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

/** The first entry: what is to be known before anything else is read. */
export const backupHeader = z.object({
  format: z.literal(formatName),
  formatVersion: z.int().positive(),
  programVersion: z.string(),
  /** The last step of the schema, and all of them with their fingerprints. */
  schema: z.object({ number: z.int().positive(), steps: z.array(z.object({ number: z.int().positive(), name: z.string(), fingerprint: hash })) }),
  createdAt: z.iso.datetime(),
  engine: z.enum(['embedded', 'postgres', 'pglite']),
  serverVersion: z.string(),
  installationId: z.uuid(),
  isDemo: z.boolean(),
  auditAlgorithm: z.string(),
  tables: z.array(z.object({ name: identifier, columns: z.array(identifier).min(1) })),
  notice: z.string(),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** The last entry: what the file holds, with a fingerprint of every part, and the head of every audit chain. */
const backupManifest = z.object({
  headerHash: hash,
  parts: z.array(z.object({ table: identifier, name: z.string(), size: count, sha256: hash, rows: count, unpackedSize: count.max(2 ** 30) })),
  files: z.array(z.object({ sha256: hash, size: count })),
  /** Files that the tables name but which were not there, or not as they had been stored, when the backup was made. */
  missingFiles: z.array(hash),
  rows: z.record(identifier, count),
  heads: z.array(z.object({ regionId: z.uuid(), number: count, hash: z.string() })),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** SHA-256 in hex. */
export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The manifest as it is written: with its own fingerprint, by which a backup is known.
 *
 * @example writtenManifest(manifest).fingerprint // '3f1…'
 */
export function writtenManifest(manifest: BackupManifest): { readonly bytes: Buffer; readonly fingerprint: string } {
  const fingerprint = sha256Of(JSON.stringify(manifest));
  return { bytes: Buffer.from(JSON.stringify({ ...manifest, fingerprint }, null, 1)), fingerprint };
}

/**
 * Reads a manifest back; null when it is none or was changed.
 *
 * @example readManifest(bytes)?.fingerprint
 */
export function readManifest(bytes: Uint8Array): { readonly manifest: BackupManifest; readonly fingerprint: string } | null {
  const raw = jsonOf(bytes);
  if (typeof raw !== 'object' || raw === null || !('fingerprint' in raw)) return null;
  const { fingerprint, ...rest } = raw;
  const read = backupManifest.safeParse(rest);
  return read.success && fingerprint === sha256Of(JSON.stringify(rest)) ? { manifest: read.data, fingerprint } : null;
}

/**
 * JSON of bytes; undefined when it is none.
 *
 * @example jsonOf(new TextEncoder().encode('{}')) // {}
 */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
