import { copyFile, link, lstat, rename, rm, writeFile } from 'node:fs/promises';
import type { Terminal } from './command.ts';

/** The name a person gave, not that of the file beside it. */
const named = (error: unknown, path: string): unknown => (error instanceof Error && 'path' in error ? Object.assign(error, { path, isWriting: true }) : error);

/** A file on its way: beside its place while it is written, and what stood there before, kept until all are in their places. */
type Waiting = { readonly path: string; readonly bytes: Uint8Array; readonly beside: string; readonly former: string };

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Whether something stands in a place. A folder does, but is no place for a file: it is refused before anything is put anywhere. */
async function stands(path: string): Promise<boolean> {
  const found = await lstat(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found?.isDirectory() === true) throw Object.assign(new Error('is a directory'), { code: 'EISDIR', path });
  return found !== null;
}

/** Keeps what stands in the place under another name as well; some disks know no second names. */
const keep = ({ path, former }: Waiting): Promise<void> => link(path, former).catch(() => copyFile(path, former));

/**
 * Writes files so that none is ever there half, and all or none are: each is written beside its place first, and only when all are whole they are put in their places, one step each; when one cannot
 * be, those before it get back what stood there. A program that is killed in between leaves what was there before.
 *
 * @example await writeFiles([{ path: '报告.docx', bytes }])
 */
export const writeFiles: Terminal['writeFiles'] = async (files) => {
  const waiting = files.map(({ path, bytes }, at): Waiting => ({ path, bytes, beside: `${path}.halfsky-${String(process.pid)}-${String(at)}`, former: `${path}.halfsky-${String(process.pid)}-${String(at)}-former` }));
  const placed: { readonly file: Waiting; readonly replaced: boolean }[] = [];
  const each = async (act: (file: Waiting) => Promise<unknown>): Promise<void> => {
    for (const file of waiting) {
      await act(file).catch((error: unknown) => {
        throw named(error, file.path);
      });
    }
  };
  try {
    await each(({ path }) => stands(path));
    await each(({ beside, bytes }) => writeFile(beside, bytes));
    await each(async (file) => {
      const replaced = await stands(file.path);
      if (replaced) await keep(file);
      await rename(file.beside, file.path);
      placed.push({ file, replaced });
    });
  } catch (error) {
    for (const { file, replaced } of placed) await (replaced ? rename(file.former, file.path) : rm(file.path, { force: true }));
    throw error;
  } finally {
    await Promise.all(waiting.flatMap(({ beside, former }) => [beside, former]).map((path) => rm(path, { force: true }).catch(() => undefined)));
  }
};
