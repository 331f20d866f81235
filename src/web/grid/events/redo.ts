import type { GridEventKind } from '../event.ts';
import { turnBack } from '../turn-back.ts';

type Told = { readonly kind: 'redo' };

/** Ctrl+Y: what was undone is done again, until something else is written. */
export const redo: GridEventKind<Told> = {
  kind: 'redo', whileEditing: 'keep-first',
  apply: (grid) => turnBack(grid, 'redo'),
  examples: [{ from: '[1] 2', event: { kind: 'redo' }, to: '[1] 2' }, { from: '[7!] 2', event: { kind: 'redo' }, to: '[7] 2' }],
};
