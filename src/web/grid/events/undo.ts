import type { GridEventKind } from '../event.ts';
import { turnBack } from '../turn-back.ts';

type Told = { readonly kind: 'undo' };

/** Ctrl+Z. */
export const undo: GridEventKind<Told> = {
  kind: 'undo', whileEditing: 'keep-first',
  apply: (grid) => turnBack(grid, 'undo'),
  examples: [{ from: '[7!] 2', event: { kind: 'undo' }, to: '[.] 2' }, { from: '[1] 2', event: { kind: 'undo' }, to: '[1] 2' }],
};
