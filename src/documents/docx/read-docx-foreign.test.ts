import { DeletedTextRun, Document, FootnoteReferenceRun, HeadingLevel, InsertedTextRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';

test('a document written by another program is read with its numbers, tables, changes and notes', async () => {
  const levels = [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '第%1章' }, { level: 1, format: LevelFormat.DECIMAL, text: '%2.' }];
  const cell = (text: string, rowSpan = 1): TableCell => new TableCell({ rowSpan, children: [new Paragraph(text)] });
  const made = new Document({
    footnotes: { 1: { children: [new Paragraph('脚注')] } },
    numbering: { config: [{ reference: 'plan', levels }] },
    sections: [
      {
        children: [
          new Paragraph({ text: '总则', heading: HeadingLevel.HEADING_1, numbering: { reference: 'plan', level: 0 } }),
          new Paragraph({ children: [new TextRun('目标'), new FootnoteReferenceRun(1)], numbering: { reference: 'plan', level: 1 } }),
          new Paragraph({ children: [new InsertedTextRun({ text: '增', id: 1, author: '甲', date: '2020-01-01' }), new DeletedTextRun({ text: '删', id: 2, author: '甲', date: '2020-01-01' })] }),
          new Table({ rows: [new TableRow({ children: [cell('甲', 2), cell('乙')] }), new TableRow({ children: [cell('丙')] })] }),
          new Paragraph({ text: '组织', heading: HeadingLevel.HEADING_1, pageBreakBefore: true, numbering: { reference: 'plan', level: 0 } }),
        ],
      },
    ],
  });
  const content = readDocx(await Packer.toBuffer(made));
  expect(content.lines.map((line) => [line.text, line.page, line.headingLevel, line.cell])).toEqual([
    ['第一章\t总则', 1, 1, undefined],
    ['1.\t目标', 1, undefined, undefined],
    ['增', 1, undefined, undefined],
    ['甲', 1, undefined, { table: 1, row: 1, column: 1, rowSpan: 2 }],
    ['乙', 1, undefined, { table: 1, row: 1, column: 2 }],
    ['丙', 1, undefined, { table: 1, row: 2, column: 2 }],
    ['第二章\t组织', 2, 1, undefined],
    ['脚注', 2, undefined, undefined],
  ]);
  expect(content.issues.map((issue) => issue.code)).toEqual(['tracked-changes', 'notes-at-end']);
});
