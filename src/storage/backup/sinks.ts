import { createHash } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../sync-folder.ts';
import { BackupFault } from './backup-fault.ts';

/** Where bytes go; each write waits until the one before has been taken. */
export type Sink = { readonly write: (bytes: Uint8Array) => Promise<void>; readonly end: () => Promise<void> };

/** A sink at the end of the line, that can be given up: nothing is left then. */
export type FileSink = Sink & { readonly abandon: () => Promise<void>; readonly size: () => number };

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/**
 * A file that is there whole or not at all: written under another name (`….partial`), brought to the disk, and only then given its own. Only its owner may read it. Refused where a file of
 * the name is there already.
 *
 * @example const sink = await fileSink('/backups/a.tar'); await sink.write(bytes); await sink.end();
 */
export async function fileSink(path: string): Promise<FileSink> {
  const refuseTaken = async (): Promise<void> => {
    if (await isThere(path)) throw new BackupFault('file-exists', `文件已经存在，没有覆盖：${path}`);
  };
  await refuseTaken();
  const partial = `${path}.partial`;
  const handle = await open(partial, 'w', 0o600);
  let size = 0;
  const abandon = async (): Promise<void> => {
    await handle.close().catch(() => undefined);
    await rm(partial, { force: true });
  };
  return {
    size: () => size,
    write: async (bytes) => {
      for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
      size += bytes.length;
    },
    end: async () => {
      await handle.sync();
      await handle.close();
      await refuseTaken();
      await rename(partial, path);
      await syncFolder(dirname(path));
    },
    abandon,
  };
}

const sealWords = 'halfsky-backup-seal sha256 ';
/** The seal is as long as a block of the tar file it stands behind. */
const sealLength = 512;

/**
 * The last block of a backup: the fingerprint of every byte before it. Programs that read tar files stop before it.
 *
 * @example sealOf(hashOfTheRest).toString().startsWith('halfsky-backup-seal') // true
 */
export function sealOf(hash: string): Buffer {
  const block = Buffer.alloc(sealLength);
  block.write(`${sealWords}${hash}\n`);
  return block;
}

/**
 * Puts a seal behind everything that goes through.
 *
 * @example const sealed = sealingSink(await fileSink(path));
 */
export function sealingSink(next: Sink): Sink {
  const hash = createHash('sha256');
  return {
    write: (bytes) => {
      hash.update(bytes);
      return next.write(bytes);
    },
    end: async () => {
      await next.write(sealOf(hash.digest('hex')));
      await next.end();
    },
  };
}

/**
 * What stands before the seal, a piece at a time; refused at the end when seal and content differ, or when there is no seal (the file was cut off).
 *
 * @example for await (const bytes of unsealed(createReadStream(path))) …
 */
export async function* unsealed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  for await (const bytes of source) {
    const all = held.length === 0 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : Buffer.concat([held, bytes]);
    const given = all.subarray(0, Math.max(0, all.length - sealLength));
    held = Buffer.from(all.subarray(given.length));
    if (given.length > 0) {
      hash.update(given);
      yield given;
    }
  }
  const seal = sealOf(hash.digest('hex'));
  if (held.equals(seal)) return;
  throw held.subarray(0, sealWords.length).toString('latin1') === sealWords
    ? new BackupFault('damaged', '备份文件已损坏：内容与文件末尾的校验值不符。')
    : new BackupFault('truncated', '备份文件不完整：末尾缺少校验值，可能没有复制完，或已损坏。');
}
