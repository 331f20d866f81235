import type { Issue } from '#kernel';
import type { SheetTable, TableRow } from '#documents';
import type { PanelValue } from './panel.ts';

/** What a column of a table of many series holds. */
type PanelColumn = 'family' | 'series' | 'year' | 'value' | 'part';

/** Headings in Chinese and English, the surer first: a table of a competition calls its families `type` and its years `t`. */
const headings: Readonly<Record<PanelColumn, readonly string[]>> = {
  family: ['indicator', '指标', '指标名称', 'family', '族', 'type', 'category'],
  series: ['series', '序列', 'country', 'place', '地区', '区县', 'area', 'geo', 'region', 'unit_id'],
  year: ['t', 'year', '年份', '年度', 'time'],
  value: ['value', '数值', '值'],
  part: ['part', '部分'],
};

const heldOutWords: ReadonlySet<string> = new Set(['test', 'heldout', 'holdout', '留出', 'held-out']);

type Columns = Readonly<Partial<Record<PanelColumn, number>>>;

function columnsOf({ cells }: TableRow): Columns {
  const names = cells.map(({ text }) => text.trim().toLowerCase());
  return Object.fromEntries(Object.entries(headings).flatMap(([column, words]) => {
    const word = words.find((one) => names.includes(one));
    return word === undefined ? [] : [[column, names.indexOf(word)]];
  }));
}

const needed: readonly (readonly [PanelColumn, string])[] = [['series', '序列或地区（series、country、地区）'], ['year', '年份（year、t、年份）'], ['value', '数值（value、数值）']];

/** What was read of a table of many series, and every row that could not be. */
export type ReadPanel = { readonly values: readonly PanelValue[]; readonly issues: readonly Issue[] };

/**
 * Reads a long table of many series for the back-test: indicator (or type), series (or country), year and value, with a column `part` where a competition holds values out. Without an
 * indicator all series are one family. Cells that are no numbers are told with their row and left out; blank values are simply not there.
 *
 * @example panelOfTable(tables[0], 'panel.csv').values.length // 62,000
 */
export function panelOfTable({ rows }: SheetTable, file: string): ReadPanel {
  const [head, ...body] = rows;
  const columns = head === undefined ? {} : columnsOf(head);
  const lacking = needed.filter(([column]) => columns[column] === undefined).map(([, name]) => name);
  if (head === undefined || lacking.length > 0) {
    return { values: [], issues: [{ code: 'panel-column-missing', severity: 'error', message: `回测用的表缺少这些列：${lacking.join('、')}。第一行应为列名，例如 indicator,country,year,value。`, file, line: head?.row ?? 1 }] };
  }
  const issues: Issue[] = [];
  const values: PanelValue[] = [];
  const textAt = (row: TableRow, column: PanelColumn): string => row.cells[columns[column] ?? -1]?.text.trim() ?? '';
  for (const row of body) {
    const text = textAt(row, 'value');
    if (text === '') continue;
    const value = Number(text.replaceAll(',', ''));
    const year = Number(textAt(row, 'year'));
    const series = textAt(row, 'series');
    if (!Number.isFinite(value) || !Number.isInteger(year) || series === '') {
      issues.push({ code: 'panel-row-unreadable', severity: 'doubt', message: `第${String(row.row)}行不能用于回测：${Number.isFinite(value) ? '' : `数值“${text}”不是数；`}${Number.isInteger(year) ? '' : '年份不是整数；'}${series === '' ? '没有序列名；' : ''}已略过。`, file, line: row.row });
      continue;
    }
    values.push({ family: columns.family === undefined ? '全部' : textAt(row, 'family'), series, year, value, heldOut: heldOutWords.has(textAt(row, 'part').toLowerCase()) });
  }
  return { values, issues };
}
