import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import { validateOffice } from '../../../../test/makers/validate-office.ts';
import { cellStyles } from './cell-styles.ts';
import { conditionsXml, rulesXml } from './filling-xml.ts';
import { lookOf, type CellRule, type Sheet } from './sheet.ts';
import { writeSheets } from './write-sheets.ts';

const at = (column: number): CellRule['at'] => [{ top: 2, left: column, bottom: 3, right: column }];
const rules: readonly CellRule[] = [
  { at: at(2), allows: { kind: 'words', words: ['是', '否', '说"不"，'] }, strict: true, title: '结论', hint: '请选', fault: '只能选' },
  { at: at(3), allows: { kind: 'number', from: 0, to: 100 }, strict: false, title: '本年数', hint: '', fault: '应在 0 和 100 之间' },
  { at: at(4), allows: { kind: 'day', from: '1990-01-01', to: '2024-02-29' }, strict: false, title: '日期', hint: '字'.repeat(300), fault: '' },
  { at: at(5), allows: { kind: 'number', from: 0, to: null }, strict: false, title: '数', hint: '', fault: '不小于0' },
];
const sheet: Sheet = {
  name: '填', hidden: false, orientation: 'landscape', widths: [2, 10, 10, 10, 10], merges: [], frozen: { rows: 0, columns: 0 }, titleRows: null, printed: null, filter: null, comments: [], links: [], picture: null, header: { left: '', right: '' },
  rows: [
    { height: 6, fixed: true, hidden: true, cells: [{ column: 1, look: lookOf('body'), content: '码' }] },
    { height: 15, fixed: true, cells: [{ column: 2, look: lookOf('body', { use: 'open' }), content: '' }, { column: 3, look: lookOf('body', { use: 'open' }), content: 5 }, { column: 4, look: lookOf('body', { use: 'closed' }), content: '' }, { column: 5, look: lookOf('body', { use: 'told' }), content: { formula: 'IF(C2>3,"多<少","少")', shown: '多<少' } }] },
  ],
  filling: { hiddenColumns: [1], rules, conditions: [{ at: { top: 2, left: 3, bottom: 3, right: 3 }, formula: 'C2=""', shows: 'wanted' }, { at: { top: 2, left: 3, bottom: 3, right: 3 }, formula: 'C2>3', shows: 'fault' }] },
};
const bytes = await writeSheets({ title: ['填报'], issuer: '示例区', stamps: [], dated: '2025-02-01', properties: {} }, [sheet]);

describe('a sheet to be filled in', () => {
  test('is sound, always the same, and shows what its formulas are worth before a program computes them', async () => {
    expect(validateOffice(bytes, 'xlsx') ?? []).toEqual([]);
    expect(await writeSheets({ title: ['填报'], issuer: '示例区', stamps: [], dated: '2025-02-01', properties: {} }, [sheet])).toEqual(bytes);
    expect((await readTables(bytes, 'a.xlsx')).tables[0]?.rows.map(({ hidden, cells }) => [hidden ?? false, cells.map(({ text }) => text)])).toEqual([[true, ['码']], [false, ['', '', '5', '', '多<少']]]);
  });

  test('days are counted as spreadsheets count them, long words are cut, lists keep their commas apart', () => {
    const xml = rulesXml(rules);
    expect([xml.includes('<formula1>32874</formula1><formula2>45351</formula2>'), xml.includes('<formula1>"是,否,说 不 ，"</formula1>'), /prompt="(字+…)"/u.exec(xml)?.[1]?.length, rulesXml([])]).toEqual([true, true, 255, '']);
    expect(conditionsXml([], cellStyles())).toBe('');
  });
});

const folder = mkdtempSync(join(tmpdir(), 'halfsky-filling-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const python = '/usr/bin/python3';
const hasPython = existsSync(python) && spawnSync(python, ['-c', 'import openpyxl']).status === 0;
if (!hasPython) console.warn('skipped: openpyxl is not installed, a sheet to be filled in was not read by it');

test.skipIf(!hasPython)('openpyxl finds it protected without a password, its open cells open, its rules and hidden parts', () => {
  writeFileSync(join(folder, 'a.xlsx'), bytes);
  const script = `import json, sys, openpyxl
s = openpyxl.load_workbook(sys.argv[1]).active
rules = [[str(v.sqref), v.type, v.operator, v.formula1, v.errorStyle, v.error] for v in s.data_validations.dataValidation]
print(json.dumps([s.protection.sheet, s.protection.password, [s[c].protection.locked for c in ('B2','C2','D2','E2')], s.column_dimensions['A'].hidden, s.row_dimensions[1].hidden, rules, s['E2'].value]))`;
  expect(JSON.parse(execFileSync(python, ['-c', script, join(folder, 'a.xlsx')], { encoding: 'utf8' }))).toEqual([
    true, null, [false, false, true, true], true, true,
    [['B2:B3', 'list', null, '"是,否,说 不 ，"', 'stop', '只能选'], ['C2:C3', 'decimal', 'between', '0', 'warning', '应在 0 和 100 之间'], ['D2:D3', 'date', 'between', '32874', null, null], ['E2:E3', 'decimal', 'greaterThanOrEqual', '0', 'warning', '不小于0']],
    '=IF(C2>3,"多<少","少")',
  ]);
});
