import { blankCell, type SheetTable, type TableCell } from '#documents';
import type { RowFault } from './row-fault.ts';

/** How a list is laid out: the headings each column may have, the usual one first; the columns without which a row is no row of it; what a row is, for messages. */
export type ListForm<Part extends string> = { readonly headings: Readonly<Record<Part, readonly [string, ...string[]]>>; readonly needed: readonly Part[]; readonly what: string };

/** A row of a list, its cells by the column they stand in; a column the list does not have is blank. */
export type ListRow<Part extends string> = { readonly row: number; readonly cell: (part: Part) => TableCell; readonly text: (part: Part) => string };

type Columns<Part extends string> = Partial<Record<Part, number>>;

/** More rows are no list of a district. */
const mostRows = 500;

/** 姓名（必填）*, as templates print it, is 姓名. */
const headingOf = (text: string): string => text.replaceAll(/\s|[（(].*$|[*＊：:]/g, '');

function columnsOf<Part extends string>({ headings }: ListForm<Part>, texts: readonly string[]): { readonly columns: Columns<Part>; readonly twice: string | null } {
  const printed = texts.map(headingOf);
  const found = (Object.entries(headings) as [Part, readonly string[]][]).flatMap(([part, names]) => {
    const name = names.find((one) => printed.includes(one));
    return name === undefined ? [] : [{ part, name, at: printed.indexOf(name) }];
  });
  return { columns: Object.fromEntries(found.map(({ part, at }) => [part, at])) as Columns<Part>, twice: found.find(({ name }) => printed.indexOf(name) !== printed.lastIndexOf(name))?.name ?? null };
}

const ofWhole = (fault: Omit<RowFault, 'place'>): { readonly rows: []; readonly faults: readonly RowFault[] } => ({ rows: [], faults: [{ ...fault, place: '' }] });

const noHeading = <Part extends string>({ headings, needed }: ListForm<Part>): string => `没有找到标题行：表中应有标题为${needed.map((part) => `“${headings[part][0]}”`).join('、')}的列。`;

/**
 * The rows of a list below its heading, which is the first row that names every needed column. What stands above, and rows of which no known column says anything (numbered in advance), are
 * passed over. `bare`: the column of a list of one column without a heading.
 *
 * @example readListRows(sheet, form).rows.map(({ text }) => text('name')) // ['示例区教育局']
 */
export function readListRows<Part extends string>({ rows }: SheetTable, form: ListForm<Part>, bare?: Part): { readonly rows: readonly ListRow<Part>[]; readonly faults: readonly RowFault[] } {
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text.trim()));
  const head = texts.findIndex((row) => form.needed.every((part) => columnsOf(form, row).columns[part] !== undefined));
  const isBare = head < 0 && bare !== undefined && texts.every((row) => row.slice(1).every((text) => text === ''));
  if (head < 0 && !isBare) return ofWhole({ code: 'no-heading', message: noHeading(form) });
  const { columns, twice } = isBare ? { columns: { [bare]: 0 } as Columns<Part>, twice: null } : columnsOf(form, texts[head] ?? []);
  if (twice !== null) return ofWhole({ code: 'heading-twice', message: `标题行里有两列“${twice}”，请只留一列。` });
  const known = Object.values(columns) as number[];
  const body = rows.slice(head + 1).filter(({ cells }) => known.some((at) => cells[at] !== undefined && cells[at].covered !== true && cells[at].text.trim() !== ''));
  if (body.length === 0) return ofWhole({ code: 'empty-table', message: `表里没有一个${form.what}。` });
  if (body.length > mostRows) return ofWhole({ code: 'too-many-rows', message: `表里有 ${String(body.length)} 行，一次最多 ${String(mostRows)} 行，请分几次导入。` });
  return {
    rows: body.map(({ row, cells }) => {
      const cell = (part: Part): TableCell => cells[columns[part] ?? -1] ?? blankCell;
      return { row, cell, text: (part) => cell(part).text.trim() };
    }),
    faults: [],
  };
}
