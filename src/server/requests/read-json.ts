import { answered } from '../answers/answered-error.ts';

/** Deeper than any input of ours; what nests deeper is sent to exhaust somebody. */
const deepest = 32;
const poisonous = new Set(['__proto__', 'constructor', 'prototype']);

/** Walks without calling itself, so that nothing nests too deep for the walk. */
function complaintOf(value: unknown): 'too-deep' | 'poisoned' | null {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    const parts = level.filter((part) => typeof part === 'object' && part !== null);
    if (parts.length > 0 && depth >= deepest) return 'too-deep';
    if (parts.some((part) => !Array.isArray(part) && Object.keys(part).some((key) => poisonous.has(key)))) return 'poisoned';
    level = parts.flatMap((part) => Object.values(part) as unknown[]);
  }
  return null;
}

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
