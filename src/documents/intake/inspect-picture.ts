import { indexOfAscii, startsAt } from './byte-search.ts';
import { refuse, type IntakeRefusal } from './intake-refusal.ts';

/** A scan of A3 at 600 dpi has 70 million; more only fills the memory of whoever opens it. */
const mostPixels = 150_000_000;

const judged = (width: number, height: number): IntakeRefusal | null => (width === 0 || height === 0 ? refuse('damaged') : width * height > mostPixels ? refuse('too-many-pixels') : null);

/**
 * What speaks against a PNG (ISO/IEC 15948): no header, no pixels or too many, no end; null when sound.
 *
 * @example inspectPng(bytes) // null
 */
export function inspectPng(bytes: Uint8Array): IntakeRefusal | null {
  if (bytes.length < 33 || !startsAt(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) || indexOfAscii(bytes.subarray(12, 16), 'IHDR') !== 0) return refuse('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return judged(view.getUint32(16), view.getUint32(20)) ?? (indexOfAscii(bytes, 'IEND', 33) < 0 ? refuse('truncated') : null);
}

/** Frame headers carry the size: SOF0 to SOF15 without the tables that lie between them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const hasEnd = (bytes: Uint8Array, from: number): boolean => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) if (bytes[at + 1] === 0xd9) return true;
  return false;
};

/**
 * What speaks against a JPEG (ISO/IEC 10918-1): no frame, no pixels or too many, no end; null when sound. Telephones put more behind the end; that is left alone.
 *
 * @example inspectJpeg(bytes) // null
 */
export function inspectJpeg(bytes: Uint8Array): IntakeRefusal | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return refuse('damaged');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return judged(view.getUint16(at + 7), view.getUint16(at + 5)) ?? (hasEnd(bytes, at) ? null : refuse('truncated'));
    else if (marker === 0xd9 || marker === 0xda) return refuse('damaged');
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return refuse('truncated');
}
