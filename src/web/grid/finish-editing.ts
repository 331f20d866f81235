import type { Grid } from './grid.ts';
import { writeTexts } from './write-texts.ts';

/**
 * Keeps what is being typed. A text left as it was seen is no change, also when somebody else's came in meanwhile: theirs then stands.
 *
 * @example finishEditing(grid).editing // null
 */
export function finishEditing(grid: Grid): Grid {
  const { editing } = grid;
  if (!editing) return grid;
  const done = { ...grid, editing: null };
  return editing.text.trim() === editing.seen ? done : writeTexts(done, [{ ...editing.cell, text: editing.text, seen: editing.seen }]);
}
