import { eventList, type GridEvent } from './event-list.ts';
import type { GridEventKind } from './event.ts';
import { finishEditing } from './finish-editing.ts';
import type { Grid } from './grid.ts';

/* Each kind is looked up by the `kind` of its own events. */
const kinds = new Map<string, GridEventKind<GridEvent>>(eventList.map((one) => [one.kind, one as unknown as GridEventKind<GridEvent>]));

/**
 * A sheet after something happened to it. What happens to a cell that is being edited keeps the text first, where it is not part of the editing.
 *
 * @example reduceGrid(grid, { kind: 'paste', texts: readClipboardText(event.clipboardData.getData('text/plain')) })
 */
export function reduceGrid(grid: Grid, event: GridEvent): Grid {
  const kind = kinds.get(event.kind);
  if (!kind) throw new Error(`No such event of a grid: ${event.kind}`);
  return kind.apply(kind.whileEditing === 'keep-first' ? finishEditing(grid) : grid, event);
}
