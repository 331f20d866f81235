import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileStore } from '#storage';

/** A file store in memory that keeps the contract: whole files or nothing. `most` is how much it ever held of a file that was coming in. */
export type MemoryFiles = FileStore & { readonly kept: Map<string, Buffer>; readonly most: () => number };

/**
 * Files for tests.
 *
 * @example const files = memoryFiles(); files.kept.size // 0
 */
export function memoryFiles(): MemoryFiles {
  const kept = new Map<string, Buffer>();
  let most = 0;
  return {
    kept,
    most: () => most,
    put: async (stream) => {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of stream) {
        chunks.push(Buffer.from(chunk));
        size += chunk.length;
        most = Math.max(most, size);
      }
      const whole = Buffer.concat(chunks);
      const sha256 = createHash('sha256').update(whole).digest('hex');
      kept.set(sha256, whole);
      return { kind: 'stored', sha256, size: whole.length, isNew: true };
    },
    get: async (sha256) => {
      const bytes = kept.get(sha256);
      return bytes ? { kind: 'found', stream: Readable.from([bytes]), size: bytes.length } : { kind: 'missing' };
    },
    hashes: async function* hashes() {
      for (const [sha256, { length }] of kept) yield { sha256, size: length, storedAt: 0 };
    },
    verifyAll: async () => ({ files: kept.size, bytes: [...kept.values()].reduce((sum, { length }) => sum + length, 0), damaged: [], strange: [] }),
    remove: async (sha256) => kept.delete(sha256),
    isKeptBy: async () => true,
  };
}
