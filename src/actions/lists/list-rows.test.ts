import { describe, expect, test } from 'vitest';
import { blankCell, type SheetTable } from '#documents';
import { readListRows, type ListForm } from './list-rows.ts';

const form: ListForm<'name' | 'login' | 'unit'> = { headings: { name: ['姓名', '名字'], login: ['登录名', '账号'], unit: ['单位', '部门'] }, needed: ['name', 'login'], what: '人员' };

const sheet = (...rows: readonly string[]): SheetTable => ({
  sheet: null, rows: rows.flatMap((row, at) => (row === '' ? [] : [{ row: at + 1, cells: row.split('|').map((text) => (text === '' ? blankCell : { text, number: null, date: null })) }])),
});
const read = (...rows: readonly string[]) => readListRows(sheet(...rows), form);
const told = (...rows: readonly string[]) => read(...rows).rows.map(({ row, text }) => [row, text('name'), text('login'), text('unit')]);

describe('a list of rows', () => {
  test.each([
    ['columns stand anywhere, under any of their headings', ['账号|部门|名字', 'a|教育局|王芳'], [[2, '王芳', 'a', '教育局']]],
    ['what stands above the heading, and blank rows, are passed over', ['人员名单', '', '姓名|登录名', '', '王芳|a'], [[5, '王芳', 'a', '']]],
    ['a heading may say more', ['序号|姓 名（必填）|*登录名：', '1|王芳|a'], [[2, '王芳', 'a', '']]],
    ['the usual heading goes before others', ['部门|单位|姓名|登录名', '妇联部|妇联|王芳|a'], [[2, '王芳', 'a', '妇联']]],
    ['rows that are only numbered are none', ['序号|姓名|登录名', '1|王芳|a', '2', '3'], [[2, '王芳', 'a', '']]],
    ['a row with one of the columns is one', ['姓名|登录名|单位', '||教育局'], [[2, '', '', '教育局']]],
  ])('%s', (_case, rows, expected) => {
    expect(told(...rows)).toEqual(expected);
  });

  const refusals: readonly (readonly [readonly string[], string, string])[] = [
    [['名单', '姓名|单位', '王芳|教育局'], 'no-heading', '没有找到标题行：表中应有标题为“姓名”、“登录名”的列。'],
    [['姓名|登录名|登录名', '王芳|a|b'], 'heading-twice', '标题行里有两列“登录名”，请只留一列。'],
    [['姓名|登录名'], 'empty-table', '表里没有一个人员。'],
    [['姓名|登录名', ...Array.from({ length: 501 }, () => '王芳|a')], 'too-many-rows', '表里有 501 行，一次最多 500 行，请分几次导入。'],
  ];
  test.each(refusals.map(([rows, code, message]) => [code, message, rows] as const))('%s: %s', (code, message, rows) => {
    expect(read(...rows)).toEqual({ rows: [], faults: [{ code, message, place: '' }] });
  });

  test('a cell under a merged one says the same and makes no row of its own', () => {
    const covered = { text: '教育局', number: null, date: null, covered: true } as const;
    const merged: SheetTable = { sheet: null, rows: [...sheet('姓名|登录名|单位', '王芳|a|教育局').rows, { row: 3, cells: [{ text: '李强', number: null, date: null }, { text: 'b', number: null, date: null }, covered] }, { row: 4, cells: [blankCell, blankCell, covered] }] };
    expect(readListRows(merged, form).rows.map(({ row, text }) => [row, text('unit')])).toEqual([[2, '教育局'], [3, '教育局']]);
  });
});
