import type { Issue } from '#kernel';

/** What the bytes of a text file say, in which encoding, and what was wrong with them. */
export type DecodedText = { readonly text: string; readonly encoding: string; readonly issues: readonly Issue[] };

/** A replacement character or a control character: neither stands in a well-decoded plan. */
export const unreadable = /[\uFFFD\u0001-\u0008\u000E-\u001F\uE000-\uF8FF]/g;
export const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding a byte order mark tells; null where there is none. */
export function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Chinese UTF-16 without a byte order mark has a NUL beside every ASCII character, always on the same side. */
export function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (odd > 0 && even === 0 && sample.length % 2 === 0) return 'utf-16le';
  if (even > 0 && odd === 0 && sample.length % 2 === 0) return 'utf-16be';
  return null;
}

/**
 * Turns the bytes of a text file into text. Strict UTF-8 is tried first (with or without byte order mark), then UTF-16 where it shows itself, then GB18030;
 * where neither fits, the one that loses less is taken and an `undecodable-bytes` issue says how much was lost. Binary data give a `not-text` error and no text.
 *
 * @example decodeText(new TextEncoder().encode('前言')).text // '前言'
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, issues: [] };
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8', issues: [] };
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, issues: [] };
  if (bytes.subarray(0, 65_536).includes(0)) return notText();
  const gb = strict(bytes, 'gb18030');
  if (gb !== null && countOf(gb, unreadable) === 0) return { text: gb, encoding: 'gb18030', issues: [] };
  return lessLossy(bytes);
}

/** What is said of binary data. */
export function notText(): DecodedText {
  const message = '这不是文本文件：内容是二进制数据。请提供 txt、docx 或带文字的 pdf。';
  return { text: '', encoding: 'binary', issues: [{ code: 'not-text', severity: 'error', message }] };
}

function lessLossy(bytes: Uint8Array): DecodedText {
  const candidates = ['utf-8', 'gb18030'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, lost: countOf(text, unreadable) };
  });
  const best = candidates.reduce((a, b) => (b.lost < a.lost ? b : a));
  if (best.lost * 5 > best.text.length) return notText();
  const head = best.text.slice(0, best.text.search(unreadable));
  return { text: best.text, encoding: best.encoding, issues: [undecodable(best.encoding, best.lost, head.split('\n').length)] };
}

/** What is said of bytes that are no characters in the encoding the others are in. */
export const undecodable = (encoding: string, lost: number, line: number): Issue => ({
  code: 'undecodable-bytes', severity: 'error', message: `文件编码有损坏：按 ${encoding.toUpperCase()} 读取，有 ${String(lost)} 处字符无法识别，请核对原文。`, line,
});
