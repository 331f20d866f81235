import { readPrintedHtml, readTables, writeHtml, writeWorkbook, type DrawnPictures } from '#documents';
import { unexpected, type FinishedReport, type FoundEdits } from '#publication';
import { changedWords } from './changed-words.ts';

/** What each cell of a workbook shows, with its place. */
async function cellsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { tables } = await readTables(bytes, '');
  return tables.flatMap(({ sheet, rows }) => rows.flatMap(({ row, cells }) => cells.flatMap(({ text }, at) => (text === '' ? [] : [`${sheet ?? ''} ${String(row)}行${String(at + 1)}列：${text}`]))));
}

/** A picture of one dot: what is drawn is not compared. */
const dot = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (character) => character.charCodeAt(0));

const blankPictures = ({ charts }: FinishedReport): DrawnPictures => new Map(charts.map(({ key, width, height }) => [key, { svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}"></svg>`, png: dot, width, height }]));

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * What a page (html) or workbook prints otherwise than the same report made again: text changed by hand, which cannot be taken back from there. Drawings are not compared.
 *
 * @example (await printedEdits(report, bytes)).untaken // []
 */
export async function printedEdits(report: FinishedReport, bytes: Uint8Array): Promise<FoundEdits> {
  const pictures = blankPictures(report);
  const [present, written] = isZip(bytes) ? [await cellsOf(bytes), await cellsOf(await writeWorkbook(report.tree, pictures))] : [readPrintedHtml(bytes), readPrintedHtml(writeHtml(report.tree, pictures))];
  const [now, before] = [unexpected(present, written), unexpected(written, present)];
  const untaken = Array.from({ length: Math.max(now.length, before.length) }, (_one, at) => {
    const [was, is] = changedWords(before[at] ?? '', now[at] ?? '');
    return `${is}（原来：${was}）`;
  });
  return { places: [], untaken: untaken.map((text) => ({ kind: 'printed-text', text })) };
}
