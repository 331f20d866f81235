import { readCarriedDocx } from './docx/read-carried-docx.ts';
import { readCarriedHtml } from './html/carried-html.ts';
import type { Carried } from './tree.ts';
import { readCarriedWorkbook } from './xlsx/read-carried-workbook.ts';

/**
 * What a document written by us carries unseen, whatever its format, also after a person saved it; null where it carries nothing of this name.
 *
 * @example (await readCarried(await writeDocx(tree, pictures), 'report.json'))?.text
 */
export async function readCarried(bytes: Uint8Array, name: string): Promise<Carried | null> {
  const found = readCarriedDocx(bytes) ?? (await readCarriedWorkbook(bytes)) ?? readCarriedHtml(bytes);
  return found?.name === name ? found : null;
}
