import { array, assert, constantFrom, nat, property, tuple, uint8Array } from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx, run } from '../../../test/makers/docx-maker.ts';
import { readDocx } from './read-docx.ts';

const sound = makeDocx({ blocks: [{ text: '第一行' }, { rows: [['甲', '乙']] }, { text: '末行' }] });
const outcome = (bytes: Uint8Array): { lines: number; codes: string[] } => {
  const content = readDocx(bytes);
  return { lines: content.lines.length, codes: content.issues.map((issue) => `${issue.severity} ${issue.code}`) };
};
const wide = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
const compound = (stream: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 504 }, () => 0), ...wide(stream)]);
const zip = (files: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

describe('files that are no docx', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['an empty file', new Uint8Array(), 'error empty-file'],
    ['an encrypted document', compound('EncryptedPackage'), 'error encrypted-document'],
    ['an old Word file', compound('WordDocument'), 'error legacy-document'],
    ['an RTF file', strToU8('{\\rtf1 x}'), 'error legacy-document'],
    ['a PDF file', strToU8('%PDF-1.4'), 'error not-a-docx'],
    ['a text', strToU8('妇女发展规划'), 'error not-a-docx'],
    ['a workbook', zip({ 'xl/workbook.xml': '<workbook/>' }), 'error not-a-docx'],
    ['an OpenDocument file', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), 'error not-a-docx'],
    ['some archive', zip({ 'a.txt': 'x' }), 'error not-a-docx'],
    ['a cut docx', sound.slice(0, sound.length - 100), 'error truncated-file'],
    ['a docx of which the head remains', sound.slice(0, 300), 'error truncated-file'],
  ];
  test.each(cases)('%s is refused with a reason', (_name, bytes, expected) => {
    expect(outcome(bytes)).toEqual({ lines: 0, codes: [expected] });
  });

  test('every message is Chinese', () => {
    expect(cases.flatMap(([, bytes]) => readDocx(bytes).issues).filter((issue) => !/[\u4e00-\u9fff]/.test(issue.message))).toEqual([]);
  });
});

describe('damaged parts', () => {
  const damaged = (files: Record<string, string>, text = '文'): Uint8Array => makeDocx({ blocks: [{ text, list: '1' }], files });

  test('XML that ends in the middle is read as far as it goes', () => {
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${run('甲')}</w:p><w:p>${run('乙')}`;
    expect(readDocx(damaged({ 'word/document.xml': document })).lines.map((line) => line.text)).toEqual(['甲', '乙']);
    expect(outcome(damaged({ 'word/document.xml': document })).codes).toEqual(['error document-part-damaged']);
  });

  test('a damaged numbering part is doubted and the text is read', () => {
    expect(outcome(damaged({ 'word/numbering.xml': '<w:numbering' }))).toEqual({ lines: 1, codes: ['doubt numbering-part-damaged', 'doubt list-missing'] });
  });

  test('a flipped bit in the packed text is noticed', () => {
    const bytes = sound.slice();
    const text = new TextDecoder('latin1').decode(bytes);
    const at = text.indexOf('word/document.xml') + 60;
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    expect(outcome(bytes).codes).toContain('error document-part-damaged');
  });

  test('a document without text says so', () => {
    expect(outcome(makeDocx({ blocks: [] })).codes).toEqual(['error no-text']);
  });

  test('unbounded nesting stays bounded and keeps its text', () => {
    const deep = `${'<w:sdt>'.repeat(20_000)}<w:p>${run('深')}</w:p>${'</w:sdt>'.repeat(20_000)}`;
    const content = readDocx(makeDocx({ blocks: [{ xml: deep }, { text: '后' }] }));
    expect([content.lines.map((line) => line.text).join(''), content.issues.map((issue) => issue.code)]).toEqual(['深后', ['part-too-deep']]);
  });

  test('text in a table outside its cells is not lost', () => {
    const table = `<w:tbl><w:p>${run('甲')}</w:p><w:tr><w:p>${run('乙')}</w:p><w:tc><w:p>${run('丙')}</w:p></w:tc></w:tr></w:tbl>`;
    expect(readDocx(makeDocx({ blocks: [{ xml: table }] })).lines.map((line) => line.text)).toEqual(['丙', '甲', '乙']);
  });

  test('tables nested without end stay bounded and keep their text', () => {
    const content = readDocx(makeDocx({ blocks: [{ xml: `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}<w:p>${run('深')}</w:p>` }] }));
    expect(content.lines.map((line) => line.text).join('')).toBe('深');
  });

  test('a paragraph of 100 million bytes is cut with an error', () => {
    const content = readDocx(makeDocx({ blocks: [{ text: 'x'.repeat(100_000_000) }] }));
    expect([content.lines.length, content.issues.map((issue) => issue.code)]).toEqual([1, ['part-too-large']]);
  });
});

describe('any bytes', () => {
  test('random bytes give a value', () => {
    const holds = property(uint8Array({ maxLength: 300 }), (bytes) => readDocx(bytes).issues.length > 0);
    expect(() => assert(holds, { numRuns: 300, seed: 1 })).not.toThrow();
  });

  test('a docx with changed bytes gives a value', () => {
    const changed = array(tuple(nat(sound.length - 1), nat(255)), { minLength: 1, maxLength: 8 });
    const holds = property(changed, (changes) => {
      const bytes = sound.slice();
      for (const [at, value] of changes) bytes[at] = value;
      return readDocx(bytes).format === 'docx';
    });
    expect(() => assert(holds, { numRuns: 300, seed: 2 })).not.toThrow();
  });

  test('document XML with pieces shuffled gives a value', () => {
    const pieces = ['<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>文', '</w:t>', '<w:tbl>', '<w:tr>', '<w:tc>', '</w:tbl>', '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', '<w:br w:type="page"/>', '<w:br/>', '<w:del>', '</w:del>', '&', '<', '<w:tcPr><w:vMerge/><w:gridSpan w:val="99999"/></w:tcPr>'];
    const holds = property(array(constantFrom(...pieces), { maxLength: 60 }), (chosen) => readDocx(makeDocx({ blocks: [{ xml: chosen.join('') }] })).format === 'docx');
    expect(() => assert(holds, { numRuns: 300, seed: 3 })).not.toThrow();
  });
});
