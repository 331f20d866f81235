import { expect, test } from 'vitest';
import { findUnit, units } from './units.ts';

test.each([
  ['％', '%'],
  ['百分之', '%'],
  ['1/10万', '/10万'],
  ['１／１０万', '/10万'],
  ['十万分之', '/10万'],
  ['/ 10万', '/10万'],
  ['‰', '‰'],
  ['千分之', '‰'],
  ['1/万', '/万'],
  ['个百分点', '百分点'],
  ['位', '人'],
  ['名', '人'],
  ['人/千名', '名/千名'],
  ['个小时', '小时'],
  ['MIN', '分钟'],
  ['μg/m³', '微克/立方米'],
])('%s is read as %s', (spelling, id) => {
  expect(findUnit(spelling)?.id).toBe(id);
});

test('a spelling nobody has taught us is no unit', () => {
  expect(findUnit('箩筐')).toBeUndefined();
});

test('no spelling belongs to two units, after folding', () => {
  const wrong = units.flatMap(({ id, spellings }) => [id, ...spellings].filter((text) => findUnit(text)?.id !== id).map((text) => [id, text]));
  expect(wrong).toEqual([]);
});

test('per-base amounts are finite and positive', () => {
  expect(units.filter(({ perBase }) => !(Number.isFinite(perBase) && perBase > 0))).toEqual([]);
});

test('sixty minutes are one hour, and 1 /10万 is a thousandth of a percent', () => {
  const of = (id: string): number => findUnit(id)?.perBase ?? Number.NaN;
  expect([of('小时') / of('分钟'), of('/10万') / of('%')]).toEqual([60, 0.001]);
});
