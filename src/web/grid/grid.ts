/** A row of the sheet: `band` is a heading over the rows below it and takes no text. */
export type GridRow = { readonly id: string; readonly kind: 'band' | 'row' };

/** A column. `most`: how many UTF-16 units a text of it may have (what the server takes); without it as many as one likes. What a kind means for a text is judged by the checks, never here: a draft may be wrong. */
export type GridColumn = { readonly id: string; readonly most?: number } & ({ readonly kind: 'text' | 'number' | 'day' } | { readonly kind: 'choice'; readonly choices: readonly string[] });

/** What the sheet is made of. `open`: by row, the columns that may be edited; every other cell is printed or closed. `frozenColumns`: so many columns stay at the left, Home stops right of them. */
export type GridShape = { readonly rows: readonly GridRow[]; readonly columns: readonly GridColumn[]; readonly open: ReadonlyMap<string, ReadonlySet<string>>; readonly frozenColumns: number };

/** Texts by row and column; what is empty may be missing. A row that nothing was written into stays the same object, so that it need not be drawn again. */
export type GridTexts = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** A cell by its place, counted from 0. */
export type GridPlace = { readonly row: number; readonly column: number };

/** A rectangle from where it was begun to where it was drawn. */
export type GridRange = { readonly anchor: GridPlace; readonly focus: GridPlace };

/** What is being typed. `seen` is what stood in the cell when it began; `how`: typed over it (arrows leave the cell) or behind it (arrows move the caret). */
export type GridEditing = { readonly cell: GridPlace; readonly seen: string; readonly text: string; readonly how: 'replace' | 'append' };

/** One text that became another. Rows and columns by id, so that it outlives a change of the shape. */
export type CellChange = { readonly row: string; readonly column: string; readonly before: string; readonly after: string };

/** A change on its way to be saved. `seen` is what the person saw stand there, which is not always what stood there: somebody else's text may have come while they typed. */
export type TypedChange = { readonly row: string; readonly column: string; readonly seen: string; readonly text: string };

/** A text that found no cell to stand in. Its place may be beyond the edge. */
export type DroppedText = GridPlace & { readonly text: string; readonly why: 'closed' | 'band' | 'beyond' | 'too-long' };

/** What came of a paste or fill: how many cells took their text, and which texts found none. */
type Taken = { readonly written: number; readonly dropped: readonly DroppedText[] };

/**
 * A sheet as somebody works in it. `active` is the cell that takes what is typed, within `selection`. `tabbedFrom` is the column where Tab began, to which Enter returns. `undo` and `redo` hold
 * groups of changes, the latest last. `changes` are those nobody has taken away to be saved, in their order. `taken` tells of the last paste or fill until the next text is written.
 */
export type Grid = {
  readonly shape: GridShape; readonly texts: GridTexts; readonly active: GridPlace; readonly selection: GridRange; readonly tabbedFrom: number | null; readonly editing: GridEditing | null;
  readonly undo: readonly (readonly CellChange[])[]; readonly redo: readonly (readonly CellChange[])[]; readonly changes: readonly TypedChange[]; readonly taken: Taken | null;
};

/** From first to last, both counted in. */
export type GridBounds = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/**
 * A sheet as it opens: the first cell that may be edited is active; where none may, the first that is no heading.
 *
 * @example openGrid(shape, new Map([['some-rate||', { value: '93.6' }]]))
 */
export function openGrid(shape: GridShape, texts: GridTexts): Grid {
  const firstOpen = shape.rows.findIndex(({ id, kind }) => kind === 'row' && (shape.open.get(id)?.size ?? 0) > 0);
  const row = Math.max(0, firstOpen < 0 ? shape.rows.findIndex(({ kind }) => kind === 'row') : firstOpen);
  const column = Math.max(0, shape.columns.findIndex(({ id }) => shape.open.get(shape.rows[row]?.id ?? '')?.has(id) ?? false));
  const active = { row, column };
  return { shape, texts, active, selection: { anchor: active, focus: active }, tabbedFrom: null, editing: null, undo: [], redo: [], changes: [], taken: null };
}

/**
 * What stands in a cell; '' also where there is none.
 *
 * @example textAt(grid, { row: 0, column: 2 }) // '93.6'
 */
export const textAt = ({ shape, texts }: Pick<Grid, 'shape' | 'texts'>, { row, column }: GridPlace): string => texts.get(shape.rows[row]?.id ?? '')?.[shape.columns[column]?.id ?? ''] ?? '';

/**
 * Whether a cell may be edited; a heading never.
 *
 * @example isOpenAt(grid, grid.active) // true
 */
export function isOpenAt({ shape }: Pick<Grid, 'shape'>, { row, column }: GridPlace): boolean {
  const [line, head] = [shape.rows[row], shape.columns[column]];
  return line?.kind === 'row' && head !== undefined && (shape.open.get(line.id)?.has(head.id) ?? false);
}

/**
 * The same rectangle however it was drawn.
 *
 * @example boundsOf({ anchor: { row: 3, column: 1 }, focus: { row: 1, column: 2 } }) // { top: 1, left: 1, bottom: 3, right: 2 }
 */
export const boundsOf = ({ anchor, focus }: GridRange): GridBounds => ({
  top: Math.min(anchor.row, focus.row), left: Math.min(anchor.column, focus.column), bottom: Math.max(anchor.row, focus.row), right: Math.max(anchor.column, focus.column),
});

/**
 * The cells of a rectangle, row by row.
 *
 * @example placesIn({ top: 0, left: 0, bottom: 1, right: 0 }) // [{ row: 0, column: 0 }, { row: 1, column: 0 }]
 */
export function placesIn({ top, left, bottom, right }: GridBounds): readonly GridPlace[] {
  const places: GridPlace[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) places.push({ row, column });
  return places;
}

/**
 * The nearest cell of the sheet to a place.
 *
 * @example insideOf(shape, { row: -1, column: 2 }) // { row: 0, column: 2 }
 */
export const insideOf = ({ rows, columns }: GridShape, { row, column }: GridPlace): GridPlace => ({
  row: Math.max(0, Math.min(row, rows.length - 1)), column: Math.max(0, Math.min(column, columns.length - 1)),
});

/**
 * A sheet with another cell active and nothing else selected.
 *
 * @example goTo(grid, { row: 4, column: 2 })
 */
export function goTo(grid: Grid, place: GridPlace): Grid {
  const active = insideOf(grid.shape, place);
  return { ...grid, active, selection: { anchor: active, focus: active }, tabbedFrom: null };
}

/**
 * The texts of the selected cells, as they are copied.
 *
 * @example writeClipboardText(selectedTexts(grid))
 */
export function selectedTexts(grid: Grid): readonly (readonly string[])[] {
  const { top, left, bottom, right } = boundsOf(grid.selection);
  return Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (_, over) => textAt(grid, { row: top + down, column: left + over })));
}
