import type { SheetTable, TableCell, TableRow } from '#documents';
import type { ColumnRole } from './column-role.ts';

/** Everything a table prints about one value, still as printed. `year` null: the table around it must tell; `parts` are group labels that headings or rows above gave. */
export type Entry = {
  readonly row: number;
  readonly column: number;
  readonly indicator: string;
  readonly indicatorColumn: number;
  readonly year: Pick<TableCell, 'text' | 'date'> | null;
  readonly value: TableCell;
  readonly parts: readonly string[];
  /** The other cells of the row, by what their column holds. */
  readonly beside: Partial<Readonly<Record<ColumnRole, string>>>;
  /** In which columns those cells stand, where the layout reads counts. */
  readonly columnsBeside?: ReadonlyMap<ColumnRole, number>;
};

/** Why a row of the table holds no value: titles above, headings (also repeated), names of sections, notes below. */
export type IdleReason = 'title' | 'heading' | 'section' | 'note';

/** A table as its layout read it. `columns` say what was made of each heading, `unread` are headings nobody has taught us. */
export type LayoutReading = {
  readonly headingRow: number;
  readonly columns: readonly { readonly column: number; readonly heading: string; readonly role: string }[];
  readonly unread: readonly { readonly column: number; readonly heading: string }[];
  readonly targets: readonly string[];
  readonly entries: readonly Entry[];
  readonly idle: readonly { readonly row: number; readonly reason: IdleReason }[];
};

/** What a layout may ask about words: whether a text names an indicator, and what a heading says where somebody taught it (a saved mapping). */
export type LayoutTools = { readonly knowsName: (text: string) => boolean; readonly roleOf?: (heading: string) => ColumnRole | null };

/** A table of an example, in rows of text ('' blank), and what its entries say: indicator, year, value, parts. */
export type LayoutExample = {
  readonly title: string;
  readonly sheet?: string;
  readonly rows: readonly (readonly string[])[];
  readonly known?: readonly string[];
  readonly entries: readonly (readonly [indicator: string, year: string | null, value: string, ...parts: string[]])[] | null;
};

/** A way tables of figures are laid out. `read` recognises its own: null for a table laid out in another way. */
export type Layout = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly examples: readonly LayoutExample[];
  readonly read: (table: SheetTable, tools: LayoutTools) => LayoutReading | null;
};

/** How far down the headings may begin: titles, units and approval numbers stand above. */
export const headingReach = 20;

/** The cell of a row in a column, blank when the row ends before it. */
export const cellAt = ({ cells }: TableRow, column: number): TableCell => cells[column - 1] ?? { text: '', number: null, date: null };

const noteStart = /^(?:注|说明|备注|来源|数据来源|资料来源|填表|制表|单位负责人|统计负责人|审核|报出日期|联系电话|表号|制定机关|批准文号|备案文号|有效期|\*|①|note|source)/i;

/** Whether the only thing a row says is a note, a signature or the like. */
export const isNote = ({ cells }: TableRow): boolean => {
  const said = cells.find(({ text }) => text !== '');
  return said !== undefined && noteStart.test(said.text);
};

/** The distinct texts of a row: a title merged over ten columns says one thing. */
export const textsOf = ({ cells }: TableRow): string[] => [...new Set(cells.map(({ text }) => text).filter((text) => text !== ''))];

const numbering = /^(?:\d{1,3}[、.．](?!\d)|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/;

/** A printed name without its number: 1.孕产妇死亡率. */
export const withoutNumber = (name: string): string => name.replace(numbering, '').trim();
