import type { GridEventKind } from '../event.ts';
import { insideOf } from '../grid.ts';

type Told = { readonly kind: 'select-all' };

/** Ctrl+A: the whole sheet; the first cell is active. */
export const selectAll: GridEventKind<Told> = {
  kind: 'select-all', whileEditing: 'keep-first',
  apply: (grid) => {
    const [anchor, focus] = [{ row: 0, column: 0 }, insideOf(grid.shape, { row: Infinity, column: Infinity })];
    return { ...grid, active: anchor, selection: { anchor, focus }, tabbedFrom: null };
  },
  examples: [{ from: '1 2 / = = / 3 [4]', event: { kind: 'select-all' }, to: '[1] (2) / (=) (=) / (3) (4)' }],
};
