import { expect, test } from 'vitest';
import { inGroupOrder } from './group-order.ts';

test('everyone, women, men, town, country, ages by their years, what nobody taught us, then several words at once', () => {
  const told = ['农村 女', '其他户', '15-49岁', '男', '农村', '0-6岁', '', '小学', '城市', '女', '城市 男'].map((text) => ({ groups: text === '' ? [] : text.split(' ') }));
  expect(inGroupOrder(told).map(({ groups }) => groups.join(' '))).toEqual(['', '女', '男', '城市', '农村', '0-6岁', '15-49岁', '小学', '其他户', '城市 男', '农村 女']);
});
