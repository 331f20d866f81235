import { expect, test } from 'vitest';
import { readTables } from '#documents';
import { makeXlsx } from '../../../test/makers/xlsx-maker.ts';
import type { AnswerField } from '../forms/answer.ts';
import { readCell } from './read-cell.ts';

type Made = Parameters<typeof makeXlsx>[0][number]['rows'][number][number];

test.each<readonly [string, AnswerField, Made, string | null, readonly string[]]>([
  ['a number as it shows', 'value', { number: 93.6, format: '0.00' }, '93.60', []],
  ['zeros that only the format adds', 'value', { number: 14.2, format: '0.0000' }, '14.20', []],
  ['a count under a format of four decimals', 'numerator', { number: 1872, format: '#,##0.0000' }, '1,872.00', []],
  ['0.936 under a format of percent', 'value', { number: 0.936, format: '0.0%' }, '93.6%', []],
  ['more kept than shown', 'value', { number: 93.5714, format: '0.00' }, '93.57', ['doubt form-cell-shows-less']],
  ['more kept than a percent shows', 'value', { number: 0.93571, format: '0.0%' }, '93.6%', ['doubt form-cell-shows-less']],
  ['a thousand with its comma', 'numerator', { number: 1872, format: '#,##0' }, '1,872', []],
  ['the dust of binary arithmetic', 'value', 0.1 + 0.2, '0.3', []],
  ['a third, as long as a cell shows it', 'value', 100 / 3, '33.333333333', []],
  ['a number under a format of words', 'value', { number: 5, format: '"—"' }, '—', ['doubt form-cell-shows-less']],
  ['a number in words of its format', 'value', { number: 12, format: '0"人"' }, '12人', []],
  ['1-2 that became a day', 'numerator', { number: 45293, format: 'yyyy-mm-dd' }, null, ['error form-cell-is-date']],
  ['1:2 that became an hour', 'value', { number: 0.0431, format: 'h:mm' }, null, ['error form-cell-is-date']],
  ['a day', 'happenedOn', { number: 45382, format: 'yyyy"年"m"月"d"日"' }, '2024-03-31', []],
  ['a day of which only the number is left', 'happenedOn', 45382, '2024-03-31', ['doubt form-day-as-number']],
  ['a day in words', 'happenedOn', '2024年3月31日', '2024年3月31日', []],
  ['an error', 'value', { error: '#DIV/0!' }, null, ['error form-cell-error']],
  ['a result of a formula', 'value', { number: 95.2, formula: '1+1' }, '95.2', []],
  ['yes as a truth value', 'happened', { yes: true }, '是', []],
  ['an apostrophe', 'value', "'95", '95', ['notice form-text-cleaned']],
  ['an apostrophe that belongs to words', 'note', "'大病'救助", "'大病'救助", []],
])('%s', async (_what, field, made, text, said) => {
  const { tables } = await readTables(makeXlsx([{ name: '表', rows: [['x', made]] }]), 'a.xlsx');
  const cell = tables[0]?.rows[0]?.cells[1] ?? { text: '', number: null, date: null };
  const { text: read, issues } = readCell(cell, field, { sheet: '表', row: 1, column: 2 }, '某率');
  expect([read, issues.map(({ severity, code }) => `${severity} ${code}`), issues.every(({ message, sheet, line, column }) => message.includes('“表”B1') && sheet === '表' && line === 1 && column === 2)]).toEqual([text, said, true]);
});
