import { createHash } from 'node:crypto';

/** SHA-256 of some bytes in hexadecimal. @example fingerprintOf(bytes) // '9f86d0…' */
export const fingerprintOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
