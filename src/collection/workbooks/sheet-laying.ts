import { heightOf, linesOf, lookOf, type CellRange, type Sheet, type SheetCell, type SheetFilling, type SheetRow } from '#documents';
import { columnCode, markOf, rowCode, type FormStamp, type RowCode } from './form-code.ts';

/** The column of codes is unseen and narrow. */
const codeWidth = 2;

/** A sheet of a workbook while it is laid down, row by row. Columns are those of the finished sheet: the first holds the codes, people see the others. */
export type SheetLaying = {
  readonly widths: readonly number[];
  readonly rows: SheetRow[];
  readonly merges: CellRange[];
  readonly links: Sheet['links'][number][];
  readonly comments: Sheet['comments'][number][];
};

/** A cell to be laid down: where, how it looks, what stands in it, and how far it reaches to the right and down. */
export type LaidCell = { readonly column: number; readonly look: SheetCell['look']; readonly content: SheetCell['content']; readonly to?: number; readonly down?: number };

/** A sheet to begin with, whose visible columns have these widths. @example startSheet([14, 70]).rows.length // 0 */
export const startSheet = (widths: readonly number[]): SheetLaying => ({ widths: [codeWidth, ...widths], rows: [], merges: [], links: [], comments: [] });

/** What a person sees of a content. @example shownText(3) // '3' */
function shownText(content: SheetCell['content']): string {
  if (typeof content !== 'object') return String(content);
  return 'formula' in content ? String(content.shown) : content.map(({ text }) => text).join('');
}

const typeSize = ({ role, small }: SheetCell['look']): number => (role === 'title' ? 16 : small || role === 'note' || role === 'unit' ? 9 : 10);

/** The number the next row will have. */
export const nextRow = ({ rows }: SheetLaying): number => rows.length + 1;

function heightNeeded({ widths }: SheetLaying, cells: readonly LaidCell[]): number {
  return Math.max(18, ...cells.filter(({ down = 0 }) => down === 0).map(({ column, to = column, look, content }) => {
    const width = widths.slice(column - 1, to).reduce((sum, digits) => sum + digits, 0);
    const size = typeSize(look);
    return heightOf(linesOf(shownText(content), width, look.strong ? size + 0.5 : size), size) + 3;
  }));
}

/**
 * Lays a row with its code down and gives its number. Cells that reach further are merged, with their look on every place below. `grows`: the row becomes higher when somebody types much.
 *
 * @example layRow(laid, code, [{ column: 2, look: lookOf('body'), content: '1' }])
 */
export function layRow(laid: SheetLaying, code: RowCode | null, cells: readonly LaidCell[], height = heightNeeded(laid, cells), grows = false): number {
  const row = nextRow(laid);
  const placed = cells.flatMap(({ column, to = column, look, content }) => Array.from({ length: to - column + 1 }, (_, at): SheetCell => ({ column: column + at, look, content: at === 0 ? content : '' })));
  for (const { column, to = column, down = 0 } of cells) if (to > column || down > 0) laid.merges.push({ top: row, left: column, bottom: row + down, right: to });
  laid.rows.push({ height: Math.min(409, height), fixed: !grows, cells: [...(code === null ? [] : [{ column: 1, look: lookOf('note', { format: '@' }), content: rowCode(code) }]), ...placed].toSorted((a, b) => a.column - b.column) });
  return row;
}

/**
 * Lays down a line that nobody fills in: its code tells whether it is still as it was written.
 *
 * @example layLine(laid, stamp, [{ column: 2, look: lookOf('title'), content: '填报说明', to: 3 }])
 */
export function layLine(laid: SheetLaying, stamp: FormStamp, cells: readonly LaidCell[], height?: number): number {
  const computed = cells.some(({ content }) => typeof content === 'object' && 'formula' in content);
  return layRow(laid, { ...stamp, kind: 'line', mark: computed ? '' : markOf(cells.map(({ content }) => shownText(content))) }, cells, height);
}

/**
 * Lays down the unseen row that names the columns.
 *
 * @example layColumnCodes(laid, ['number', 'name'])
 */
export function layColumnCodes(laid: SheetLaying, ids: readonly string[]): void {
  laid.rows.push({ height: 6, fixed: true, hidden: true, cells: ['codes', ...ids].map((id, at) => ({ column: at + 1, look: lookOf('note', { format: '@' }), content: columnCode(id) })) });
}

/** What a finished sheet is beside its rows. */
type Finishing = Pick<Sheet, 'name' | 'orientation' | 'frozen' | 'titleRows' | 'header'> & Pick<SheetFilling, 'rules' | 'conditions'> & { readonly onePage?: true };

/**
 * The sheet that was laid down, protected where nothing is to be filled in, printed without its codes.
 *
 * @example finishSheet(laid, { name: '填报说明', orientation: 'portrait', frozen: { rows: 0, columns: 0 }, titleRows: null, header, rules: [], conditions: [] })
 */
export function finishSheet({ widths, rows, merges, links, comments }: SheetLaying, { name, orientation, frozen, titleRows, header, rules, conditions, onePage }: Finishing): Sheet {
  return {
    name, hidden: false, orientation, widths, rows, merges, frozen, titleRows, printed: { top: 1, left: 2, bottom: rows.length, right: widths.length }, filter: null, comments, links, picture: null, header,
    filling: { hiddenColumns: [1], rules, conditions }, ...(onePage ? { onePage } : {}),
  };
}
