import { boundsOf, openGrid, placesIn, textAt, isOpenAt, type Grid, type GridEditing, type GridPlace } from '../grid.ts';

type Drawn = { readonly text: string; readonly isBand: boolean; readonly isClosed: boolean; readonly isActive: boolean; readonly isSelected: boolean; readonly how: GridEditing['how'] | null };

function readCell(drawn: string): Drawn {
  const isActive = drawn.startsWith('[');
  const isSelected = isActive || drawn.startsWith('(');
  const inner = isSelected ? drawn.slice(1, -1) : drawn;
  const how = inner.endsWith('!') ? 'replace' : inner.endsWith('|') ? 'append' : null;
  const bare = how === null ? inner : inner.slice(0, -1);
  return { text: bare.replace(/^#|^[.=]$/, ''), isBand: bare === '=', isClosed: bare.startsWith('#'), isActive, isSelected, how };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * A sheet from its drawing: rows parted by ` / `, cells by blanks; `.` empty, `#` closed with its text, `=` a cell of a heading, `[ ]` active, `( )` selected too, `!` and `|` behind a text being
 * typed (over, behind). Rows are called 1, 2, 3, columns A, B, C. A cell being typed into was empty before.
 *
 * @example gridOf('[5] (6) #7 / . . #')
 */
export function gridOf(drawing: string): Grid {
  const cells = drawing.split(' / ').map((line) => line.split(' ').map(readCell));
  const ids = (cells[0] ?? []).map((_, column) => letters[column] ?? '');
  const rows = cells.map((line, row) => ({ id: String(row + 1), kind: line[0]?.isBand ? 'band' as const : 'row' as const }));
  const open = new Map(cells.map((line, row) => [String(row + 1), new Set(ids.filter((_, column) => line[column]?.isClosed === false && !line[column]?.isBand))]));
  const texts = new Map(cells.map((line, row) => [String(row + 1), Object.fromEntries(line.flatMap(({ text, how }, column) => (text === '' || how !== null ? [] : [[ids[column] ?? '', text]])))]));
  const grid = openGrid({ rows, columns: ids.map((id) => ({ id, kind: 'text' })), open, frozenColumns: 0 }, texts);
  const found = cells.flatMap((line, row) => line.map((cell, column) => ({ ...cell, row, column })));
  const active = found.find(({ isActive }) => isActive);
  if (!active) return grid;
  const selected = found.filter(({ isSelected }) => isSelected);
  const [tops, lefts] = [selected.map(({ row }) => row), selected.map(({ column }) => column)];
  const [top, bottom, left, right] = [Math.min(...tops), Math.max(...tops), Math.min(...lefts), Math.max(...lefts)];
  const place = { row: active.row, column: active.column };
  const isCorner = (place.row === top || place.row === bottom) && (place.column === left || place.column === right);
  const anchor = isCorner ? place : { row: top, column: left };
  const focus = isCorner ? { row: place.row === top ? bottom : top, column: place.column === left ? right : left } : { row: bottom, column: right };
  const editing = active.how === null ? null : { cell: place, seen: '', text: active.text, how: active.how };
  return { ...grid, active: place, selection: { anchor, focus }, editing };
}

/**
 * The drawing of a sheet.
 *
 * @example drawGrid(reduceGrid(gridOf('[1] 2'), { kind: 'clear' })) // '[.] 2'
 */
export function drawGrid(grid: Grid): string {
  const keyOf = ({ row, column }: GridPlace): string => `${String(row)} ${String(column)}`;
  const selected = new Set(placesIn(boundsOf(grid.selection)).map(keyOf));
  const draw = (place: GridPlace): string => {
    const isActive = keyOf(place) === keyOf(grid.active);
    const isEdited = grid.editing !== null && keyOf(grid.editing.cell) === keyOf(place);
    const text = isEdited ? `${grid.editing?.text ?? ''}${grid.editing?.how === 'append' ? '|' : '!'}` : textAt(grid, place);
    const bare = grid.shape.rows[place.row]?.kind === 'band' ? '=' : isOpenAt(grid, place) ? text || '.' : `#${text}`;
    return isActive ? `[${bare}]` : selected.has(keyOf(place)) ? `(${bare})` : bare;
  };
  return grid.shape.rows.map((_, row) => grid.shape.columns.map((_, column) => draw({ row, column })).join(' ')).join(' / ');
}
