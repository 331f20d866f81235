import type { GridEventKind } from '../event.ts';

type Told = { readonly kind: 'cancel' };

/** Esc: what was being typed is given up. */
export const cancel: GridEventKind<Told> = {
  kind: 'cancel', whileEditing: 'go-on',
  apply: (grid) => (grid.editing ? { ...grid, editing: null } : grid),
  examples: [{ from: '[7!] 2', event: { kind: 'cancel' }, to: '[.] 2' }, { from: '[1] 2', event: { kind: 'cancel' }, to: '[1] 2' }],
};
