import type { GridEventKind } from '../event.ts';
import { finishEditing } from '../finish-editing.ts';
import { boundsOf, placesIn } from '../grid.ts';
import { cutTo } from '../cut-to.ts';
import { writeTexts } from '../write-texts.ts';

/** `everywhere`: Ctrl+Enter, into every open cell selected. */
type Told = { readonly kind: 'commit'; readonly everywhere?: boolean };

/** What was typed is kept, and the cell stays active: the field lost the focus, or Ctrl+Enter. Enter and Tab keep it as well, by stepping on. */
export const commit: GridEventKind<Told> = {
  kind: 'commit', whileEditing: 'go-on',
  apply: (grid, { everywhere = false }) => {
    const { editing } = grid;
    if (!editing || !everywhere) return finishEditing(grid);
    const { cell: { row, column }, seen, text } = editing;
    return writeTexts({ ...grid, editing: null }, placesIn(boundsOf(grid.selection)).map((place) => ({
      ...place, text: cutTo(grid.shape.columns[place.column]?.most, text), ...(place.row === row && place.column === column ? { seen } : {}),
    })));
  },
  examples: [
    { from: '[7!] 2', event: { kind: 'commit' }, to: '[7] 2' },
    { from: '[7|] 2', event: { kind: 'commit' }, to: '[7] 2' },
    { from: '[7!] (2) (#3)', event: { kind: 'commit', everywhere: true }, to: '[7] (7) (#3)' },
    { from: '[7] 2', event: { kind: 'commit' }, to: '[7] 2' },
  ],
};
