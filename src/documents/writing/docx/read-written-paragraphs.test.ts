import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { printable } from './printable-text.ts';
import { readCarriedDocx } from './read-carried-docx.ts';
import { readWrittenParagraphs } from './read-written-paragraphs.ts';
import { writeDocx } from './write-docx.ts';
import { labelsOf, textOf } from '../labels.ts';
import { withPictureData } from '../picture-data.ts';
import { hasLibreOffice, saveByLibreOffice } from '../../../../test/makers/libre-office.ts';
import { randomDocument, randomPictures } from '../../../../test/makers/random-document.ts';
import { sampleDocument, samplePictures } from '../../../../test/makers/sample-document.ts';
import type { Block, DocumentTree } from '../tree.ts';

if (!hasLibreOffice) console.warn('skipped: LibreOffice is not installed, Word files were not saved by it and read back');

const paragraph = (id: string, text: string): Block => ({ kind: 'paragraph', id, role: 'body', runs: [{ text }] });
const longId = '妇女与健康/孕产妇死亡率/与上年比较/文字说明';
const tree: DocumentTree = {
  title: ['标题'],
  subtitle: '',
  issuer: '',
  date: '',
  stamps: ['示例'],
  contents: true,
  sections: [
    {
      id: 'main',
      title: '',
      annex: false,
      orientation: 'portrait',
      blocks: [
        paragraph('first', '甲乙丙丁'),
        { kind: 'heading', id: 'claim', level: 1, numbered: true, runs: [{ text: '进展顺利。' }], tail: [{ text: '为93%。' }] },
        paragraph('second', '戊己庚辛'),
        { kind: 'table', id: 't', caption: '表题', unit: '%', columns: [{ width: 1, align: 'left' }], keyColumns: 0, head: [], body: [[{ runs: [{ text: '格' }] }]], notes: [[{ text: '注：无' }]], small: false, sheet: '' },
        paragraph(longId, '壬癸'),
      ],
    },
  ],
  sources: {},
  properties: {},
  carried: { name: 'report', text: '{\n "a": "<&>\\u0007\r"\n}' },
  dated: '2026-07-15',
};
const written = await writeDocx(tree, new Map());

/** The file as it would be after someone changed its text. */
function edited(name: string, change: (xml: string) => string): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(written);
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  return zipSync({ ...parts, [name]: strToU8(after) });
}
const body = (change: (xml: string) => string): Uint8Array => edited('word/document.xml', change);

/** Id and text outside tables. */
const read = (bytes: Uint8Array): (readonly [string | null, string])[] => readWrittenParagraphs(bytes).flatMap(({ id, text, inTable }) => (inTable ? [] : [[id, text] as const]));

const untouched: readonly (readonly [string | null, string])[] = [
  ['#title-1', '标题'],
  ['#contents', '目　录'],
  ['first', '甲乙丙丁'],
  ['claim', '一、进展顺利。'],
  ['claim#tail', '为93%。'],
  ['second', '戊己庚辛'],
  ['t', '表1　表题'],
  ['t#unit', '单位：%'],
  ['t#note-1', '注：无'],
  [longId, '壬癸'],
];

/** The list with some lines in the place of those of one id. */
const instead = (id: string, ...lines: readonly (readonly [string | null, string])[]): (readonly [string | null, string])[] => untouched.flatMap((line) => (line[0] === id ? lines : [line]));

const paragraphXml = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const paragraphOf = (xml: string, words: string): string => new RegExp(`<w:p>(?:(?!<w:p>).)*?${words}.*?</w:p>`).exec(xml)?.[0] ?? '';
const broken = '</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">';

describe('an untouched file', () => {
  test('gives every paragraph, heading and other line by its id, and no line of the contents', () => {
    expect(read(written)).toEqual(untouched);
  });

  test('gives the text of cells as that of a table', () => {
    expect(readWrittenParagraphs(written).filter(({ inTable }) => inTable)).toEqual([{ id: null, text: '格', inTable: true }]);
  });

  test('gives back any document', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (random) => {
        const read = readWrittenParagraphs(await writeDocx(random, randomPictures));
        const labels = labelsOf(withPictureData(random));
        const texts = random.sections.flatMap(({ blocks }) => blocks).flatMap((block): (readonly [string, string])[] => {
          if (block.kind === 'paragraph') return [[block.id, printable(textOf(block.runs, labels))]];
          if (block.kind !== 'heading') return [];
          const claim = [block.id, `${labels.of.get(block.id) ?? ''}${printable(textOf(block.runs, labels))}`] as const;
          return [claim, ...(block.tail.length > 0 ? [[`${block.id}#tail`, printable(textOf(block.tail, labels))] as const] : [])];
        });
        const found = new Map(read.map(({ id, text }) => [id, text]));
        expect(texts.map(([id]) => [id, found.get(id)])).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('after a person', () => {
  test.each<readonly [string, (xml: string) => string, readonly (readonly [string | null, string])[]]>([
    ['changed words', (xml) => xml.replace('戊己庚辛', '戊已'), instead('second', ['second', '戊已'])],
    ['split a paragraph', (xml) => xml.replace('甲乙丙丁', `甲乙${broken}丙丁`), instead('first', ['first', '甲乙'], ['first', '丙丁'])],
    ['split it into three', (xml) => xml.replace('甲乙丙丁', `甲${broken}乙${broken}丙丁`), instead('first', ['first', '甲'], ['first', '乙'], ['first', '丙丁'])],
    ['typed below a paragraph', (xml) => xml.replace(/(戊己庚辛.*?<\/w:p>)/, `$1${paragraphXml('新的')}`), instead('second', ['second', '戊己庚辛'], [null, '新的'])],
    ['typed below, with the end of the bookmark drawn along', (xml) => xml.replace(/(戊己庚辛<\/w:t><\/w:r>)(<w:bookmarkEnd[^>]*>)(<\/w:p>)/, `$1$3<w:p>$2<w:r><w:t>新的</w:t></w:r></w:p>`), instead('second', ['second', '戊己庚辛'], [null, '新的'])],
    ['merged two paragraphs', (xml) => xml.replace(/(甲乙丙丁.*?)<\/w:p><w:p><w:pPr>.*?<\/w:pPr>/, '$1'), untouched],
    ['merged two and typed between', (xml) => xml.replace(/(甲乙丙丁<\/w:t><\/w:r><w:bookmarkEnd[^>]*>)<\/w:p><w:p><w:pPr>.*?<\/w:pPr>/, '$1<w:r><w:t>加</w:t></w:r>'), instead('first', ['first', '甲乙丙丁加'])],
    ['split a paragraph and merged its rest with the next', (xml) => xml.replace('甲乙丙丁', `甲乙${broken}丙丁`).replace(/(丙丁.*?)<\/w:p><w:p><w:pPr>.*?<\/w:pPr>/, '$1'), instead('first', ['first', '甲乙'], ['first', '丙丁'])],
    ['deleted a paragraph', (xml) => xml.replace(paragraphOf(xml, '戊己庚辛'), ''), instead('second')],
    ['deleted its words', (xml) => xml.replace('戊己庚辛', ''), instead('second', ['second', ''])],
    ['typed before the bookmark', (xml) => xml.replace(/(<w:bookmarkStart[^>]*w:name="hs_second"[^>]*>)/, '<w:r><w:t>首先，</w:t></w:r>$1'), instead('second', ['second', '首先，戊己庚辛'])],
    ['typed behind the bookmark', (xml) => xml.replace(/(戊己庚辛<\/w:t><\/w:r><w:bookmarkEnd[^>]*>)/, '$1<w:r><w:t>，其次</w:t></w:r>'), instead('second', ['second', '戊己庚辛，其次'])],
    ['left the bookmark between two paragraphs', (xml) => xml.replace(/(<w:p><w:pPr>(?:(?!<w:p>).)*?)(<w:bookmarkStart[^>]*w:name="hs_second"[^>]*>)/, '$2$1'), untouched],
    ['moved a paragraph to the end', (xml) => xml.replace(paragraphOf(xml, '甲乙丙丁'), '').replace('<w:sectPr', `${paragraphOf(xml, '甲乙丙丁')}<w:sectPr`), [...instead('first'), ['first', '甲乙丙丁']]],
    ['broke a line', (xml) => xml.replace('甲乙丙丁', '甲乙</w:t><w:br/><w:t>丙丁'), instead('first', ['first', '甲乙\n丙丁'])],
    ['set a bookmark of their own', (xml) => xml.replace('甲乙丙丁', '甲乙</w:t></w:r><w:bookmarkStart w:id="900" w:name="mine"/><w:r><w:t>丙丁'), untouched],
    ['used a program that writes names in capitals', (xml) => xml.replace('w:name="hs_second"', 'w:name="HS_SECOND"'), untouched],
    ['made the contents anew', (xml) => xml.replace(/<w:p><w:pPr><w:pStyle w:val="TOC1"\/>.*?<\/w:p>/, '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:bookmarkStart w:id="901" w:name="_Toc1"/><w:r><w:t>一、新目录</w:t></w:r></w:p>'), untouched],
    ['added a text box', (xml) => xml.replace('戊己庚辛</w:t></w:r>', `戊己庚辛</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraphXml('框')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraphXml('框')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`), instead('second', ['second', '戊己庚辛'], [null, '框'])],
  ])('%s', (_what, change, expected) => {
    expect(read(body(change))).toEqual(expected);
  });

  test('tracked changes, they are read as if they were accepted', () => {
    const bytes = body((xml) => xml.replace('甲乙丙丁', '甲</w:t></w:r><w:del w:id="910"><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins w:id="911"><w:r><w:t>子</w:t></w:r></w:ins><w:r><w:t>丙丁'));
    expect(read(bytes)).toEqual(instead('first', ['first', '甲子丙丁']));
  });

  test('tracked the deletion of the end of a paragraph, the next goes on in it', () => {
    const bytes = body((xml) => xml.replace(/(<w:p><w:pPr>(?:(?!<\/w:pPr>).)*)(<\/w:pPr>(?:(?!<w:p>).)*?甲乙丙丁)/, '$1<w:rPr><w:del w:id="912"/></w:rPr>$2'));
    expect(read(bytes)).toEqual(untouched);
  });

  test('put the paragraph into a table, it is there and still known', () => {
    const bytes = body((xml) => xml.replace(paragraphOf(xml, '戊己庚辛'), '').replace(paragraphOf(xml, '格'), paragraphOf(xml, '戊己庚辛')));
    expect(readWrittenParagraphs(bytes).filter(({ inTable }) => inTable)).toEqual([{ id: 'second', text: '戊己庚辛', inTable: true }]);
  });

  test('used a program that lost the carried data, ids that their bookmarks tell are still known', () => {
    const parts: Record<string, Uint8Array> = unzipSync(written);
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('customXml/'))));
    expect([read(bytes), readCarriedDocx(bytes)]).toEqual([instead(longId, [null, '壬癸']), null]);
  });
});

describe('what is carried', () => {
  test('comes back as JSON of the same meaning, and the same text where XML can hold it', () => {
    expect(readCarriedDocx(written)).toEqual(tree.carried);
  });

  test('comes back from any document', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (random) => {
        expect(readCarriedDocx(await writeDocx(random, randomPictures))).toEqual(random.carried);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('may be JSON with raw characters that XML cannot hold: they come back as JSON writes them', async () => {
    const text = '"\u0000\ud800\uffff"';
    expect(readCarriedDocx(await writeDocx({ ...tree, carried: { name: 'x', text } }, new Map()))?.text).toBe('"\\u0000\\ud800\\uffff"');
  });

  test('is found wherever a program put it, under whatever prefix', () => {
    const parts: Record<string, Uint8Array> = unzipSync(written);
    const item = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array());
    const renamed = item.replace('<halfsky xmlns=', '<n:halfsky xmlns:n=').replaceAll(/<(\/?)(carried|bookmark|halfsky)\b/g, '<$1n:$2');
    const bytes = zipSync({ ...parts, 'customXml/item1.xml': strToU8('<b:Sources xmlns:b="urn:other"/>'), 'customXml/item7.xml': strToU8(renamed) });
    expect([readCarriedDocx(bytes), read(bytes)]).toEqual([tree.carried, untouched]);
  });

  test('is nothing in what is no Word file', () => {
    for (const bytes of [new Uint8Array(), strToU8('PK\u0003\u0004 cut off'), strToU8('甲'), zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })]) expect([readCarriedDocx(bytes), readWrittenParagraphs(bytes)]).toEqual([null, []]);
  });
});

describe.skipIf(!hasLibreOffice)('saved by LibreOffice', { timeout: 120_000 }, () => {
  test('the sample gives the same text by the same ids and the same carried data', async () => {
    const bytes = await writeDocx(sampleDocument, samplePictures);
    const saved = saveByLibreOffice(bytes, 'docx');
    expect(readWrittenParagraphs(saved)).toEqual(readWrittenParagraphs(bytes));
    expect(readCarriedDocx(saved)).toEqual(sampleDocument.carried);
  });

  test('ids in the carried list are still known, the ends of lines in carried data as well', () => {
    const saved = saveByLibreOffice(written, 'docx');
    expect([read(saved), readCarriedDocx(saved)]).toEqual([untouched, tree.carried]);
  });
});
