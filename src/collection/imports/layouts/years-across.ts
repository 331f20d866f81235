import type { SheetTable, TableRow } from '#documents';
import { columnRole, yearHeading, type ColumnRole } from '../column-role.ts';
import { cellAt, headingReach, isNote, textsOf, withoutNumber, type Entry, type IdleReason, type Layout, type LayoutReading, type LayoutTools } from '../layout.ts';
import { isGroupLabel } from '../read-groups.ts';
import { yearInWords } from '../read-year.ts';

/** A column of figures: its year and the group its second heading names. */
type FigureColumn = { readonly column: number; readonly year: number; readonly parts: readonly string[] };

type Heading = {
  readonly indicator: number;
  readonly figures: readonly FigureColumn[];
  readonly beside: readonly (readonly [ColumnRole, number])[];
  readonly roles: ReadonlyMap<number, string>;
  readonly targets: readonly string[];
};

const besideRoles = new Set<ColumnRole>(['unit', 'breakdown', 'sex', 'age', 'area', 'place', 'sub-unit', 'version', 'status', 'source', 'grade', 'recorded']);

/** Columns that are understood and hold nothing of one value. Counts are not among them: nobody can tell of which year they are. */
const understood = new Set<ColumnRole>(['indicator', 'known', 'target', 'this-year', 'last-year']);

/** What a heading row says; null when it names no indicator or no year. 本年 and 上年 take their year from the words above. */
function headingOf(row: TableRow, words: readonly string[]): Heading | null {
  const told = yearInWords(words);
  const roles = new Map<number, string>();
  const figures: FigureColumn[] = [];
  const targets: string[] = [];
  const beside: [ColumnRole, number][] = [];
  let indicator = 0;
  for (const [index, { text, covered }] of row.cells.entries()) {
    const column = index + 1;
    const year = yearHeading(text);
    const role = year ? null : columnRole(text);
    const own = year?.holds === 'figure' ? year.year : role === 'this-year' ? told : role === 'last-year' && told !== null ? told - 1 : null;
    if (own !== null) figures.push({ column, year: own, parts: [] });
    else if (year || role === 'target') targets.push(text);
    else if (role === 'indicator' && indicator === 0 && !covered) indicator = column;
    else if (role !== null && besideRoles.has(role) && !covered) beside.push([role, column]);
    if (year) roles.set(column, String(year.year));
    else if (role !== null && (besideRoles.has(role) || understood.has(role))) roles.set(column, role);
  }
  return indicator > 0 && figures.length > 0 ? { indicator, figures, beside, roles, targets } : null;
}

/** The second line of a heading: 合计, 男, 女 under each year; null when the row below is a row of data. */
function partedBy(heading: Heading, below: TableRow | undefined): Heading | null {
  if (!below) return null;
  const name = cellAt(below, heading.indicator);
  const labels = heading.figures.map(({ column }) => cellAt(below, column).text);
  const parted = (name.text === '' || name.covered === true) && labels.some((label) => label !== '') && labels.every((label) => label === '' || isGroupLabel(label));
  return parted ? { ...heading, figures: heading.figures.map((figure, index) => ({ ...figure, parts: labels[index] === '' ? [] : [labels[index] ?? ''] })) } : null;
}

function entriesOf(row: TableRow, heading: Heading, indicator: string, parts: readonly string[]): Entry[] {
  const beside = Object.fromEntries(heading.beside.flatMap(([role, column]) => {
    const { text } = cellAt(row, column);
    return text === '' ? [] : [[role, text]];
  }));
  return heading.figures.map((figure): Entry => {
    const value = cellAt(row, figure.column);
    return { row: row.row, column: figure.column, indicatorColumn: heading.indicator, indicator, year: { text: String(figure.year), date: null }, value, parts: [...parts, ...figure.parts], beside };
  });
}

function read({ rows, sheet }: SheetTable, { knowsName }: LayoutTools): LayoutReading | null {
  const wordsAbove = (at: number): string[] => [...rows.slice(0, at).flatMap(textsOf), sheet ?? ''];
  const at = rows.slice(0, headingReach).findIndex((row, index) => headingOf(row, wordsAbove(index)) !== null);
  const first = rows[at];
  const plain = first ? headingOf(first, wordsAbove(at)) : null;
  if (!first || !plain) return null;
  const parted = partedBy(plain, rows[at + 1]);
  const heading = parted ?? plain;
  const name = cellAt(first, heading.indicator).text;
  const entries: Entry[] = [];
  const idle: { row: number; reason: IdleReason }[] = rows.slice(0, at).map(({ row }) => ({ row, reason: 'title' }));
  for (const row of rows.slice(at, at + (parted ? 2 : 1))) idle.push({ row: row.row, reason: 'heading' });
  let above = '';
  for (const row of rows.slice(at + (parted ? 2 : 1))) {
    const printed = cellAt(row, heading.indicator);
    const figures = heading.figures.some(({ column }) => cellAt(row, column).text !== '' && cellAt(row, column).covered !== true);
    if (printed.text === name) idle.push({ row: row.row, reason: 'heading' });
    else if (!figures && isNote(row)) idle.push({ row: row.row, reason: 'note' });
    else if (!figures && textsOf(row).length <= 1 && !knowsName(withoutNumber(printed.text))) idle.push({ row: row.row, reason: 'section' });
    else if (isGroupLabel(printed.text) && above !== '') entries.push(...entriesOf(row, heading, above, [printed.text]));
    else {
      above = printed.text === '' ? above : withoutNumber(printed.text);
      // A name printed once above the rows of its groups.
      const inherits = heading.beside.some(([role, column]) => ['breakdown', 'sex', 'age', 'area'].includes(role) && cellAt(row, column).text !== '');
      entries.push(...entriesOf(row, heading, printed.text === '' && !inherits ? '' : above, []));
    }
  }
  return {
    headingRow: first.row, entries, idle, targets: heading.targets,
    columns: first.cells.flatMap(({ text }, index) => (heading.roles.has(index + 1) ? [{ column: index + 1, heading: text, role: heading.roles.get(index + 1) ?? '' }] : [])),
    unread: first.cells.flatMap(({ text, covered }, index) => (text !== '' && covered !== true && !heading.roles.has(index + 1) ? [{ column: index + 1, heading: text }] : [])),
  };
}

/** One row an indicator, one column a year. */
export const yearsAcross: Layout = {
  id: 'years-across',
  title: '宽表：一行一个指标，一列一年',
  source: 'practice.md 1.2 and 3.3 (填报表, 指标监测表)',
  examples: [
    { title: '年份各种写法', rows: [['指标', '2019', '2020年', '2021年度', "'2022"], ['甲率', '1', '2', '3', '4']], entries: [['甲率', '2019', '1'], ['甲率', '2020', '2'], ['甲率', '2021', '3'], ['甲率', '2022', '4']] },
    {
      title: '指标监测表：目标列不是数据',
      rows: [['附件：某区监测表'], ['序号', '领域', '指标名称', '单位', '2020基期', '2021', '2025目标', '比上年(±)', '达标情况', '责任单位'], ['1', '健康', '甲率', '%', '90.1', '…', '95', '1', '未达标', '某局'], ['2', '健康', '乙率', '%', '5', '—', '4', '', '', '某局'], ['注：…表示缺失'], ['填表人：甲', '审核：乙']],
      entries: [['甲率', '2020', '90.1'], ['甲率', '2021', '…'], ['乙率', '2020', '5'], ['乙率', '2021', '—']],
    },
    { title: '领域一行、分组各一行', rows: [['指标', '单位', '2020'], ['一、健康'], ['甲率', '%', '5'], ['其中：女', '%', '4'], ['男', '%', '6'], ['乙率', '%', '1']], entries: [['甲率', '2020', '5'], ['甲率', '2020', '4', '其中：女'], ['甲率', '2020', '6', '男'], ['乙率', '2020', '1']] },
    { title: '指标名称只写一次，分组各占一行', rows: [['指标', '性别', '2020'], ['甲率', '女', '5'], ['', '男', '6'], ['', '', '7']], entries: [['甲率', '2020', '5'], ['甲率', '2020', '6'], ['', '2020', '7']] },
    { title: '两行表头：年份下分性别', rows: [['指标', '2020', '2020', '2021', '2021'], ['', '女', '男', '女', '男'], ['甲率', '1', '2', '3', '4']], entries: [['甲率', '2020', '1', '女'], ['甲率', '2020', '2', '男'], ['甲率', '2021', '3', '女'], ['甲率', '2021', '4', '男']] },
    { title: '上年、本年：年份在标题里', rows: [['2022年妇女儿童发展情况'], ['指标名称', '计量单位', '上年', '本年'], ['甲率', '%', '1', '2']], entries: [['甲率', '2021', '1'], ['甲率', '2022', '2']] },
    { title: '全空的指标行是未收集', rows: [['指标', '单位', '2020'], ['甲率', '%', '']], entries: [['甲率', '2020', '']] },
    { title: '没有单位列也一样，小标题不是指标', known: ['甲率'], rows: [['指标', '2020'], ['一、健康'], ['1.甲率', '']], entries: [['甲率', '2020', '']] },
    { title: '长表不是宽表', rows: [['指标', '年份', '数值'], ['甲率', '2020', '1']], entries: null },
    { title: '没有年份的表', rows: [['指标', '单位', '备注'], ['甲率', '%', '']], entries: null },
  ],
  read,
};
