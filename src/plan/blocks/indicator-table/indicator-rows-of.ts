import type { Issue } from '#kernel';
import type { IndicatorRow, Span } from '../../tree.ts';
import { isMeasurable } from '../../phrases/measurable.ts';
import { textOf, type GridRow, type ReadTable } from './grid.ts';
import { continued, rowOf } from './indicator-row.ts';
import { cellsOf, spansOfSlices, textIn, type Sheet, type TableContext } from './sheet.ts';
import { figureColumns } from './table-columns.ts';
import { continuesName, partNumber } from './table-names.ts';

/** The rows of one table, what of it is in no row, and every doubt. */
export type TableRows = { readonly rows: readonly IndicatorRow[]; readonly heads: readonly Span[]; readonly issues: readonly Issue[] };

/** A row that only names those below it: one cell that is no measurable thing, or one that reaches beyond the columns of the name. */
function groupOf(row: GridRow, sheet: Sheet): string | null {
  const [cell, ...others] = row.cells;
  if (!cell || others.length > 0 || cell.column === 0) return null;
  const figureAt = sheet.figures[0]?.column ?? Infinity;
  const text = textOf(cell.slices);
  return cell.column + cell.columnSpan - 1 >= figureAt || !isMeasurable(partNumber(text).rest, 'goal') ? partNumber(text).rest : null;
}

/**
 * The rows of a table of indicators: names, units, figures of the past and targets. Every non-blank character of the table stands in the spans of exactly one row or of the heads.
 *
 * @example indicatorRowsOf(table, { id: 'women', rowsBefore: 0, startYear: 2021, endYear: 2030, read }).rows[0]?.targets[1]?.id // 'women/table/1/2030'
 */
export function indicatorRowsOf(table: ReadTable, context: TableContext): TableRows {
  const domainColumns = table.columns.filter(({ role }) => role.kind === 'domain').map(({ column }) => column);
  const merged = table.body.flatMap(({ cells }) => cells).filter((cell) => cell.rowSpan > 1);
  const hasDomain = (row: GridRow | undefined): boolean => row?.cells.some((cell) => domainColumns.includes(cell.column)) ?? false;
  const sheet: Sheet = { table, figures: figureColumns(table.columns, context), context, merged, domainCentred: domainColumns.length > 0 && !hasDomain(table.body.find(({ cells }) => cells.length > 1)) };
  const heads: Span[] = table.head.flatMap(({ slices }) => spansOfSlices(slices));
  const rows: IndicatorRow[] = [];
  const issues: Issue[] = [];
  let domain: string | null = null;
  let above: string | null = null;
  for (const row of table.body) {
    const last = rows.at(-1);
    const alone = row.cells.length === 1 ? textOf(row.slices) : null;
    const group = groupOf(row, sheet);
    if (alone !== null && last && continuesName(last.indicator, alone)) {
      rows[rows.length - 1] = continued(last, row, alone);
      above = last.indicator + alone;
      continue;
    }
    if (group !== null) {
      domain = group;
      heads.push(...spansOfSlices(row.slices));
      continue;
    }
    const own = textIn(cellsOf(row, 'domain', sheet));
    if (own !== '') domain = partNumber(own).rest;
    else if (sheet.domainCentred) domain = null;
    const read = rowOf(row, sheet, domain, above, context.rowsBefore + rows.length + 1);
    rows.push(read.row);
    issues.push(...read.issues);
    if (!/^(?:其中|[#＃—–])/.test(textIn(cellsOf(row, 'name', sheet)))) above = read.row.indicator;
  }
  return { rows, heads, issues };
}
