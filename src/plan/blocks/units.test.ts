import { expect, test } from 'vitest';
import { oneSpelling, readUnits, unitsInBrackets } from './units.ts';

test('names are cut at commas outside brackets; what stands in brackets is part of the printed name', () => {
  expect(readUnits('责任单位：教育局、农牧林水局（乡村振兴局、交通局）、妇联').map(({ name, as }) => [name, as])).toEqual([
    ['教育局', '教育局'], ['农牧林水局', '农牧林水局（乡村振兴局、交通局）'], ['妇联', '妇联'],
  ]);
});

test('lead and support are told apart', () => {
  expect(readUnits('牵头单位：卫健委；配合单位：教育局、妇联等').map(({ name, role }) => [name, role])).toEqual([['卫健委', 'lead'], ['教育局', 'support'], ['妇联', 'support']]);
});

test('a bracket at the end of the text that holds units', () => {
  expect(unitsInBrackets('加强宣传。（责任单位：宣传部、妇联）').map(({ name }) => name)).toEqual(['宣传部', '妇联']);
  expect(unitsInBrackets('加强宣传（含网络）。')).toEqual([]);
});

test('a name that only leaves letters out takes the longer spelling', () => {
  expect(Object.fromEntries(oneSpelling(['市场监督局', '市场监督管理局', '教育局', '卫健局']))).toEqual({ 市场监督局: '市场监督管理局', 市场监督管理局: '市场监督管理局', 教育局: '教育局', 卫健局: '卫健局' });
});
