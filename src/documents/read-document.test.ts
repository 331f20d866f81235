import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { legacyFormat, readDocument } from './read-document.ts';

const codes = async (bytes: Uint8Array): Promise<string[]> => (await readDocument(bytes)).issues.map(({ code }) => code);
const ole = (content = ''): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...content].flatMap((character) => [character.charCodeAt(0), 0]), 0, 0]);

test('what the file is is told from its bytes', async () => {
  expect((await readDocument(new TextEncoder().encode('前 言'))).format).toBe('txt');
  for (const nothing of [[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]]) expect(await codes(Uint8Array.from(nothing))).toEqual(['empty-file']);
  expect(await codes(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toEqual(['not-text']);
  expect(await codes(new TextEncoder().encode('{\\rtf1 plan}'))).toEqual(['legacy-document']);
  expect(await codes(ole('EncryptedPackage'))).toEqual(['encrypted-document']);
  expect(await codes(ole())).toEqual(['legacy-document']);
});

test('older formats are named for the converter, encrypted ones are not', () => {
  expect(legacyFormat(ole(), '规划.wps')).toBe('wps');
  expect(legacyFormat(ole(), '规划.doc')).toBe('doc');
  expect(legacyFormat(ole('EncryptedPackage'), '规划.docx')).toBe(null);
  expect(legacyFormat(new TextEncoder().encode('{\\rtf1'), 'a')).toBe('rtf');
  expect(legacyFormat(new TextEncoder().encode('前言'), 'a.doc')).toBe(null);
});

test('any bytes give lines or a reason, never a throw', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
    const { lines, issues } = await readDocument(bytes);
    expect(lines.length > 0 || issues.some(({ severity }) => severity === 'error')).toBe(true);
  }), { numRuns: 200 });
});
