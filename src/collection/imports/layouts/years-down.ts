import { findUnit } from '#registry';
import type { SheetTable, TableRow } from '#documents';
import { columnRole, yearHeading, type ColumnRole } from '../column-role.ts';
import { cellAt, headingReach, isNote, textsOf, withoutNumber, type Entry, type IdleReason, type Layout, type LayoutReading, type LayoutTools } from '../layout.ts';
import { isGroupLabel } from '../read-groups.ts';
import { readYear } from '../read-year.ts';

const besideRoles = new Set<ColumnRole>(['breakdown', 'sex', 'age', 'area', 'place', 'sub-unit', 'version', 'status', 'source', 'grade', 'recorded']);

type Heading = { readonly year: number; readonly names: readonly { readonly column: number; readonly name: string; readonly unit: string | null }[]; readonly beside: readonly (readonly [ColumnRole, number])[] };

/** A heading row: a column of years, the rest names of indicators, of which at least one is known. */
function headingOf(row: TableRow, { knowsName }: LayoutTools): Heading | null {
  const roles = row.cells.map(({ text }) => columnRole(text));
  const year = roles.indexOf('year') + 1;
  if (year === 0 || roles.some((role) => role === 'indicator' || role === 'value')) return null;
  const names = row.cells.flatMap(({ text }, index) => (text !== '' && roles[index] === null && !yearHeading(text) ? [{ column: index + 1, name: withoutNumber(text), unit: null }] : []));
  const beside = roles.flatMap((role, index): [ColumnRole, number][] => (role !== null && besideRoles.has(role) ? [[role, index + 1]] : []));
  return names.some(({ name }) => knowsName(name)) ? { year, names, beside } : null;
}

/** The lines below the names: units (单位, % , ‰) or groups (女, 男), as long as the column of years names no year. */
function withLinesBelow(heading: Heading, rows: readonly TableRow[]): { readonly units: ReadonlyMap<number, string>; readonly parts: ReadonlyMap<number, string>; readonly count: number } {
  const units = new Map<number, string>();
  const parts = new Map<number, string>();
  let count = 0;
  for (const row of rows.slice(0, 2)) {
    if (readYear(cellAt(row, heading.year)) !== null) break;
    const told = heading.names.map(({ column }) => ({ column, text: cellAt(row, column).text })).filter(({ text }) => text !== '');
    const unitLine = told.length > 0 && told.every(({ text }) => findUnit(text.replace(/^[（(](.*)[）)]$/, '$1')) !== undefined);
    if (!unitLine && !(told.length > 0 && told.every(({ text }) => isGroupLabel(text)))) break;
    for (const { column, text } of told) (unitLine ? units : parts).set(column, text.replace(/^[（(](.*)[）)]$/, '$1'));
    count++;
  }
  return { units, parts, count };
}

function read({ rows }: SheetTable, tools: LayoutTools): LayoutReading | null {
  const at = rows.slice(0, headingReach).findIndex((row) => headingOf(row, tools) !== null);
  const first = rows[at];
  const heading = first ? headingOf(first, tools) : null;
  if (!first || !heading) return null;
  const { units, parts, count } = withLinesBelow(heading, rows.slice(at + 1));
  const entries: Entry[] = [];
  const idle: { row: number; reason: IdleReason }[] = rows.slice(0, at).map(({ row }) => ({ row, reason: 'title' }));
  for (const row of rows.slice(at, at + 1 + count)) idle.push({ row: row.row, reason: 'heading' });
  const yearHead = cellAt(first, heading.year).text;
  for (const row of rows.slice(at + 1 + count)) {
    const year = cellAt(row, heading.year);
    if (year.text === yearHead) idle.push({ row: row.row, reason: 'heading' });
    else if (textsOf(row).length === 1 && isNote(row)) idle.push({ row: row.row, reason: 'note' });
    else {
      const said = Object.fromEntries(heading.beside.flatMap(([role, column]) => (cellAt(row, column).text === '' ? [] : [[role, cellAt(row, column).text]])));
      for (const { column, name } of heading.names) {
        const value = cellAt(row, column);
        const unit = units.get(column);
        const part = parts.get(column);
        entries.push({ row: row.row, column, indicatorColumn: column, indicator: name, year, value, parts: part === undefined ? [] : [part], beside: unit === undefined ? said : { ...said, unit } });
      }
    }
  }
  return {
    headingRow: first.row, entries, idle, targets: [], unread: [],
    columns: [{ column: heading.year, heading: yearHead, role: 'year' }, ...heading.beside.map(([role, column]) => ({ column, heading: cellAt(first, column).text, role })), ...heading.names.map(({ column, name }) => ({ column, heading: name, role: 'value' }))],
  };
}

/** One row a year, one column an indicator. */
export const yearsDown: Layout = {
  id: 'years-down',
  title: '宽表：一行一年，一列一个指标',
  source: 'statistical yearbooks (历年情况)',
  examples: [
    { title: '年份在第一列', known: ['甲率'], rows: [['年份', '甲率', '乙率'], ['2020', '1', '2'], ['2021', '3', '']], entries: [['甲率', '2020', '1'], ['乙率', '2020', '2'], ['甲率', '2021', '3'], ['乙率', '2021', '']] },
    { title: '第二行是单位，第三行是分组', known: ['甲率'], rows: [['历年情况'], ['年份', '甲率', '甲率'], ['', '%', '%'], ['', '女', '男'], ['2020年', '1', '2']], entries: [['甲率', '2020年', '1', '女'], ['甲率', '2020年', '2', '男']] },
    { title: '一个指标名称都不认识就不是这种表', known: [], rows: [['年份', '说法'], ['2020', '1']], entries: null },
    { title: '长表不是', known: ['指标'], rows: [['指标', '年份', '数值'], ['甲率', '2020', '1']], entries: null },
  ],
  read,
};
