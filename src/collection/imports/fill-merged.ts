import type { TableRow } from '#documents';
import { columnRole, type ColumnRole } from './column-role.ts';

/** A pasted table whose merged cells were blank below the first: its rows as texts, and which rows were filled. */
export type FilledTable = { readonly rows: readonly (readonly string[])[]; readonly filled: readonly number[] };

/** Columns in which offices merge cells: a name over all its years, a year over all its groups. */
const merged: ReadonlySet<ColumnRole> = new Set(['indicator', 'unit', 'year', 'sub-unit']);

/**
 * Puts into blank cells of a pasted long table what stands above them, where a spreadsheet copies a merged cell as one with blanks below: only where a name is blank too, and the row has more to
 * say. Rows above the headings stay.
 *
 * @example fillMerged(rows).filled // [3, 4]
 */
export function fillMerged(rows: readonly TableRow[]): FilledTable {
  const at = rows.findIndex(({ cells }) => cells.filter(({ text }) => columnRole(text) !== null).length >= 2);
  const roles = (rows[at]?.cells ?? []).map(({ text }) => columnRole(text));
  const [nameAt, filled] = [roles.indexOf('indicator'), [] as number[]];
  let above: readonly string[] = [];
  const texts = rows.map(({ row, cells }, index) => {
    const own = cells.map(({ text }) => text);
    const isBlank = index > at && at >= 0 && nameAt >= 0 && (own[nameAt] ?? '') === '' && own.filter((text) => text !== '').length > 0 && above.length > 0;
    const full = isBlank ? roles.map((role, column) => ((own[column] ?? '') === '' && role !== null && merged.has(role) ? (above[column] ?? '') : (own[column] ?? ''))) : own;
    if (isBlank) filled.push(row);
    if (index > at) above = full;
    return full;
  });
  return { rows: texts, filled };
}
