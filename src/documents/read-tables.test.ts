import { array, assert, constantFrom, nat, property, string, tuple, uint8Array } from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../test/gb18030.ts';
import { makeDocx } from '../../test/makers/docx-maker.ts';
import { makeXlsx, type MadeSheet } from '../../test/makers/xlsx-maker.ts';
import { csvRecords } from './csv/csv-records.ts';
import { findSeparator } from './csv/find-separator.ts';
import { readTables } from './read-tables.ts';
import { columnLetters } from './table.ts';
import { readSheet } from './xlsx/read-sheet.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true): Uint8Array => Uint8Array.from(Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le'));
const textsOf = async (bytes: Uint8Array): Promise<string[][]> => (await readTables(bytes, 'a')).tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
const codesOf = async (bytes: Uint8Array): Promise<string[]> => (await readTables(bytes, 'a')).issues.map(({ severity, code }) => `${severity} ${code}`);

describe('csv in every dress', () => {
  const plain = '指标,年份,数值\n孕产妇死亡率,2020,16.9\n';
  const rows = [['指标', '年份', '数值'], ['孕产妇死亡率', '2020', '16.9']];
  test.each<readonly [string, Uint8Array]>([
    ['UTF-8', utf8(plain)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${plain}`)],
    ['GB18030', encodeGb18030(plain)],
    ['UTF-16 with a mark', utf16(plain)],
    ['UTF-16 without one', utf16(plain, false)],
    ['semicolons', utf8(plain.replaceAll(',', ';'))],
    ['tabs', utf8(plain.replaceAll(',', '\t'))],
    ['Windows line ends', utf8(plain.replaceAll('\n', '\r\n'))],
    ['old Macintosh line ends', utf8(plain.replaceAll('\n', '\r'))],
    ['no line end at the end', utf8(plain.trimEnd())],
    ['quotes around everything', utf8(plain.replaceAll(/[^,\n]+/g, '"$&"'))],
    ['blanks around fields', utf8(plain.replaceAll(',', ' , '))],
    ['trailing separators', utf8(plain.replaceAll('\n', ',,\n'))],
  ])('%s', async (_name, bytes) => {
    expect(await textsOf(bytes)).toEqual(rows);
  });

  test('the first line of Excel that names the separator is no row, and rows keep their numbers', async () => {
    const { tables } = await readTables(utf8('sep=;\n指标;数值\n\n甲,乙;1\n'), 'a');
    expect(tables[0]?.rows.map(({ row, cells }) => [row, ...cells.map(({ text }) => text)])).toEqual([[2, '指标', '数值'], [4, '甲,乙', '1']]);
  });

  test.each<readonly [string, readonly (readonly string[])[]]>([
    ['a,"b\nc",d\n', [['a', 'b\nc', 'd']]],
    ['"say ""x""",y', [['say "x"', 'y']]],
    ['"a"b,c', [['ab', 'c']]],
    ['a,b,\n', [['a', 'b', '']]],
    ['a,', [['a', '']]],
    ['', []],
    ['\n\na', [[], [], ['a']].map((fields) => (fields.length === 0 ? [''] : fields))],
    ['"never closed,b\nc,d', [['"never closed', 'b'], ['c', 'd']]],
    ['5"高,b\nc,"d"', [['5"高', 'b'], ['c', 'd']]],
  ])('%j', (text, records) => {
    expect(csvRecords(text, ',').records).toEqual(records);
  });

  test('a quote that never ends is said with its row, and the rows after it are read', async () => {
    expect(await codesOf(utf8('a,b\n"c,d\ne,f\n'))).toEqual(['doubt csv-quote-unclosed']);
    expect(await textsOf(utf8('a,b\n"c,d\ne,f\n'))).toEqual([['a', 'b'], ['"c', 'd'], ['e', 'f']]);
  });

  test('what is written with quotes is read back', () => {
    const field = string({ unit: constantFrom('a', '"', ',', '\n', '女', ' ', ';') });
    assert(property(array(array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (records) => {
      const written = records.map((fields) => fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
      expect(csvRecords(written, ',').records).toEqual(records);
    }));
  });

  test('any mess of quotes takes time in proportion to its length, and at most one never ends', () => {
    for (const piece of ['"a,b\n', '"', '""', '"""', '"a""b\n', ',"\n', '"",']) {
      const before = performance.now();
      csvRecords(piece.repeat(100_001), ',');
      expect(performance.now() - before).toBeLessThan(3000);
    }
  });

  test('every character that is no quote, separator or line end is kept, whatever the quotes', () => {
    assert(property(string({ unit: constantFrom('"', ',', '\n', '甲', 'b'), maxLength: 40 }), (text) => {
      const kept = csvRecords(text, ',').records.flat().join('').replaceAll(/[",\n]/g, '');
      expect(kept).toBe(text.replaceAll(/[",\n]/g, ''));
    }));
  });

  test('the separator is the one by which lines agree', () => {
    expect(['a;b\n1,5;2', 'a,b\n1;2,3', 'a\tb\nc,d\te', 'only one'].map(findSeparator)).toEqual([';', ',', '\t', ',']);
  });
});

test('columns are called as spreadsheets call them', () => {
  expect([1, 26, 27, 52, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
});

describe('xlsx', () => {
  const sheet = (rows: MadeSheet['rows'], more: Partial<MadeSheet> = {}): MadeSheet => ({ name: '表1', rows, ...more });

  test('cells show what a person sees', async () => {
    const bytes = makeXlsx([sheet([
      ['指标', { number: 44196, format: 'yyyy"年"' }, 2021],
      [{ runs: ['孕产妇', '死亡率'], phonetic: 'yun' }, { number: 0.934, format: '0.0%' }, { number: 93, format: '0.00' }],
      [{ inline: '甲' }, { error: '#DIV/0!' }, { yes: true }],
      [null, 12.420000000000002, { number: 3, formula: 'A1+1' }],
    ])]);
    expect(await textsOf(bytes)).toEqual([['指标', '2020', '2021'], ['孕产妇死亡率', '93.4%', '93.00'], ['甲', '#DIV/0!', '是'], ['', '12.42', '3']]);
    const cells = (await readTables(bytes, 'a')).tables[0]?.rows[0]?.cells;
    expect(cells?.map(({ number, date }) => [number, date])).toEqual([[null, null], [44196, '2020-12-31'], [2021, null]]);
  });

  test('the 1904 calendar of old Macintosh workbooks', async () => {
    expect(await textsOf(makeXlsx([sheet([[{ number: 42734, format: 'yyyy-mm-dd' }]])], { starts1904: true }))).toEqual([['2020-12-31']]);
  });

  test('merged cells are repeated and say so', async () => {
    const { tables } = await readTables(makeXlsx([sheet([['标题', null, null], ['甲', '女', 1], [null, '男', 2]], { merges: ['A1:C1', 'A2:A3'] })]), 'a');
    expect(tables[0]?.rows.map(({ cells }) => cells.map(({ text, covered }) => `${text}${covered === true ? '*' : ''}`))).toEqual([['标题', '标题*', '标题*'], ['甲', '女', '1'], ['甲*', '男', '2']]);
  });

  test('hidden rows are read and said, hidden sheets named and left out', async () => {
    const bytes = makeXlsx([sheet([['a'], ['b']], { hiddenRows: [2] }), sheet([['密']], { name: '草稿', hidden: true })]);
    expect([await textsOf(bytes), await codesOf(bytes)]).toEqual([[['a'], ['b']], ['notice hidden-sheets', 'notice hidden-rows']]);
  });

  test('a formula that was never computed is named with its cell', async () => {
    const { issues } = await readTables(makeXlsx([sheet([['a', { formula: 'SUM(B2:B3)' }]])]), 'a');
    expect(issues.map(({ code, message }) => [code, message.includes('B1')])).toEqual([['formula-without-value', true]]);
  });

  test('reading stops at the most cells that may be kept, and says how far it came', () => {
    const bytes = strToU8(`<worksheet><sheetData>${Array.from({ length: 10 }, (_, index) => `<row r="${String(index + 1)}"><c><v>1</v></c><c><v>2</v></c></row>`).join('')}</sheetData></worksheet>`);
    const { cells, end, rows } = readSheet(bytes, { sheets: [], strings: [], formats: [], starts1904: false, faults: [] }, 5);
    expect([cells, end, rows.map(({ cells }) => cells.length)]).toEqual([5, 'stopped', [2, 2, 1]]);
  });

  test('one cell far away costs one cell', async () => {
    const far = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
    const bytes = makeXlsx([sheet([['a']])], { files: { 'xl/worksheets/sheet1.xml': far } });
    const { tables, issues } = await readTables(bytes, 'a');
    expect([tables[0]?.rows.length, issues.map(({ code }) => code)]).toEqual([1, ['columns-not-read']]);
  });

  test('a workbook of exceljs reads as its sheet shows', async () => {
    const bytes = readFileSync(new URL('../../test/fixtures/tables/exceljs.xlsx', import.meta.url));
    expect([await textsOf(bytes), await codesOf(bytes)]).toEqual([
      [
        ['示例区妇女发展规划监测表', ...Array.from({ length: 4 }, () => '示例区妇女发展规划监测表')],
        ['指标名称', '单位', '2019', '2020', '2021年度'],
        ['产前检查率', '%', '96.80', '97.4%', '97.90'],
        ['5岁以下儿童死亡率', '‰', '7.8', '—', '7.1'],
      ],
      ['notice hidden-sheets'],
    ]);
  });

  test('a workbook of hucre does too', async () => {
    const bytes = readFileSync(new URL('../../test/fixtures/tables/hucre.xlsx', import.meta.url));
    expect(await textsOf(bytes)).toEqual([['指标', '年份', '数值', '日期'], ['产前检查率', '2020', '97.40', '2020-12-31']]);
  });
});

describe('files that are no tables are refused with advice', () => {
  const wide = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const compound = (stream: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 504 }, () => 0), ...wide(stream)]);
  const zip = (files: Readonly<Record<string, string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const sound = makeXlsx([{ name: 'a', rows: [['指标', '年份', '数值'], ['甲', 2020, 1]] }]);
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing', new Uint8Array(), 'error empty-file'],
    ['blanks', utf8(' \n\n'), 'error empty-table'],
    ['a web page called xls', utf8('<html><table><tr><td>1</td></tr></table></html>'), 'error not-a-table'],
    ['a web page in UTF-16', utf16('<html><table></table></html>'), 'error not-a-table'],
    ['a web page in XML', utf8('<?xml version="1.0"?><html><table></table></html>'), 'error not-a-table'],
    ['SpreadsheetML 2003', utf8('<?xml version="1.0"?><Workbook></Workbook>'), 'error not-a-table'],
    ['JSON', utf8('{ "plans": [] }'), 'error not-a-table'],
    ['a pdf', utf8('%PDF-1.7'), 'error not-a-table'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'error not-a-table'],
    ['a Word document', makeDocx({ blocks: [{ text: '规划' }] }), 'error not-a-table'],
    ['an old Word document', compound('WordDocument'), 'error not-a-table'],
    ['an old workbook', compound('Workbook'), 'error legacy-document'],
    ['a workbook with a password', compound('EncryptedPackage'), 'error encrypted-document'],
    ['an OpenDocument table', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), 'error legacy-document'],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), 'error legacy-document'],
    ['an archive', zip({ 'a.csv': 'x' }), 'error not-a-table'],
    ['a cut workbook', sound.slice(0, sound.length - 60), 'error truncated-file'],
    ['binary data', Uint8Array.from({ length: 3000 }, (_, index) => (index * index * 31 + index * 7) % 251), 'error not-text'],
    ['a workbook without sheets', makeXlsx([]), 'error sheet-damaged'],
  ];
  test.each(cases)('%s', async (_name, bytes, expected) => {
    const { tables, issues } = await readTables(bytes, 'a.xls');
    expect([tables.length, issues.map(({ severity, code }) => `${severity} ${code}`)]).toEqual([0, [expected]]);
    expect(issues.every(({ message }) => /\p{Script=Han}/u.test(message) && message.endsWith('。'))).toBe(true);
  });

  test('a zip bomb is left as soon as it passes the limit', async () => {
    const bomb = zipSync({ ...Object.fromEntries(['[Content_Types].xml', '_rels/.rels'].map((name) => [name, strToU8('<a/>')])), 'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a"/></sheets></workbook>'), 'xl/worksheets/sheet1.xml': new Uint8Array(300_000_000).fill(32) }, { level: 1 });
    expect(bomb.length).toBeLessThan(4_000_000);
    expect(await codesOf(bomb)).toEqual(['error table-too-large']);
  }, 60_000);

  test('a row whose number is damaged is the next one', async () => {
    const parts = unzipSync(makeXlsx([{ name: '表', rows: [['指标'], ['产前检查率']] }]));
    const sheet = Object.keys(parts).find((name) => name.includes('worksheets/sheet')) ?? '';
    const xml = strFromU8(parts[sheet] ?? new Uint8Array()).replaceAll(/<c r="[A-Z]+\d+"/g, '<c').replaceAll(/<row r="(\d+)"/g, '<row r="$1x"');
    const { tables } = await readTables(zipSync({ ...parts, [sheet]: strToU8(xml) }), 'a.xlsx');
    expect(tables[0]?.rows.map(({ row, cells }) => [row, cells[0]?.text])).toEqual([[1, '指标'], [2, '产前检查率']]);
  });

  test('hundreds of damaged workbooks give tables or a word in Chinese, and never throw', async () => {
    const whole = makeXlsx([{ name: '表', rows: Array.from({ length: 30 }, (_, index) => ['产前检查率', 1990 + index, { number: 90 + index / 10, format: '0.0' }]), merges: ['A1:A3'] }]);
    const damage = tuple(array(tuple(nat(whole.length - 1), nat(255)), { maxLength: 30 }), nat(whole.length), uint8Array({ maxLength: 50 }));
    const faults: string[] = [];
    const seen: [Promise<void>][] = [];
    assert(property(damage, ([flips, cut, put]) => {
      const copy = Uint8Array.from(whole);
      for (const [at, byte] of flips) copy[at] = byte;
      const damaged = Uint8Array.from([...copy.subarray(0, cut), ...put, ...copy.subarray(put.length % 2 === 0 ? cut : copy.length)]);
      seen.push([readTables(damaged, 'a.xlsx').then(({ tables, issues }) => {
        if (tables.length === 0 && issues.length === 0) faults.push('nothing said');
        for (const { message } of issues) if (!/\p{Script=Han}/u.test(message) || /undefined|NaN/.test(message)) faults.push(message);
      }, (error: unknown) => void faults.push(String(error)))]);
    }), { numRuns: 400, seed: 7 });
    await Promise.all(seen.flat());
    expect([seen.length, faults]).toEqual([400, []]);
  }, 60_000);

  test('damaged parts inside a sound zip: what can be read is read, and the loss is said', async () => {
    const made = (files: Readonly<Record<string, string>>): Uint8Array => makeXlsx([{ name: '表', rows: [['甲', 1]] }], { files });
    const rowOf = (xml: string): string => `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${xml}`;
    expect([
      await codesOf(made({ 'xl/worksheets/sheet1.xml': rowOf('<row r="2"><c r="A2"><v>2</v') })),
      await textsOf(made({ 'xl/worksheets/sheet1.xml': rowOf('<row r="2"><c r="A2"><v>2</v></c></ro') })),
      await codesOf(made({ 'xl/sharedStrings.xml': '<sst><si><t>甲' })),
      await textsOf(made({ 'xl/styles.xml': 'not xml' })),
      await textsOf(made({ 'xl/_rels/workbook.xml.rels': '' })),
    ]).toEqual([['error sheet-damaged'], [['1'], ['2']], ['error sheet-damaged'], [['甲', '1']], [['甲', '1']]]);
  });
});
