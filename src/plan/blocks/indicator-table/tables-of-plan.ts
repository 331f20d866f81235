import type { Plan } from '../../tree.ts';
import type { Issue } from '#kernel';
import type { ReadTable } from './grid.ts';
import { indicatorRowsOf, type TableRows } from './indicator-rows-of.ts';
import type { TableContext } from './sheet.ts';

/**
 * The rows of all tables of one plan, counted through.
 *
 * @example tablesOfPlan(tables, { id: 'women', startYear: 2021, endYear: 2030, read }).indicatorTable.length // 22
 */
export function tablesOfPlan(tables: readonly ReadTable[], context: Omit<TableContext, 'rowsBefore'>): Pick<Plan, 'indicatorTable' | 'indicatorTableHeads'> & { readonly issues: readonly Issue[] } {
  const read: TableRows[] = [];
  for (const table of tables) read.push(indicatorRowsOf(table, { ...context, rowsBefore: read.reduce((sum, { rows }) => sum + rows.length, 0) }));
  return { indicatorTable: read.flatMap(({ rows }) => rows), indicatorTableHeads: read.flatMap(({ heads }) => heads), issues: read.flatMap(({ issues }) => issues) };
}
