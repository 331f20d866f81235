const textOf = (value: unknown): string => (value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));

/**
 * A question's input as the part of an address after the path: lists by repetition, what is nested as JSON, nothing as an empty text, what is left out not at all. In a fixed
 * order, so that the same question has the same address.
 *
 * @example queryOf({ limit: 20, unit: ['a', 'b'] }) // '?limit=20&unit=a&unit=b'
 */
export function queryOf(input: object): string {
  const pairs = Object.entries(input).toSorted(([one], [other]) => (one < other ? -1 : 1)).flatMap(([name, value]: [string, unknown]): readonly [string, string][] =>
    (Array.isArray(value) ? (value as readonly unknown[]).map((part): [string, string] => [name, textOf(part)]) : value === undefined ? [] : [[name, textOf(value)]]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams([...pairs]).toString()}`;
}
