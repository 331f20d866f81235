import { expect, test } from 'vitest';
import { rowsSeen, topsOf } from './row-heights.ts';

test('rows that were never drawn are as high as usual', () => {
  expect(topsOf(['a', 'b', 'c'], { usual: 30, measured: new Map([['b', 50]]) })).toEqual([0, 30, 80, 110]);
});

test.each([
  [{ from: 0, height: 300 }, { first: 0, last: 16 }], [{ from: 3000, height: 300 }, { first: 94, last: 116 }], [{ from: 29_900, height: 300 }, { first: 990, last: 999 }], [{ from: 1e9, height: 300 }, { first: 993, last: 999 }],
])('of a thousand rows %j shows %j', (seen, drawn) => {
  expect(rowsSeen(topsOf(Array.from({ length: 1000 }, (_, at) => String(at)), { usual: 30, measured: new Map() }), seen)).toEqual(drawn);
});

test('of no rows none is drawn', () => {
  expect(rowsSeen(topsOf([], { usual: 30, measured: new Map() }), { from: 0, height: 300 })).toEqual({ first: 0, last: 0 });
});
