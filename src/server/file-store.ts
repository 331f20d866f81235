import type { Readable } from 'node:stream';

/**
 * Where files are kept, by what is in them. `put` takes a stream to its end and keeps it whole, or rejects (the stream broke, the disk is full) and keeps nothing;
 * at more than `limit` bytes it stops and keeps nothing. `open` gives a file that is there.
 */
export type FileStore = {
  readonly put: (stream: Readable, options: { readonly limit: number }) => Promise<{ readonly sha256: string; readonly size: number } | { readonly refused: string; readonly message: string }>;
  readonly open: (sha256: string) => Promise<{ readonly stream: Readable; readonly size: number } | null>;
};
