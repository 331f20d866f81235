/**
 * A JSON value in which numbers that are not whole are texts: the audit chain and fingerprints hold what another program reads back the same to the last digit.
 *
 * @example decimalsAsText({ value: 12.5, year: 2030 }) // { value: '12.5', year: 2030 }
 */
export function decimalsAsText(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(decimalsAsText);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decimalsAsText(part)])) : value;
}
