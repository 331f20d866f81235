import { describe, expect, test } from 'vitest';
import type { QuadratureRule } from './gauss-rule.ts';
import { hermiteRule, legendreRule } from './known-rules.ts';

const average = ({ points, weights }: QuadratureRule, of: (x: number) => number): number => points.reduce((sum, point, at) => sum + (weights[at] ?? NaN) * of(point), 0);
/** 1·3·5 … (n−1): the even moments of the standard normal distribution. */
const doubleFactorial = (n: number): number => (n < 2 ? 1 : (n - 1) * doubleFactorial(n - 2));
const sizes = [1, 2, 3, 4, 5, 7, 10, 16, 25, 40, 64];

describe('Gauss rules', () => {
  test.each(sizes)('%i points average every power below twice their number as Legendre’s distribution does', (size) => {
    const rule = legendreRule(size);
    const wrong = Array.from({ length: 2 * size }, (_, power) => average(rule, (x) => x ** power) - (power % 2 === 0 ? 1 / (power + 1) : 0)).filter((error) => !(Math.abs(error) < 1e-13));
    expect(wrong).toEqual([]);
  });

  test.each(sizes)('%i points average every power below twice their number as the normal distribution does', (size) => {
    const rule = hermiteRule(size);
    const wrong = Array.from({ length: Math.min(2 * size, 30) }, (_, power) => average(rule, (x) => x ** power) / doubleFactorial(power) - (power % 2 === 0 ? 1 : 0)).filter((error) => !(Math.abs(error) < 1e-9));
    expect(wrong).toEqual([]);
  });

  test('the points rise and lie evenly about 0', () => {
    for (const size of sizes) {
      for (const { points } of [legendreRule(size), hermiteRule(size)]) {
        expect([...points]).toEqual([...points].toSorted((a, b) => a - b));
        expect(Math.max(...points.map((point, at) => Math.abs(point + (points[size - 1 - at] ?? NaN))))).toBeLessThan(1e-12);
      }
    }
  });

  test('known values: Abramowitz & Stegun, tables 25.4 and 25.10', () => {
    expect(legendreRule(3).points[2]).toBeCloseTo(0.774596669241483, 13);
    expect(legendreRule(3).weights[2]).toBeCloseTo(0.555555555555556 / 2, 13);
    expect(hermiteRule(3).points[2]).toBeCloseTo(1.2247448713915889 * Math.SQRT2, 13);
    expect(hermiteRule(3).weights[1]).toBeCloseTo(2 / 3, 13);
  });
});
