import type { Sink } from './sinks.ts';

/** A tar file in the making: entries in order, each with its length known before. */
export type TarSink = { readonly entry: (name: string, size: number, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => Promise<void>; readonly end: () => Promise<void> };

const block = 512;
/** What eleven octal digits hold: 8 GiB, far more than a part or an upload may have. */
const largest = 8 ** 11 - 1;

/** A header as POSIX.1-1988 (ustar) has it. Times and owners say nothing, so that they are the same everywhere. */
function headerOf(name: string, size: number): Buffer {
  if (name.length > 100 || size > largest) throw new RangeError(`no entry of a tar file: ${name}, ${String(size)} bytes`);
  const header = Buffer.alloc(block);
  header.write(name, 0, 'ascii');
  header.write('0000600\x000000000\x000000000\x00', 100, 'latin1');
  header.write(`${size.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0`, 124, 'latin1');
  header.write('        0', 148, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

/**
 * Writes a tar file that every tar program reads. Throws when an entry is not as long as it was said to be.
 *
 * @example await tarSink(sink).entry('header.json', bytes.length, [bytes]);
 */
export function tarSink(next: Sink): TarSink {
  return {
    entry: async (name, size, content) => {
      await next.write(headerOf(name, size));
      let written = 0;
      for await (const bytes of content) {
        written += bytes.length;
        if (written > size) break;
        await next.write(bytes);
      }
      if (written !== size) throw new Error(`${name} was to have ${String(size)} bytes and has ${written > size ? 'more' : String(written)}`);
      if (size % block > 0) await next.write(Buffer.alloc(block - (size % block)));
    },
    end: async () => {
      await next.write(Buffer.alloc(block * 2));
      await next.end();
    },
  };
}
