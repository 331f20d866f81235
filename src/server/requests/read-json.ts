import { answered } from '../answers/answered-error.ts';

/** Deeper than any input of ours; what nests deeper is sent to exhaust somebody. */
const deepest = 32;
const poisonous = new Set(['__proto__', 'constructor', 'prototype']);

/** What PostgreSQL cannot hold in a text: the character zero, and half a character. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** Walks without calling itself, so that nothing nests too deep for the walk. */
function complaintOf(value: unknown): 'too-deep' | 'poisoned' | 'unstorable' | null {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (level.some((part) => typeof part === 'string' && !isStorable(part))) return 'unstorable';
    const parts = level.filter((part) => typeof part === 'object' && part !== null);
    if (parts.length > 0 && depth >= deepest) return 'too-deep';
    if (parts.some((part) => !Array.isArray(part) && Object.keys(part).some((key) => poisonous.has(key)))) return 'poisoned';
    if (parts.some((part) => !Array.isArray(part) && !Object.keys(part).every(isStorable))) return 'unstorable';
    level = parts.flatMap((part) => Object.values(part) as unknown[]);
  }
  return null;
}

/** The sentence about it. */
export const unstorable = '提交的内容含有无法保存的字符。';

/**
 * Reads JSON that somebody sent: UTF-8, not nested beyond reason, without the names through which objects are poisoned. Throws an error of the catalogue.
 *
 * @example readJson(Buffer.from('{"name":"示例区"}')) // { name: '示例区' }
 */
export function readJson(bytes: Uint8Array | string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw answered('not-json');
  }
  const complaint = complaintOf(value);
  if (complaint === 'too-deep') throw answered('invalid-input', { message: '提交的内容嵌套太深。' });
  if (complaint === 'poisoned') throw answered('invalid-input', { message: '提交的内容含有不允许的字段名。' });
  if (complaint === 'unstorable') throw answered('invalid-input', { message: unstorable });
  return value;
}

/**
 * Refuses a body that says it is written in anything but UTF-8.
 *
 * @example refuseCharset('application/json; charset=gbk') // throws wrong-media-type
 */
export function refuseCharset(contentType: string): void {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw answered('wrong-media-type', { message: '内容须以 UTF-8 编码。' });
}
