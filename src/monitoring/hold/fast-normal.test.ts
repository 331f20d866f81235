import { describe, expect, test } from 'vitest';
import { oracleLines } from '../../../test/hold-oracle.ts';
import { fastDensity, fastNormal, normalTail } from './fast-normal.ts';

const worst = (what: string, error: (x: number, value: number) => number): number => Math.max(...oracleLines(what).map(({ first, value }) => Math.abs(error(first, value))));

describe('the normal distribution for speed', () => {
  test('the tail is R’s to 1e-13', () => {
    expect(worst('normalTail', (x, value) => normalTail(x) - value)).toBeLessThan(1e-13);
  });

  test('the table of the distribution is R’s to 2e-7', () => {
    expect(worst('normalTail', (x, value) => 1 - fastNormal(x) - value)).toBeLessThan(2e-7);
  });

  test('the table of the density is R’s to 2e-7', () => {
    expect(worst('density', (x, value) => fastDensity(x) - value)).toBeLessThan(2e-7);
  });

  test('between the entries of the table too', () => {
    const places = Array.from({ length: 20_000 }, (_, at) => -7 + (at * 14) / 19_999);
    expect(Math.max(...places.map((x) => Math.abs(fastNormal(x) + normalTail(x) - 1)))).toBeLessThan(2e-7);
    expect(Math.max(...places.map((x) => Math.abs(fastDensity(x) - Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI))))).toBeLessThan(2.5e-7);
  });

  test.each([[-Infinity, 0], [-1e300, 0], [0, 0.5], [1e300, 1], [Infinity, 1]])('at %d it is %d', (x, chance) => {
    expect(fastNormal(x)).toBe(chance);
  });
});
