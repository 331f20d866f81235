/** Word keeps at most this many characters of a bookmark's name and does not tell capitals from small letters. */
const longest = 40;

/** Begins the name of every bookmark of ours: `spoken` tells its id, `hashed` only points to it in the carried list. */
const prefixes = { spoken: 'hs_', hashed: 'hx_' } as const;

/** Letters and digits stand for themselves, `_` for a hyphen, everything else and `q` itself for its code between two `q`. */
const spell = (id: string): string => id.replaceAll(/[^a-pr-z0-9-]/gu, (character) => `q${(character.codePointAt(0) ?? 0).toString(16)}q`).replaceAll('-', '_');

const unspell = (spelled: string): string => spelled.replaceAll('_', '-').replaceAll(/q([0-9a-f]{1,6})q/g, (whole, code: string) => (Number.parseInt(code, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(code, 16)) : whole));

/** FNV-1a, 64 bits, over the UTF-16 units. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(36);
}

/**
 * The name of the bookmark on what has this id: a function of the id alone. Short ids can be read back from it; of a long one (or one with many Chinese characters) it is a hash, and the id
 * must be looked up in the list that the file carries.
 *
 * @example bookmarkNameOf('health-gap-3') // 'hs_health_gap_3'
 */
export function bookmarkNameOf(id: string): string {
  const spoken = `${prefixes.spoken}${spell(id)}`;
  return spoken.length <= longest ? spoken : `${prefixes.hashed}${hashOf(id)}`;
}

/** Whether the id cannot be read from the name of its bookmark and must be carried along. */
export const mustBeCarried = (id: string): boolean => bookmarkNameOf(id).startsWith(prefixes.hashed);

/** The id behind a bookmark of ours; null for bookmarks of others. `carried` are the ids that the file carries by the name of their bookmark. */
export function idOfBookmark(name: string, carried: ReadonlyMap<string, string>): string | null {
  const lower = name.toLowerCase();
  if (lower.startsWith(prefixes.spoken)) return unspell(lower.slice(prefixes.spoken.length));
  return carried.get(lower) ?? null;
}
