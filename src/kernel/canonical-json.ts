/**
 * One text for one JSON value, so that it can be hashed, stored as jsonb, read back and hashed again: keys sorted by UTF-16 code units and strings escaped as RFC 8785 says, no blanks,
 * strings otherwise as they are (no Unicode normalisation). Numbers are whole and safe: PostgreSQL keeps 1.10 and 1e400 as numerics that JavaScript reads as something else, so decimals
 * travel as text ("1.10").
 */
const deepest = 64;

/** Kept apart from arrays and from dates, maps and other things with a class, which JSON would quietly empty. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Neither PostgreSQL's text nor UTF-8 can hold these: U+0000 and halves of surrogate pairs. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

/**
 * Why a value has no canonical text, with the path to the first fault; null when it has one.
 *
 * @example canonicalFault({ rate: 0.5 }) // '$.rate is no whole safe number: 0.5 (decimals travel as text)'
 */
export function canonicalFault(value: unknown, path = '$', depth = 0): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return isStorable(value) ? null : `${path} holds U+0000 or half a surrogate pair`;
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? null : `${path} is no whole safe number: ${Object.is(value, -0) ? '-0' : String(value)} (decimals travel as text)`;
  if (depth >= deepest) return `${path} lies deeper than ${String(deepest)} levels`;
  if (Array.isArray(value)) return firstFault(Array.from(value, (item: unknown, at) => () => canonicalFault(item, `${path}[${String(at)}]`, depth + 1)));
  if (!isPlainObject(value)) return `${path} is no JSON value: ${typeof value}`;
  return firstFault(Object.entries(value).map(([key, item]) => () => (isStorable(key) ? canonicalFault(item, `${path}.${key}`, depth + 1) : `${path} has a key with U+0000 or half a surrogate pair`)));
}

function firstFault(looks: readonly (() => string | null)[]): string | null {
  for (const look of looks) {
    const fault = look();
    if (fault !== null) return fault;
  }
  return null;
}

const byCodeUnits = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : one > other ? 1 : 0);

const write = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (isPlainObject(value)) return `{${Object.entries(value).sort(byCodeUnits).map(([key, item]) => `${JSON.stringify(key)}:${write(item)}`).join(',')}}`;
  return JSON.stringify(value);
};

/**
 * The canonical text of a JSON value. Throws a RangeError that names the place of what has none (see `canonicalFault`); `storableValue` makes a value fit beforehand.
 *
 * @example canonicalJson({ b: [1, null], a: '甲' }) // '{"a":"甲","b":[1,null]}'
 */
export function canonicalJson(value: unknown): string {
  const fault = canonicalFault(value);
  if (fault !== null) throw new RangeError(`no canonical JSON: ${fault}`);
  return write(value);
}

/**
 * A text as it can be stored: each U+0000 and each half of a surrogate pair becomes U+FFFD.
 *
 * @example storableText('甲\u0000') // '甲\uFFFD'
 */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\uFFFD');

/**
 * A value as it can be stored, equal to itself after a journey through jsonb. What is replaced: U+0000 and halves of surrogate pairs in strings and keys by U+FFFD (a key that thereby meets
 * another gets one more U+FFFD, so nothing is lost), -0 by 0, members that are undefined are left out and undefined items of lists are null, as in JSON. Everything else stays and is
 * refused by `canonicalJson` where it has no place: fractions, infinities, not-a-number, big integers, dates, functions. (Of two equal keys in a JSON text the last counts, in
 * JavaScript and in jsonb alike.)
 *
 * @example storableValue({ a: -0, b: undefined }) // { a: 0 }
 */
export function storableValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Object.is(value, -0)) return 0;
  // What lies too deep is left as it is, to be refused rather than to exhaust the stack.
  if (depth > deepest) return value;
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => (item === undefined ? null : storableValue(item, depth + 1)));
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined).sort(byCodeUnits);
  // Keys that need no change come first and keep their name, whatever the others become.
  const names = new Set(entries.flatMap(([key]) => (isStorable(key) ? [key] : [])));
  return Object.fromEntries(entries.map(([key, item]) => [isStorable(key) ? key : freeName(storableText(key), names), storableValue(item, depth + 1)]));
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  while (taken.has(name)) name += '\uFFFD';
  taken.add(name);
  return name;
}
