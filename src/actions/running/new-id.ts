import { randomBytes } from 'node:crypto';

/**
 * A new id that sorts by the time it was made (UUID version 7, RFC 9562): 48 bits of milliseconds, the rest by chance.
 *
 * @example newId(Date.now()) // '0193d2c6-…'
 */
export function newId(milliseconds: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
