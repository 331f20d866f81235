import { isOpenAt, textAt, type CellChange, type Grid, type GridPlace, type GridTexts, type TypedChange } from './grid.ts';

/** So many steps can be undone. */
const mostGroups = 500;

/** A text to stand in a cell; `seen` where the person saw something else there than what stands. */
type Wanted = GridPlace & { readonly text: string; readonly seen?: string };

/**
 * Texts with some of them changed. Rows that nothing is written into stay the same objects.
 *
 * @example putTexts(texts, [{ row: 'some-rate||', column: 'value', text: '93.6' }])
 */
export function putTexts(texts: GridTexts, written: readonly { readonly row: string; readonly column: string; readonly text: string }[]): GridTexts {
  const fresh = new Map<string, Record<string, string>>();
  for (const { row, column, text } of written) {
    const line = fresh.get(row) ?? { ...texts.get(row) };
    line[column] = text;
    fresh.set(row, line);
  }
  return new Map([...texts, ...fresh]);
}

/**
 * Puts a group of changes on a stack; the oldest give way.
 *
 * @example pushGroup(grid.undo, changes)
 */
export const pushGroup = (stack: Grid['undo'], group: readonly CellChange[]): Grid['undo'] => (group.length === 0 ? stack : [...stack.slice(Math.max(0, stack.length + 1 - mostGroups)), group]);

/**
 * Writes texts as one step that can be undone, without the blanks around them, which the server takes away as well. Cells that are not open keep theirs: the one place through which a person's texts
 * reach the sheet. What stands there already is no change.
 *
 * @example writeTexts(grid, [{ row: 2, column: 3, text: '1872' }])
 */
export function writeTexts(grid: Grid, wanted: readonly Wanted[]): Grid {
  const { rows, columns } = grid.shape;
  const [group, typed]: [CellChange[], TypedChange[]] = [[], []];
  for (const one of wanted) {
    const [line, head, before, text] = [rows[one.row], columns[one.column], textAt(grid, one), one.text.trim()];
    if (!line || !head || text === before || !isOpenAt(grid, one)) continue;
    group.push({ row: line.id, column: head.id, before, after: text });
    typed.push({ row: line.id, column: head.id, seen: one.seen ?? before, text });
  }
  if (group.length === 0) return { ...grid, taken: null };
  return { ...grid, texts: putTexts(grid.texts, typed), undo: pushGroup(grid.undo, group), redo: [], changes: [...grid.changes, ...typed], taken: null };
}
