import { describe, expect, test } from 'vitest';
import { frequencySettings, primaryCells, type PersonTopic } from './primary-cells.ts';

const table = [[0, 1, 2], [3, 4, 5]];
const sensitive: readonly PersonTopic[] = ['violence', 'abuse', 'hiv', 'suicide', 'named-cause-death'];

describe('primary cells', () => {
  test.each(sensitive)('%s: 1 to 4', (topic) => {
    expect(primaryCells(table, { topic })).toEqual([[0, 1], [0, 2], [1, 0], [1, 1]]);
  });

  test('other persons: 1 and 2', () => {
    expect(primaryCells(table, { topic: 'other-persons' })).toEqual([[0, 1], [0, 2]]);
  });

  test('zeros on request only', () => {
    expect(primaryCells(table, { topic: 'other-persons', zeros: true })).toEqual([[0, 0], [0, 1], [0, 2]]);
  });

  test('local law may be stricter', () => {
    expect(primaryCells(table, { topic: 'other-persons' }, { ...frequencySettings, 'other-persons': 3 })).toEqual([[0, 1], [0, 2], [1, 0]]);
  });

  test.each([NaN, -1, 2.5, Infinity])('a highest count of %d hides nothing silently: it is told', (highest) => {
    expect(() => primaryCells(table, { topic: 'hiv' }, { ...frequencySettings, hiv: highest })).toThrow(RangeError);
  });
});
