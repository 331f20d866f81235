import { insideOf, isOpenAt, textAt, type CellChange, type Grid, type GridPlace } from './grid.ts';
import { pushGroup, putTexts } from './write-texts.ts';

/** A change and where its cell now is. */
type Placed = { readonly change: CellChange; readonly place: GridPlace };

function placed({ shape }: Grid, group: readonly CellChange[]): Placed[] {
  const [rows, columns] = [new Map(shape.rows.map(({ id }, at) => [id, at])), new Map(shape.columns.map(({ id }, at) => [id, at]))];
  return group.flatMap((change) => {
    const [row, column] = [rows.get(change.row), columns.get(change.column)];
    return row === undefined || column === undefined ? [] : [{ change, place: { row, column } }];
  });
}

/**
 * Undoes or does again the latest group of changes and selects its cells. What somebody else has changed since, and what is no longer open, stays as it is: a group of which nothing is left is
 * passed over.
 *
 * @example turnBack(grid, 'undo')
 */
export function turnBack(grid: Grid, way: 'undo' | 'redo'): Grid {
  const [group, rest] = [grid[way].at(-1), grid[way].slice(0, -1)];
  if (!group) return grid;
  const [from, to] = way === 'undo' ? ['after', 'before'] as const : ['before', 'after'] as const;
  const left = placed(grid, group).filter(({ change, place }) => isOpenAt(grid, place) && textAt(grid, place) === change[from]);
  const [first] = left;
  if (!first) return turnBack({ ...grid, [way]: rest }, way);
  const [rows, columns] = [left.map(({ place }) => place.row), left.map(({ place }) => place.column)];
  const anchor = insideOf(grid.shape, { row: Math.min(...rows), column: Math.min(...columns) });
  const other = way === 'undo' ? 'redo' : 'undo';
  return {
    ...grid, [way]: rest, [other]: pushGroup(grid[other], left.map(({ change }) => change)),
    texts: putTexts(grid.texts, left.map(({ change }) => ({ row: change.row, column: change.column, text: change[to] }))),
    changes: [...grid.changes, ...left.map(({ change }) => ({ row: change.row, column: change.column, seen: change[from], text: change[to] }))],
    active: anchor, selection: { anchor, focus: { row: Math.max(...rows), column: Math.max(...columns) } }, tabbedFrom: null, taken: null,
  };
}
