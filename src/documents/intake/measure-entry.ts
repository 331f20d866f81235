import { Inflate } from 'fflate';
import type { DeclaredEntry } from './zip-directory.ts';

/** What an entry really unpacks to: its size in bytes (as far as it was followed), its first bytes, and whether it was more than it declared or could not be unpacked. */
export type MeasuredEntry = { readonly size: number; readonly head: Uint8Array; readonly fault: 'too-large' | 'damaged' | null };

const pieceSize = 8192;
const headSize = 512;

/**
 * Unpacks an entry without keeping it, only to see how much there is and how it begins; it is left as soon as it passes `limit` bytes or the size it declares.
 *
 * @example measureEntry(bytes, entry, 1024).fault // 'too-large' when it unpacks to more
 */
export function measureEntry(bytes: Uint8Array, entry: DeclaredEntry, limit: number): MeasuredEntry {
  const packed = bytes.subarray(entry.start ?? 0, (entry.start ?? 0) + entry.packedSize);
  if (entry.method === 0) return { size: packed.length, head: packed.subarray(0, headSize), fault: packed.length > limit ? 'too-large' : packed.length === entry.size ? null : 'damaged' };
  if (entry.method !== 8) return { size: 0, head: new Uint8Array(), fault: 'damaged' };
  const most = Math.min(limit, entry.size);
  let size = 0;
  let head = new Uint8Array();
  const inflate = new Inflate((piece) => {
    if (head.length < headSize) head = Uint8Array.from([...head, ...piece.subarray(0, headSize - head.length)]);
    size += piece.length;
  });
  const isWithin = (): boolean => size <= most;
  try {
    for (let at = 0; at < packed.length && isWithin(); at += pieceSize) inflate.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
  } catch {
    return { size, head, fault: 'damaged' };
  }
  return { size, head, fault: size > most ? 'too-large' : size === entry.size ? null : 'damaged' };
}
