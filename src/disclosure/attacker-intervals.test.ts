import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackerIntervals } from './attacker-intervals.ts';
import { cellsOf, countAt, isSameCell, marginsOf, type Cell, type CountTable } from './count-table.ts';
import { greatestFlow } from './greatest-flow.ts';

/** A small table with some of its cells suppressed. */
const suppressedTables = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
  fc.record({
    table: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    suppressed: fc.subarray(Array.from({ length: rows * columns }, (_, at): Cell => [Math.floor(at / columns), at % columns])),
  }),
);

/** Every table with the same margins and the same shown cells, found by trying every count that a row and a column leave room for. */
function fillings(table: CountTable, suppressed: readonly Cell[]): readonly CountTable[] {
  const { rowTotals, columnTotals } = marginsOf(table);
  let found: CountTable[] = [table.map((row, at) => row.map((count, column) => (suppressed.some((cell) => isSameCell(cell, [at, column])) ? 0 : count)))];
  for (const [row, column] of suppressed) {
    found = found.flatMap((partial) => {
      const now = marginsOf(partial);
      const room = Math.min((rowTotals[row] ?? 0) - (now.rowTotals[row] ?? 0), (columnTotals[column] ?? 0) - (now.columnTotals[column] ?? 0));
      return Array.from({ length: room + 1 }, (_, count) => partial.map((counts, at) => (at === row ? counts.with(column, count) : counts)));
    });
  }
  return found.filter((filled) => JSON.stringify(marginsOf(filled)) === JSON.stringify(marginsOf(table)));
}

describe('what an attacker knows of suppressed cells', () => {
  test('is what trying every filling gives', () => {
    fc.assert(
      fc.property(suppressedTables, ({ table, suppressed }) => {
        const all = fillings(table, suppressed);
        const tried = suppressed.map((cell) => ({ cell, lower: Math.min(...all.map((filled) => countAt(filled, cell))), upper: Math.max(...all.map((filled) => countAt(filled, cell))) }));
        expect(attackerIntervals(table, suppressed)).toEqual(tried);
      }),
      { numRuns: 400 },
    );
  });

  test('never grows when less is hidden', () => {
    fc.assert(
      fc.property(suppressedTables, ({ table, suppressed }) => {
        for (const { cell, lower, upper } of attackerIntervals(table, suppressed)) {
          const [wider] = attackerIntervals(table, [cell, ...cellsOf(table).filter((other) => !isSameCell(other, cell))]);
          expect(wider && wider.lower <= lower && wider.upper >= upper).toBe(true);
        }
      }),
    );
  });

  test('is exact in large counts', () => {
    expect(attackerIntervals([[3, 4e15], [2e15, 7]], [[0, 0], [0, 1], [1, 0], [1, 1]])[0]).toEqual({ cell: [0, 0], lower: 0, upper: 2e15 + 3 });
  });

  test('is nothing where nothing is suppressed', () => {
    expect(attackerIntervals([[3, 12], [20, 7]], [])).toEqual([]);
  });

  test.each([[[[1, 2], [3]]], [[[]]], [[]], [[[-1, 2]]], [[[0.5]]], [[[NaN]]], [[[Number.MAX_SAFE_INTEGER, 1]]]])('%j is no table of counts', (table) => {
    expect(() => attackerIntervals(table, [])).toThrow(RangeError);
  });

  test('a cell outside the table is told', () => {
    expect(() => attackerIntervals([[1, 2]], [[1, 0]])).toThrow('no cell (1, 0)');
    expect(() => attackerIntervals([[1, 2]], [[0, 0], [0, 2]])).toThrow('no cell (0, 2)');
  });

  test('a flow without limit is told', () => {
    expect(() => greatestFlow([[0, Infinity], [0, 0]], 0, 1)).toThrow(RangeError);
  });
});
