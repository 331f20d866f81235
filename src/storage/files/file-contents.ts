import type { Readable } from 'node:stream';

/** The bytes of stored files by their SHA-256: what a backup takes and a restore gives back. */
export type FileContents = {
  /** Null: there is none of this name. */
  readonly open: (sha256: string) => Promise<Readable | null>;
  /** Adds a file whole or not at all; one that is there already stays. Throws when the bytes are not of this name. */
  readonly add: (sha256: string, content: AsyncIterable<Uint8Array>) => Promise<void>;
};
