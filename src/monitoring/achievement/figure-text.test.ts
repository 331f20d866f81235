import { expect, test } from 'vitest';
import { figureText, moveText, yearFigure, yearsText } from './figure-text.ts';

test.each([
  [1.77, '%', 2, '提高1.77个百分点'], [-6.59, '/10万', 2, '下降6.59个十万分点'], [0.3, '‰', 1, '提高0.3个千分点'], [-0.02, '/万', 2, '下降0.02个万分点'], [0, '%', 1, '持平'], [0.04, '%', 1, '持平'], [-0.04, '%', 1, '持平'],
  [12, '人', 0, '增加12人'], [-3, '所', 0, '减少3所'], [-1.2, '女=100', 1, '下降1.2'], [1.5, '百分点', 1, '提高1.5个百分点'], [-0.1, 'ratio', 1, '下降0.1000'],
])('a move of %d %s is told as points, never as percent (practice 3.5)', (change, unit, digits, text) => {
  expect(moveText(change, unit, digits)).toBe(text);
});

test.each([
  ['14.3', 14.3, 1, '/10万', '14.3/10万'], ['98.0', 98, 1, '%', '98.0%'], ['0.3333', 1 / 3, 4, 'ratio', '1:3'], ['107.2', 107.2, 1, '女=100', '107.2'], ['约95', 95, 0, '%', '95%'], ['1,204', 1204, 0, '人', '1,204人'],
])('%s is printed as published', (text, value, digits, unit, wanted) => {
  expect(figureText({ text, value, digits }, unit)).toBe(wanted);
});

test('nobody died is told as what did not happen', () => {
  expect(['孕产妇死亡率', '发生率'].map((name) => yearFigure({ year: 2024, text: '0', value: 0, digits: 0 }, '/10万', name))).toEqual(['2024年未发生孕产妇死亡（0/10万）', '2024年0/10万']);
});

test('years in a row are a run', () => {
  expect([[2021], [2021, 2022], [2021, 2022, 2023], [2021, 2023, 2024]].map(yearsText)).toEqual(['2021年', '2021年、2022年', '2021—2023年', '2021年、2023年、2024年']);
});
