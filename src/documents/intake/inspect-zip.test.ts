import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx } from '../../../test/makers/docx-maker.ts';
import { makeOle } from '../../../test/makers/foreign-files.ts';
import { makeXlsx } from '../../../test/makers/xlsx-maker.ts';
import { makeZip, type MadeEntry } from '../../../test/makers/zip-maker.ts';
import { inspectZip } from './inspect-zip.ts';

const docx = makeDocx({ blocks: [{ text: '妇女发展规划' }] });
const xlsx = makeXlsx([{ name: '图', rows: [['甲', 1]] }]);
const partsOf = (bytes: Uint8Array): MadeEntry[] => Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, content }));
const told = (bytes: Uint8Array): string => {
  const { kind, refusals } = inspectZip(bytes, 0);
  return kind ?? refusals.map(({ code }) => code).join(' ');
};
const withParts = (...more: readonly MadeEntry[]): string => told(makeZip([...partsOf(docx), ...more]));
const mebibyte = 1024 * 1024;

test('a document made by hand is one', () => {
  expect([withParts(), told(docx), told(xlsx)]).toEqual(['docx', 'docx', 'xlsx']);
});

describe('other packages', () => {
  test.each<[string, Uint8Array, string]>([
    ['an archive', makeZip([{ name: '说明.txt', content: 'x' }]), 'archive'],
    ['an empty zip', makeZip([]), 'archive'],
    ['a workbook in binary', makeZip([{ name: '[Content_Types].xml', content: 'application/vnd.ms-excel.sheet.binary.main' }]), 'foreign-document'],
    ['an OpenDocument text', makeZip([{ name: 'mimetype', content: 'x' }, { name: 'content.xml', content: '<a/>' }]), 'foreign-document'],
    ['an OFD', makeZip([{ name: 'OFD.xml', content: '<ofd:OFD/>' }, { name: 'Doc_0/Document.xml', content: '<a/>' }]), 'ofd'],
    ['a presentation', makeZip([{ name: '[Content_Types].xml', content: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml' }, { name: 'ppt/presentation.xml', content: '<a/>' }]), 'pptx'],
    ['content types of a document without one', makeZip([{ name: '[Content_Types].xml', content: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' }]), 'archive'],
    ['content types of a macro document', makeZip([{ name: '[Content_Types].xml', content: 'application/vnd.ms-word.document.macroEnabled.main+xml' }]), 'macros'],
  ])('%s', (_name, bytes, expected) => {
    expect(told(bytes)).toBe(expected);
  });
});

describe('what is hidden inside', () => {
  test.each<[string, MadeEntry, string]>([
    ['macros', { name: 'word/vbaProject.bin', content: 'x' }, 'macros'],
    ['macros in other letters', { name: 'word/VBAProject.BIN', content: 'x' }, 'macros'],
    ['old macro sheets', { name: 'xl/macrosheets/sheet1.xml', content: 'x' }, 'macros'],
    ['an old document with macros', { name: 'word/embeddings/oleObject1.bin', content: makeOle(['WordDocument', '_VBA_PROJECT']) }, 'macros'],
    ['an old document without', { name: 'word/embeddings/oleObject1.bin', content: makeOle(['Equation Native']) }, 'docx'],
    ['the workbook of a chart', { name: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx', content: xlsx }, 'docx'],
    ['a workbook with macros', { name: 'word/embeddings/a.xlsm', content: makeZip([...partsOf(xlsx), { name: 'xl/vbaProject.bin', content: 'x' }]) }, 'macros'],
    ['an archive', { name: 'word/embeddings/a.zip', content: zipSync({ a: strToU8('x') }) }, 'archive'],
    ['a workbook where none belongs', { name: 'word/media/a.png', content: xlsx }, 'nested-archive'],
    ['a workbook with a workbook inside', { name: 'word/embeddings/a.xlsx', content: makeZip([...partsOf(xlsx), { name: 'xl/embeddings/b.xlsx', content: xlsx }]) }, 'nested-archive'],
    ['a program', { name: 'word/media/a.png', content: Uint8Array.of(0x4d, 0x5a, 0x90, 0) }, 'program-inside'],
  ])('%s', (_name, entry, expected) => {
    expect(withParts(entry)).toBe(expected);
  });
});

describe('names inside', () => {
  test.each([
    ['../../x', 'path-outside'], ['word/../../x', 'path-outside'], ['..\\..\\x', 'path-outside'], ['/etc/passwd', 'path-outside'], ['\\x', 'path-outside'], ['C:\\x', 'path-outside'], ['c:x', 'path-outside'],
    ['a\0b', 'path-outside'], ['', 'path-outside'], ['word/con', 'device-name'], ['NUL.xml', 'device-name'], ['com1/x', 'device-name'], ['word/..a', 'docx'], ['word/console.xml', 'docx'],
  ])('%j: %s', (name, expected) => {
    expect(withParts({ name, content: 'x' })).toBe(expected);
  });

  test('all reasons are given, each once', () => {
    expect(withParts({ name: '../a', content: 'x' }, { name: '../b', content: 'x' }, { name: 'aux', content: 'x', encrypted: true })).toBe('path-outside device-name encrypted');
  });
});

describe('bombs', () => {
  const zeros = new Uint8Array(40 * mebibyte);

  test('one part that is far larger than it is packed', () => {
    expect(withParts({ name: 'word/media/a.png', content: zeros })).toBe('unpacks-too-large');
  });

  test('one that declares less than it unpacks to is left as soon as it passes that', () => {
    const bomb = makeZip([...partsOf(docx), { name: 'word/media/a.png', content: zeros, declaredSize: 1000 }]);
    const from = performance.now();
    expect(told(bomb)).toBe('unpacks-too-large');
    expect(performance.now() - from).toBeLessThan(1000);
  });

  test('one that declares more than it unpacks to', () => {
    expect(withParts({ name: 'word/media/a.png', content: 'short', declaredSize: 5000 })).toBe('damaged');
  });

  test('many parts that are harmless each', () => {
    const parts = Array.from({ length: 100 }, (_, at) => ({ name: `word/media/${String(at)}.png`, content: new Uint8Array(3.5 * mebibyte) }));
    expect(withParts(...parts)).toBe('unpacks-too-large');
  });

  test('parts that share their bytes', () => {
    const parts = partsOf(docx);
    expect(withParts({ name: 'word/media/a.png', content: 'x' }, { name: 'word/media/a.png', content: 'x', headerOf: parts.length })).toBe('overlapping-entries');
  });

  test('too many parts', () => {
    expect(told(makeZip(Array.from({ length: 10_001 }, (_, at) => ({ name: `a/${String(at)}`, content: '', stored: true }))))).toBe('too-many-entries');
  });

  test('a bomb inside an embedded workbook', () => {
    const workbook = makeZip([...partsOf(xlsx), { name: 'xl/media/a.png', content: zeros, declaredSize: 1000 }]);
    expect(withParts({ name: 'word/embeddings/a.xlsx', content: workbook, stored: true })).toBe('unpacks-too-large');
  });
});

describe('directories that lie', () => {
  test('two parts of one name', () => {
    expect(withParts({ name: 'word/document.xml', content: '<other/>' })).toBe('doubled-entries');
    expect(withParts({ name: 'WORD/Document.xml', content: '<other/>' })).toBe('doubled-entries');
  });

  test('a part under another name than the directory gives it', () => {
    expect(withParts({ name: 'word/a.xml', localName: 'word/b.exe', content: 'x' })).toBe('damaged');
  });

  test('more or fewer parts than declared', () => {
    const parts = partsOf(docx);
    expect([1, -1].map((more) => told(makeZip(parts, { count: parts.length + more })))).toEqual(['damaged', 'damaged']);
  });

  test('a file cut anywhere is no document', () => {
    fc.assert(fc.property(fc.nat(docx.length - 1), (length) => {
      expect(['docx', 'xlsx']).not.toContain(told(docx.slice(0, length)));
    }));
  });
});
