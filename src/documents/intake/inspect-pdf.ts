import { indexOfAscii, latin } from './byte-search.ts';
import { refuse, type IntakeRefusal } from './intake-refusal.ts';

/** What is known of a pdf from outside: why it is refused, or whether it is protected by a password (to open or only to change: that is not told apart here). */
export type InspectedPdf = { readonly refusal: IntakeRefusal | null; readonly isProtected: boolean };

const encryptKey = /^\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;
/** A file that says the word so often wants to keep us busy; it is called protected. */
const mostLooks = 1000;

function isProtected(bytes: Uint8Array): boolean {
  let looks = 0;
  for (let at = indexOfAscii(bytes, '/Encrypt'); at >= 0; at = indexOfAscii(bytes, '/Encrypt', at + 8)) {
    looks += 1;
    if (looks > mostLooks || encryptKey.test(latin(bytes.subarray(at, at + 48)))) return true;
  }
  return false;
}

/**
 * Looks at a pdf (ISO 32000-1, 7.5) without opening it: it begins with its mark (at most a byte order mark and white space before), and has the line that says where its table is.
 *
 * @example inspectPdf(bytes) // { refusal: null, isProtected: false }
 */
export function inspectPdf(bytes: Uint8Array): InspectedPdf {
  const begins = /^(?:ï»¿)?[\s\0]*%PDF-\d/.test(latin(bytes.subarray(0, 64)));
  if (!begins) return { refusal: refuse('damaged'), isProtected: false };
  if (indexOfAscii(bytes, 'startxref') < 0) return { refusal: refuse('truncated'), isProtected: false };
  return { refusal: null, isProtected: isProtected(bytes) };
}
