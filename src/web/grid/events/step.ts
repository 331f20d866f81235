import type { GridEventKind } from '../event.ts';
import { boundsOf, goTo, isOpenAt, placesIn, type Grid, type GridPlace } from '../grid.ts';

type Told = { readonly kind: 'step'; readonly way: 'down' | 'up' | 'right' | 'left' };

/** Around the cells of a selection, over those that are open where some are. */
function aroundSelection(grid: Grid, way: Told['way']): Grid {
  const places = placesIn(boundsOf(grid.selection));
  const open = places.filter((place) => isOpenAt(grid, place));
  const visited = open.length > 0 ? open : places;
  const isAcross = way === 'right' || way === 'left';
  const order = isAcross ? visited : [...visited].sort((one, other) => one.column - other.column || one.row - other.row);
  const { row, column } = grid.active;
  const isAfter = (place: GridPlace): boolean => (isAcross ? place.row - row || place.column - column : place.column - column || place.row - row) > 0;
  const isBefore = (place: GridPlace): boolean => !isAfter(place) && (place.row !== row || place.column !== column);
  const next = way === 'right' || way === 'down' ? order.find(isAfter) ?? order[0] : order.findLast(isBefore) ?? order.at(-1);
  return { ...grid, active: next ?? grid.active };
}

/** The next open cell in the order of reading; the same where there is none. */
function nextOpen(grid: Grid, by: 1 | -1): GridPlace {
  const [{ row, column }, wide, high] = [grid.active, grid.shape.columns.length, grid.shape.rows.length];
  for (let at = row * wide + column + by; at >= 0 && at < wide * high; at += by) {
    const place = { row: Math.floor(at / wide), column: at % wide };
    if (isOpenAt(grid, place)) return place;
  }
  return grid.active;
}

/** The next open cell of the column; one row on where none is left. */
function openInColumn(grid: Grid, column: number, by: 1 | -1): GridPlace {
  for (let row = grid.active.row + by; row >= 0 && row < grid.shape.rows.length; row += by) if (isOpenAt(grid, { row, column })) return { row, column };
  return { row: grid.active.row + by, column };
}

function tab(grid: Grid, by: 1 | -1): Grid {
  const place = nextOpen(grid, by);
  return { ...goTo(grid, place), tabbedFrom: place.row === grid.active.row ? grid.tabbedFrom ?? grid.active.column : place.column };
}

/**
 * Enter and Tab, with Shift back. Tab goes over the open cells and on into the next row; Enter goes down to the next open cell of the column, past headings and closed cells, and after Tab returns
 * to the column where Tab began. Where several cells are selected both go round within them.
 */
export const step: GridEventKind<Told> = {
  kind: 'step', whileEditing: 'keep-first',
  apply: (grid, { way }) => {
    const { top, left, bottom, right } = boundsOf(grid.selection);
    if (top !== bottom || left !== right) return aroundSelection(grid, way);
    if (way === 'right') return tab(grid, 1);
    if (way === 'left') return tab(grid, -1);
    return goTo(grid, way === 'down' ? openInColumn(grid, grid.tabbedFrom ?? grid.active.column, 1) : openInColumn(grid, grid.active.column, -1));
  },
  examples: [
    { from: '#名 [1] . / #名 3 .', event: { kind: 'step', way: 'right' }, to: '#名 1 [.] / #名 3 .' },
    { from: '#名 1 [.] / = = = / #名 3 .', event: { kind: 'step', way: 'right' }, to: '#名 1 . / = = = / #名 [3] .' },
    { from: '#名 1 2 / #名 [3] 4', event: { kind: 'step', way: 'left' }, to: '#名 1 [2] / #名 3 4' },
    { from: '1 [2]', event: { kind: 'step', way: 'right' }, to: '1 [2]' },
    { from: '[1] / = / #2 / 3', event: { kind: 'step', way: 'down' }, to: '1 / = / #2 / [3]' },
    { from: '1 / = / #2 / [3]', event: { kind: 'step', way: 'up' }, to: '[1] / = / #2 / 3' },
    { from: '[#1] / #2', event: { kind: 'step', way: 'down' }, to: '#1 / [#2]' },
    { from: '[5!] / .', event: { kind: 'step', way: 'down' }, to: '5 / [.]' },
    { from: '[1] (2) / (3) (4)', event: { kind: 'step', way: 'down' }, to: '(1) (2) / [3] (4)' },
    { from: '(1) [2] / (3) (4)', event: { kind: 'step', way: 'right' }, to: '(1) (2) / [3] (4)' },
    { from: '(1) (2) / (3) [4]', event: { kind: 'step', way: 'right' }, to: '[1] (2) / (3) (4)' },
    { from: '[1] (#2) / (3) (4)', event: { kind: 'step', way: 'left' }, to: '(1) (#2) / (3) [4]' },
  ],
};
