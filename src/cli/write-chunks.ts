import { open, rename, rm, stat } from 'node:fs/promises';
import type { Terminal } from './command.ts';

/** The name a person gave, not that of the file beside it; a failure of what makes the pieces stays as it is. */
const named = (error: unknown, path: string, beside: string): unknown => (error instanceof Error && 'path' in error && [path, beside].includes(String(error.path)) ? Object.assign(error, { path, isWriting: true }) : error);

/** The disk says nothing of the path when it is full. */
const whileWriting = (error: unknown, path: string): unknown => (error instanceof Error && 'syscall' in error && error.syscall === 'write' ? Object.assign(error, { path, isWriting: true }) : error);

/**
 * Writes a file piece by piece as it is made, beside its place; only when it is whole it takes its place. When something fails, what stood there before still does.
 *
 * @example await writeChunks('审计记录.csv', pieces)
 */
export const writeChunks: Terminal['writeChunks'] = async (path, chunks) => {
  const beside = `${path}.halfsky-${String(process.pid)}`;
  try {
    if ((await stat(path).catch(() => null))?.isDirectory() === true) throw Object.assign(new Error('is a directory'), { code: 'EISDIR', path });
    const handle = await open(beside, 'w');
    try {
      for await (const chunk of chunks) {
        await handle.writeFile(chunk).catch((error: unknown) => {
          throw whileWriting(error, path);
        });
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    throw named(error, path, beside);
  } finally {
    await rm(beside, { force: true });
  }
};
