import { expect, test } from 'vitest';
import { readTxt } from './read-txt.ts';

const read = (text: string) => readTxt(new TextEncoder().encode(text));

test('a form feed starts a page', () => {
  expect(read('a\nb\fc\nd').lines.map(({ page }) => page)).toEqual([1, 2, 2]);
});

test('few lines that begin with one blank start pages', () => {
  const page = ['行'.repeat(20), ...Array.from({ length: 12 }, () => '文'.repeat(20))];
  const { lines, pages } = read([...page, ` ${page.join('\n')}`, ` ${page.join('\n')}`].join('\n'));
  expect([pages, lines.at(-1)?.page]).toEqual([3, 3]);
});

test('indents of every paragraph are no pages', () => {
  expect(read(' 一\n 二\n 三\n四').pages).toBe(1);
  expect(read('　　一\n　　二\n三').pages).toBe(1);
});

test('raw line numbers count blank lines and every kind of line end', () => {
  expect(read('a\r\n\r\nb\rc').lines.map(({ text, line }) => [text, line])).toEqual([['a', 1], ['', 2], ['b', 3], ['c', 4]]);
});
