import { expect, test } from 'vitest';
import { cellName, fixedRange, quotedSheet, rangeName } from './cell-names.ts';

test.each([[1, 1, 'A1'], [3, 26, 'Z3'], [12, 27, 'AA12']])('row %i, column %i is %s', (row, column, name) => {
  expect(cellName(row, column)).toBe(name);
});

test('ranges', () => {
  const range = { top: 1, left: 2, bottom: 30, right: 28 };
  expect([rangeName(range), fixedRange(range)]).toEqual(['B1:AB30', '$B$1:$AB$30']);
});

test.each([['表1', "'表1'"], ["甲'乙", "'甲''乙'"], ['a b', "'a b'"]])('a sheet called %s is %s in formulas', (name, quoted) => {
  expect(quotedSheet(name)).toBe(quoted);
});
