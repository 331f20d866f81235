import type { GridEventKind } from '../event.ts';
import { boundsOf, placesIn } from '../grid.ts';
import { writeTexts } from '../write-texts.ts';

type Told = { readonly kind: 'clear' };

/** Delete, and the second half of cutting: the open cells selected become empty. */
export const clear: GridEventKind<Told> = {
  kind: 'clear', whileEditing: 'keep-first',
  apply: (grid) => writeTexts(grid, placesIn(boundsOf(grid.selection)).map((place) => ({ ...place, text: '' }))),
  examples: [{ from: '[1] (#2) / (=) (=) / (3) (4)', event: { kind: 'clear' }, to: '[.] (#2) / (=) (=) / (.) (.)' }, { from: '[#1] 2', event: { kind: 'clear' }, to: '[#1] 2' }],
};
