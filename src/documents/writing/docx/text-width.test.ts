import { describe, expect, test } from 'vitest';
import { countLines, textWidth } from './text-width.ts';

describe('the width of text', () => {
  test.each([
    ['国家', 16, 32],
    ['2030', 10, 20],
    ['2030年', 10, 32.5],
    ['第1章', 10, 30],
    ['Word', 100, 227.7],
    ['，1', 10, 15],
  ])('%s at %i pt is %d pt', (text, size, width) => {
    expect(textWidth(text, size)).toBeCloseTo(width, 1);
  });

  test('grows by the spacing of every character', () => {
    expect(textWidth('国家', 16, -0.25)).toBe(31.5);
  });
});

const room = { size: 10, room: 100 };

describe('lines of text', () => {
  test.each([
    ['', 1],
    ['国'.repeat(10), 1],
    ['国'.repeat(11), 2],
    ['国\n家', 2],
    // No mark stands out into the margin.
    [`${'国'.repeat(10)}。`, 2],
    [`${'国'.repeat(10)}”`, 2],
    // An opening mark goes to the next line with what it opens.
    [`${'国'.repeat(9)}（家`, 2],
    // A number stays whole.
    [`${'国'.repeat(9)}2030`, 2],
    ['x'.repeat(60), 3],
    [`国${'x'.repeat(60)}`, 4],
  ])('%j takes %i', (text, lines) => {
    expect(countLines(text, room)).toBe(lines);
  });

  test('the first line has less room by its indent, more when it hangs', () => {
    expect([countLines('国'.repeat(10), { ...room, first: 20 }), countLines('国'.repeat(12), { ...room, first: -20 })]).toEqual([2, 1]);
  });
});
