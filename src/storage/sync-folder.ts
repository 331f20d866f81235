import { open } from 'node:fs/promises';

/**
 * Whether a file system only says that it knows no syncing of folders (some network shares; PostgreSQL goes on then too).
 *
 * @example knowsNoSync(Object.assign(new Error(), { code: 'EINVAL' })) // true
 */
export const knowsNoSync = (error: unknown): boolean => error instanceof Error && 'code' in error && ['EINVAL', 'EBADF', 'ENOTSUP'].includes(String(error.code));

/**
 * Makes renames and new names in a folder survive a power cut. Windows cannot, and needs it less.
 *
 * @example await syncFolder('/var/lib/halfsky/files')
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!knowsNoSync(error)) throw error;
  } finally {
    await handle.close();
  }
}
