import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { saveByLibreOffice, hasLibreOffice, pagesOf } from '../../../../test/makers/libre-office.ts';
import type { DocumentTree } from '../tree.ts';
import { writeDocx } from './write-docx.ts';

const letter = (mark: string, more: Partial<DocumentTree> = {}): DocumentTree => ({
  title: ['关于催报2025年度', '监测数据的函'], subtitle: '', issuer: mark, date: '2026年5月3日', stamps: [], contents: false, letterhead: { mark, number: '妇儿工委办函〔2026〕　　号' },
  sections: [{ id: 'main', title: '', annex: false, orientation: 'portrait', blocks: [{ kind: 'paragraph', id: 'a', role: 'address', runs: [{ text: '示例区教育局：' }] }, { kind: 'paragraph', id: 'b', role: 'body', runs: [{ text: '请报送。' }] }] }],
  sources: {}, properties: {}, carried: null, dated: '2026-05-03', ...more,
});
const partsOf = async (tree: DocumentTree): Promise<string> => Object.entries(unzipSync(await writeDocx(tree, new Map()))).filter(([name]) => /^word\/(?:header|footer|document)/.test(name)).map(([, bytes]) => strFromU8(bytes)).join('\n');

describe('the head of a letter', () => {
  test('stands on the first page alone: the issuer in red over a double line, the number below, no page number', async () => {
    const xml = await partsOf(letter('示例区妇女儿童工作委员会办公室'));
    expect([xml.includes('w:titlePg'), (xml.match(/thickThinSmallGap/g) ?? []).length, (xml.match(/thinThickSmallGap/g) ?? []).length, xml.includes('妇儿工委办函〔2026〕　　号')]).toEqual([true, 1, 1, true]);
  });

  test('a document without one has none of it', async () => {
    const { letterhead: _none, ...plain } = letter('示例区');
    expect(await partsOf(plain)).not.toMatch(/titlePg|SmallGap/);
  });

  test('an issuer with a long name stays in one line', async () => {
    const sizes = async (mark: string): Promise<number> => Number(/LetterMark[\s\S]*?<w:sz w:val="(\d+)"/.exec(await partsOf(letter(mark)))?.[1]);
    expect([await sizes('示例区妇儿工委办'), await sizes('示例区妇女儿童工作委员会联席会议办公室领导小组') < 60]).toEqual([60, true]);
  });

  test.skipIf(!hasLibreOffice)('on the page the mark begins 30 mm from the top', async () => {
    const [page] = pagesOf(saveByLibreOffice(await writeDocx(letter('示例区妇儿工委办'), new Map()), 'pdf'));
    const mark = page?.words.find(({ text }) => text.startsWith('示例区妇儿工委'));
    expect(Math.abs(((mark?.top ?? 0) * 25.4) / 72 - 32)).toBeLessThan(4);
  });
});
