import type { Carried } from '../tree.ts';

/**
 * Reads back what a workbook of ours carries unseen, also after a spreadsheet program saved it. Null where there is nothing, or nothing whole. Never throws. Loads what unpacks
 * files only when asked, as it costs every command some 40 ms.
 *
 * @example (await readCarriedWorkbook(bytes))?.name // 'report'
 */
export async function readCarriedWorkbook(bytes: Uint8Array): Promise<Carried | null> {
  return (await import('./find-carried.ts')).findCarried(bytes);
}
