import { childOf, numberOf, valueOf } from './xml-tree.ts';
import type { CellPlace } from '../content.ts';
import type { XmlElement } from './xml-tree.ts';

/** One cell of a table with its place in the grid; `continues` when it is the hidden rest of a merged one. */
export type LaidCell = { readonly element: XmlElement; readonly place: CellPlace; readonly continues: boolean };

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);
const widestSpan = 1000;

/** Rows and cells may be wrapped in content controls and tracked insertions. */
function partsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : wrappers.has(child.name) ? partsOf(child, name) : []));
}

const isDeleted = (row: XmlElement): boolean => childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
const span = (value: number | undefined): number => Math.min(widestSpan, Math.max(1, value ?? 1));

type Growing = { table: number; row: number; column: number; rowSpan: number; columnSpan: number };

function finished(place: Growing): CellPlace {
  return {
    table: place.table,
    row: place.row,
    column: place.column,
    ...(place.rowSpan > 1 ? { rowSpan: place.rowSpan } : {}),
    ...(place.columnSpan > 1 ? { columnSpan: place.columnSpan } : {}),
  };
}

/**
 * The cells of a `w:tbl`, row by row, with merged cells resolved: a cell that continues the one above (`w:vMerge`) has that one's place,
 * so text that hides in it is not lost.
 */
export function layTable(element: XmlElement, table: number): readonly (readonly LaidCell[])[] {
  let above = new Map<number, Growing>();
  const rows = partsOf(element, 'w:tr').filter((row) => !isDeleted(row));
  const grid = rows.map((row, index) => {
    const next = new Map<number, Growing>();
    let column = 1 + Math.min(widestSpan, Math.max(0, numberOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0));
    let left: Growing | undefined;
    const cells = partsOf(row, 'w:tc').map((cell) => {
      const properties = childOf(cell, 'w:tcPr');
      const columnSpan = span(numberOf(properties, 'w:gridSpan'));
      const merge = childOf(properties, 'w:vMerge');
      const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const upper = continues ? above.get(column) : undefined;
      const joinsLeft = valueOf(properties, 'w:hMerge') === 'continue' ? left : undefined;
      const place = upper ?? joinsLeft ?? { table, row: index + 1, column, rowSpan: 1, columnSpan };
      if (upper && upper.row + upper.rowSpan <= index + 1) upper.rowSpan += 1;
      if (joinsLeft) joinsLeft.columnSpan += columnSpan;
      if (merge) next.set(column, place);
      column += columnSpan;
      left = place;
      return { element: cell, place, continues: upper !== undefined || joinsLeft !== undefined };
    });
    above = next;
    return cells;
  });
  return grid.map((cells) => cells.map((cell) => ({ ...cell, place: finished(cell.place) })));
}
