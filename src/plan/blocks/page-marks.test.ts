import { expect, test } from 'vitest';
import { takeOutMarks } from './page-marks.ts';

const lines = (...texts: string[]) => texts.map((text, index) => ({ text, line: index + 1, page: 1 }));
const kinds = (...texts: string[]) => takeOutMarks(lines(...texts)).marks.map(({ kind }) => kind);

test.each(['— 12 —', '- 39 -', '－５－', '·12·', '第 3 页 共 20 页', '3/20'])('%s is a page mark', (text) => {
  expect(kinds(text)).toEqual(['page-mark']);
});

test.each(['— 12 所 —', '2021—2030', '12', '1.'])('%s alone is none', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('bare numbers are page marks where they make a series', () => {
  expect(kinds('前言', '1', '文', '2', '文', '3')).toEqual(['page-mark', 'page-mark', 'page-mark']);
  expect(kinds('前言', '1', '文', '7', '文', '30')).toEqual([]);
});

test('a mark glued to the head or the end of a line becomes a hole', () => {
  const { holes, marks } = takeOutMarks(lines('— 12 —妇女平等享有', '共 100 人'));
  expect([...holes]).toEqual([[1, [0, 6]]]);
  expect(marks.map(({ spans }) => spans)).toEqual([[[1, 0, 6]]]);
});

test('an imprint that takes two lines is one', () => {
  expect(kinds('本规划自印发之日起施行。', '示例区人民政府办公室 2023年', '2月 7日印发')).toEqual(['imprint', 'imprint']);
});

test('a period of years is no page mark', () => {
  expect(takeOutMarks(lines('中国妇女发展纲要2021—2030年')).holes.size).toBe(0);
});

test('the imprint and the entries of a table of contents are marks', () => {
  expect(kinds('示例区人民政府办公室 2023年 2月 7日印发', '第一章 指导思想…………………… 3', '（一）妇女与健康........12')).toEqual(['imprint', 'contents', 'contents']);
});
