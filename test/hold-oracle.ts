import { readFileSync } from 'node:fs';

/** One line of what R says: `first` and `second` are the arguments, `value` is R's answer. */
export type OracleLine = { readonly first: number; readonly second: number; readonly value: number };

const lines = readFileSync('test/oracles/hold-normal-and-t.csv', 'utf8').trim().split('\n').map((line) => line.split(','));

/** What R says about one thing; throws when the table has fewer than ten lines about it, for a table that lost its lines proves nothing. @example oracleLines('student') */
export function oracleLines(what: string): OracleLine[] {
  const found = lines.filter(([name]) => name === what).map(([, first, second, value]) => ({ first: Number(first), second: Number(second), value: Number(value) }));
  if (found.length < 10) throw new Error(`the table of R has ${String(found.length)} lines of ${what}`);
  return found;
}
