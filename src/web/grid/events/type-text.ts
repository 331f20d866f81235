import type { GridEventKind } from '../event.ts';
import { cutTo } from '../cut-to.ts';

/** `text`: the whole of what now stands in the field. */
type Told = { readonly kind: 'type'; readonly text: string };

/** Typing goes on. */
export const typeText: GridEventKind<Told> = {
  kind: 'type', whileEditing: 'go-on',
  apply: (grid, { text }) => (grid.editing ? { ...grid, editing: { ...grid.editing, text: cutTo(grid.shape.columns[grid.editing.cell.column]?.most, text) } } : grid),
  examples: [
    { from: '[7!] 2', event: { kind: 'type', text: '72' }, to: '[72!] 2' },
    { from: '[7] 2', event: { kind: 'type', text: '72' }, to: '[7] 2' },
  ],
};
