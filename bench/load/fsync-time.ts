import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the disk takes to keep 8 kB for good: the median of 200 writes, each with its fdatasync (as PostgreSQL does it on Linux), in milliseconds.
 *
 * @example fsyncTime('/var/lib/halfsky') // 0.11
 */
export function fsyncTime(folder: string): number {
  const file = join(folder, 'fsync-time');
  const handle = openSync(file, 'w');
  try {
    const block = Buffer.alloc(8192, 1);
    const times = Array.from({ length: 200 }, (_, at) => {
      const before = performance.now();
      writeSync(handle, block, 0, block.length, at * block.length);
      fdatasyncSync(handle);
      return performance.now() - before;
    });
    return times.toSorted((one, other) => one - other)[100] ?? 0;
  } finally {
    closeSync(handle);
    rmSync(file, { force: true });
  }
}
