import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTable } from '../../../../test/makers/any-table.ts';
import { textOf } from '../labels.ts';
import { gridOf } from '../table-grid.ts';
import { textWidth } from '../text-width.ts';
import type { Cell } from '../tree.ts';
import { heightOf, linesOf } from './cell-measures.ts';
import { columnWidths } from './column-widths.ts';

const printed = ({ runs }: Cell): string => textOf(runs, { of: new Map() });

describe('how many lines a text takes', () => {
  test.each([['', 10, 10, 1], ['指标', 10, 10, 1], ['指标名称指标名称', 10, 11, 2], ['指标名称指标名称', 8, 11, 3], ['指标名称指标名称', 8, 9, 3], ['a\nb\nc', 10, 10, 3], ['甲'.repeat(40), 20, 10, 5], ['甲', 0, 10, 1]])('%j in %i digits at %i points: %i', (text, width, size, lines) => {
    expect(linesOf(text, width, size)).toBe(lines);
  });

  test('a row is high enough for its lines, and no higher than a sheet allows', () => {
    expect([heightOf(0, 10), heightOf(1, 10), heightOf(2, 10), heightOf(999, 10)]).toEqual([19, 19, 34, 409]);
  });
});

describe('widths of columns', () => {
  const table = { kind: 'table' as const, id: '', caption: '', unit: '', columns: [{ width: 1, align: 'left' as const }, { width: 3, align: 'left' as const }], keyColumns: 0, head: [], body: [[{ runs: [{ text: '甲' }] }, { runs: [{ text: '乙' }] }]], notes: [], small: false, sheet: '' };

  test('are the shares of the page', () => {
    expect(columnWidths(table, gridOf(table), printed, 80)).toEqual([20, 60]);
  });

  test('no figure is wider than its column, or it would show as ####', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const grid = gridOf(table);
        const widths = columnWidths(table, grid, printed, 80);
        const figures = [...grid.head, ...grid.body].flat().filter(({ cell, columns }) => cell.number !== undefined && columns === 1);
        expect(figures.filter(({ cell, column }) => textWidth(printed(cell)) > (widths[column] ?? 0) - 1)).toEqual([]);
      }),
    );
  });
});
