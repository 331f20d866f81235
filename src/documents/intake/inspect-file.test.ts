import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../../test/gb18030.ts';
import { damageKinds, damagedFile } from '../../../test/damaged-files.ts';
import { makeDocx } from '../../../test/makers/docx-maker.ts';
import { hasLibreOffice, saveByLibreOffice } from '../../../test/makers/libre-office.ts';
import { makePdf } from '../../../test/makers/pdf-maker.ts';
import { makeXlsx } from '../../../test/makers/xlsx-maker.ts';
import { makeOle, makePng, jpeg } from '../../../test/makers/foreign-files.ts';
import { fileKindTitle } from './file-kind.ts';
import { inspectFile } from './inspect-file.ts';
import { intakeUses } from './intake-use.ts';

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const docx = makeDocx({ blocks: [{ text: '妇女发展规划' }] });
const xlsx = makeXlsx([{ name: '2020', rows: [['指标', '数值'], ['甲', 1]] }]);
const pdf = makePdf({ pages: [{ runs: [{ text: '规划', x: 100, y: 100 }] }] });
const table = '指标,年份,数值\n甲,2020,1\n乙,2021,2\n';

/** What was decided, short: the kind, or the reasons. */
const told = (bytes: Uint8Array, use: keyof typeof intakeUses = 'evidence'): string => {
  const verdict = inspectFile(bytes, intakeUses[use]);
  return verdict.kind === 'accepted' ? [verdict.fileKind, verdict.encoding, ...verdict.notes.map(({ code }) => code)].filter((part) => part !== null).join(' ') : verdict.refusals.map(({ code }) => code).join(' ');
};

describe('what comes in', () => {
  test.each<[string, Uint8Array, string]>([
    ['a Word document', docx, 'docx'],
    ['the shipped example', new Uint8Array(readFileSync('example/示例区妇女儿童发展规划.docx')), 'docx'],
    ['a workbook', xlsx, 'xlsx'],
    ['a pdf', pdf, 'pdf'],
    ['a pdf behind a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...pdf]), 'pdf'],
    ['a protected pdf, with a word', makePdf({ pages: [{ runs: [] }], trailer: '/Encrypt 9 0 R' }), 'pdf protected'],
    ['a pdf that only speaks of it', Uint8Array.from([...pdf, ...strToU8('% /EncryptMetadata /Encrypt no')]), 'pdf'],
    ['a pdf that says it without end', strToU8(`%PDF-1.7 startxref${' /Encrypt'.repeat(2000)}`), 'pdf protected'],
    ['a text in UTF-8', strToU8('第一章 总则\n妇女发展。'), 'txt utf-8'],
    ['a text in GB18030', encodeGb18030('第一章 总则\n妇女发展。'), 'txt gb18030'],
    ['a text in UTF-16', utf16('第一章 总则'), 'txt utf-16le'],
    ['a table in UTF-8', strToU8(table), 'csv utf-8'],
    ['a table in GB18030', encodeGb18030(table.replaceAll(',', '\t')), 'csv gb18030'],
    ['a table of Excel in UTF-16', utf16(table.replaceAll(',', '\t')), 'csv utf-16le'],
    ['an old Word document', makeOle(['WordDocument', '1Table']), 'doc'],
    ['an old workbook', makeOle(['Workbook']), 'xls'],
    ['a PNG', makePng(20, 10), 'png'],
    ['a JPEG', jpeg(640, 480), 'jpeg'],
    ['a JPEG with what a telephone puts behind', Uint8Array.from([...jpeg(640, 480), 1, 2, 3]), 'jpeg'],
  ])('%s', (_name, bytes, expected) => {
    expect(told(bytes)).toBe(expected);
  });

  test('a text with commas is a plan where a table is not wanted, and a table where only that is', () => {
    expect(told(strToU8(table), 'plan-document')).toBe('txt utf-8');
    expect(told(strToU8(table), 'data-table')).toBe('csv utf-8');
    expect(told(strToU8('第一章 总则'), 'data-table')).toBe('kind-not-wanted');
    expect(told(strToU8('示例区数据\n单位：%\n年份,值\n2024,1\n注：初步数'), 'data-table')).toBe('csv utf-8');
    expect([docx, xlsx, strToU8(table), pdf].map((bytes) => told(bytes, 'filled-form'))).toEqual(['docx', 'xlsx', 'csv utf-8', 'kind-not-wanted']);
  });
});

test('a table of a million rows is judged by its beginning, and by having no binary data behind it', () => {
  const long = strToU8(`指标,年份,值\n${'孕产妇系统管理率,2024,96.3\n'.repeat(300_000)}`);
  const spoilt = long.slice();
  spoilt[long.length - 5] = 0;
  expect([told(long, 'data-table'), told(spoilt, 'data-table')]).toEqual(['csv utf-8', 'unknown-content']);
});

describe('what does not', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty-file'],
    ['a Windows program', Uint8Array.from([...strToU8('MZ'), 0x90, 0, 3, 0, 0, 0]), 'program'],
    ['a Linux program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2), 'program'],
    ['a shortcut', Uint8Array.of(0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0, 0), 'program'],
    ['a Java class', Uint8Array.of(0xca, 0xfe, 0xba, 0xbe, 0, 0), 'program'],
    ['a web page', strToU8('\uFEFF \n<!DOCTYPE html><p>x'), 'web-page'],
    ['a page in UTF-16', utf16('<html><script>1</script>'), 'web-page'],
    ['a table that is a page inside', strToU8('<table><tr><td>1</table>'), 'web-page'],
    ['a page after some text', strToU8('数据\n<script>alert(1)</script>'), 'web-page'],
    ['a page that says it is a pdf', strToU8('<script>1</script>%PDF-1.7 startxref'), 'web-page'],
    ['an SVG', strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'web-page'],
    ['XML', strToU8('<?xml version="1.0"?><a/>'), 'web-page'],
    ['a mail with a page', strToU8('MIME-Version: 1.0\n'), 'web-page'],
    ['a shell script', strToU8('#!/bin/sh\nrm -rf /'), 'script'],
    ['a batch file', strToU8('@echo off\r\ndel *'), 'script'],
    ['a registry file', strToU8('Windows Registry Editor Version 5.00'), 'script'],
    ['PHP', strToU8('<?php echo 1;'), 'script'],
    ['a rar', strToU8('Rar!\x1a\x07\x01\x00'), 'archive'],
    ['a gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), 'archive'],
    ['a GIF', strToU8('GIF89a'), 'foreign-picture'],
    ['a HEIC', strToU8('\0\0\0\x18ftypheic'), 'foreign-picture'],
    ['an RTF', strToU8('{\\rtf1 x}'), 'foreign-document'],
    ['an old presentation', makeOle(['PowerPoint Document']), 'foreign-document'],
    ['an installer or something else in an OLE file', makeOle(['Property']), 'unknown-content'],
    ['an OLE file of which only the head is there', makeOle(['WordDocument']).slice(0, 600), 'damaged'],
    ['an encrypted docx', makeOle(['EncryptedPackage', 'EncryptionInfo']), 'encrypted'],
    ['an encrypted old Word document', makeOle(['WordDocument'], { word: 0x0100 }), 'encrypted'],
    ['an encrypted old workbook', makeOle(['Workbook'], { filePass: true }), 'encrypted'],
    ['an old Word document with macros', makeOle(['WordDocument', 'Macros', '_VBA_PROJECT']), 'macros'],
    ['an old workbook with macros', makeOle(['Workbook', '_VBA_PROJECT_CUR']), 'macros'],
    ['half a pdf', pdf.slice(0, 400), 'truncated'],
    ['a pdf behind something else', Uint8Array.from([...strToU8('junk '), ...pdf]), 'damaged'],
    ['half a PNG', makePng(20, 10).slice(0, 40), 'truncated'],
    ['a PNG of ten thousand million pixels', makePng(100_000, 100_000), 'too-many-pixels'],
    ['a JPEG without end', jpeg(640, 480).slice(0, -2), 'truncated'],
    ['a JPEG of 65,535 × 65,535', jpeg(65_535, 65_535), 'too-many-pixels'],
    ['noise', Uint8Array.from({ length: 2000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 255), 'unknown-content'],
  ])('%s', (_name, bytes, expected) => {
    expect(told(bytes)).toBe(expected);
  });

  test('a kind that is not wanted is told with those that are', () => {
    const verdict = inspectFile(pdf, intakeUses['data-table']);
    expect(verdict.kind === 'refused' && verdict.refusals[0]?.message).toBe(`数据表不能是PDF文档，可以上传：${(['xlsx', 'xls', 'csv'] as const).map(fileKindTitle).join('、')}。`);
  });

  test('what is too large for its kind, or for anything', () => {
    const use = { title: '样例', limits: { docx: 100, pdf: 1_000_000 } };
    expect(inspectFile(docx, use)).toEqual({ kind: 'refused', refusals: [{ code: 'too-large', message: '文件太大：Word文档（docx）不能超过0 MB。' }] });
    expect(inspectFile(new Uint8Array(1_000_001), use)).toEqual({ kind: 'refused', refusals: [{ code: 'too-large', message: '文件太大：不能超过1 MB。' }] });
  });
});

describe('whatever the bytes', () => {
  const heads = [[], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0xff, 0xfe]];
  const hostile = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3000 })).map(([head, rest]) => Uint8Array.from([...head, ...rest]));
  const sound = (verdict: ReturnType<typeof inspectFile>): boolean => verdict.kind === 'accepted' || (verdict.refusals.length > 0 && verdict.refusals.every(({ message }) => /\p{Script=Han}/u.test(message)));

  test('there is a verdict, in Chinese where it is a refusal', () => {
    fc.assert(fc.property(hostile, fc.constantFrom(...Object.values(intakeUses)), (bytes, use) => {
      expect(sound(inspectFile(bytes, use))).toBe(true);
    }), { numRuns: 1500 });
  });

  test.each([['docx', docx], ['xlsx', xlsx], ['pdf', pdf], ['doc', makeOle(['WordDocument'])], ['xls', makeOle(['Workbook'], { filePass: true })], ['png', makePng(20, 10)], ['jpeg', jpeg(64, 48)]] as const)('a %s with bytes changed or cut has one too', (_name, whole) => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(fc.property(changes, fc.nat(whole.length), (list, length) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of list) bytes[at] = byte;
      expect([bytes, bytes.slice(0, length)].map((one) => sound(inspectFile(one, intakeUses.evidence)))).toEqual([true, true]);
    }), { numRuns: 300 });
  });

  test('every way a plan is damaged has one', async () => {
    for (let seed = 0; seed < damageKinds.length * 3; seed++) {
      const { kind, bytes } = await damagedFile(seed);
      expect([kind, sound(inspectFile(bytes, intakeUses['plan-document']))]).toEqual([kind, true]);
    }
  });
});

if (!hasLibreOffice) console.warn('skipped: old documents as LibreOffice writes them (no LibreOffice here)');
test.skipIf(!hasLibreOffice)('old documents as LibreOffice writes them', () => {
  expect(told(saveByLibreOffice(docx, 'doc'))).toBe('doc');
  expect(told(saveByLibreOffice(docx, 'pdf'))).toBe('pdf');
  expect(told(saveByLibreOffice(docx, 'docx'))).toBe('docx');
}, 180_000);
