import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { BackupFault } from './backup-fault.ts';
import { headerName } from './backup-format.ts';
import { decryptedFrom, isEncrypted } from './encryption.ts';
import { unsealed } from './sinks.ts';

/** One entry of a backup; its content is to be read, whole or not at all, before the next one. */
export type BackupEntry = { readonly name: string; readonly size: number; readonly content: AsyncIterable<Uint8Array> };

async function startOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The bytes of the tar file inside, whatever stands around it. */
async function plainBytes(path: string, passphrase: string | null): Promise<AsyncIterable<Uint8Array>> {
  const start = await startOf(path);
  if (isEncrypted(start)) {
    if (passphrase === null) throw new BackupFault('passphrase-needed', '备份文件是加密的，需要口令。');
    return decryptedFrom(createReadStream(path, { highWaterMark: 1024 * 1024 }), passphrase);
  }
  if (start.subarray(0, headerName.length + 1).toString('latin1') !== `${headerName}\0`) throw new BackupFault('not-a-backup', '这不是半边天的备份文件。');
  return createReadStream(path, { highWaterMark: 1024 * 1024 });
}

/** Nothing but files stands in a backup. */
const isFile = (type: string | null | undefined): boolean => type === 'file' || type === null || type === undefined;

/**
 * The entries of a backup in their order. Refused: a file that is none, a wrong passphrase, one that is cut off or in which any byte was changed; that shows at the latest after the last entry,
 * so nothing may be taken for granted before this has ended.
 *
 * @example for await (const { name, content } of readEntries('/backups/a.tar', null)) …
 */
export async function* readEntries(path: string, passphrase: string | null): AsyncGenerator<BackupEntry> {
  const source = unsealed(await plainBytes(path, passphrase));
  const entries = extract();
  const state: { fault: unknown } = { fault: null };
  const fed = pipeline(source, entries).catch((error: unknown) => {
    state.fault = error;
    entries.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    for await (const entry of entries) {
      const { name, size = 0, type } = entry.header;
      if (!isFile(type)) throw new BackupFault('damaged', `备份文件里有不该有的内容：${name}`);
      const content = once(entry as AsyncIterable<Uint8Array>);
      yield { name, size, content };
      await content.skip();
    }
    await fed;
    if (state.fault !== null) throw state.fault;
  } catch (error) {
    entries.destroy();
    await fed;
    throw faultOf(state.fault) ?? faultOf(error) ?? (isOfTar(error) ? new BackupFault('damaged', '备份文件已损坏：结构不完整。') : error);
  } finally {
    entries.destroy();
    await fed;
  }
}

/** The content of an entry, which is to be passed over where nobody reads it: the reader of tar files waits for that, and does so for ever. */
function once(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> & { readonly skip: () => Promise<void> } {
  let isRead = false;
  const read = async function* (): AsyncGenerator<Uint8Array> {
    isRead = true;
    yield* source;
  };
  return {
    [Symbol.asyncIterator]: read,
    skip: async () => {
      if (!isRead) for await (const _bytes of source);
    },
  };
}

const faultOf = (error: unknown): unknown => (error instanceof BackupFault ? error : null);

/** What the reader of tar files says of bytes that are none. */
const isOfTar = (error: unknown): boolean => error instanceof Error && /tar|Invalid|Unexpected end|Premature close|size/i.test(error.message);

/**
 * The content of an entry at once, when it is no longer than it may be.
 *
 * @example await contentOf(entry, 16 * 1024 * 1024)
 */
export async function contentOf({ name, size, content }: BackupEntry, most: number): Promise<Buffer> {
  if (size > most) throw new BackupFault('damaged', `备份文件已损坏：${name} 的长度不合理。`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
