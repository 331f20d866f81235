import { rename, rm, writeFile } from 'node:fs/promises';
import type { Terminal } from './command.ts';

/** The name a person gave, not that of the file beside it. */
const named = (error: unknown, path: string): unknown => (error instanceof Error && 'path' in error ? Object.assign(error, { path, isWriting: true }) : error);

/**
 * Writes files so that none is ever there half: each is written beside its place first, and only when all are whole are they put in their places. A failure leaves what was there before.
 *
 * @example await writeFiles([{ path: '报告.docx', bytes }])
 */
export const writeFiles: Terminal['writeFiles'] = async (files) => {
  const waiting = files.map(({ path, bytes }) => ({ path, bytes, beside: `${path}.halfsky-${String(process.pid)}` }));
  const each = async (act: (file: (typeof waiting)[number]) => Promise<void>): Promise<void> => {
    for (const file of waiting) {
      await act(file).catch((error: unknown) => {
        throw named(error, file.path);
      });
    }
  };
  try {
    await each(({ beside, bytes }) => writeFile(beside, bytes));
    await each(({ path, beside }) => rename(beside, path));
  } finally {
    await Promise.all(waiting.map(({ beside }) => rm(beside, { force: true })));
  }
};
