/**
 * Writes the figures of the made-up district as a workbook, and the same table as csv for reading without one. The same source always gives the same bytes, so a test can compare.
 */
import { writeFile } from 'node:fs/promises';
import { backgroundFigures } from './background-figures.ts';
import { childrenFigures } from './children-figures.ts';
import type { FigureRow } from './figure-source.ts';
import { womenFigures } from './women-figures.ts';
import { writeWorkbook, type Cell } from './write-workbook.ts';

const place = '示例区';

/** Every row of the table, the women's plan first, what is known of the district last. */
export const figureRows: readonly FigureRow[] = [...womenFigures, ...childrenFigures, ...backgroundFigures];

/** What stands above the heading: the title, and what a reader must know before using a figure. */
const lines: readonly string[] = [
  '示例区妇女儿童发展规划监测数据（示例，纯属虚构）',
  '注：示例区和表中所有数据均为虚构，只用来演示，不得引用。',
  '注：规划文本所列2020年孕产妇死亡率9.7/10万是2011—2020年合计（2例）的年均水平，2020年当年未发生孕产妇死亡。',
];

type Column = { readonly heading: string; readonly width: number; readonly cell: (row: FigureRow) => Cell };

const text = (told: string | undefined): Cell => told ?? null;
const number = (told: string | number | undefined): Cell => (told === undefined ? null : { number: String(told) });

const columns: readonly Column[] = [
  { heading: '指标', width: 36, cell: ({ indicator }) => indicator },
  { heading: '年份', width: 6, cell: ({ year }) => number(year) },
  { heading: '数值', width: 9, cell: ({ value }) => number(value) },
  { heading: '单位', width: 9, cell: ({ unit }) => text(unit) },
  { heading: '地区', width: 8, cell: (row) => row.place ?? place },
  { heading: '乡镇（街道）', width: 13, cell: ({ township }) => text(township) },
  { heading: '性别', width: 6, cell: ({ sex }) => text(sex) },
  { heading: '城乡', width: 6, cell: ({ area }) => text(area) },
  { heading: '分子', width: 8, cell: ({ numerator }) => number(numerator) },
  { heading: '分母', width: 8, cell: ({ denominator }) => number(denominator) },
  { heading: '缺失原因', width: 10, cell: ({ missing }) => text(missing) },
  { heading: '是否', width: 6, cell: ({ happened }) => text(happened) },
  { heading: '评审', width: 9, cell: ({ judgement }) => text(judgement) },
  { heading: '日期', width: 12, cell: ({ date }) => text(date) },
  { heading: '佐证', width: 30, cell: ({ evidence }) => text(evidence) },
  { heading: '口径版本', width: 11, cell: ({ version }) => text(version) },
  { heading: '期间起止', width: 23, cell: ({ period }) => text(period) },
  { heading: '状态', width: 6, cell: ({ status }) => text(status) },
  { heading: '质量等级', width: 9, cell: ({ grade }) => text(grade) },
  { heading: '记录日期', width: 12, cell: ({ recorded }) => text(recorded) },
  { heading: '备注', width: 40, cell: ({ note }) => text(note) },
];

const headings = columns.map(({ heading }) => heading);
const cellsOf = (row: FigureRow): Cell[] => columns.map(({ cell }) => cell(row));

/** The workbook of these rows: what `example/示例区监测数据.xlsx` holds, byte for byte, of all of them. */
export const makeWorkbook = (rows: readonly FigureRow[] = figureRows): Uint8Array =>
  writeWorkbook({ name: '示例数据（虚构）', lines, heading: headings, rows: rows.map(cellsOf), widths: columns.map(({ width }) => width) });

const quoted = (cell: Cell): string => {
  const shown = cell === null ? '' : typeof cell === 'string' ? cell : cell.number;
  return /[",\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
};

/** The same table as text, UTF-8 with the mark by which Excel knows it: what `example/示例区监测数据.csv` holds. */
export const makeCsv = (): string => `\uFEFF${[...lines.map((line) => [line]), headings, ...figureRows.map(cellsOf)].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;

if (import.meta.main) {
  await writeFile(new URL('示例区监测数据.xlsx', import.meta.url), makeWorkbook());
  await writeFile(new URL('示例区监测数据.csv', import.meta.url), makeCsv());
}
