import { describe, expect, test } from 'vitest';
import { oracleLines } from '../../../test/hold-oracle.ts';
import { chiRules } from './chi-rules.ts';
import { normalTail } from './fast-normal.ts';
import type { QuadratureRule } from './gauss-rule.ts';

const average = ({ points, weights }: QuadratureRule, of: (x: number) => number): number => points.reduce((sum, point, at) => sum + (weights[at] ?? NaN) * of(point), 0);
const degrees = [1, 1.3, 2, 2.5, 3, 4, 5.5, 7, 10, 20, 60, 1000, 1e6, 1e300];

describe('averages over √(χ²/df)', () => {
  test('the mean is R’s to 1e-8, by many points and by few', () => {
    const lines = oracleLines('meanRoot');
    expect(Math.max(...lines.map(({ first: df, value }) => Math.abs(average(chiRules(df, 1).close, (x) => x) - value)))).toBeLessThan(1e-8);
    expect(Math.max(...lines.map(({ first: df, value }) => Math.abs(average(chiRules(df, 1).few, (x) => x) - value)))).toBeLessThan(1e-8);
  });

  test('the mean of the square root is R’s to 1e-7, by many points and by few', () => {
    const lines = oracleLines('meanFourthRoot');
    expect(Math.max(...lines.map(({ first: df, value }) => Math.abs(average(chiRules(df, 1).close, Math.sqrt) - value)))).toBeLessThan(1e-7);
    expect(Math.max(...lines.map(({ first: df, value }) => Math.abs(average(chiRules(df, 1).few, Math.sqrt) - value)))).toBeLessThan(1e-7);
  });

  test('the mean of the square is 1, as it must be', () => {
    expect(degrees.map((df) => average(chiRules(df, 1).few, (x) => x * x)).filter((mean) => !(Math.abs(mean - 1) < 1e-8))).toEqual([]);
  });

  test('a normal chance averaged by many points is R’s Student t to 1e-8', () => {
    const errors = oracleLines('student').map(({ first: x, second: df, value }) => Math.abs(average(chiRules(df, 1).close, (scale) => 1 - normalTail(x * scale)) - value));
    expect(Math.max(...errors)).toBeLessThan(1e-8);
  });

  test('few points are fourteen at most, positive, and weigh 1 together', () => {
    for (const df of degrees) {
      const { points, weights } = chiRules(df, 1).few;
      expect(points.length).toBeLessThanOrEqual(14);
      expect(points.every((point) => point > 0)).toBe(true);
      expect(weights.every((weight) => weight > 0)).toBe(true);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  test('ever new degrees of freedom give rules still', () => {
    const means = Array.from({ length: 1100 }, (_, at) => average(chiRules(2 + at / 7, 1).few, (x) => x * x));
    expect(means.filter((mean) => !(Math.abs(mean - 1) < 1e-8))).toEqual([]);
  });
});
