import type { GridEventKind } from '../event.ts';
import { putTexts } from '../write-texts.ts';

/** `texts`: what stands on the server, by row and column. */
type Told = { readonly kind: 'receive'; readonly texts: readonly { readonly row: string; readonly column: string; readonly text: string }[] };

const cellOf = ({ row, column }: { readonly row: string; readonly column: string }): string => `${column}\n${row}`;

/** Texts come from the server. They are no step to be undone and nothing to be saved. What is being typed goes on, and is later saved as typed over what was seen when it began; what was typed and not yet taken away to be saved stays. */
export const receive: GridEventKind<Told> = {
  kind: 'receive', whileEditing: 'go-on',
  apply: (grid, { texts }) => {
    const own = new Set(grid.changes.map(cellOf));
    const fresh = texts.filter((one) => (grid.texts.get(one.row)?.[one.column] ?? '') !== one.text && !own.has(cellOf(one)));
    return fresh.length === 0 ? grid : { ...grid, texts: putTexts(grid.texts, fresh) };
  },
  examples: [
    { from: '[1] #2', event: { kind: 'receive', texts: [{ row: '1', column: 'A', text: '7' }, { row: '1', column: 'B', text: '8' }] }, to: '[7] #8' },
    { from: '[7!] 2', event: { kind: 'receive', texts: [{ row: '1', column: 'A', text: '5' }] }, to: '[7!] 2' },
  ],
};
