import { expect, test } from 'vitest';
import { chineseNumber } from './chinese-number.ts';

test.each([
  ['一', 1], ['十', 10], ['十一', 11], ['二十', 20], ['二十三', 23], ['一百零五', 105], ['二〇三〇', 2030], ['两', 2], ['', null], ['甲', null],
])('%s is %s', (text, value) => {
  expect(chineseNumber(text)).toBe(value);
});
