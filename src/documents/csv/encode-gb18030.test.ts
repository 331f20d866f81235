import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeGb18030 } from './encode-gb18030.ts';

const decoded = (bytes: Uint8Array): string => new TextDecoder('gb18030').decode(bytes);

test.each([['妇女', [0xb8, 0xbe, 0xc5, 0xae]], ['a,1\r\n', [0x61, 0x2c, 0x31, 0x0d, 0x0a]], ['€', [0xa2, 0xe3]], ['㐀', [0x81, 0x39, 0xee, 0x39]], ['𠀀', [0x95, 0x32, 0x82, 0x36]], ['\ufffd', [0x84, 0x31, 0xa4, 0x37]], ['ḿ', [0xa8, 0xbc]]])('%s', (text, bytes) => {
  expect([...encodeGb18030(text)]).toEqual(bytes);
});

test('every letter of the basic plane but those of private use is read back as it was', () => {
  const letters = Array.from({ length: 0x10000 }, (_, at) => at).filter((point) => point < 0xd800 || point > 0xdfff);
  const text = String.fromCodePoint(...letters.slice(0, 30_000)) + String.fromCodePoint(...letters.slice(30_000));
  const lost = [...text].filter((letter) => decoded(encodeGb18030(letter)) !== letter && !/\p{Co}/u.test(letter));
  expect(lost).toEqual([]);
});

test('any text is read back; a lone half of a letter is a question mark', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
    expect(decoded(encodeGb18030(text))).toBe(text);
  }));
  expect(decoded(encodeGb18030('a\ud800b'))).toBe('a?b');
});
