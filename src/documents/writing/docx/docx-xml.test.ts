import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { childOf, parseXml, valueOf } from '../../docx/xml-tree.ts';
import { labelsOf } from '../labels.ts';
import { withPictureData } from '../picture-data.ts';
import { readWrittenParagraphs } from './read-written-paragraphs.ts';
import { writeDocx } from './write-docx.ts';
import { sampleDocument, samplePictures } from '../../../../test/makers/sample-document.ts';
import type { Block, Cell, DocumentTree } from '../tree.ts';
import type { XmlElement } from '../../docx/xml-tree.ts';

const parts = unzipSync(await writeDocx(sampleDocument, samplePictures));
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const document = part('word/document.xml');
const body = childOf(parseXml(parts['word/document.xml'] ?? new Uint8Array()).root, 'w:body');

const below = (element: XmlElement | undefined, name: string): XmlElement[] => (element?.children ?? []).flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);
const textOf = (element: XmlElement): string => below(element, 'w:t').map(({ text }) => text).join('');
const styleOf = (paragraph: XmlElement): string | undefined => valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle');
const blocks = body?.children ?? [];

/** What keeps a paragraph with the next: itself or its style. */
const keeping = new Set([...part('word/styles.xml').matchAll(/<w:style [^>]*w:styleId="(\w+)"(?:(?!<\/w:style>).)*?<w:keepNext\/>/g)].map(([, id]) => id));
const staysWithNext = (paragraph: XmlElement): boolean => childOf(childOf(paragraph, 'w:pPr'), 'w:keepNext') !== undefined || keeping.has(styleOf(paragraph));

describe('the contents for Word', () => {
  const { contents } = labelsOf(withPictureData(sampleDocument));

  test('are one field that Word can make anew and other programs pass over, without a question at opening', () => {
    expect(document.match(/<mc:Choice Requires="w15"><w:instrText>TOC [^<]*/g)).toEqual(['<mc:Choice Requires="w15"><w:instrText>TOC \\o &quot;1-2&quot; \\f \\h \\z']);
    expect(document.match(/<mc:Choice Requires="w15"><w:fldChar w:fldCharType="\w+"/g)?.map((mark) => mark.slice(51))).toEqual(['"begin"', '"separate"', '"end"']);
    expect([document.includes('w:dirty'), part('word/settings.xml').includes('updateFields')]).toEqual([false, false]);
  });

  test('point to bookmarks that are there, each by a link and by its page number', () => {
    const marks = new Set(below(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
    const anchors = below(body, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']);
    const numbers = below(body, 'w:instrText').flatMap(({ text }) => /^PAGEREF (\w+) \\h$/.exec(text)?.[1] ?? []);
    expect([anchors.length, anchors.filter((anchor) => !marks.has(anchor)), numbers]).toEqual([contents.length, [], anchors]);
  });

  test('find headings by their styles and claims by hidden entries', () => {
    const hidden = below(body, 'w:instrText').flatMap(({ text }) => /^TC "(.*)" \\l ([12])$/.exec(text)?.slice(1).join(' ') ?? []);
    const styled = blocks.filter((block) => ['Heading1', 'Heading2'].includes(styleOf(block) ?? '')).map(textOf);
    const found = new Set([...hidden.map((entry) => entry.slice(0, -2).replace(/。$/, '')), ...styled]);
    expect(contents.map(({ level, label, text }) => (level === 0 ? `${label}　${text}` : `${label}${text}`)).filter((entry) => !found.has(entry))).toEqual([]);
    expect(hidden.length + styled.length).toBe(contents.length);
  });
});

describe('the list of annexes below the text', () => {
  const listed = async (told: Partial<DocumentTree>): Promise<string[]> => {
    const written = unzipSync(await writeDocx({ ...sampleDocument, ...told }, samplePictures));
    const all = childOf(parseXml(written['word/document.xml'] ?? new Uint8Array()).root, 'w:body')?.children ?? [];
    return all.filter((block) => styleOf(block) === 'Closing').map(textOf);
  };

  test('names each, or all at once where they are told so', async () => {
    const annexes = sampleDocument.sections.filter(({ annex }) => annex).map(({ title }) => title);
    const each = await listed({});
    expect(each).toEqual([...annexes, '各图数据'].map((title, at) => `${at === 0 ? '附件：' : ''}${String(at + 1)}. ${title}`));
    expect(await listed({ annexList: '1—35. 各责任单位反馈表' })).toEqual(['附件：1—35. 各责任单位反馈表']);
  });
});

describe('a long table of groups', () => {
  test('keeps rows beside one cell together, and parts a high block', async () => {
    const row = (...texts: readonly string[]): readonly Cell[] => texts.map((text) => ({ runs: [{ text }] }));
    const block = (name: string, rows: number): readonly (readonly Cell[])[] => Array.from({ length: rows }, (_one, at) => [...(at === 0 ? [{ runs: [{ text: name }], rowSpan: rows }] : []), ...row(`${name}${String(at + 1)}`)]);
    const single = (from: number, to: number): readonly (readonly Cell[])[] => Array.from({ length: to - from + 1 }, (_one, at) => row('独', `独${String(from + at)}`));
    const table: Block = { kind: 'table', id: 't', caption: '', unit: '', columns: [{ width: 1, align: 'left' }, { width: 1, align: 'left' }], keyColumns: 1, head: [row('目标', '指标')], body: [...single(1, 8), ...block('甲', 3), ...single(9, 9), ...block('乙', 30), ...block('丙', 3), ...single(10, 20)], notes: [], small: true, sheet: '' };
    const written = unzipSync(await writeDocx({ ...sampleDocument, contents: false, sections: [{ id: 's', title: '', annex: false, orientation: 'portrait', blocks: [table] }] }, samplePictures));
    const rows = below(parseXml(written['word/document.xml'] ?? new Uint8Array()).root, 'w:tr');
    const kept = rows.filter((one) => below(one, 'w:keepNext').length > 0).map((one) => textOf(one).replace(/^独(?=独)/, ''));
    expect(kept.filter((text) => /^[甲乙丙]/.test(text))).toEqual(['甲甲1', '甲2', '丙丙1', '丙2']);
  });

  test('keeps each low group with its name, and parts a high one', async () => {
    const row = (text: string): readonly Cell[] => [{ runs: [{ text }] }];
    const group = (name: string, rows: number): readonly (readonly Cell[])[] => [[{ runs: [{ text: name }], shade: 'group' }], ...Array.from({ length: rows }, (_one, at) => row(`${name}${String(at + 1)}`))];
    const table: Block = { kind: 'table', id: 't', caption: '', unit: '', columns: [{ width: 1, align: 'left' }], keyColumns: 1, head: [row('项目')], body: [...group('甲', 5), ...group('乙', 5), ...group('丙', 30), ...group('丁', 5)], notes: [], small: true, sheet: '' };
    const written = unzipSync(await writeDocx({ ...sampleDocument, contents: false, sections: [{ id: 's', title: '', annex: false, orientation: 'portrait', blocks: [table] }] }, samplePictures));
    const rows = below(parseXml(written['word/document.xml'] ?? new Uint8Array()).root, 'w:tr');
    const parted = rows.filter((one) => below(one, 'w:keepNext').length === 0).map(textOf).filter((text) => !text.startsWith('丙') || text === '丙30');
    expect([parted, rows.map(textOf).filter((text, at) => text.startsWith('丙') && below(rows[at], 'w:keepNext').length > 0)]).toEqual([['甲5', '乙5', '丙30', '丁5'], ['丙']]);
  });
});

describe('what stays together', () => {
  const pairs = blocks.flatMap((block, at) => [[block, blocks[at + 1]] as const]);

  test('headings, table captions and units, pictures, the first rows of tables and what closes the text', () => {
    const parted = pairs.filter(([block, next]) => {
      if (block.name !== 'w:p' || staysWithNext(block)) return false;
      const style = styleOf(block) ?? '';
      return /^(?:Annex)?Heading\d|^Annex|^Title|^TOCHeading|^TableUnit|^Picture/.test(style) || next?.name === 'w:tbl' || (style === 'Closing' && next !== undefined);
    });
    expect(parted.map(([block]) => textOf(block))).toEqual([]);
  });

  test('head rows repeat and stay with the first rows, no row is parted', () => {
    for (const table of below(body, 'w:tbl')) {
      const rows = below(table, 'w:tr').map((row) => ({ head: below(row, 'w:tblHeader').length > 0, whole: below(row, 'w:cantSplit').length > 0, stays: below(row, 'w:keepNext').length > 0 }));
      const heads = rows.filter(({ head }) => head).length;
      expect([heads > 0, rows.slice(0, heads).every(({ head, stays }) => head && stays), rows.every(({ whole }) => whole), rows[heads]?.stays]).toEqual([true, true, true, true]);
    }
  });

  test('a row that names a group of rows stays with the first of them, in the middle of a long table too', async () => {
    const cells = (...texts: readonly string[]) => texts.map((text) => ({ runs: [{ text }] }));
    const long = Array.from({ length: 40 }, (_one, at) => (at === 20 ? [{ runs: [{ text: '妇女与教育' }], columnSpan: 2, shade: 'group' as const }] : cells(`指标${String(at)}`, '96.3')));
    const table = { kind: 'table' as const, id: 'long', caption: '', unit: '', columns: [{ width: 1, align: 'left' as const }, { width: 1, align: 'right' as const }], keyColumns: 1, head: [cells('指标', '数值')], body: long, notes: [], small: false, sheet: '' };
    const written = unzipSync(await writeDocx({ ...sampleDocument, sections: [{ id: 's', title: '', annex: false, orientation: 'portrait', blocks: [table] }] }, samplePictures));
    const rows = below(parseXml(written['word/document.xml'] ?? new Uint8Array()).root, 'w:tr').map((row) => ({ text: textOf(row), stays: below(row, 'w:keepNext').length > 0 }));
    expect(rows.slice(20, 23)).toEqual([{ text: '指标1996.3', stays: false }, { text: '妇女与教育', stays: true }, { text: '指标2196.3', stays: false }]);
  });

  test('the last lines of the text stand with issuer and date', () => {
    const issuer = blocks.findIndex((block) => textOf(block) === sampleDocument.issuer);
    const before = blocks.slice(0, issuer + 1).reverse();
    expect(before.slice(0, 5).map((block) => [styleOf(block), staysWithNext(block)])).toEqual([['Signature', true], ['Closing', true], ['Closing', true], ['Closing', true], ['Note', true]]);
  });
});

describe('tables', () => {
  test('have fixed columns that fill the text exactly', () => {
    const widths = below(body, 'w:tbl').map((table) => [below(table, 'w:tblLayout')[0]?.attributes['w:type'], below(table, 'w:gridCol').reduce((sum, { attributes }) => sum + Number(attributes['w:w']), 0)]);
    expect(widths).toEqual([['fixed', 8844], ['fixed', 8844], ['fixed', 12_756], ['fixed', 8844]]);
  });

  test('one after another or at the end of a section have a line of one point between or below, or Word would make one table or one more page of them', async () => {
    const bare = sampleDocument.sections[0]?.blocks.flatMap((block) => (block.kind === 'table' ? [{ ...block, caption: '', unit: '', notes: [] }] : [])) ?? [];
    const section = { id: 's', title: '', annex: false, orientation: 'portrait' as const, blocks: bare };
    const written = unzipSync(await writeDocx({ ...sampleDocument, issuer: '', date: '', sections: [section, { ...section, orientation: 'landscape' }] }, samplePictures));
    const all = childOf(parseXml(written['word/document.xml'] ?? new Uint8Array()).root, 'w:body')?.children ?? [];
    const below = all.flatMap((block, at) => (block.name === 'w:tbl' ? [all[at + 1]] : []));
    expect(below.map((block) => block && styleOf(block))).toEqual(['Spacer', 'Spacer', 'Spacer', 'Spacer']);
  });

  test('are set in smaller type where they are wide', () => {
    const styles = below(body, 'w:tbl').map((table) => [...new Set(below(table, 'w:p').map(styleOf))]);
    expect(styles).toEqual([['TableText'], ['TableSmall'], ['TableFine'], ['TableSmall']]);
  });
});

describe('a table by itself', () => {
  const cells = (...texts: readonly string[]): readonly Cell[] => texts.map((text) => ({ runs: [{ text }] }));
  const tableOf = (rows: readonly (readonly Cell[])[], shares: readonly number[], notes: readonly string[] = []): Block => ({ kind: 'table', id: 't', caption: '', unit: '', columns: shares.map((width) => ({ width, align: 'left' })), keyColumns: 1, head: [cells(...shares.map(() => '项'))], body: rows, notes: notes.map((text) => [{ text }]), small: false, sheet: '' });
  const written = async (...all: readonly Block[]): Promise<XmlElement | undefined> => {
    const bytes = unzipSync(await writeDocx({ ...sampleDocument, contents: false, sections: [{ id: 's', title: '', annex: false, orientation: 'portrait', blocks: all }] }, samplePictures));
    return childOf(parseXml(bytes['word/document.xml'] ?? new Uint8Array()).root, 'w:body');
  };

  test('gives a number the width it needs, whatever the table asks for', async () => {
    const found = await written(tableOf([cells('甲'.repeat(60), '490000000')], [99, 1]));
    const [, narrow] = below(found, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    // Nine digits of half of 10.5 pt, and the sides of the cell.
    expect((narrow ?? 0) / 20).toBeGreaterThan(9 * 5.25 + 8.5);
    expect(below(found, 'w:tc').flatMap((cell) => below(cell, 'w:sz'))).toEqual([]);
  });

  test('sets a number smaller where no column can be wide enough', async () => {
    const found = await written(tableOf([cells(...Array.from({ length: 10 }, () => '490000000'))], Array.from({ length: 10 }, () => 1)));
    const sizes = [...new Set(below(found, 'w:tc').flatMap((cell) => below(cell, 'w:sz')).map(({ attributes }) => Number(attributes['w:val'])))];
    // 442 pt in ten, less the sides, over nine digits of half the size.
    expect(sizes).toEqual([Math.floor(((44.2 - 8.5) / 4.5) * 2)]);
  });

  test('stays whole up to two fifths of a page, of a higher one the first and the last rows', async () => {
    const staying = async (count: number): Promise<number> => below(await written(tableOf(Array.from({ length: count }, () => cells('甲', '1')), [1, 1])), 'w:tr').filter((row) => below(row, 'w:keepNext').length > 0).length;
    // Rows of 20 pt: twelve are under two fifths of 638 pt, thirteen over.
    expect([await staying(10), await staying(11), await staying(30)]).toEqual([10, 11, 1 + 2 + 4]);
  });

  test('has air below its last note', async () => {
    const found = await written(tableOf([cells('甲', '1')], [1, 1], ['注一', '注二']), { kind: 'paragraph', id: 'p', role: 'body', runs: [{ text: '正文' }] });
    const notes = (found?.children ?? []).filter((block) => styleOf(block) === 'TableNote');
    expect(notes.map((note) => [textOf(note), childOf(childOf(note, 'w:pPr'), 'w:spacing')?.attributes['w:after']])).toEqual([['注一', undefined], ['注二', '160']]);
  });
});

test('a long title is broken where its phrases end, and is read back whole', async () => {
  const title = '2024年《白碱滩区（克拉玛依高新区）妇女发展规划（2021-2025年）》';
  const bytes = await writeDocx({ ...sampleDocument, title: [title] }, samplePictures);
  const { root } = parseXml(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const [first] = below(root, 'w:p').filter((paragraph) => styleOf(paragraph) === 'Title');
  expect([below(first, 'w:r').map(textOf), below(first, 'w:br').length]).toEqual([['2024年《白碱滩区（克拉玛依高新区）', '妇女发展规划（2021-2025年）》'], 1]);
  expect(readWrittenParagraphs(bytes)[0]).toEqual({ id: '#title-1', text: title, inTable: false });
});

test('no mark stands out into the margin, in any style of a paragraph of ours', () => {
  const styles = [...part('word/styles.xml').matchAll(/<w:style w:type="paragraph" [^>]*w:styleId="(\w+)"(?:(?!<\/w:style>).)*<\/w:style>/g)].filter(([xml]) => /<w:spacing [^>]*w:line=/.test(xml));
  expect(styles.length).toBeGreaterThan(30);
  expect(styles.filter(([xml]) => !/<w:overflowPunct w:val="0"\/>(?:<w:snapToGrid [^>]*>)?<w:spacing /.test(xml)).map(([, id]) => id)).toEqual([]);
});

describe('runs', () => {
  test('that a person must look at or fill in are grey and underlined, each in its own way, and nothing else is', () => {
    const marked = below(body, 'w:r').filter((run) => below(run, 'w:highlight').length > 0 || below(run, 'w:u').length > 0);
    const looks = new Set(marked.map((run) => `${textOf(run)} ${valueOf(childOf(run, 'w:rPr'), 'w:highlight') ?? ''} ${valueOf(childOf(run, 'w:rPr'), 'w:u') ?? ''}`));
    expect(looks).toEqual(new Set(['12.6/10万 lightGray wavyHeavy', '（请责任单位补充说明原因） lightGray dashedHeavy']));
  });

  test('with Chinese marks have the hint that sets them in the Chinese font', () => {
    expect(below(body, 'w:r').filter((run) => /[“”—…]/.test(textOf(run)) && below(run, 'w:rFonts')[0]?.attributes['w:hint'] !== 'eastAsia').map(textOf)).toEqual([]);
  });

  test('of pictures say in words what is seen', () => {
    expect(document.match(/(?<=<wp:docPr [^>]*descr=")[^"]*/g)).toEqual(['各领域指标达标情况：柱形自左至右为2020年至2025年的虚构数值。', '2020—2025年示例指标甲变化情况：柱形自左至右为2020年至2025年的虚构数值。', '2020—2025年城乡差距变化情况：柱形自左至右为2020年至2025年的虚构数值。']);
  });
});

test('every style of a paragraph says its Chinese font', () => {
  const styles = [...part('word/styles.xml').matchAll(/<w:style w:type="paragraph" [^>]*w:styleId="(\w+)"(?:(?!<\/w:style>).)*<\/w:style>/g)].map(([xml, id]) => [id, /w:eastAsia="[^"]+"/.test(xml)] as const);
  const used = new Set(below(body, 'w:p').map(styleOf));
  expect([styles.filter(([id, says]) => used.has(id) && !says), [...used].filter((id) => !styles.some(([known]) => known === id))]).toEqual([[], []]);
});
