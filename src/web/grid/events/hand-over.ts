import type { GridEventKind } from '../event.ts';

/** `count`: how many of the oldest changes were taken. */
type Told = { readonly kind: 'hand-over'; readonly count: number };

/** The oldest changes were taken away to be saved (put into the outbox); those that came meanwhile stay. */
export const handOver: GridEventKind<Told> = {
  kind: 'hand-over', whileEditing: 'go-on',
  apply: (grid, { count }) => ({ ...grid, changes: grid.changes.slice(count) }),
  examples: [{ from: '[1] 2', event: { kind: 'hand-over', count: 0 }, to: '[1] 2' }],
};
