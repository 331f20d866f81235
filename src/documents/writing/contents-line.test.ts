import { expect, test } from 'vitest';
import { contentsLine } from './contents-line.ts';

test.each<[what: string, lines: number, first: number, page: number, line: number]>([
  ['what fits stays as it is', 10, 100, 300, 10],
  ['one line too many', 11, 100, 300, 100 / 11],
  ['two', 12, 100, 300, 100 / 12],
  ['too many to be set closer', 13, 100, 300, 10],
  ['enough on the next page', 14, 100, 300, 10],
  ['two alone on the third page', 42, 100, 300, 300 / 32],
  ['nothing', 0, 100, 300, 10],
])('the distance of lines in contents: %s', (_what, lines, first, page, wanted) => {
  expect(contentsLine({ lines, first, page, line: 10 })).toBeCloseTo(wanted, 6);
});
