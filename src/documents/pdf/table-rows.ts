import { median } from './page-rows.ts';
import type { Row, Segment } from './page-rows.ts';

/** A column of a table: from the leftmost to the rightmost text in it. */
export type Column = { readonly from: number; readonly to: number };

/** The column a piece of text stands in, counted from 0; -1 when it touches none or several. */
export function columnAt(segment: Segment, columns: readonly Column[]): number {
  const overlaps = columns.flatMap((column, index) => (segment.x < column.to && segment.right > column.from ? [index] : []));
  return overlaps.length === 1 ? (overlaps[0] ?? -1) : -1;
}

/** Text goes on in the next line of its cell only where its line is full. */
function isFull(segment: Segment, column: Column): boolean {
  const width = column.to - column.from;
  return segment.right - segment.x >= Math.max(width - 1.8 * segment.size, width * 0.7);
}

/**
 * Numbers the printed rows of a table by the table's own rows, counted from 1. A printed row belongs to the one above when it stands closer than two
 * lines of type can (cells centred by height), or when it only goes on with cells whose line above is full.
 */
export function numberRows(rows: readonly Row[], columns: readonly Column[]): readonly number[] {
  const gaps = rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0));
  const size = median(rows.map((row) => row.size));
  const usual = Math.min(...gaps.filter((gap) => gap > 0.95 * size), Number.POSITIVE_INFINITY);
  let number = 0;
  let open = new Map<number, Segment>();
  return rows.map((row, index) => {
    const gap = index === 0 ? Number.POSITIVE_INFINITY : (gaps[index - 1] ?? 0);
    const placed = row.segments.map((segment) => ({ segment, column: columnAt(segment, columns) }));
    const above = placed.flatMap(({ column }) => {
      const last = open.get(column);
      const shape = columns[column];
      return last && shape ? [isFull(last, shape)] : [];
    });
    const goesOn = above.length > 0 && above.every(Boolean) && gap < usual * 1.25 && placed.length < columns.length * 0.6;
    if (gap >= 0.95 * size && !goesOn) {
      number += 1;
      open = new Map();
    }
    for (const { segment, column } of placed) open.set(column, segment);
    return number;
  });
}
