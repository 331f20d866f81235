import { Inflate } from 'fflate';

/** One file inside a zip, as its directory describes it. Sizes in bytes. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  readonly headerAt: number;
};

/** The directory of a zip, or why there is none to read. */
export type ZipArchive =
  | { readonly kind: 'zip'; readonly bytes: Uint8Array; readonly entries: ReadonlyMap<string, ZipEntry> }
  | { readonly kind: 'no-zip' }
  | { readonly kind: 'truncated' };

/** The bytes of one entry; `damage` says that they are not all there or not what was packed. */
export type ZipPart = { readonly bytes: Uint8Array; readonly damage?: 'too-large' | 'damaged' };

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;
const mostEntries = 20_000;
const pieceSize = 32_768;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === endRecord) return at;
  return -1;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryRecord) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    checksum: view.getUint32(at + 16, true),
    headerAt: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

/**
 * Reads the directory at the end of a zip. Nothing is unpacked yet.
 * A file that begins like a zip and has no directory was cut off (`truncated`).
 *
 * @example openZip(new Uint8Array()) // { kind: 'no-zip' }
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const beginsLikeZip = bytes.length >= 4 && view.getUint32(0, true) === localRecord;
  if (end < 0) return { kind: beginsLikeZip ? 'truncated' : 'no-zip' };
  const count = Math.min(view.getUint16(end + 10, true), mostEntries);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const found = entryAt(view, bytes, at);
    if (!found) return { kind: 'truncated' };
    if (!entries.has(found.entry.name)) entries.set(found.entry.name, found.entry);
    at = found.next;
  }
  return { kind: 'zip', bytes, entries };
}

const checksumTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (checksumTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Unpacks piece by piece, so that a zip bomb is left as soon as it passes the limit. */
function inflateBounded(packed: Uint8Array, limit: number): ZipPart {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((piece) => {
    if (total < limit) pieces.push(piece.subarray(0, limit - total));
    total += piece.length;
  });
  let damaged = false;
  try {
    for (let at = 0; at < packed.length; at += pieceSize) {
      inflate.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
      if (total > limit) break;
    }
  } catch {
    damaged = true;
  }
  const bytes = new Uint8Array(Math.min(total, limit));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  if (total > limit) return { bytes, damage: 'too-large' };
  return damaged ? { bytes, damage: 'damaged' } : { bytes };
}

/**
 * Unpacks one entry, never to more than `limit` bytes, and checks it against its checksum. What could be unpacked is returned even when damaged.
 *
 * @example readEntry(archive.bytes, entry, 64 * 1024 * 1024).damage // undefined when sound
 */
export function readEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): ZipPart {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerAt;
  const unreadable: ZipPart = { bytes: new Uint8Array(), damage: 'damaged' };
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localRecord || entry.encrypted) return unreadable;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method !== 0 && entry.method !== 8) return unreadable;
  const part: ZipPart = entry.method === 8 ? inflateBounded(packed, limit) : { bytes: packed.subarray(0, limit) };
  if (part.damage) return part;
  if (part.bytes.length < packed.length && entry.method === 0) return { bytes: part.bytes, damage: 'too-large' };
  return checksumOf(part.bytes) === entry.checksum ? part : { bytes: part.bytes, damage: 'damaged' };
}
