import { readSheet } from '../../xlsx/read-sheet.ts';
import { partOf, readWorkbook, workbookPart } from '../../xlsx/workbook.ts';
import { openZip } from '../../zip-archive.ts';
import type { Carried } from '../tree.ts';
import { carriedIn, carriedName } from './carried-sheet.ts';

/** More is nothing of ours. */
const mostCells = 20_000;

/**
 * Looks through a workbook for the sheet that carries a text. Null where there is none, or not the whole of it. Never throws.
 *
 * @example findCarried(bytes)?.name // 'report'
 */
export function findCarried(bytes: Uint8Array): Carried | null {
  const zip = openZip(bytes);
  const main = zip.kind === 'zip' ? workbookPart(zip) : undefined;
  if (zip.kind !== 'zip' || main === undefined || !main.endsWith('.xml')) return null;
  const workbook = readWorkbook(zip, main);
  if (workbook.faults.length > 0) return null;
  for (const { name, part } of workbook.sheets) {
    const file = name.startsWith(carriedName) && part !== null ? partOf(zip, part) : null;
    const found = file?.cut === null ? carriedIn(readSheet(file.bytes, workbook, mostCells).rows.map(({ cells }) => cells[0]?.text ?? '')) : null;
    if (found) return found;
  }
  return null;
}
