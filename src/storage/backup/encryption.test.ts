import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BackupFault } from './backup-fault.ts';
import { decryptedFrom, encryptingSink } from './encryption.ts';

/** A cheap guess: what is tested here is not how dear one is. */
const logN = 1;
const head = 64;
const chunk = 65_536 + 16;

async function encrypted(pieces: readonly Uint8Array[], passphrase = '口令'): Promise<Buffer> {
  const out: Uint8Array[] = [];
  const sink = await encryptingSink({ write: async (bytes) => void out.push(Buffer.from(bytes)), end: async () => undefined }, passphrase, logN);
  for (const piece of pieces) await sink.write(piece);
  await sink.end();
  return Buffer.concat(out);
}

async function decrypted(bytes: Buffer, passphrase = '口令', step = 50_000): Promise<Buffer> {
  const out: Uint8Array[] = [];
  const pieces = async function* () { for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step); };
  for await (const piece of decryptedFrom(pieces(), passphrase)) out.push(piece);
  return Buffer.concat(out);
}

const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => 'not refused', (error: unknown) => { if (error instanceof BackupFault) return error.refusal.refused; throw error; });

describe('encryption of a backup', () => {
  test('gives back what went in, however it was cut', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 150_000 }), { maxLength: 4 }), fc.integer({ min: 1000, max: 200_000 }), async (lengths, step) => {
      const pieces = lengths.map((length, index) => Buffer.alloc(length, index + 1));
      expect((await decrypted(await encrypted(pieces), '口令', step)).equals(Buffer.concat(pieces))).toBe(true);
    }), { numRuns: 40 });
  });

  test('is different each time and takes a passphrase however its letters were composed', async () => {
    const bytes = Buffer.from('内容');
    expect((await encrypted([bytes])).equals(await encrypted([bytes]))).toBe(false);
    expect(await decrypted(await encrypted([bytes], 'é'.normalize('NFD')), 'é'.normalize('NFC'))).toEqual(bytes);
  });

  test('finds any change, wherever it is', async () => {
    const whole = await encrypted([Buffer.alloc(200_000, 7)]);
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      /* The first 27 bytes are looked at before this is called; they are part of what the proof covers all the same. The 28th says how dear a guess is. */
      fc.pre(at !== 27);
      expect(['damaged', 'passphrase-wrong']).toContain(await refusal(decrypted(bytes)));
    }), { numRuns: 100 });
  });

  test('finds chunks that were swapped, repeated, left out or cut off', async () => {
    const whole = await encrypted([Buffer.alloc(65_536, 1), Buffer.alloc(65_536, 2), Buffer.alloc(65_536, 3)]);
    const [start, first, second, third] = [whole.subarray(0, head), whole.subarray(head, head + chunk), whole.subarray(head + chunk, head + 2 * chunk), whole.subarray(head + 2 * chunk)];
    expect(await refusal(decrypted(Buffer.concat([start, first, second, third])))).toBe('not refused');
    for (const parts of [[second, first, third], [first, first, second, third], [first, third], [first, second], [first], [third]]) expect(await refusal(decrypted(Buffer.concat([start, ...parts])))).toBe('damaged');
    for (const length of [0, 10, head - 1, head, head + 3]) expect(await refusal(decrypted(whole.subarray(0, length)))).toBe('truncated');
  });

  test('refuses a wrong passphrase, and a head that asks for too much memory', async () => {
    const whole = await encrypted([Buffer.from('内容')]);
    expect(await refusal(decrypted(whole, '口令 '))).toBe('passphrase-wrong');
    whole[27] = 40;
    expect(await refusal(decrypted(whole))).toBe('damaged');
  });
});
