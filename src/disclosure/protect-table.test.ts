import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackerIntervals } from './attacker-intervals.ts';
import { combinationsOf } from './combinations-of.ts';
import { cellsOf, countAt, isSameCell, marginsOf, type Cell, type CountTable } from './count-table.ts';
import { primaryCells } from './primary-cells.ts';
import { mostCandidates, protectTable } from './protect-table.ts';

const tables = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
);
const widths = fc.integer({ min: 1, max: 6 });

const widthsAre = (table: CountTable, primary: readonly Cell[], hidden: readonly Cell[], width: number): boolean =>
  attackerIntervals(table, hidden).every(({ cell, lower, upper }) => !primary.some((known) => isSameCell(known, cell)) || upper - lower >= width);

/** Fewest cells and least total of every choice of complements that protects, by trying all; null where none does. */
function leastByTrying(table: CountTable, primary: readonly Cell[], width: number): readonly [number, number] | null {
  const candidates = cellsOf(table).filter((cell) => countAt(table, cell) > 0 && !primary.some((known) => isSameCell(known, cell)));
  const kept = Array.from({ length: 2 ** candidates.length }, (_, mask) => candidates.filter((__, at) => Math.floor(mask / 2 ** at) % 2 === 1)).filter((choice) => widthsAre(table, primary, [...primary, ...choice], width));
  const costs = kept.map((choice): readonly [number, number] => [choice.length, choice.reduce((sum, cell) => sum + countAt(table, cell), 0)]);
  return costs.sort((one, other) => one[0] - other[0] || one[1] - other[1])[0] ?? null;
}

describe('protecting a table', () => {
  test('every primary cell is as wide as asked, margins are never changed, no zero is a complement, and what is shown is true', () => {
    fc.assert(
      fc.property(tables, widths, fc.boolean(), (table, width, zeros) => {
        const primary = primaryCells(table, { topic: 'abuse', zeros });
        const found = protectTable(table, primary, width);
        if (found.kind === 'refused') return;
        const hidden = [...found.primary, ...found.secondary];
        expect(found.primary).toEqual(primary);
        expect(widthsAre(table, primary, hidden, width)).toBe(true);
        expect(found.intervals).toEqual(attackerIntervals(table, hidden));
        expect(found.margins).toEqual(marginsOf(table));
        expect(found.secondary.filter((cell) => countAt(table, cell) === 0)).toEqual([]);
        const shown = table.map((row, at) => row.map((count, column) => (hidden.some((known) => isSameCell(known, [at, column])) ? { missing: 'suppressed' } : count)));
        expect(found.cells).toEqual(shown);
      }),
      { numRuns: 300 },
    );
  });

  test('no other choice has fewer cells, or as many and less in them; a refusal means there is none', () => {
    fc.assert(
      fc.property(tables, widths, (table, width) => {
        const primary = primaryCells(table, { topic: 'other-persons' });
        const found = protectTable(table, primary, width);
        expect(found.kind === 'protected' ? [found.secondary.length, found.secondaryTotal] : null).toEqual(leastByTrying(table, primary, width));
      }),
      { numRuns: 150 },
    );
  });

  test('nothing is suppressed when nothing is primary', () => {
    fc.assert(
      fc.property(tables, widths, (table, width) => {
        expect(protectTable(table, [], width)).toEqual({ kind: 'protected', cells: table, margins: marginsOf(table), primary: [], secondary: [], secondaryTotal: 0, intervals: [] });
      }),
    );
  });

  test('of equal choices the first in reading order is taken, and a cell named twice counts once', () => {
    const table = [[3, 9, 9], [9, 9, 9], [9, 9, 9]];
    expect(protectTable(table, [[0, 0], [0, 0]], 5)).toMatchObject({ primary: [[0, 0]], secondary: [[0, 1], [1, 0], [1, 1]] });
  });

  test('a single row with its margins cannot be protected, and the refusal says what to do', () => {
    expect(protectTable([[3, 12]], [[0, 0]], 5)).toMatchObject({ kind: 'refused', reason: 'cannot-be-protected', message: expect.stringContaining('合并类别') });
  });

  test('sixteen complements are tried, seventeen are not', () => {
    const row = [20, 30, 40];
    const large = [[3, 30, 40], row, row, row, row, row];
    expect(protectTable(large, [[0, 0]], 5)).toMatchObject({ kind: 'refused', reason: 'too-many-candidates', message: expect.stringContaining(`有17个，超过${String(mostCandidates)}个`) });
    expect(protectTable(large, [[0, 0], [0, 1]], 5).kind).toBe('protected');
  });

  test('a large table whose primary cells protect each other needs no search', () => {
    const row = [20, 30, 40, 50, 60, 70];
    expect(protectTable([[4, 4, 40, 50, 60, 70], [4, 4, 40, 50, 60, 70], row, row], [[0, 0], [0, 1], [1, 0], [1, 1]], 5)).toMatchObject({ kind: 'protected', secondary: [] });
  });

  test.each([0, -1, 2.5, NaN, Infinity])('a width of %d is none', (width) => {
    expect(() => protectTable([[3, 12], [20, 7]], [[0, 0]], width)).toThrow(RangeError);
  });

  test('a primary cell outside the table is told', () => {
    expect(() => protectTable([[3, 12], [20, 7]], [[2, 0]], 5)).toThrow('no cell (2, 0)');
  });

  test('choices come in the order of the items', () => {
    expect(combinationsOf(['a', 'b', 'c'], 2)).toEqual([['a', 'b'], ['a', 'c'], ['b', 'c']]);
    expect([combinationsOf(['a'], 0), combinationsOf(['a'], 2)]).toEqual([[[]], []]);
  });
});
