let codes: Map<string, readonly [number, number]> | undefined;

/** Character to two bytes, by turning the decoder round: Node can read GB18030 but not write it. */
function pairs(): Map<string, readonly [number, number]> {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && character !== '\uFFFD' && !codes.has(character)) codes.set(character, [high, low]);
    }
  }
  return codes;
}

/**
 * Text as the bytes of GB18030, as Chinese offices save it; what two bytes cannot say becomes a question mark.
 *
 * @example encodeGb18030('前言') // Uint8Array [0xc7, 0xb0, 0xd1, 0xd4]
 */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => (character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : [...(pairs().get(character) ?? [0x3f])])));
}
