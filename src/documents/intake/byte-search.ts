/** Whether bytes begin with others, at a place. @example startsAt(bytes, 0, [0x50, 0x4b]) // true for a zip */
export function startsAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

/**
 * Where ASCII text first stands in bytes from a place on; -1 when nowhere. Works on the bytes, without turning a large file into text.
 *
 * @example indexOfAscii(new TextEncoder().encode('a %PDF-'), '%PDF-') // 2
 */
export function indexOfAscii(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = [...text].map((character) => character.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) if (startsAt(bytes, at, wanted)) return at;
  return -1;
}

/** Bytes as Latin text, for looking at heads and marks. @example latin(Uint8Array.of(0x25, 0x50)) // '%P' */
export const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
