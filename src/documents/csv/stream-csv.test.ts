import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../../test/gb18030.ts';
import { readCsv } from './read-csv.ts';
import type { ByteSource } from './find-encoding.ts';
import { streamCsv } from './stream-csv.ts';

/** The bytes in pieces of one length. */
const inPieces = (bytes: Uint8Array, length: number): ByteSource => async function* pieces() {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
};

async function streamed(bytes: Uint8Array, length: number): Promise<{ readonly rows: readonly unknown[]; readonly issues: readonly unknown[] }> {
  const { issues, batches } = await streamCsv(inPieces(bytes, length));
  const [rows, found]: [unknown[], unknown[]] = [[], [...issues]];
  for await (const batch of batches?.() ?? []) {
    for (const row of batch.rows) rows.push(row);
    found.push(...batch.issues);
  }
  return { rows, issues: found };
}

const whole = (bytes: Uint8Array): { readonly rows: readonly unknown[]; readonly issues: readonly unknown[] } => {
  const { tables, issues } = readCsv(bytes, 'a');
  return { rows: tables[0]?.rows ?? [], issues };
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: string): Uint8Array => Uint8Array.from(Buffer.from(`${mark}${text}`, 'utf16le'));

describe('a csv read a piece at a time', () => {
  const field = fc.oneof(fc.constantFrom('', '指标', '93.5', '"甲\r\n乙"', '"a""b"', '"', 'x"y', '𠀀', ' '), fc.string({ maxLength: 6 }));
  const table = fc.array(fc.tuple(fc.array(field, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 })
    .map((lines) => lines.map(([fields, end]) => fields.join(',') + end).join(''));

  test('is what it is read whole, wherever it is cut, in every encoding', async () => {
    await fc.assert(fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), fc.constantFrom(utf8, encodeGb18030, (text: string) => utf8(`\uFEFF${text}`), (text: string) => utf16(text, '\uFEFF')), async (text, length, encode) => {
      const bytes = encode(text);
      expect(await streamed(bytes, length)).toEqual(whole(bytes));
    }), { numRuns: 300 });
  });

  test('bytes of any kind are read as they are whole, or are called damaged as they are whole', async () => {
    const isDamaged = ({ issues }: { readonly issues: readonly unknown[] }): boolean => issues.some((issue) => /undecodable-bytes|not-text/.test(JSON.stringify(issue)));
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), fc.integer({ min: 1, max: 9 }), async (bytes, length) => {
      const [one, other] = [await streamed(bytes, length), whole(bytes)];
      expect([isDamaged(one), isDamaged(one) ? null : one]).toEqual([isDamaged(other), isDamaged(other) ? null : other]);
    }), { numRuns: 300 });
  });

  test('a separator that Excel names is no row', async () => {
    expect(await streamed(utf8('sep=;\n指标;数值\n甲;1\n'), 3)).toEqual(whole(utf8('sep=;\n指标;数值\n甲;1\n')));
  });

  test('a quote that never closes is said once, and its line is read as it stands', async () => {
    const text = `指标,数值\n"甲,1\n${'乙,2\n'.repeat(400_000)}`;
    const { rows, issues } = await streamed(utf8(text), 65_536);
    expect([rows.length, issues]).toEqual([400_002, [{ code: 'csv-quote-unclosed', severity: 'doubt', message: '第2行有一个引号没有结束，已按普通字符读取，请核对这一行。', line: 2 }]]);
  });

  test('what is no table but one endless line is given up', async () => {
    const { issues } = await streamed(utf8('x'.repeat(9_000_000)), 65_536);
    expect(issues).toMatchObject([{ code: 'table-too-large', severity: 'error' }]);
  });
});
