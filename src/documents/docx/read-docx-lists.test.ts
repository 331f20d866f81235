import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph } from '../../../test/makers/docx-maker.ts';
import { readDocx } from './read-docx.ts';
import type { MadeBlock, MadeDocx, MadeLevel } from '../../../test/makers/docx-maker.ts';

const labels = (blocks: readonly MadeBlock[], more: Partial<MadeDocx>): string[] =>
  readDocx(makeDocx({ blocks, ...more })).lines.map((line) => line.text.slice(0, line.generated ?? 0));
const at = (...levels: readonly number[]): MadeBlock[] => levels.map((level) => ({ text: '文', list: '1', level }));
const levels = (...made: readonly MadeLevel[]): Partial<MadeDocx> => ({ lists: { 1: { levels: made } } });
const chapter: MadeLevel = { format: 'chineseCountingThousand', pattern: '第%1章', suffix: 'space' };
const part: MadeLevel = { format: 'chineseCountingThousand', pattern: '（%2）', suffix: 'nothing' };
const point: MadeLevel = { format: 'decimal', pattern: '%3.', suffix: 'tab' };

describe('numbers made by the lists of Word', () => {
  test('levels count on and restart after a higher one', () => {
    expect(labels(at(0, 1, 2, 2, 1, 2, 0, 1, 2), levels(chapter, part, point))).toEqual([
      '第一章 ', '（一）', '1.\t', '2.\t', '（二）', '1.\t', '第二章 ', '（一）', '1.\t',
    ]);
  });

  test('the label is the head of the text and its length is given', () => {
    expect(readDocx(makeDocx({ blocks: [{ text: '总则', list: '1' }], ...levels(chapter) })).lines).toEqual([
      { text: '第一章 总则', line: 1, page: 1, breaksAfter: true, startsParagraph: true, generated: 4 },
    ]);
  });

  test('a level that never restarts counts through', () => {
    expect(labels(at(0, 1, 0, 1), levels(chapter, { ...part, restart: 0 }))).toEqual(['第一章 ', '（一）', '第二章 ', '（二）']);
  });

  test('a level that restarts only after the first level ignores the second', () => {
    const bare: MadeLevel = { format: 'decimal', pattern: '%3', suffix: 'nothing', restart: 1 };
    expect(labels(at(0, 1, 2, 1, 2, 0, 1, 2), levels(chapter, part, bare)).filter((label) => /^\d/.test(label))).toEqual(['1', '2', '1']);
  });

  test('numbers of higher levels stand inside, in Arabic digits where the list says legal', () => {
    const plain: MadeLevel = { format: 'decimal', pattern: '%1.%2', suffix: 'nothing' };
    expect([labels(at(0, 1, 1), levels(chapter, plain)), labels(at(0, 1, 1), levels(chapter, { ...plain, legal: true }))]).toEqual([
      ['第一章 ', '一.1', '一.2'],
      ['第一章 ', '1.1', '1.2'],
    ]);
  });

  test('a level whose upper level was never used shows its start', () => {
    expect(labels(at(1), levels(chapter, { format: 'decimal', pattern: '%1.%2', suffix: 'nothing', legal: true }))).toEqual(['1.1']);
  });

  test('a list that shares the levels of another goes on, one with its own start restarts', () => {
    const lists = { 1: { levels: [{ format: 'decimal', pattern: '%1.', suffix: 'nothing' }] }, 2: { like: '1' }, 3: { like: '1', startAt: { 0: 5 } } } as const;
    const blocks = ['1', '1', '2', '3', '3', '1'].map((list) => ({ text: '文', list }));
    expect(labels(blocks, { lists })).toEqual(['1.', '2.', '3.', '5.', '6.', '7.']);
  });

  test('the start of a level may be any number', () => {
    expect(labels(at(0, 0), levels({ format: 'decimalEnclosedCircle', pattern: '%1', suffix: 'nothing', start: 3 }))).toEqual(['③', '④']);
  });

  test('bullets of symbol fonts become readable', () => {
    expect(labels(at(0, 1), levels({ format: 'bullet', pattern: '\uF0D8', font: 'Wingdings' }, { format: 'bullet', pattern: '·', suffix: 'space' }))).toEqual(['➢\t', '· ']);
  });

  test('a paragraph is numbered by its style, at the level linked with that style', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Chapter"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Part"><w:basedOn w:val="Chapter"/></w:style>';
    const blocks = ['Chapter', 'Part', 'Part', 'Chapter', 'Part'].map((style) => ({ text: '文', style }));
    const made = levels({ ...chapter, style: 'Chapter' }, { ...part, style: 'Part' });
    expect(labels(blocks, { styles, ...made })).toEqual(['第一章 ', '（一）', '（二）', '第二章 ', '（一）']);
  });

  test('a paragraph can leave the list of its style', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(labels([{ text: '文', style: 'S' }, { text: '文', style: 'S', list: '0' }, { text: '文', style: 'S' }], { styles, ...levels(chapter) })).toEqual(['第一章 ', '', '第二章 ']);
  });

  test('a list that only links to a list style takes the levels of that style', () => {
    const numbering = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7"><w:styleLink w:val="L"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>';
    const styles = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    expect(labels(at(0, 0), { styles, files: { 'word/numbering.xml': numbering } })).toEqual(['I.\t', 'II.\t']);
  });

  test('a custom format keeps its zeros', () => {
    const numbering = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    expect(labels(at(0, 0), { files: { 'word/numbering.xml': numbering } })).toEqual(['009\t', '010\t']);
  });

  test('deleted list paragraphs do not count', () => {
    const deleted: MadeBlock = { xml: paragraph({ text: '', list: '1' }).replace('</w:pPr>', '<w:rPr><w:del/></w:rPr></w:pPr>') };
    expect(labels([...at(0), deleted, ...at(0)], levels(chapter))).toEqual(['第一章 ', '第二章 ']);
  });

  test('an unknown format is shown in digits and doubted; a list without definition is doubted', () => {
    const issues = readDocx(makeDocx({ blocks: [...at(0), { text: '文', list: '99' }], ...levels({ format: 'hebrew1', pattern: '%1.' }) })).issues;
    expect(issues.map((issue) => issue.code)).toEqual(['list-missing', 'unknown-number-format']);
  });
});

describe('tables', () => {
  const places = (xml: string): unknown[] => readDocx(makeDocx({ blocks: [{ xml }] })).lines.map((line) => [line.text, line.cell]);
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph({ text })}</w:tc>`;

  test('each paragraph of a cell is a line with its place', () => {
    expect(readDocx(makeDocx({ blocks: [{ rows: [['指标', '单位'], ['参保率', '%']] }, { text: '后' }] })).lines.map((line) => [line.text, line.cell])).toEqual([
      ['指标', { table: 1, row: 1, column: 1 }],
      ['单位', { table: 1, row: 1, column: 2 }],
      ['参保率', { table: 1, row: 2, column: 1 }],
      ['%', { table: 1, row: 2, column: 2 }],
      ['后', undefined],
    ]);
  });

  test('merged cells have their spans', () => {
    const rows = [
      `<w:tr>${cell('领域', '<w:vMerge w:val="restart"/>')}${cell('目标', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('2025年')}${cell('2030年')}</w:tr>`,
    ];
    expect(places(`<w:tbl>${rows.join('')}</w:tbl>`)).toEqual([
      ['领域', { table: 1, row: 1, column: 1, rowSpan: 2 }],
      ['目标', { table: 1, row: 1, column: 2, columnSpan: 2 }],
      ['2025年', { table: 1, row: 2, column: 2 }],
      ['2030年', { table: 1, row: 2, column: 3 }],
    ]);
  });

  test('a table in a table has its own number', () => {
    const inner = `<w:tbl><w:tr>${cell('内')}</w:tr></w:tbl>`;
    expect(places(`<w:tbl><w:tr><w:tc>${paragraph({ text: '外' })}${inner}${paragraph({ text: '后' })}</w:tc></w:tr></w:tbl>`)).toEqual([
      ['外', { table: 1, row: 1, column: 1 }],
      ['内', { table: 2, row: 1, column: 1 }],
      ['后', { table: 1, row: 1, column: 1 }],
    ]);
  });

  test('rows in content controls count, deleted rows do not', () => {
    const rows = `<w:tr><w:trPr><w:del/></w:trPr>${cell('删')}</w:tr><w:sdt><w:sdtContent><w:tr>${cell('甲')}</w:tr></w:sdtContent></w:sdt>`;
    expect(places(`<w:tbl>${rows}</w:tbl>`)).toEqual([['甲', { table: 1, row: 1, column: 1 }]]);
  });
});
