import type { GridEventKind } from '../event.ts';
import { finishEditing } from '../finish-editing.ts';
import { insideOf, isOpenAt, type Grid, type GridPlace, type GridShape } from '../grid.ts';

type Told = { readonly kind: 'reshape'; readonly shape: GridShape };

/** Where the cell of a place is in another shape; null where it is gone. */
function foundIn(shape: GridShape, before: GridShape, { row, column }: GridPlace): GridPlace | null {
  const place = { row: shape.rows.findIndex(({ id }) => id === before.rows[row]?.id), column: shape.columns.findIndex(({ id }) => id === before.columns[column]?.id) };
  return place.row < 0 || place.column < 0 ? null : place;
}

/** Other rows, columns or open cells: a filter, a heading folded, the form handed in. Texts and steps to be undone stay; what is being typed goes on where its cell is still open and is else kept first. */
export const reshape: GridEventKind<Told> = {
  kind: 'reshape', whileEditing: 'go-on',
  apply: (grid, { shape }) => {
    const to = (place: GridPlace): GridPlace | null => foundIn(shape, grid.shape, place);
    const cell = grid.editing === null ? null : to(grid.editing.cell);
    const goesOn = cell !== null && isOpenAt({ shape }, cell);
    const before: Grid = goesOn ? grid : finishEditing(grid);
    const active = to(grid.active) ?? insideOf(shape, grid.active);
    const [anchor, focus] = [to(grid.selection.anchor), to(grid.selection.focus)];
    return {
      ...before, shape, active, tabbedFrom: null, taken: null, selection: anchor && focus ? { anchor, focus } : { anchor: active, focus: active },
      editing: before.editing && cell ? { ...before.editing, cell } : null,
    };
  },
  examples: [{ from: '1 [2]', event: { kind: 'reshape', shape: { rows: [{ id: '1', kind: 'row' }], columns: [{ id: 'B', kind: 'text' }], open: new Map(), frozenColumns: 0 } }, to: '[#2]' }],
};
