import type { DocumentTree, DrawnPictures } from '../tree.ts';

/**
 * The tables and charts of a document as a workbook for Excel, WPS and LibreOffice: a first sheet 目录, a sheet for each table (heading in sight and repeated in print, real
 * numbers under formats that print them as the document does, notes, comments), a sheet for each chart with its data and its picture. Text stays text. The same tree gives the same
 * bytes.
 *
 * @example (await writeWorkbook(tree, new Map()))[0] // 80, the P of a zip
 */
export async function writeWorkbook(tree: DocumentTree, pictures: DrawnPictures): Promise<Uint8Array> {
  const [{ workbookSheets }, { packWorkbook }] = await Promise.all([import('./workbook-sheets.ts'), import('./pack-workbook.ts')]);
  return packWorkbook(tree, workbookSheets(tree, pictures));
}
