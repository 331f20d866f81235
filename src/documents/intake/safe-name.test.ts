import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameForKind, safeName } from './safe-name.ts';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

test.each([
  ['报告.docx', '报告.docx'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['C:\\fakepath\\报告.docx', '报告.docx'],
  ['/绝对/路径/', '路径'],
  ['a/../..', 'a'],
  ['报告\u202Efdp.exe', '报告fdp.exe'],
  ['报\0告\r\n.docx', '报告.docx'],
  ['con', '_con'],
  ['NUL.txt', '_NUL.txt'],
  ['com1 .txt', '_com1 .txt'],
  ['console.txt', 'console.txt'],
  ['报告.docx. . .', '报告.docx'],
  ['.htaccess', 'htaccess'],
  ['a<b>:"c|d?e*.txt', 'a_b___c_d_e_.txt'],
  ['cafe\u0301.txt', 'café.txt'],
  ['e\u200b\u0301.txt', 'é.txt'],
  ['cloc\u212A$.txt', '_clocK$.txt'],
  ['\u2000\u3000 .con. \u2003', '_con'],
  [`con${' '.repeat(300)}.txt`, '_con.txt'],
  ['', '未命名'],
  ['...', '未命名'],
  ['/', '未命名'],
  ['\u202E\0', '未命名'],
  ['\uD800.txt', '�.txt'],
])('%j is stored as %j', (name, stored) => {
  expect(safeName(name)).toBe(stored);
});

test('a long name is cut to 255 bytes and keeps its extension', () => {
  const name = safeName(`${'很长的名字'.repeat(100)}.docx`);
  expect(bytesOf(name)).toBe(254 - ((254 - 5) % 3));
  expect(name).toMatch(/^(?:很长的名字)+很长的?名?字?\.docx$/);
  expect(bytesOf(safeName('a'.repeat(300)))).toBe(255);
  expect(bytesOf(safeName(`a.${'b'.repeat(300)}`))).toBe(255);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.array(fc.constantFrom('..', '/', '\\', '.', ' ', 'con', 'nul', 'COM1', '\0', '\u202E', '\u200b', 'e', '\u0301', '\uD800', '报告', ':', '.docx', '￼', '\u3000', '\u{E0001}', '한', 'ᄒ', 'ᅡ'), { maxLength: 200 }).map((parts) => parts.join('')),
);

describe('whatever somebody calls a file', () => {
  test('its name has no path, nothing unseen, fits 255 bytes, is NFC, not empty, not reserved', () => {
    fc.assert(fc.property(hostile, (name) => {
      const safe = safeName(name);
      expect(safe).not.toMatch(/[/\\<>:"|?*]|[\p{Cc}\p{Cf}\p{Cs}]|^[ .]|[ .]$|^$/u);
      expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/i);
      expect(bytesOf(safe)).toBeLessThanOrEqual(255);
      expect(safe.normalize('NFC')).toBe(safe);
    }), { numRuns: 2000 });
  });

  test('a stored name stays as it is', () => {
    fc.assert(fc.property(hostile, (name) => safeName(safeName(name)) === safeName(name)), { numRuns: 2000 });
    fc.assert(fc.property(hostile, (name) => safeName(nameForKind(name, 'docx')) === nameForKind(name, 'docx')), { numRuns: 2000 });
    expect(safeName(safeName('com1'))).toBe('_com1');
  });
});

test.each([
  ['报告.docx', 'docx', '报告.docx'],
  ['报告.DOCX', 'docx', '报告.DOCX'],
  ['通知.bat', 'txt', '通知.bat.txt'],
  ['旧文.wps', 'doc', '旧文.wps'],
  ['照片.jpeg', 'jpeg', '照片.jpeg'],
  ['照片', 'jpeg', '照片.jpg'],
  [`${'a'.repeat(255)}`, 'pdf', `${'a'.repeat(251)}.pdf`],
] as const)('%s of kind %s is %s', (name, kind, named) => {
  expect(nameForKind(name, kind)).toBe(named);
});
