import { roleOf, type Column, type ColumnRole } from './column-role.ts';
import { textOf, widthOf, type GridRow } from './grid.ts';

/** The heading of a table found in its rows; the rows of `head` are titles and headings, also where they are repeated. */
export type Understood = { readonly columns: readonly Column[]; readonly head: readonly GridRow[]; readonly body: readonly GridRow[]; readonly notes: readonly GridRow[] };

const deepestTitle = 3;
const mostHeadRows = 3;
const isNote = (row: GridRow): boolean => row.cells.length === 1 && /^(?:注|备注|说明|附注|资料来源|数据来源)\d?[:：]|^[*＊※]/.test(textOf(row.slices));
const isFigures = ({ kind }: ColumnRole): boolean => kind === 'level' || kind === 'change';
const isName = ({ kind }: ColumnRole): boolean => kind === 'name' || kind === 'names';

/** A second row of headings: every cell of it is a heading, and it is no group of rows such as 健康指标. */
function goesOn(row: GridRow): boolean {
  const roles = row.cells.map((cell) => roleOf(textOf(cell.slices)));
  return roles.every(({ kind }) => kind !== 'other') && (roles.length > 1 || roles.some(isFigures));
}

/** Headings column by column; one over several columns is read with each of those below it. */
function columnsOf(rows: readonly GridRow[], width: number): Column[] {
  return Array.from({ length: width }, (_, index) => {
    const column = index + 1;
    const over = rows.flatMap(({ cells }) => cells).filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
    const heading = over.map((cell) => textOf(cell.slices)).join('');
    return { column, heading, role: roleOf(heading) };
  });
}

const bodyTexts = (body: readonly GridRow[], column: number): string[] => body.flatMap(({ cells }) => cells).filter((cell) => cell.column === column).map((cell) => textOf(cell.slices));

/** Settles what one heading alone does not tell: 类型, the levels of names, columns without heading left of the name. */
function settled(columns: readonly Column[], body: readonly GridRow[]): Column[] {
  const deepest = Math.max(-1, ...columns.map(({ role }) => (role.kind === 'names' ? role.level : -1)));
  const plainName = columns.some(({ role }) => role.kind === 'name');
  const nameAt = columns.findIndex(({ role }) => isName(role));
  return columns.map((column, index): Column => {
    const { role } = column;
    const told = (kind: 'name' | 'domain' | 'attribute'): Column => ({ ...column, role: { kind } });
    if (role.kind === 'names') return told(role.level === deepest && !plainName ? 'name' : 'domain');
    if (role.kind === 'kind') return told(bodyTexts(body, column.column).some((text) => /预期|约束/.test(text)) ? 'attribute' : 'domain');
    return column.heading === '' && index < nameAt ? told('domain') : column;
  });
}

/** Names of nothing in particular make a table of indicators only with a unit, an attribute or two years of figures beside them. */
function isIndicatorTable(columns: readonly Column[]): boolean {
  const names = columns.filter(({ role }) => isName(role));
  const figures = columns.filter(({ role }) => isFigures(role));
  if (names.length === 0 || figures.length === 0) return false;
  return names.some(({ heading }) => heading.includes('指标')) || columns.some(({ role }) => role.kind === 'unit' || role.kind === 'attribute');
}

const shapeOf = (row: GridRow): string => row.cells.map((cell) => `${String(cell.column)}:${textOf(cell.slices)}`).join('|');

/**
 * Finds the heading of a table of indicators (a name column and at least one column of figures, in one to three rows, below titles if there are any) and parts the rest;
 * null for every other table.
 *
 * @example understandGrid(rows)?.columns.map(({ role }) => role.kind) // ['name', 'unit', 'level', 'level', 'level', 'units']
 */
export function understandGrid(all: readonly GridRow[]): Understood | null {
  const rows = all.filter(({ cells }) => cells.length > 0);
  const rules = all.filter(({ cells }) => cells.length === 0);
  const width = widthOf(rows);
  if (width < 2) return null;
  const top = rows.findIndex(({ cells }) => cells.length > 1);
  if (top < 0 || top > deepestTitle) return null;
  let end = top + 1;
  while (end < rows.length && end - top < mostHeadRows && goesOn(rows[end] ?? { row: 0, cells: [], slices: [] })) end++;
  const found = columnsOf(rows.slice(top, end), width);
  if (!isIndicatorTable(found)) return null;
  const printed = new Set(rows.slice(top, end).map(shapeOf));
  const isHeading = (row: GridRow): boolean => printed.has(shapeOf(row)) || (goesOn(row) && row.cells.some((cell) => isName(roleOf(textOf(cell.slices)))));
  const rest = rows.slice(end);
  const lastRow = rest.findLastIndex((row) => !isNote(row));
  const below = rest.slice(0, lastRow + 1);
  const body = below.filter((row) => !isHeading(row));
  if (body.length === 0) return null;
  return { columns: settled(found, body), head: [...rules, ...rows.slice(0, end), ...below.filter(isHeading)], body, notes: rest.slice(lastRow + 1) };
}
