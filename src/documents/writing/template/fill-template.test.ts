import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { barsPicture } from '../../../../test/makers/plain-picture.ts';
import { validateOffice } from '../../../../test/makers/validate-office.ts';
import { readCarried } from '../read-carried.ts';
import { readDocument } from '../../read-document.ts';
import type { DocumentTree, DrawnPictures, Table as TreeTable } from '../tree.ts';
import { fillTemplate } from './fill-template.ts';

const table: TreeTable = {
  kind: 'table', id: 't', caption: '各领域目标达标情况', unit: '', columns: [{ width: 1, align: 'left' }, { width: 1, align: 'right' }], keyColumns: 1, notes: [], small: false, sheet: '达标情况汇总',
  head: [[{ runs: [{ text: '领域' }] }, { runs: [{ text: '目标' }] }]],
  body: [[{ runs: [{ text: '妇女规划' }], columnSpan: 2 }], [{ runs: [{ text: '妇女与健康' }] }, { runs: [{ text: '38' }], number: { value: 38, digits: 0, suffix: '' } }]],
};
const tree: DocumentTree = {
  title: ['2024年', '统计监测报告'], subtitle: '', issuer: '示例区统计局', date: '2025年7月1日', stamps: ['内部资料 不得公开'], contents: true, sources: {}, properties: {}, carried: { name: 'x.json', text: '{"a":1}' }, dated: '2025-07-01',
  sections: [{
    id: 'main', title: '', annex: false, orientation: 'portrait', blocks: [
      { kind: 'paragraph', id: 'lead', role: 'body', runs: [{ text: '导语。' }] },
      { kind: 'heading', id: 'h1', level: 1, numbered: true, runs: [{ text: '总体情况' }], tail: [] }, table,
      { kind: 'heading', id: 'h2', level: 2, numbered: true, runs: [{ text: '妇女与健康' }], tail: [] },
      { kind: 'heading', id: 'c1', level: 3, numbered: true, runs: [{ text: '达到目标。', strong: true }], tail: [{ text: '管理率为' }, { text: '96.3%', source: 's1' }, { text: '。' }] },
      { kind: 'picture', id: 'p1', caption: '趋势', picture: 'p1', ratio: 0.5, description: '趋势图', data: { ...table, id: 'd', caption: '' }, notes: [] },
    ],
  }],
};
const pictures: DrawnPictures = new Map([['p1', barsPicture([1, 2], 40, 20)]]);

const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });
const cell = (text: string): TableCell => new TableCell({ children: [paragraph(text)] });

async function templateOf(lines: readonly (string | readonly string[])[], header = '{标注}'): Promise<Uint8Array> {
  const children = lines.map((line) => (typeof line === 'string' ? paragraph(line) : new Table({ rows: [new TableRow({ children: line.map(cell) })] })));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ headers: { default: new Header({ children: [paragraph(header)] }) }, children }] })));
}

const chapters = ['{标题}', '{#章节}', '{标题}', '{#小节}', '{标题}', '{#段落}', '{论断}{文字}', '{/段落}', '{#图}', '{图}', '{图名}', '{/图}', '{/小节}', '{/章节}'];

async function linesOf(template: Uint8Array): Promise<readonly string[]> {
  const filled = await fillTemplate(template, tree, pictures);
  if (!filled.ok) throw new Error(filled.issues.map(({ message }) => message).join());
  return (await readDocument(filled.bytes)).lines.map(({ text }) => text).filter((text) => text !== '');
}

async function refusals(template: Uint8Array): Promise<readonly string[]> {
  const filled = await fillTemplate(template, tree, pictures);
  return filled.ok ? [] : filled.issues.map(({ message }) => message.slice(0, 24));
}

describe('an office’s own template', () => {
  test('is filled with chapters, claims, pictures and their names', async () => {
    expect(await linesOf(await templateOf(chapters))).toEqual(expect.arrayContaining(['2024年统计监测报告', '一、总体情况', '（一）妇女与健康', '1.达到目标。管理率为96.3%。', '图1 趋势']));
  });

  test('has rows of tables by the headings of their columns; a row that names a group says so', async () => {
    const lines = await linesOf(await templateOf(['{落款}', ['{#达标情况汇总}{分组}{领域}', '{目标}{/达标情况汇总}']]));
    expect(lines).toEqual(expect.arrayContaining(['示例区统计局', '妇女规划', '妇女与健康', '38']));
  });

  test('gives the same bytes twice, carries what the document carries, and is sound', async () => {
    const template = await templateOf(chapters);
    const [one, two] = [await fillTemplate(template, tree, pictures), await fillTemplate(template, tree, pictures)];
    if (!one.ok || !two.ok) throw new Error('not filled');
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    expect(await readCarried(one.bytes, 'x.json')).toEqual(tree.carried);
    const faults = validateOffice(one.bytes, 'docx');
    if (faults === null) console.warn('skipped: the Open XML validator is not here');
    expect(faults ?? []).toEqual([]);
  });

  test.each<readonly [string, () => Promise<Uint8Array>, readonly string[]]>([
    ['a tag nothing stands for', () => templateOf(['{标题}', '{达标率}']), ['模板里的标签“{达标率}”没有对应的内容；']],
    ['a field outside its list', () => templateOf(['{领域}']), ['模板里的标签“{领域}”没有对应的内容；可']],
    ['no place for the stamp', () => templateOf(['{标题}'], '页眉'), ['模板里没有标签“{标注}”：报告必须标明“内部']],
    ['both at once', () => templateOf(['{甲}'], ''), ['模板里的标签“{甲}”没有对应的内容；可以用', '模板里没有标签“{标注}”：报告必须标明“内部']],
    ['a list that is not closed', () => templateOf(['{#章节}']), ['模板不能用：']],
    ['no Word file', () => Promise.resolve(new TextEncoder().encode('甲')), ['模板不能用：']],
  ])('%s is refused', async (_title, make, wanted) => {
    const told = await refusals(await make());
    expect(told.map((text, at) => text.startsWith(wanted[at]?.slice(0, 20) ?? '-'))).toEqual(wanted.map(() => true));
  });
});
