import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layCells } from './lay-cells.ts';
import type { Cell } from '../tree.ts';
import type { LaidCell } from './lay-cells.ts';

const cell = (text: string, columnSpan?: number, rowSpan?: number): Cell => ({ runs: [{ text }], ...(columnSpan === undefined ? {} : { columnSpan }), ...(rowSpan === undefined ? {} : { rowSpan }) });

/** Rows as text: a cell by its word, `^` where it goes on from above, `.` where nothing was given, `-` for every further column. */
const drawn = (rows: readonly (readonly LaidCell[])[]): string[] =>
  rows.map((row) => row.map(({ cell: laid, columnSpan, merge }) => `${merge === 'goes-on' ? '^' : (laid?.runs.map((run) => ('text' in run ? run.text : '')).join('') ?? '.')}${'-'.repeat(columnSpan - 1)}`).join(''));

describe('the grid of a table', () => {
  test.each<readonly [string, readonly (readonly Cell[])[], number, readonly string[]]>([
    ['leaves plain rows as they are', [[cell('a'), cell('b')], [cell('c'), cell('d')]], 2, ['ab', 'cd']],
    ['gives a cell all the columns it spans', [[cell('a', 2), cell('b')], [cell('c'), cell('d'), cell('e')]], 3, ['a-b', 'cde']],
    ['goes on with a cell over rows where its row leaves it out', [[cell('a', 1, 3), cell('b')], [cell('c')], [cell('d')], [cell('e'), cell('f')]], 2, ['ab', '^c', '^d', 'ef']],
    ['goes on with a block of rows and columns', [[cell('a', 2, 2), cell('b')], [cell('c')]], 3, ['a-b', '^-c']],
    ['goes on at the end and in the middle of a row', [[cell('a'), cell('b', 1, 2), cell('c'), cell('d', 1, 2)], [cell('e'), cell('f')]], 4, ['abcd', 'e^f^']],
    ['fills a short row', [[cell('a')], []], 3, ['a..', '...']],
    ['fills a short row around a cell from above', [[cell('a'), cell('b'), cell('c', 1, 2)], [cell('d')]], 3, ['abc', 'd.^']],
    ['adds columns for a row with too many cells', [[cell('a'), cell('b'), cell('c')], [cell('d')]], 2, ['abc', 'd..']],
    ['cuts a span that would leave the table', [[cell('a'), cell('b', 9)], [cell('c', 1, 9)]], 3, ['ab-', 'c..']],
    ['cuts a span that would run into a cell from above', [[cell('a'), cell('b', 1, 2), cell('c')], [cell('d', 3)]], 3, ['abc', 'd^.']],
    ['takes a span that is no number of columns for one', [[cell('a', 0), cell('b', Number.NaN), cell('c', -2)]], 3, ['abc']],
  ])('%s', (_what, rows, columns, expected) => {
    expect(drawn(layCells([], rows, columns).body)).toEqual(expected);
  });

  test('is the same for head and body, and no cell of the head reaches into the body', () => {
    const { head, body, count } = layCells([[cell('a', 1, 5), cell('b')]], [[cell('c'), cell('d'), cell('e')]], 2);
    expect([drawn(head), drawn(body), count]).toEqual([['ab.'], ['cde'], 3]);
  });

  test('holds every cell once, and every row covers every column once', () => {
    const anyCell = fc.record({ columnSpan: fc.integer({ min: -1, max: 5 }), rowSpan: fc.integer({ min: -1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 6 }), fc.integer({ min: 0, max: 5 }), (shapes, columns) => {
        const rows = shapes.map((row): Cell[] => row.map((shape) => ({ runs: [], ...shape })));
        const { body, count } = layCells([], rows, columns);
        expect(body.map((row) => row.flatMap((laid) => (laid.cell ? [laid.cell] : [])))).toEqual(rows);
        expect(body.map((row) => row.reduce((end, { column, columnSpan }) => (column === end ? end + columnSpan : Number.NaN), 0))).toEqual(rows.map(() => count));
      }),
    );
  });
});
