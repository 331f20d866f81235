/**
 * The same value with every number in it rounded, so that computed figures can be held against a table with `toEqual`; not-a-number stays what it is.
 *
 * @example rounded({ ratio: 1.0134680134 }) // { ratio: 1.013468 }
 */
export function rounded(value: unknown, digits = 6): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toFixed(digits)) + 0 : value;
  if (Array.isArray(value)) return value.map((item) => rounded(item, digits));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, rounded(item, digits)]));
}
