import { readFile } from 'node:fs/promises';
import type { Terminal } from '#cli';

/** A terminal that keeps what is printed. Files not given are looked for on the disk, so that a missing one fails as it does for people. */
export function memoryTerminal(files: Readonly<Record<string, Uint8Array>> = {}): { readonly terminal: Terminal; readonly printed: { out: string; err: string }; readonly written: Map<string, Uint8Array> } {
  const written = new Map<string, Uint8Array>();
  const printed = { out: '', err: '' };
  const terminal: Terminal = {
    readChunks: async function* (path) {
      yield files[path] ?? (await readFile(path));
    },
    readInput: async (path) => files[path] ?? written.get(path) ?? readFile(path),
    writeFiles: async (made) => {
      for (const { path, bytes } of made) written.set(path, bytes);
    },
    writeChunks: async (path, chunks) => {
      const pieces: Uint8Array[] = [];
      for await (const chunk of chunks) pieces.push(chunk);
      written.set(path, new Uint8Array(Buffer.concat(pieces)));
    },
    makeFolder: () => Promise.resolve(),
    drained: () => Promise.resolve(),
    today: () => '2026-11-21',
    out: (text) => { printed.out += `${text}\n`; },
    err: (text) => { printed.err += `${text}\n`; },
    environment: {},
    person: null,
  };
  return { terminal, printed, written };
}
