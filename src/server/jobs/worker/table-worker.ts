/** Reads the tables of one workbook. Run by `runWorker`, never imported. */
import type { ApartWork } from '#actions';
import { readTables, type TableContent } from '#documents';

export const work = (async ({ bytes }: { readonly bytes: Uint8Array }, progress): Promise<TableContent> => {
  progress(1, '正在读取工作簿');
  return readTables(bytes, '');
}) satisfies ApartWork;
