import { expect, test } from 'vitest';
import { originOf } from './origin.ts';

test.each([
  ['a source with a sentence', { a: { kind: 'cell', says: '年报第3行' } }, '年报第3行'],
  ['a source without one', { a: { kind: 'cell' } }, ''],
  ['a sentence that is no text', { a: { says: 3 } }, ''],
  ['no object', { a: null }, ''],
  ['no such source', {}, ''],
])('%s', (_, sources, says) => {
  expect(originOf(sources, 'a')).toBe(says);
});

test('a key that every object has by nature is no source', () => {
  expect(originOf({}, 'constructor')).toBe('');
});
