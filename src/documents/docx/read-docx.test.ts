import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph, run } from '../../../test/makers/docx-maker.ts';
import { readDocx } from './read-docx.ts';
import type { MadeBlock, MadeDocx } from '../../../test/makers/docx-maker.ts';

const read = (blocks: readonly MadeBlock[], more: Partial<MadeDocx> = {}) => readDocx(makeDocx({ blocks, ...more }));
const texts = (blocks: readonly MadeBlock[], more: Partial<MadeDocx> = {}): string[] => read(blocks, more).lines.map((line) => line.text);
const pages = (blocks: readonly MadeBlock[]): (readonly [string, number])[] => read(blocks).lines.map((line) => [line.text, line.page]);
const codes = (blocks: readonly MadeBlock[], more: Partial<MadeDocx> = {}): string[] => read(blocks, more).issues.map((issue) => issue.code);
const xml = (inside: string): MadeBlock => ({ xml: `<w:p>${inside}</w:p>` });
const section = (type?: string): string => `<w:p><w:pPr><w:sectPr>${type === undefined ? '' : `<w:type w:val="${type}"/>`}</w:sectPr></w:pPr></w:p>`;

describe('text of a paragraph', () => {
  test('one paragraph is one line with its ordinal', () => {
    expect(read([{ text: '前 言' }, { text: '' }, { text: '正文' }])).toEqual({
      format: 'docx',
      lines: [
        { text: '前 言', line: 1, page: 1, breaksAfter: true, startsParagraph: true },
        { text: '', line: 2, page: 1, breaksAfter: true, startsParagraph: true },
        { text: '正文', line: 3, page: 1, breaksAfter: true, startsParagraph: true },
      ],
      pages: 1,
      issues: [],
    });
  });

  test('a soft line break makes a new line of the same paragraph', () => {
    expect(read([{ parts: ['甲区妇女发展规划', { mark: 'soft-break' }, '（2021-2025年）'] }]).lines).toEqual([
      { text: '甲区妇女发展规划', line: 1, page: 1, startsParagraph: true },
      { text: '（2021-2025年）', line: 1, page: 1, breaksAfter: true },
    ]);
  });

  const inline: readonly (readonly [string, string, string])[] = [
    ['tabs', `${run('甲')}<w:r><w:tab/></w:r>${run('乙')}`, '甲\t乙'],
    ['hyperlinks and smart tags', `<w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag>`, '甲乙'],
    ['content controls, without their properties', `<w:sdt><w:sdtPr><w:t>提示</w:t></w:sdtPr><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt>`, '甲'],
    ['inserted and moved text', `<w:ins>${run('甲')}</w:ins><w:moveTo>${run('乙')}</w:moveTo>`, '甲乙'],
    ['no deleted text', `<w:del><w:r><w:delText>丙</w:delText></w:r></w:del>${run('甲')}<w:moveFrom>${run('丁')}</w:moveFrom>`, '甲'],
    ['one of two alternatives', `<mc:AlternateContent><mc:Choice>${run('甲')}</mc:Choice><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent>`, '甲'],
    ['symbols', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', '✓≥'],
    ['non-breaking hyphens', '<w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r>', '2021-2025'],
    ['the base of phonetic guides', `<w:r><w:ruby><w:rt>${run('jiǎ')}</w:rt><w:rubyBase>${run('甲')}</w:rubyBase></w:ruby></w:r>`, '甲'],
    ['equations', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', 'x+1'],
    ['no hidden text', `<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>${run('甲')}`, '甲'],
    [
      'field results, not their instructions',
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> REF x </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('甲')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('乙')}`,
      '甲乙',
    ],
    ['page fields that were never filled in', '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"/>', '11'],
    ['text after a field that never ends', `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('甲')}`, '甲'],
    ['CDATA and entities', '<w:r><w:t><![CDATA[<甲>]]>&amp;&#x4E59;</w:t></w:r>', '<甲>&乙'],
  ];
  test.each(inline)('%s are read', (_name, inside, expected) => {
    expect(texts([xml(inside)])).toEqual([expected]);
  });

  test('an instruction that runs over the end of its paragraph does not swallow the next', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> TOC </w:instrText></w:r>';
    expect(texts([xml(`${run('甲')}${begin}`), xml(`${run('乙')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)])).toEqual(['甲', '乙']);
  });

  test('a paragraph whose end was deleted goes on in the next', () => {
    expect(texts([xml(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('甲')}`), { text: '乙' }])).toEqual(['甲乙']);
  });

  test('a text box is read once, after the paragraph that holds it', () => {
    const box = `<w:txbxContent>${paragraph({ text: '框内' })}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(texts([xml(`${run('甲')}${drawing}${run('乙')}`), { text: '丙' }])).toEqual(['甲乙', '框内', '丙']);
  });

  test('footnotes follow the body', () => {
    const footnotes = `<w:footnote w:type="separator"><w:p>${run('线')}</w:p></w:footnote><w:footnote w:id="1">${paragraph({ text: '注一' })}</w:footnote>`;
    expect([texts([{ text: '甲' }], { footnotes }), codes([{ text: '甲' }], { footnotes })]).toEqual([['甲', '注一'], ['notes-at-end']]);
  });

  test('headers and footers are left out', () => {
    expect(texts([{ text: '甲' }], { header: '眉', footer: '脚' })).toEqual(['甲']);
  });

  test('other prefixes and strict namespaces mean the same', () => {
    const document = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>';
    expect(read([], { files: { 'word/document.xml': document } }).lines).toEqual([
      { text: '甲', line: 1, page: 1, breaksAfter: true, startsParagraph: true, headingLevel: 1 },
    ]);
  });
});

describe('pages', () => {
  test('a page break inside a paragraph does not cut it', () => {
    expect(pages([{ parts: ['甲', { mark: 'page-break' }, '乙'] }, { text: '丙' }])).toEqual([['甲乙', 1], ['丙', 2]]);
  });

  test('a page start noted by Word after a break set by hand is the same page', () => {
    expect(pages([{ text: '甲' }, { parts: [{ mark: 'page-break' }] }, { parts: [{ mark: 'noted-page' }, '乙'] }, { parts: [{ mark: 'noted-page' }, '丙'] }])).toEqual([
      ['甲', 1],
      ['', 1],
      ['乙', 2],
      ['丙', 3],
    ]);
  });

  test('a paragraph can ask for a new page', () => {
    expect(pages([{ text: '甲', pageBreakBefore: true }, { text: '乙', pageBreakBefore: true }])).toEqual([['甲', 1], ['乙', 2]]);
  });

  test('a section begins on a new page unless it says that it does not', () => {
    expect(pages([{ text: '甲' }, { xml: section() }, { text: '乙' }, { xml: section('continuous') }, { text: '丙' }]).filter(([text]) => text !== '')).toEqual([
      ['甲', 1],
      ['乙', 1],
      ['丙', 2],
    ]);
  });

  test('cells of a row that runs over a page count the page once', () => {
    const cell = (text: string): string => `<w:tc>${paragraph({ parts: [{ mark: 'noted-page' }, text] })}</w:tc>`;
    expect(pages([{ xml: `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>` }, { text: '丙' }])).toEqual([['甲', 2], ['乙', 2], ['丙', 2]]);
  });
});

describe('headings', () => {
  test('the outline level comes from the paragraph, its style or the style below it', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="My"><w:basedOn w:val="Heading2"/></w:style><w:style w:type="paragraph" w:styleId="No"><w:basedOn w:val="Heading2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>';
    const blocks: MadeBlock[] = [{ text: '一', style: 'Heading1' }, { text: '二', style: 'My' }, { text: '三', outline: 3 }, { text: '四', style: 'No' }, { text: '五' }];
    expect(read(blocks, { styles }).lines.map((line) => line.headingLevel)).toEqual([1, 2, 4, undefined, undefined]);
  });

  test('styles that stand on each other in a circle are survived', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(texts([{ text: '甲', style: 'A' }], { styles })).toEqual(['甲']);
  });
});
