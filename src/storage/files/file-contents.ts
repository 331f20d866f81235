import type { Readable } from 'node:stream';
import type { FileStore } from './file-store.ts';

/** The bytes of stored files by their SHA-256: what a backup takes and a restore gives back. */
export type FileContents = {
  /** Null: there is none of this name. The bytes may have been damaged since: whoever reads them holds them against the name. */
  readonly open: (sha256: string) => Promise<Readable | null>;
  /** Adds a file whole or not at all; one that is there already stays. Throws when the bytes are not of this name. */
  readonly add: (sha256: string, content: AsyncIterable<Uint8Array>) => Promise<void>;
};

/** No file of the store is larger: what comes in is judged by its use before it is kept. */
const largest = 4 * 1024 ** 3;

/**
 * The store of files as backups and restores see it.
 *
 * @example await writeBackup(store, { …, files: fileContentsOf(files) })
 */
export const fileContentsOf = (files: FileStore): FileContents => ({
  open: async (sha256) => {
    const found = await files.get(sha256);
    return found.kind === 'found' ? found.stream : null;
  },
  add: async (sha256, content) => {
    const kept = await files.put(content, largest);
    if (kept.kind === 'refused') throw Object.assign(new Error(kept.message), { code: kept.code === 'disk-full' ? 'ENOSPC' : kept.code });
    if (kept.sha256 !== sha256) throw new Error(`the bytes of file ${sha256} are not of its name`);
  },
});
