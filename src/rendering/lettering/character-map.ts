/** The glyph of a character; 0 where the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** The last of `count` ordered starts that is not beyond what is sought; -1 where all are. */
function lastUpTo(count: number, startOf: (at: number) => number, sought: number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (startOf(middle) <= sought) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** Format 12, all of Unicode: groups of first character, last character, glyph of the first. */
function groups(view: DataView, map: number): CharacterMap {
  const count = view.getUint32(map + 12);
  return (codePoint) => {
    const at = lastUpTo(count, (index) => view.getUint32(map + 16 + 12 * index), codePoint);
    const group = map + 16 + 12 * at;
    return at < 0 || codePoint > view.getUint32(group + 4) ? 0 : view.getUint32(group + 8) + codePoint - view.getUint32(group);
  };
}

/** Format 4, the first 65,536 characters: segments with a shift to the glyph, or a list of glyphs. */
function segments(view: DataView, map: number): CharacterMap {
  const count = view.getUint16(map + 6) / 2;
  const starts = map + 16 + 2 * count;
  return (codePoint) => {
    const at = lastUpTo(count, (index) => view.getUint16(starts + 2 * index), codePoint);
    if (codePoint > 0xff_ff || at < 0 || codePoint > view.getUint16(map + 14 + 2 * at)) return 0;
    const shift = view.getUint16(starts + 2 * count + 2 * at);
    const rangeAt = starts + 4 * count + 2 * at;
    const range = view.getUint16(rangeAt);
    const glyph = range === 0 ? codePoint : view.getUint16(rangeAt + range + 2 * (codePoint - view.getUint16(starts + 2 * at)));
    return range !== 0 && glyph === 0 ? 0 : (glyph + shift) & 0xff_ff;
  };
}

const readers: Readonly<Record<number, (view: DataView, map: number) => CharacterMap>> = { 4: segments, 12: groups };

/**
 * Reads the character map (`cmap`) that begins at `offset`: the fullest the font has. Throws where it has none that we know (formats 4 and 12).
 *
 * @example readCharacterMap(view, offset)(0x4e2d) // 1743, the glyph of 中
 */
export function readCharacterMap(view: DataView, offset: number): CharacterMap {
  const starts = Array.from({ length: view.getUint16(offset + 2) }, (_, at) => offset + view.getUint32(offset + 8 + 8 * at));
  for (const format of [12, 4]) {
    const start = starts.find((at) => view.getUint16(at) === format);
    if (start !== undefined) return readers[format]?.(view, start) ?? (() => 0);
  }
  throw new Error('the font has no map of characters in format 4 or 12');
}
