import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { BackupFault } from './backup-fault.ts';
import type { Sink } from './sinks.ts';

/*
 * An encrypted backup is: 64 bytes of head, then chunks.
 *   head: 'HALFSKY-BACKUP-ENCRYPTED-1\n' (27 bytes), log2 of scrypt's N (1 byte), 4 bytes zero, salt (16 bytes), proof of the passphrase (16 bytes).
 *   keys: scrypt(passphrase as NFC UTF-8, salt, N, r = 8, p = 1) gives 64 bytes: 32 for AES-256-GCM, 32 for the proof, an HMAC-SHA-256 of the head before it, cut to 16 bytes.
 *   chunk: 65,536 bytes of the backup (the last: fewer, perhaps none) as AES-256-GCM, then its tag of 16 bytes. Nonce: number of the chunk from 0 (11 bytes, big-endian), then 1 for
 *   the last chunk, else 0. So chunks can neither be changed, swapped nor cut off at the end unseen (the construction STREAM, Hoang, Reyhanitabar, Rogaway, Vizár 2015). A salt is
 *   used once, so no nonce meets a key twice.
 */
const magic = Buffer.from('HALFSKY-BACKUP-ENCRYPTED-1\n', 'latin1');
const headLength = 64;
const chunkLength = 65_536;
const tagLength = 16;
/** 128 MB for each guess of a passphrase, and 0.3 s on the machine where this was written. */
const usualLogN = 17;
/** A hostile head shall not ask for more than 1 GB. */
const largestLogN = 20;

type Keys = { readonly cipher: Buffer; readonly proof: Buffer };

async function keysOf(passphrase: string, salt: Uint8Array, logN: number): Promise<Keys> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const N = 2 ** logN;
  scrypt(passphrase.normalize('NFC'), salt, 64, { N, r: 8, p: 1, maxmem: 1024 * N + 1024 * 1024 }, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  const bytes = await promise;
  return { cipher: bytes.subarray(0, 32), proof: bytes.subarray(32) };
}

const proofOf = ({ proof }: Keys, start: Uint8Array): Buffer => createHmac('sha256', proof).update(start).digest().subarray(0, 16);

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/**
 * Encrypts what goes through with a passphrase. `logN`: how dear a guess is; less only in tests.
 *
 * @example const sink = await encryptingSink(await fileSink(path), '一句只有自己知道的话');
 */
export async function encryptingSink(next: Sink, passphrase: string, logN = usualLogN): Promise<Sink> {
  const salt = randomBytes(16);
  const start = Buffer.concat([magic, Buffer.from([logN, 0, 0, 0, 0]), salt]);
  const keys = await keysOf(passphrase, salt, logN);
  await next.write(Buffer.concat([start, proofOf(keys, start)]));
  let number = 0;
  let held = Buffer.alloc(0);
  const chunk = (bytes: Uint8Array, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', keys.cipher, nonceOf(number, isLast));
    number += 1;
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
  return {
    write: async (bytes) => {
      const all = Buffer.concat([held, bytes]);
      const out: Buffer[] = [];
      let at = 0;
      for (; all.length - at > chunkLength; at += chunkLength) out.push(chunk(all.subarray(at, at + chunkLength), false));
      held = Buffer.from(all.subarray(at));
      if (out.length > 0) await next.write(Buffer.concat(out));
    },
    end: async () => {
      await next.write(chunk(held, true));
      await next.end();
    },
  };
}

/**
 * Whether the first bytes of a file are those of an encrypted backup.
 *
 * @example isEncrypted(Buffer.from('HALFSKY-BACKUP-ENCRYPTED-1\n')) // true
 */
export const isEncrypted = (start: Uint8Array): boolean => Buffer.from(start.subarray(0, magic.length)).equals(magic);

async function keysFor(head: Buffer, passphrase: string): Promise<Keys> {
  const logN = head[magic.length] ?? 0;
  if (head.length < headLength || logN < 1 || logN > largestLogN || head.subarray(magic.length + 1, magic.length + 5).some((byte) => byte !== 0)) throw new BackupFault('damaged', '加密的备份文件开头已损坏。');
  const start = head.subarray(0, headLength - 16);
  const keys = await keysOf(passphrase, start.subarray(magic.length + 5), logN);
  if (!timingSafeEqual(proofOf(keys, start), head.subarray(headLength - 16))) throw new BackupFault('passphrase-wrong', '口令不对（也可能是文件开头已损坏）。');
  return keys;
}

function decrypted({ cipher }: Keys, number: number, isLast: boolean, bytes: Buffer): Buffer {
  const tagAt = bytes.length - tagLength;
  if (tagAt < 0) throw new BackupFault('truncated', '加密的备份文件不完整，可能没有复制完。');
  const decipher = createDecipheriv('aes-256-gcm', cipher, nonceOf(number, isLast)).setAuthTag(bytes.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, tagAt)), decipher.final()]);
  } catch {
    throw new BackupFault('damaged', `加密的备份文件已损坏或不完整（约第 ${String(Math.round((number * chunkLength) / 1_000_000))} MB 处）。`);
  }
}

/**
 * What was encrypted, a piece at a time. Refused: a wrong passphrase, a chunk that was changed, moved or cut off.
 *
 * @example for await (const bytes of decryptedFrom(createReadStream(path), passphrase)) …
 */
export async function* decryptedFrom(source: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Uint8Array> {
  const whole = chunkLength + tagLength;
  let held = Buffer.alloc(0);
  let keys: Keys | null = null;
  let number = 0;
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes]);
    if (keys === null) {
      if (held.length < headLength) continue;
      keys = await keysFor(held.subarray(0, headLength), passphrase);
      held = held.subarray(headLength);
    }
    for (; held.length > whole; number += 1) {
      yield decrypted(keys, number, false, held.subarray(0, whole));
      held = held.subarray(whole);
    }
  }
  if (keys === null) throw new BackupFault('truncated', '加密的备份文件不完整，可能没有复制完。');
  yield decrypted(keys, number, true, held);
}
