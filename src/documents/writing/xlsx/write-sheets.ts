import type { WorkbookFrame } from './properties-xml.ts';
import type { Sheet } from './sheet.ts';

/**
 * Sheets laid out by somebody else (a form to be filled in) as an xlsx file. Packing is loaded when it is needed. The same sheets give the same bytes.
 *
 * @example (await writeSheets({ title: ['填报表'], issuer: '示例区妇儿工委办', stamps: [], dated: '2025-01-10', properties: {} }, sheets))[0] // 80, the P of a zip
 */
export async function writeSheets(frame: WorkbookFrame, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { packWorkbook } = await import('./pack-workbook.ts');
  return packWorkbook(frame, sheets);
}
