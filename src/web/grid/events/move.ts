import type { GridEventKind } from '../event.ts';
import { goTo, insideOf, textAt, type Grid, type GridPlace } from '../grid.ts';

type Way = 'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'page-up' | 'page-down';

/** `far`: Ctrl, to the edge. `extend`: Shift, the selection is drawn on. `rows`: how many are on a page. */
type Told = { readonly kind: 'move'; readonly way: Way; readonly far?: boolean; readonly extend?: boolean; readonly rows?: number };

type Leap = { readonly far: boolean; readonly rows: number };

const isInside = ({ shape }: Grid, { row, column }: GridPlace): boolean => row >= 0 && column >= 0 && row < shape.rows.length && column < shape.columns.length;

/** As in Excel: within a block of filled cells to its last one, else to the next filled cell, else to the edge of the sheet. */
function edgeFrom(grid: Grid, from: GridPlace, by: GridPlace): GridPlace {
  const next = ({ row, column }: GridPlace): GridPlace => ({ row: row + by.row, column: column + by.column });
  const isFilled = (place: GridPlace): boolean => isInside(grid, place) && textAt(grid, place) !== '';
  const staysInBlock = isFilled(from) && isFilled(next(from));
  let place = from;
  while (isInside(grid, next(place)) && (staysInBlock ? isFilled(next(place)) : place === from || !isFilled(place))) place = next(place);
  return place;
}

const along = (row: number, column: number) => (grid: Grid, from: GridPlace, { far }: Leap): GridPlace =>
  (far ? edgeFrom(grid, from, { row, column }) : { row: from.row + row, column: from.column + column });

const ways: Readonly<Record<Way, (grid: Grid, from: GridPlace, leap: Leap) => GridPlace>> = {
  up: along(-1, 0), down: along(1, 0), left: along(0, -1), right: along(0, 1),
  home: ({ shape }, { row }, { far }) => ({ row: far ? 0 : row, column: shape.frozenColumns }),
  end: ({ shape }, { row }, { far }) => ({ row: far ? shape.rows.length - 1 : row, column: shape.columns.length - 1 }),
  'page-up': (_, { row, column }, { rows }) => ({ row: row - rows, column }),
  'page-down': (_, { row, column }, { rows }) => ({ row: row + rows, column }),
};

/** Arrows, Home, End and pages, with Ctrl and Shift as in Excel. Closed cells and headings are walked over like any other: they can be read and copied. */
export const move: GridEventKind<Told> = {
  kind: 'move', whileEditing: 'keep-first',
  apply: (grid, { way, far = false, extend = false, rows = 1 }) => {
    if (!extend) return goTo(grid, ways[way](grid, grid.active, { far, rows }));
    /* After Tab within a selection the active cell is no corner of it: it is drawn anew from there. */
    const { anchor, focus } = grid.selection.anchor.row === grid.active.row && grid.selection.anchor.column === grid.active.column ? grid.selection : { anchor: grid.active, focus: grid.active };
    return { ...grid, selection: { anchor, focus: insideOf(grid.shape, ways[way](grid, focus, { far, rows })) }, tabbedFrom: null };
  },
  examples: [
    { from: '[1] 2 / 3 4', event: { kind: 'move', way: 'down' }, to: '1 2 / [3] 4' },
    { from: '[1] 2 / 3 4', event: { kind: 'move', way: 'up' }, to: '[1] 2 / 3 4' },
    { from: '1 2 [3]', event: { kind: 'move', way: 'left', far: true }, to: '[1] 2 3' },
    { from: '[1] 2 . . 3 .', event: { kind: 'move', way: 'right', far: true }, to: '1 [2] . . 3 .' },
    { from: '1 [2] . . 3 .', event: { kind: 'move', way: 'right', far: true }, to: '1 2 . . [3] .' },
    { from: '1 2 [.] . 3 .', event: { kind: 'move', way: 'right', far: true }, to: '1 2 . . [3] .' },
    { from: '1 2 . . [3] .', event: { kind: 'move', way: 'right', far: true }, to: '1 2 . . 3 [.]' },
    { from: '[1] / 2 / = / 3', event: { kind: 'move', way: 'down', far: true }, to: '1 / [2] / = / 3' },
    { from: '[1] / = / 3', event: { kind: 'move', way: 'down' }, to: '1 / [=] / 3' },
    { from: '1 2 / [3] 4', event: { kind: 'move', way: 'end' }, to: '1 2 / 3 [4]' },
    { from: '1 2 / 3 [4]', event: { kind: 'move', way: 'home', far: true }, to: '[1] 2 / 3 4' },
    { from: '[1] 2 / 3 4', event: { kind: 'move', way: 'end', far: true, extend: true }, to: '[1] (2) / (3) (4)' },
    { from: '[1] (2) / 3 4', event: { kind: 'move', way: 'down', extend: true }, to: '[1] (2) / (3) (4)' },
    { from: '[1] / 2 / 3 / 4', event: { kind: 'move', way: 'page-down', rows: 2 }, to: '1 / 2 / [3] / 4' },
    { from: '1 / 2 / [3] / 4', event: { kind: 'move', way: 'page-up', rows: 9 }, to: '[1] / 2 / 3 / 4' },
    { from: '[7!] 2', event: { kind: 'move', way: 'right' }, to: '7 [2]' },
  ],
};
