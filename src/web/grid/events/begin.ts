import type { GridEventKind } from '../event.ts';
import { isOpenAt, textAt, type GridEditing } from '../grid.ts';
import { cutTo } from '../cut-to.ts';

/** `replace` types over what stands, beginning with `text`; `append` goes on behind it. */
type Told = { readonly kind: 'begin'; readonly how: GridEditing['how']; readonly text?: string };

/** A character typed, F2, a double click, an input method that opens: the active cell is edited; a closed one is not. Where one is being edited already, only what arrows do changes. */
export const begin: GridEventKind<Told> = {
  kind: 'begin', whileEditing: 'go-on',
  apply: (grid, { how, text = '' }) => {
    if (grid.editing) return { ...grid, editing: { ...grid.editing, how } };
    if (!isOpenAt(grid, grid.active)) return grid;
    const seen = textAt(grid, grid.active);
    return { ...grid, editing: { cell: grid.active, seen, text: how === 'append' ? seen : cutTo(grid.shape.columns[grid.active.column]?.most, text), how } };
  },
  examples: [
    { from: '[1] 2', event: { kind: 'begin', how: 'replace', text: '7' }, to: '[7!] 2' },
    { from: '[1] 2', event: { kind: 'begin', how: 'append' }, to: '[1|] 2' },
    { from: '[#1] 2', event: { kind: 'begin', how: 'replace', text: '7' }, to: '[#1] 2' },
    { from: '[=] / 2', event: { kind: 'begin', how: 'append' }, to: '[=] / 2' },
    { from: '[7!] 2', event: { kind: 'begin', how: 'append' }, to: '[7|] 2' },
  ],
};
