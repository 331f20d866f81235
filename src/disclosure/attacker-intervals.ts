import { assertCountTable, countAt, isSameCell, type Cell, type CountTable } from './count-table.ts';
import { greatestFlow } from './greatest-flow.ts';

/** Between which counts a suppressed cell lies for an attacker; both ends can be the truth. */
export type AttackerInterval = { readonly cell: Cell; readonly lower: number; readonly upper: number };

/**
 * The least and the greatest count that each suppressed cell can have for somebody who knows everything else: the margins, every other cell, and that counts are whole and
 * not below 0 (method 11.5: two linear programs a cell). Fillings of the suppressed cells that keep the margins form a transportation polytope, whose corners are whole, so
 * that each program is one greatest flow (decision 0019). In the order of `suppressed`. Throws a RangeError for what is no table of counts or no cell of it.
 *
 * @example attackerIntervals([[3, 12], [20, 7]], [[0, 0], [0, 1]]) // 3–3 and 12–12: one more cell of the row alone hides nothing
 */
export function attackerIntervals(table: CountTable, suppressed: readonly Cell[]): readonly AttackerInterval[] {
  assertCountTable(table);
  return suppressed.map((cell) => attackerInterval(table, suppressed, cell));
}

/** The same for one of the suppressed cells of a table known to be one. */
export function attackerInterval(table: CountTable, suppressed: readonly Cell[], cell: Cell): AttackerInterval {
  const count = countAt(table, cell);
  const [row, column] = [cell[0], table.length + cell[1]];
  const exchanges = exchangesWithout(table, suppressed, cell);
  return { cell, lower: count - Math.min(count, greatestFlow(exchanges, row, column)), upper: count + greatestFlow(exchanges, column, row) };
}

/**
 * How the other suppressed cells can make good what one cell gains or loses. Nodes are the rows, then the columns. A cell that grows is a step from its row to its column,
 * without limit; one that shrinks a step back, limited by its count. What the cell loses must flow from its row to its column by the others, what it gains the other way.
 */
function exchangesWithout(table: CountTable, suppressed: readonly Cell[], cell: Cell): number[][] {
  const nodes = table.length + (table[0]?.length ?? 0);
  const capacity = Array.from({ length: nodes }, () => Array.from({ length: nodes }, () => 0));
  for (const other of suppressed) {
    if (isSameCell(other, cell)) continue;
    const [row, column] = [capacity[other[0]], capacity[table.length + other[1]]];
    const count = countAt(table, other);
    if (row) row[table.length + other[1]] = Infinity;
    if (column) column[other[0]] = count;
  }
  return capacity;
}
