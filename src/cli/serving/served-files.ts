import type { FileStore as ServedFiles } from '#server';
import type { FileStore } from '#storage';

/**
 * The store of files as the server asks for it.
 *
 * @example servedFiles(await openFiles(process.env))
 */
export const servedFiles = (files: FileStore): ServedFiles => ({
  put: async (stream, { limit }) => {
    const put = await files.put(stream, limit);
    return put.kind === 'stored' ? { sha256: put.sha256, size: put.size } : { refused: put.code, message: put.message };
  },
  open: async (sha256) => {
    const found = await files.get(sha256);
    return found.kind === 'found' ? { stream: found.stream, size: found.size } : null;
  },
});
