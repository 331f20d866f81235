import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import { largeTree, samplePictures, sampleTree } from '../../../../test/makers/sample-tree.ts';
import { labelsOf, textOf } from '../labels.ts';
import { gridOf, type PlacedCell } from '../table-grid.ts';
import type { DocumentTree, Table } from '../tree.ts';
import { cellName } from './cell-names.ts';
import { readCarriedWorkbook } from './read-carried-workbook.ts';
import { workbookSheets } from './workbook-sheets.ts';
import { writeWorkbook } from './write-workbook.ts';

type PeerCell = { readonly value: unknown; readonly type: string; readonly format: string; readonly comment: string | null; readonly link: string | null };
type PeerSheet = {
  readonly name: string; readonly state: string; readonly frozen: string | null; readonly titles: string | null; readonly area: string | null; readonly merged: readonly string[]; readonly filter: string | null; readonly orientation: string;
  readonly paper: number | string; readonly fit: readonly unknown[]; readonly header: readonly (string | null)[]; readonly pictures: readonly (readonly number[])[]; readonly cells: Readonly<Record<string, PeerCell>>;
};

const folder = mkdtempSync(join(tmpdir(), 'halfsky-peers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const python = '/usr/bin/python3';
const hasPython = existsSync(python) && spawnSync(python, ['-c', 'import openpyxl, PIL']).status === 0;
if (!hasPython) console.warn('skipped: openpyxl is not installed, workbooks were not read by it');

const reader = join(import.meta.dirname, '..', '..', '..', '..', 'test', 'oracles', 'read_workbook.py');

function readByPeer(bytes: Uint8Array): { readonly sheets: readonly PeerSheet[]; readonly title: string; readonly creator: string; readonly created: string } {
  const file = join(folder, 'peer.xlsx');
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync(python, [reader, file], { encoding: 'utf8', maxBuffer: 1 << 28 })) as ReturnType<typeof readByPeer>;
}

const tablesOf = (tree: DocumentTree): Table[] => tree.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));

/** The cells of a table with the names they have on its sheet, which has `above` rows over the heading. */
function namedCells(table: Table, above: number): [name: string, cell: PlacedCell][] {
  const { head, body } = gridOf(table);
  return [...head.flat().map((cell): [string, PlacedCell] => [cellName(above + cell.row + 1, cell.column + 1), cell]), ...body.flat().map((cell): [string, PlacedCell] => [cellName(above + head.length + cell.row + 1, cell.column + 1), cell])];
}

describe.skipIf(!hasPython)('openpyxl', () => {
  test('finds every number of the tables as a number with its value, every other cell as text', async () => {
    const tree = largeTree();
    const { sheets } = readByPeer(await writeWorkbook(tree, samplePictures(tree)));
    const tables = tablesOf(tree);
    expect(tables.length).toBe(25);
    const wrong = tables.flatMap((table, at) => {
      const above = table.unit === '' ? 2 : 3;
      return namedCells(table, above).filter(([name, { cell }]) => {
        const found = sheets[at + 1]?.cells[name];
        const printed = textOf(cell.runs, labelsOf(tree));
        return cell.number === undefined ? (found?.value ?? '') !== printed || (found !== undefined && found.type !== 's') : found?.type !== 'n' || found.value !== cell.number.value;
      });
    });
    expect(wrong).toEqual([]);
  });

  test('finds formats, panes, titles, areas, merged cells, comments, filters, pages, pictures and links where they belong', async () => {
    const { sheets, title, creator, created } = readByPeer(await writeWorkbook(sampleTree, samplePictures(sampleTree)));
    const [contents, summary, indicators, , chart, , carried] = sheets;
    expect([title, creator, created]).toEqual(['示例区妇女儿童发展规划2025年度统计监测报告', '示例区统计局', '2026-07-01T00:00:00']);
    expect(summary && { ...summary, cells: ['G7', 'C7', 'G10', 'F9'].map((name) => [name, summary.cells[name]?.value, summary.cells[name]?.format]) }).toEqual({
      name: '达标情况', state: 'visible', frozen: 'C6', titles: '4:5', area: 'A1:G12', filter: null, orientation: 'portrait', paper: 9, fit: [true, null, 0], pictures: [], header: ['内部资料 不得公开', '示例区妇女儿童发展规划2025年度统计监测报告', '第 &P 页，共 &N 页'],
      merged: ['A10:B10', 'A11:G11', 'A12:G12', 'A1:G1', 'A2:G2', 'A3:G3', 'A4:A5', 'A6:G6', 'A7:A9', 'B4:B5', 'C4:C5', 'D4:F4', 'G4:G5'],
      cells: [['G7', 75, '0.0'], ['C7', 12, '0'], ['G10', 69.23, '0.00'], ['F9', '—', 'General']],
    });
    expect(summary?.cells['G7']?.comment).toBe('已达标 ÷ 可监测\n按本年度规则计算');
    expect([indicators?.filter, indicators?.orientation]).toEqual(['A3:R63', 'landscape']);
    expect([chart?.pictures, chart?.area]).toEqual([[[3, 5, 600, 333]], 'A1:F19']);
    expect([contents?.cells['B7']?.link, carried?.state]).toEqual(["'达标情况'!A1", 'veryHidden']);
  });
});

const office = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice';

/** What LibreOffice makes of a workbook in another format; null where there is no LibreOffice, or one without Calc. */
function converted(bytes: Uint8Array, name: string, format: string): Uint8Array | null {
  if (!existsSync(office)) return null;
  const out = join(folder, name);
  writeFileSync(join(folder, `${name}.xlsx`), bytes);
  spawnSync(office, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', format, '--outdir', out, join(folder, `${name}.xlsx`)], { timeout: 60_000 });
  const [made] = existsSync(out) ? readdirSync(out) : [];
  return made === undefined ? null : new Uint8Array(readFileSync(join(out, made)));
}

const plain: Table = {
  kind: 'table', id: 'p', caption: '数', unit: '', columns: [{ width: 1, align: 'right' }], keyColumns: 0, head: [], notes: [], small: false, sheet: '',
  body: [
    ...([[93.45, 1, '93.5%'], [1.005, 2, '1.01'], [0.125, 2, '0.13‰'], [39.491, 2, '39.49/10万'], [-2.5, 0, '-3个百分点'], [-0.04, 1, '0.0'], [1234567, 0, '1234567'], [1234567.8, 1, '1,234,567.8人'], [0, 2, '0.00'], [0.5, 2, '+0.50'], [-1.2, 1, '−1.2'], [5, 0, '约5"例"'], [-1.5, 1, '下降1.5个；']] as const).map(([value, digits, text]) => [{ runs: [{ text }], number: { value, digits, suffix: '' } }]),
    ...['=1+1', '+86', '@a', '#REF!', '0012', '_x0041_'].map((text) => [{ runs: [{ text }] }]),
  ],
};
const plainTree: DocumentTree = { ...sampleTree, stamps: [], sections: [{ id: 'm', title: '', annex: false, orientation: 'portrait', blocks: [plain] }] };
const plainBytes = await writeWorkbook(plainTree, new Map());
/** Comma, double quote, UTF-8, from row 1, as shown, of the second sheet only. */
const csv = converted(plainBytes, 'plain', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,2');
if (!csv) console.warn('skipped: LibreOffice Calc is not installed (SOFFICE_PATH may name one), workbooks were not opened by it');

describe.skipIf(!csv)('LibreOffice', () => {
  test('shows every number exactly as the document prints it, and runs no text as a formula', () => {
    expect(workbookSheets(plainTree, new Map())[1]?.rows.flatMap(({ cells }) => cells.filter(({ content }) => typeof content === 'number')).length).toBe(13);
    const shown = new TextDecoder().decode(csv ?? new Uint8Array()).trim().split('\n').map((line) => line.replace(/,[^,]*$/, '').replace(/^"(.*)"$/, '$1').replaceAll('""', '"'));
    expect(shown.slice(1)).toEqual(plain.body.map((row) => textOf(row[0]?.runs ?? [], labelsOf(plainTree))));
  });

  test('keeps values, merged cells, what the workbook carries and its properties when it saves the file', async () => {
    const bytes = await writeWorkbook(sampleTree, samplePictures(sampleTree));
    const saved = converted(bytes, 'saved', 'xlsx') ?? new Uint8Array();
    expect(await readCarriedWorkbook(saved)).toEqual(sampleTree.carried);
    // LibreOffice keeps fifteen digits.
    const visible = async (file: Uint8Array): Promise<unknown> => (await readTables(file, 'a.xlsx')).tables.map(({ sheet, rows }) => ({ sheet, rows: rows.map(({ row, cells }) => ({ row, cells: cells.map(({ number, ...cell }) => ({ ...cell, number: number === null ? null : Number(number.toPrecision(14)) })) })) }));
    expect(await visible(saved)).toEqual(await visible(bytes));
  });
});
