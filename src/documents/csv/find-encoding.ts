import type { Issue } from '#kernel';
import { byMark, countOf, notText, undecodable, unreadable, utf16WithoutMark } from '../decode-text.ts';

/** Gives the bytes of a file from its beginning, as often as it is asked. */
export type ByteSource = () => AsyncIterable<Uint8Array>;

/** How the bytes of a file are read as text; `encoding` null: they are none. */
export type FoundEncoding = { readonly encoding: string | null; readonly issues: readonly Issue[] };

const headLength = 65_536;

/** The first bytes of a file. @example (await headOf(source, 4)).length // 4 */
export async function headOf(source: ByteSource, length = headLength): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let found = 0;
  for await (const part of source()) {
    parts.push(part);
    found += part.length;
    if (found >= length) break;
  }
  return Uint8Array.from(Buffer.concat(parts)).subarray(0, length);
}

/** Whether all bytes are characters of an encoding and none is one that `unwanted` finds. */
async function isStrictly(source: ByteSource, encoding: string, isWanted: (text: string) => boolean): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of source()) if (!isWanted(decoder.decode(part, { stream: true }))) return false;
    return isWanted(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Turns the pieces of a file into text one after the other. */
export type PieceDecoder = { readonly decode: (part: Uint8Array) => string; readonly end: () => string };

/**
 * Decodes pieces without ever refusing: what is no character becomes U+FFFD. Node's decoder of GB18030 throws all the same where a damaged character spans two pieces; the piece is then
 * decoded by itself.
 *
 * @example pieceDecoder('gb18030').decode(bytes)
 */
export function pieceDecoder(encoding: string): PieceDecoder {
  let decoder = new TextDecoder(encoding);
  const orAnew = (decode: () => string, instead: () => string): string => {
    try {
      return decode();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      decoder = new TextDecoder(encoding);
      return `\uFFFD${instead()}`;
    }
  };
  return {
    decode: (part) => orAnew(() => decoder.decode(part, { stream: true }), () => new TextDecoder(encoding).decode(part)),
    end: () => orAnew(() => decoder.decode(), () => ''),
  };
}

type Lossy = { readonly encoding: string; readonly decoder: PieceDecoder; lost: number; length: number; line: number };

/** Where neither encoding fits, the one that loses less. */
async function lessLossy(source: ByteSource): Promise<FoundEncoding> {
  const both = ['utf-8', 'gb18030'].map((encoding): Lossy => ({ encoding, decoder: pieceDecoder(encoding), lost: 0, length: 0, line: 1 }));
  const take = (one: Lossy, text: string): void => {
    const lost = countOf(text, unreadable);
    const before = one.lost > 0 ? '' : lost > 0 ? text.slice(0, text.search(unreadable)) : text;
    one.line += countOf(before, /\n/g);
    one.lost += lost;
    one.length += text.length;
  };
  for await (const part of source()) for (const one of both) take(one, one.decoder.decode(part));
  for (const one of both) take(one, one.decoder.end());
  const best = both.reduce((a, b) => (b.lost < a.lost ? b : a));
  if (best.lost * 5 > best.length) return { encoding: null, issues: notText().issues };
  return { encoding: best.encoding, issues: [undecodable(best.encoding, best.lost, best.line)] };
}

/**
 * Finds the encoding of a text file as `decodeText` does, without holding the file: strict UTF-8 first, then UTF-16 where it shows itself, then GB18030, then the one that loses less.
 *
 * @example (await findEncoding(source)).encoding // 'gb18030'
 */
export async function findEncoding(source: ByteSource): Promise<FoundEncoding> {
  const head = await headOf(source);
  const marked = byMark(head);
  if (marked !== null) return { encoding: marked, issues: [] };
  if (await isStrictly(source, 'utf-8', (text) => !text.includes('\0'))) return { encoding: 'utf-8', issues: [] };
  const wide = utf16WithoutMark(head);
  if (wide !== null) return { encoding: wide, issues: [] };
  if (head.includes(0)) return { encoding: null, issues: notText().issues };
  if (await isStrictly(source, 'gb18030', (text) => countOf(text, unreadable) === 0)) return { encoding: 'gb18030', issues: [] };
  return lessLossy(source);
}
