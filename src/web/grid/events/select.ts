import type { GridEventKind } from '../event.ts';
import { goTo, insideOf, type GridPlace } from '../grid.ts';

/** `to`: dragged or pressed with Shift; `from`: where it begins, for a head of a row or column; without it from the active cell. One of them at least, both for a rectangle. */
type Told = { readonly kind: 'select'; readonly from?: GridPlace; readonly to?: GridPlace };

/** A cell pressed, a rectangle drawn, a row or column chosen by its head. */
export const select: GridEventKind<Told> = {
  kind: 'select', whileEditing: 'keep-first',
  apply: (grid, { from = grid.active, to }) => {
    const there = goTo(grid, from);
    return to === undefined ? there : { ...there, selection: { anchor: there.active, focus: insideOf(grid.shape, to) } };
  },
  examples: [
    { from: '[1] 2 / 3 4', event: { kind: 'select', from: { row: 1, column: 1 } }, to: '1 2 / 3 [4]' },
    { from: '1 [2] / 3 4', event: { kind: 'select', to: { row: 1, column: 0 } }, to: '(1) [2] / (3) (4)' },
    { from: '[1] 2 / 3 4', event: { kind: 'select', from: { row: 0, column: 1 }, to: { row: 9, column: 1 } }, to: '1 [2] / 3 (4)' },
    { from: '[6|] 2', event: { kind: 'select', from: { row: 0, column: 1 } }, to: '6 [2]' },
  ],
};
