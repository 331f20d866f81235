import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = '孕产妇死亡率下降到12/10万以下。';
const utf8 = new TextEncoder().encode(text);
/** 孕产妇 in GB18030. */
const gb = Uint8Array.from([0xd4, 0xd0, 0xb2, 0xfa, 0xb8, 0xbe]);

test('UTF-8 with and without byte order mark', () => {
  expect(decodeText(utf8)).toEqual({ text, encoding: 'utf-8', issues: [] });
  expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])).text).toBe(text);
});

test('GB18030', () => {
  expect(decodeText(gb)).toEqual({ text: '孕产妇', encoding: 'gb18030', issues: [] });
});

test('UTF-16 with a mark, and without one where ASCII shows it', () => {
  const wide = Uint8Array.from([...'A孕产妇B'].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]));
  expect(decodeText(Uint8Array.from([0xff, 0xfe, ...wide])).text).toBe('A孕产妇B');
  expect(decodeText(wide).text).toBe('A孕产妇B');
});

test('a damaged file says how much was lost and where', () => {
  const { text: read, issues } = decodeText(Uint8Array.from([...new TextEncoder().encode('前言\n'), ...utf8.slice(0, 1), ...utf8]));
  expect(read).toContain('死亡率');
  expect(issues.map(({ code, severity, line }) => [code, severity, line])).toEqual([['undecodable-bytes', 'error', 2]]);
});

test('binary data are no text', () => {
  expect(decodeText(Uint8Array.from([1, 0, 0, 7, 0, 0, 255, 0, 3])).issues.map(({ code }) => code)).toEqual(['not-text']);
});
