import { describe, expect, test } from 'vitest';
import type { Cell, Column } from '#documents';
import * as fc from 'fast-check';
import { tableFaults } from './table-faults.ts';

const columns = (count: number): readonly Column[] => Array.from({ length: count }, () => ({ width: 1, align: 'left' }));
const cell = (more: Omit<Cell, 'runs'> = {}): Cell => ({ runs: [{ text: '甲' }], ...more });
const faults = (body: readonly (readonly Cell[])[], count = 3, head: readonly (readonly Cell[])[] = []): readonly string[] => tableFaults({ columns: columns(count), head, body }).map(({ part, row, says }) => `${part} ${String(row)}: ${says}`);

describe('a table', () => {
  test('whose spans fill its columns is sound', () => {
    expect(faults([[cell({ rowSpan: 2 }), cell({ columnSpan: 2 })], [cell(), cell()], [cell({ columnSpan: 3 })]])).toEqual([]);
  });

  test.each<readonly [string, readonly (readonly Cell[])[], readonly string[]]>([
    ['without rows', [], ['body 0: no rows']],
    ['with a short row', [[cell(), cell()]], ['body 1: no cell for column 3']],
    ['with a long row', [[cell(), cell(), cell(), cell()]], ['body 1: a cell reaches beyond column 3']],
    ['with a row that forgets the cell above', [[cell({ rowSpan: 2 }), cell(), cell()], [cell(), cell(), cell()]], ['body 2: a cell reaches beyond column 3']],
    ['with a cell that runs into one from above', [[cell(), cell({ rowSpan: 2 }), cell()], [cell({ columnSpan: 2 }), cell()]], ['body 2: a cell runs into one from above in column 2']],
    ['with a cell that reaches below the last row', [[cell({ rowSpan: 2 }), cell({ rowSpan: 2 }), cell({ rowSpan: 2 })]], ['body 1: a cell reaches 1 rows below the last', 'body 1: a cell reaches 1 rows below the last', 'body 1: a cell reaches 1 rows below the last']],
    ['with a span of nothing', [[cell({ columnSpan: 0 }), cell(), cell(), cell()]], ['body 1: a span is no whole number from 1']],
    ['with a number that is none', [[cell({ number: { value: Number.NaN, digits: 0, suffix: '' } }), cell(), cell()]], ['body 1: a number that is none, or is not printed']],
    ['with a number nobody sees', [[{ runs: [], number: { value: 1, digits: 0, suffix: '' } }, cell(), cell()]], ['body 1: a number that is none, or is not printed']],
  ])('%s is told of', (_what, body, says) => {
    expect(faults(body)).toEqual(says);
  });

  test('is looked at in its head too', () => {
    expect(faults([[cell(), cell(), cell()]], 3, [[cell()]])).toEqual(['head 1: no cell for column 2, 3']);
  });

  test('of plain cells is sound whenever every row has as many as there are columns', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (width, height) => {
      expect(faults(Array.from({ length: height }, () => Array.from({ length: width }, () => cell())), width)).toEqual([]);
    }));
  });

  test('made of blocks, each under one cell over all its rows, is sound', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), (blocks) => {
      const body = blocks.flatMap((rows) => Array.from({ length: rows }, (_one, at) => [...(at === 0 ? [cell({ rowSpan: rows })] : []), cell(), cell()]));
      expect(faults(body)).toEqual([]);
    }));
  });
});
