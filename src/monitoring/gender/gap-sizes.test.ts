import { expect, test } from 'vitest';
import { rounded } from '../../../test/rounded.ts';
import { absoluteGap, relativeGap } from './gap-sizes.ts';

test.each([
  [50, 40, 10, 1.25], [40, 50, 10, 1.25], [7, 7, 0, 1], [0, 0, 0, 1], [-3, -3, 0, 1], [0.3, 0.1 + 0.2, 0, 1], [0, 5, 5, 'not-applicable'], [-1, 5, 6, 'not-applicable'],
  [Number.NaN, 5, 'not-a-number', 'not-a-number'], [5, Infinity, 'not-a-number', 'not-a-number'],
])('%s and %s are %s points and %s times apart', (first, second, points, times) => {
  const named = (size: number | string) => (typeof size === 'string' ? { missing: size } : size);
  expect(rounded([absoluteGap(first, second), relativeGap(first, second)])).toEqual([named(points), named(times)]);
});
