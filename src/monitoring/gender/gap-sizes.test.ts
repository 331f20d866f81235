import { expect, test } from 'vitest';
import { rounded } from '../../../test/rounded.ts';
import { absoluteGap, relativeGap } from './gap-sizes.ts';
import { gapText, gapUnitOf } from './gap-unit.ts';

test.each([
  [50, 40, 10, 1.25], [40, 50, 10, 1.25], [7, 7, 0, 1], [0, 0, 0, 1], [-3, -3, 0, 1], [0.3, 0.1 + 0.2, 0, 1], [0, 5, 5, 'not-applicable'], [-1, 5, 6, 'not-applicable'],
  [Number.NaN, 5, 'not-a-number', 'not-a-number'], [5, Infinity, 'not-a-number', 'not-a-number'],
])('%s and %s are %s points and %s times apart', (first, second, points, times) => {
  const named = (size: number | string) => (typeof size === 'string' ? { missing: size } : size);
  expect(rounded([absoluteGap(first, second), relativeGap(first, second)])).toEqual([named(points), named(times)]);
});

test.each([
  ['%', '百分点', '4.40个百分点'], ['‰', '千分点', '4.40个千分点'], ['/万', '万分点', '4.40个万分点'], ['1/10万', '十万分点', '4.40个十万分点'], ['元', '元', '4.40元'], ['岁', '岁', '4.40岁'],
  ['ratio', 'ratio', '4.40'], ['女=100', '女=100', '4.40'], ['百分点', '百分点', '4.40个百分点'], ['没听过的单位', '没听过的单位', '4.40没听过的单位'],
])('a gap of values in %s is in %s and printed %s', (unit, own, text) => {
  expect([gapUnitOf(unit), gapText(4.4, unit, 2)]).toEqual([own, text]);
});
