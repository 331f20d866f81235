import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTable } from '../../../test/makers/any-table.ts';
import { gridOf, isGroupRow, type PlacedCell } from './table-grid.ts';
import type { Cell } from './tree.ts';

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ runs: [{ text }], ...more });
const shown = (rows: readonly (readonly PlacedCell[])[]): string[][] => rows.map((row) => row.map(({ cell, column, rows: deep, columns }) => `${cell.runs.map((run) => ('text' in run ? run.text : '')).join('')}@${String(column)} ${String(deep)}x${String(columns)}`));
const columns = Array.from({ length: 3 }, () => ({ width: 1, align: 'left' as const }));

/** How often each place of some rows is taken. */
const taken = (rows: readonly (readonly PlacedCell[])[], width: number): number[] => {
  const counts = Array.from({ length: rows.length * width }, () => 0);
  for (const { row, column, rows: deep, columns } of rows.flat()) for (let down = row; down < row + deep; down += 1) for (let right = column; right < column + columns; right += 1) counts[down * width + right] = (counts[down * width + right] ?? 0) + 1;
  return counts;
};

describe('the grid of a table', () => {
  test('a cell under another row\'s span is left out of its row and the others move right', () => {
    expect(shown(gridOf({ columns, head: [], body: [[cell('a', { rowSpan: 2 }), cell('b', { columnSpan: 2 })], [cell('c'), cell('d')]] }).body)).toEqual([['a@0 2x1', 'b@1 1x2'], ['c@1 1x1', 'd@2 1x1']]);
  });

  test('a short row is filled with blanks, a long one makes the table wider', () => {
    expect(shown(gridOf({ columns, head: [[cell('h')]], body: [[cell('a'), cell('b'), cell('c'), cell('d')]] }).head)).toEqual([['h@0 1x1', '@1 1x1', '@2 1x1', '@3 1x1']]);
  });

  test('a span ends at the edge, at the last row and before a place that is taken', () => {
    expect(shown(gridOf({ columns, head: [], body: [[cell('a'), cell('b', { rowSpan: 9 })], [cell('c', { columnSpan: 9 }), cell('d', { columnSpan: 9, rowSpan: 9 })]] }).body)).toEqual([['a@0 1x1', 'b@1 2x1', '@2 1x1'], ['c@0 1x1', 'd@2 1x1']]);
  });

  test('a row of one shaded cell across the table is the heading of a group', () => {
    const { body, width } = gridOf({ columns, head: [], body: [[cell('组', { columnSpan: 3, shade: 'group' })], [cell('a', { shade: 'group' })]] });
    expect(body.map((row) => isGroupRow(row, width))).toEqual([true, false]);
  });

  test('whatever the spans, every place is taken by exactly one cell', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { width, head, body } = gridOf(table);
        expect([...taken(head, width), ...taken(body, width)].filter((count) => count !== 1)).toEqual([]);
      }),
    );
  });
});
