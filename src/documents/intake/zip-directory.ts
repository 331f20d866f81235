import type { ZipEntry } from '../zip-archive.ts';
import { refuse, type IntakeRefusal } from './intake-refusal.ts';

/** An entry as the directory declares it, with where its packed bytes lie by its own header. `start` is null when there is no header where the directory points. */
export type DeclaredEntry = ZipEntry & { readonly rawName: string; readonly start: number | null };

/** The whole directory of a zip, nothing folded together, or why it is not to be trusted. */
export type ZipDirectory = { readonly entries: readonly DeclaredEntry[]; readonly refusals: readonly IntakeRefusal[] };

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;
const mostEntries = 10_000;
const unreadable = (refusal: IntakeRefusal): ZipDirectory => ({ entries: [], refusals: [refusal] });

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) if (view.getUint32(at, true) === endRecord && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  return -1;
}

/** Where the packed bytes of an entry begin; null when its own header is missing or has another name than the directory gives it: two programs would see two files. */
function startOf(view: DataView, bytes: Uint8Array, headerAt: number, name: Uint8Array): number | null {
  if (headerAt + 30 > view.byteLength || view.getUint32(headerAt, true) !== localRecord) return null;
  const nameLength = view.getUint16(headerAt + 26, true);
  const own = bytes.subarray(headerAt + 30, headerAt + 30 + nameLength);
  if (own.length !== name.length || own.some((byte, at) => byte !== name[at])) return null;
  return headerAt + 30 + nameLength + view.getUint16(headerAt + 28, true);
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): { readonly entry: DeclaredEntry; readonly next: number } | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryRecord) return null;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) return null;
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const rawName = new TextDecoder().decode(nameBytes);
  const headerAt = view.getUint32(at + 42, true);
  const entry = {
    name: rawName.replaceAll('\\', '/'),
    rawName,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    checksum: view.getUint32(at + 16, true),
    headerAt,
    start: startOf(view, bytes, headerAt, nameBytes),
  };
  return { entry, next };
}

/**
 * Reads the directory of a zip as a suspicious reader does: every entry, names as they are, and each held against its own header. (`openZip` is the friendly reader; it folds
 * entries of one name together.) Archives of more than 4 GB (zip64) and of several disks are refused.
 *
 * @example readZipDirectory(bytes).entries.length // 12
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return unreadable(refuse('truncated'));
  const [disk, count, length, from] = [view.getUint16(end + 4, true), view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (disk !== 0 || count !== view.getUint16(end + 8, true)) return unreadable(refuse('damaged'));
  if (count > mostEntries) return unreadable(refuse('too-many-entries'));
  if (from === 0xffff_ffff || length === 0xffff_ffff) return unreadable(refuse('unpacks-too-large'));
  const entries: DeclaredEntry[] = [];
  let at = from;
  for (let index = 0; index < count; index++) {
    const found = entryAt(view, bytes, at);
    if (!found) return unreadable(refuse(from + length > bytes.length ? 'truncated' : 'damaged'));
    entries.push(found.entry);
    at = found.next;
  }
  return at === from + length && at <= end ? { entries, refusals: overlaps(entries, from) } : unreadable(refuse('damaged'));
}

/** Sizes that stand elsewhere (zip64), and entries whose bytes lie in those of another, or in the directory: the trick of the densest zip bombs. */
function overlaps(entries: readonly DeclaredEntry[], directoryAt: number): readonly IntakeRefusal[] {
  if (entries.some(({ size, packedSize }) => size === 0xffff_ffff || packedSize === 0xffff_ffff)) return [refuse('unpacks-too-large')];
  if (entries.some(({ start }) => start === null)) return [refuse('damaged')];
  let free = 0;
  for (const { headerAt, start, packedSize } of entries.toSorted((one, other) => one.headerAt - other.headerAt)) {
    if (headerAt < free) return [refuse('overlapping-entries')];
    free = (start ?? 0) + packedSize;
  }
  return free > directoryAt ? [refuse('overlapping-entries')] : [];
}
