import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import { anyTable, hostileTexts } from '../../../../test/makers/any-table.ts';
import { indicatorTable, largeTree, samplePictures, sampleTree } from '../../../../test/makers/sample-tree.ts';
import { hasValidator, validateOffice } from '../../../../test/makers/validate-office.ts';
import type { TableContent } from '../../table.ts';
import { labelsOf, textOf } from '../labels.ts';
import { gridOf } from '../table-grid.ts';
import type { Block, DocumentTree, Table } from '../tree.ts';
import { readCarriedWorkbook } from './read-carried-workbook.ts';
import { workbookSheets } from './workbook-sheets.ts';
import { writeWorkbook } from './write-workbook.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const pictures = samplePictures(sampleTree);
const treeOf = (...blocks: readonly Block[]): DocumentTree => ({ ...sampleTree, sections: [{ id: 'main', title: '', annex: false, orientation: 'portrait', blocks }] });
const rowsOf = (content: TableContent, sheet: string): string[][] => content.tables.find((table) => table.sheet === sheet)?.rows.map(({ cells }) => cells.map(({ text, covered }) => (covered ? '' : text))) ?? [];
const partsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
const empty: Table = { kind: 'table', id: 'e', caption: '空表', unit: '', columns: [], keyColumns: 0, head: [], body: [], notes: [], small: false, sheet: '' };

/** What of a text a cell can hold, as our reader gives it back: line ends alike, no controls, no blanks at the ends. */
const kept = (text: string): string => text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '').trim();

if (!hasValidator) console.warn('skipped: the Open XML validator is not installed, workbooks were not validated');

describe('a workbook', () => {
  test('has 目录, a sheet a table, a sheet a chart, and unseen what the tree carries', () => {
    expect(workbookSheets(sampleTree, pictures).map(({ name, hidden, orientation }) => `${name}${hidden ? ' hidden' : ''} ${orientation}`)).toEqual(['目录 portrait', '达标情况 portrait', '指标监测表 landscape', '责任单位任务清单 portrait', '2020—2025年孕产妇死亡率 landscape', '2020—2025年学前教育毛入园率 landscape', 'halfsky hidden portrait']);
  });

  test('prints a table with title, stamps, unit, heading, body and notes', async () => {
    expect(rowsOf(await readTables(await writeWorkbook(sampleTree, pictures), 'a.xlsx'), '达标情况')).toEqual([
      ['表1 各领域目标完成情况', '', '', '', '', '', '', '返回目录'],
      ['内部资料 不得公开', '', '', '', '', '', ''],
      ['单位：项', '', '', '', '', '', ''],
      ['规划', '领域', '可监测', '完成情况', '', '', '达标率（%）'],
      ['', '', '', '已达标', '未达标', '无数据', ''],
      ['妇女发展规划', '', '', '', '', '', ''],
      ['妇女', '妇女与健康', '12', '9', '2', '1', '75.0'],
      ['', '妇女与教育', '13', '9', '3', '1', '69.5'],
      ['', '妇女与经济', '14', '9', '4', '—', '64.0'],
      ['合计', '', '39', '27', '9', '2', '69.23'],
      ['注：达标率＝已达标÷可监测；“—”表示不适用，“…”表示缺数据。', '', '', '', '', '', ''],
      ['资料来源：示例区统计局。', '', '', '', '', '', ''],
    ]);
  });

  test('says on its first sheet what it holds, what it leaves out and what it follows from', async () => {
    const rows = rowsOf(await readTables(await writeWorkbook(sampleTree, pictures), 'a.xlsx'), '目录').map((cells) => cells.filter((text) => text !== '').join('|'));
    expect(rows.slice(5, 11)).toEqual(['序号|编号|名称|工作表', '1|表1|各领域目标完成情况|达标情况', '2|表2|指标监测表|指标监测表', '3|表3|责任单位任务清单|责任单位任务清单', '4|图1|2020—2025年孕产妇死亡率|2020—2025年孕产妇死亡率', '5|图2|2020—2025年学前教育毛入园率|2020—2025年学前教育毛入园率']);
    expect(rows.slice(11)).toEqual(['说明', '点击编号转到工作表，各工作表右上角可以返回目录。本工作簿只收正文和附件中的表、图及其数据。文字部分没有放进来，见同名的 Word 文档或网页；其中“四、存在的主要问题”没有表和图。', '—|不适用', '…|缺数据（未收集、未到期或不能公布）', '0|确实为零', '斜线底纹|待核或待填，请有关人员处理', '本文件依据', '数据指纹|sha256:0f3a…', '规划指纹|sha256:77b2…', '方法版本|1.0', '截至|2026-07-01']);
  });

  test('keeps heading and key columns in sight, repeats the heading in print, prints only the table, filters a heading of one row', async () => {
    const parts = partsOf(await writeWorkbook(sampleTree, pictures));
    expect([2, 3].map((sheet) => /<pane[^>]*>/.exec(parts[`xl/worksheets/sheet${String(sheet)}.xml`] ?? '')?.[0])).toEqual(['<pane xSplit="2" ySplit="5" topLeftCell="C6" activePane="bottomRight" state="frozen"/>', '<pane xSplit="3" ySplit="3" topLeftCell="D4" activePane="bottomRight" state="frozen"/>']);
    expect([...(parts['xl/workbook.xml'] ?? '').matchAll(/<definedName name="_xlnm\.(\w+)" localSheetId="[12]"[^>]*>([^<]*)/g)].map(([, name, range]) => `${name ?? ''} ${range ?? ''}`)).toEqual(["Print_Area '达标情况'!$A$1:$G$12", "Print_Titles '达标情况'!$4:$5", "_FilterDatabase '指标监测表'!$A$3:$R$63", "Print_Area '指标监测表'!$A$1:$R$64", "Print_Titles '指标监测表'!$3:$3"]);
  });

  test('keeps what it carries', async () => {
    expect(await readCarriedWorkbook(await writeWorkbook(sampleTree, pictures))).toEqual(sampleTree.carried);
  });
});

describe('the same tree', () => {
  test('gives the same bytes, now, again, and in another process of another time zone and language', async () => {
    const bytes = await writeWorkbook(sampleTree, pictures);
    const code = `import { writeWorkbook } from '${join(import.meta.dirname, 'write-workbook.ts')}'; import { samplePictures, sampleTree } from '${join(root, 'test', 'makers', 'sample-tree.ts')}'; process.stdout.write(Buffer.from(await writeWorkbook(sampleTree, samplePictures(sampleTree))).toString('base64'));`;
    const other = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8' } });
    expect(Buffer.from(await writeWorkbook(sampleTree, pictures)).equals(Buffer.from(bytes))).toBe(true);
    expect(other).toBe(Buffer.from(bytes).toString('base64'));
  });
});

describe.skipIf(!hasValidator)('the Open XML validator finds nothing against', () => {
  test.each<[what: string, tree: DocumentTree]>([
    ['the sample', sampleTree],
    ['a large report', largeTree()],
    ['a tree without sections, titles, stamps, contents, properties', { ...sampleTree, title: [], subtitle: '', issuer: '', date: '', stamps: [], contents: false, sections: [], properties: {}, carried: null, dated: '' }],
    ['empty tables', treeOf(empty, { ...empty, id: 'f', caption: '', columns: [{ width: 1, align: 'left' }], head: [[{ runs: [{ text: '头' }] }]] })],
    ['hostile words everywhere', { ...treeOf(...hostileTexts.map((text, at): Block => ({ ...indicatorTable(5, 2), id: `t${String(at)}`, caption: text, sheet: text, unit: text, notes: [[{ text }, { text, strong: true }]], body: [[{ runs: [{ text }], comment: text }, { runs: [{ text: '半' }, { text, strong: true, mark: 'changed' }], shade: 'group' }]] }))), title: hostileTexts, stamps: hostileTexts, issuer: hostileTexts.join(''), properties: Object.fromEntries(hostileTexts.map((text) => [text, text])) }],
    ['a table of twelve breakdowns', treeOf(indicatorTable(16, 10))],
  ])('%s', async (_, tree) => {
    expect(validateOffice(await writeWorkbook(tree, samplePictures(tree)), 'xlsx')).toEqual([]);
  });

  test('any table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTable, { minLength: 1, maxLength: 4 }), async (tables) => {
        expect(validateOffice(await writeWorkbook(treeOf(...tables), new Map()), 'xlsx')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('what a sheet shows', () => {
  test('is what the document prints, cell by cell, and a number is a number', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const tree = treeOf(table);
        const [, sheet] = workbookSheets(tree, new Map());
        const content = await readTables(await writeWorkbook(tree, new Map()), 'a.xlsx');
        const read = new Map(content.tables.find(({ sheet: name }) => name === sheet?.name)?.rows.map(({ row, cells }) => [row, cells]));
        const grid = gridOf(table);
        const from = (sheet?.rows.findIndex(({ cells }) => cells[0]?.look.role === 'head' || cells[0]?.look.role === 'body') ?? 0) + 1;
        const places = [...grid.head, ...grid.body.map((row) => row.map((cell) => ({ ...cell, row: cell.row + grid.head.length })))].flat();
        const shown = places.map(({ row, column }) => read.get(from + row)?.[column] ?? { text: '', number: null });
        expect(shown.map(({ text }) => text)).toEqual(places.map(({ cell }) => kept(textOf(cell.runs, labelsOf(tree)))));
        expect(shown.map(({ number }) => number)).toEqual(places.map(({ cell }) => cell.number?.value ?? null));
      }),
    );
  });

  test('what lies under a merged cell is empty, and looks like it', () => {
    const [, sheet] = workbookSheets(sampleTree, pictures);
    expect(sheet?.rows[5]?.cells.map(({ content }) => content)).toEqual(['妇女发展规划', '', '', '', '', '', '']);
    expect(new Set(sheet?.rows[5]?.cells.map(({ look }) => look.shade))).toEqual(new Set(['group']));
    expect(sheet?.rows.slice(6, 9).map(({ cells }) => cells[0]?.content)).toEqual(['妇女', '', '']);
  });

  test('what a person has to look at is hatched, and a bold word in a cell stays bold', async () => {
    const [, sheet] = workbookSheets(treeOf({ ...empty, columns: [{ width: 1, align: 'left' }], body: [[{ runs: [{ text: '半' }, { text: '粗', strong: true, mark: 'changed' }] }]] }), pictures);
    const cell = sheet?.rows[2]?.cells[0];
    expect([cell?.look.mark, cell?.content]).toEqual([true, [{ text: '半', strong: false }, { text: '粗', strong: true }]]);
    const parts = partsOf(await writeWorkbook(treeOf({ ...empty, columns: [{ width: 1, align: 'left' }], body: [[{ runs: [{ text: '半' }, { text: '粗', strong: true, mark: 'changed' }] }]] }), pictures));
    expect(parts['xl/sharedStrings.xml']).toContain('<si><r><t xml:space="preserve">半</t></r><r><rPr><b/><sz val="10"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">粗</t></r></si>');
    expect(parts['xl/styles.xml']).toContain('patternType="lightUp"');
  });

  test('text that looks like a formula, a number or an error stays text', async () => {
    const texts = ['=1+1', '+86', '-5℃', '@SUM(A1)', '#REF!', '#N/A', 'TRUE', '0012', '1E5'];
    const bytes = await writeWorkbook(treeOf({ ...empty, columns: [{ width: 1, align: 'left' }], body: texts.map((text) => [{ runs: [{ text }] }]) }), new Map());
    const sheet = partsOf(bytes)['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).not.toContain('<f>');
    expect([...sheet.matchAll(/<c r="A[3-9]\d?" s="\d+"( t="s")?>/g)].map(([, type]) => type)).toEqual(Array.from({ length: 7 }, () => ' t="s"'));
    expect(rowsOf(await readTables(bytes, 'a.xlsx'), '空表').map(([text]) => text)).toEqual(['表1 空表', '内部资料 不得公开', ...texts]);
  });

  test('a cell whose print is not its number stays as printed', async () => {
    const bytes = await writeWorkbook(treeOf({ ...empty, columns: [{ width: 1, align: 'left' }], body: [[{ runs: [{ text: '约九成' }], number: { value: 90, digits: 0, suffix: '' } }]] }), new Map());
    expect((await readTables(bytes, 'a.xlsx')).tables[1]?.rows.at(-1)?.cells).toEqual([{ text: '约九成', number: null, date: null }]);
  });
});

test('charts without a drawing leave their data', async () => {
  const [, , , , chart] = workbookSheets(sampleTree, new Map());
  expect([chart?.picture, chart?.orientation, chart?.rows.length]).toEqual([null, 'portrait', 11]);
});
