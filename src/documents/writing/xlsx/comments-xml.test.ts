import { expect, test } from 'vitest';
import { commentBoxesXml, commentsXml } from './comments-xml.ts';
import { contentsSheet } from './contents-sheet.ts';
import { labelsOf } from '../labels.ts';
import { sampleTree } from '../../../../test/makers/sample-tree.ts';

const sheet = { ...contentsSheet(sampleTree, labelsOf(sampleTree), []), widths: [10, 10, 10, 10, 10], rows: [] };

test('a comment keeps its lines and names its cell', () => {
  expect(commentsXml([{ row: 7, column: 2, text: '甲 <乙>\n丙' }], '统计局 & 妇联')).toContain('<authors><author>统计局 &amp; 妇联</author></authors><commentList><comment ref="B7" authorId="0"><text><r><rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">甲 &lt;乙&gt;\n丙</t></r></text></comment></commentList>');
});

test('a box opens beside its cell and is as high as its text', () => {
  const anchor = (text: string): string | undefined => /<x:Anchor>([^<]*)/.exec(commentBoxesXml({ ...sheet, comments: [{ row: 2, column: 1, text }] }))?.[1];
  // Columns of 85 pixels, rows of 20: the box is 240 pixels wide, from 12 pixels into the column beside.
  expect([anchor('短'), anchor('长'.repeat(100))]).toEqual(['1, 12, 1, 4, 3, 82, 2, 18', '1, 12, 1, 4, 3, 82, 7, 3']);
});
