import type { SheetTable, TableRow } from '#documents';
import { columnRole, type ColumnRole } from '../column-role.ts';
import { cellAt, headingReach, isNote, textsOf, withoutNumber, type Entry, type IdleReason, type Layout, type LayoutReading, type LayoutTools } from '../layout.ts';

type Columns = ReadonlyMap<ColumnRole, number>;

/** What holds the value itself: figures, or answers and judgements, or the counts it is made of. */
const valueRoles: readonly ColumnRole[] = ['value', 'happened', 'judgement', 'missing', 'numerator'];

type RoleOf = (heading: string) => ColumnRole | null;

function columnsOf({ cells }: TableRow, roleOf: RoleOf): Columns {
  const columns = new Map<ColumnRole, number>();
  for (const [index, { text, covered }] of cells.entries()) {
    const role = covered ? null : roleOf(text);
    if (role !== null && !columns.has(role)) columns.set(role, index + 1);
  }
  return columns;
}

/** A long table names the indicator and has one column of values; a year in a column, or none where the title or the sheet tells it. */
const isLong = (columns: Columns): boolean =>
  columns.has('indicator') && valueRoles.some((role) => columns.has(role)) && !columns.has('this-year') && (columns.has('year') || columns.has('period') || columns.has('period-end') || columns.has('value'));

const besideRoles: readonly ColumnRole[] = [
  'unit', 'breakdown', 'sex', 'age', 'area', 'place', 'sub-unit', 'numerator', 'denominator', 'missing', 'version', 'period', 'period-start', 'period-end', 'status', 'derived', 'source', 'grade',
  'happened', 'judgement', 'date', 'evidence', 'recorded', 'standard-error',
];

/** Reads one row into an entry; columns are looked up once a table, since tables may have a hundred thousand rows. */
function entryReader(columns: Columns): (row: TableRow) => Entry {
  const indicatorColumn = columns.get('indicator') ?? 1;
  const yearColumn = columns.get('year');
  const valueColumn = columns.get('value') ?? columns.get('happened') ?? columns.get('judgement') ?? columns.get('missing') ?? columns.get('numerator') ?? 1;
  const printsValue = columns.has('value');
  const beside = besideRoles.flatMap((role): [ColumnRole, number][] => {
    const column = columns.get(role);
    return column === undefined ? [] : [[role, column]];
  });
  return (row) => {
    const said: Partial<Record<ColumnRole, string>> = {};
    for (const [role, column] of beside) {
      const { text } = cellAt(row, column);
      if (text !== '') said[role] = text;
    }
    const value = cellAt(row, valueColumn);
    return {
      row: row.row, column: valueColumn, indicatorColumn, indicator: withoutNumber(cellAt(row, indicatorColumn).text),
      year: yearColumn === undefined ? null : cellAt(row, yearColumn),
      value: printsValue ? value : { text: '', number: null, date: null },
      parts: [], beside: said, columnsBeside: columns,
    };
  };
}

/** A row that says one thing only and no figure: a note below the table, a title merged over its columns. */
function idleReason(row: TableRow, indicatorColumn: number): IdleReason | null {
  if (row.cells.length > indicatorColumn && cellAt(row, indicatorColumn).text !== '' && row.cells.at(-1)?.covered !== true) return null;
  if (textsOf(row).length !== 1) return null;
  if (isNote(row)) return 'note';
  return row.cells.some(({ covered }) => covered === true) ? 'section' : null;
}

/** A long table whose headings have been found: what they say, the rows above them, and how each row below is read. */
export type OpenedLong = Omit<LayoutReading, 'entries' | 'idle' | 'targets'> & { readonly above: readonly TableRow[]; readonly readRow: (row: TableRow) => Entry | IdleReason };

/**
 * Finds the headings of a long table among its first rows; null: it is none. The rows below them can then be read one by one, so that a table of any length needs no memory of its own.
 *
 * @example openLong(rows)?.headingRow // 1
 */
export function openLong(rows: readonly TableRow[], roleOf: RoleOf = columnRole): OpenedLong | null {
  const at = rows.slice(0, headingReach).findIndex((row) => isLong(columnsOf(row, roleOf)));
  const heading = rows[at];
  if (!heading) return null;
  const columns = columnsOf(heading, roleOf);
  const readEntry = entryReader(columns);
  const indicatorColumn = columns.get('indicator') ?? 1;
  const name = cellAt(heading, indicatorColumn).text;
  const roles = new Map([...columns].map(([role, column]) => [column, role]));
  return {
    headingRow: heading.row, above: rows.slice(0, at),
    readRow: (row) => (cellAt(row, indicatorColumn).text === name ? 'heading' : idleReason(row, indicatorColumn)) ?? readEntry(row),
    columns: heading.cells.flatMap(({ text }, index) => (roles.has(index + 1) ? [{ column: index + 1, heading: text, role: roles.get(index + 1) ?? '' }] : [])),
    unread: heading.cells.flatMap(({ text }, index) => (text !== '' && !roles.has(index + 1) ? [{ column: index + 1, heading: text }] : [])),
  };
}

function read({ rows }: SheetTable, { roleOf }: LayoutTools): LayoutReading | null {
  const opened = openLong(rows, roleOf);
  if (opened === null) return null;
  const { above, readRow, ...told } = opened;
  const entries: Entry[] = [];
  const idle: { row: number; reason: IdleReason }[] = above.map(({ row }) => ({ row, reason: 'title' }));
  idle.push({ row: told.headingRow, reason: 'heading' });
  for (const row of rows.slice(above.length + 1)) {
    const one = readRow(row);
    if (typeof one === 'string') idle.push({ row: row.row, reason: one });
    else entries.push(one);
  }
  return { ...told, entries, idle, targets: [] };
}

/** One row a value. */
export const long: Layout = {
  id: 'long',
  title: '长表：一行一个数，有“指标”“年份”“数值”三列',
  source: 'contract.md, monitor run; china_series.csv; UN and World Bank exports (indicator, country, year, value)',
  examples: [
    { title: '中文表头', rows: [['指标', '年份', '数值', '单位'], ['甲率', '2020', '93.5', '%'], ['甲率', '2021', '—', '%']], entries: [['甲率', '2020', '93.5'], ['甲率', '2021', '—']] },
    { title: '英文表头，次序任意', rows: [['place', 'indicator', 'unit', 'breakdown', 'year', 'value', 'source_url'], ['某市', '甲率', '%', '女', '2020', '1.0', 'x']], entries: [['甲率', '2020', '1.0']] },
    { title: '表头前有标题，中间重复表头，末尾有注', rows: [['示例区2020年监测数据'], ['指标名称', '年度', '指标值'], ['1.甲率', '2020', '1'], ['指标名称', '年度', '指标值'], ['2.乙率', '2020', '2'], ['注：乙率为推算']], entries: [['甲率', '2020', '1'], ['乙率', '2020', '2']] },
    { title: '没有年份列：由标题或工作表名决定', sheet: '2022', rows: [['指标', '单位', '数值'], ['甲率', '%', '3']], entries: [['甲率', null, '3']] },
    { title: '只有是否的表', rows: [['指标', '年份', '是否', '佐证'], ['某制度', '2021', '是', '某文件']], entries: [['某制度', '2021', '']] },
    { title: '短行：后面的单元格是空的', rows: [['指标', '年份', '数值'], ['甲率', '2020']], entries: [['甲率', '2020', '']] },
    { title: '宽表不是长表', rows: [['指标', '2020', '2021'], ['甲率', '1', '2']], entries: null },
  ],
  read,
};
