import { textOf } from './labels.ts';
import type { Cell, Column, Run, Table } from './tree.ts';

/** What belongs together in a table of several: the words that name it, and its own table. */
export type NamedData = { readonly name: readonly Run[]; readonly data: Table };

const isYear = ({ runs }: Cell | undefined = { runs: [] }): boolean => /^\d{4}$/.test(textOf(runs));

/** Whether the rows of a table are years, one each, under a single row of heads. */
export const hasYearsDown = ({ head, body }: Table): boolean => head.length === 1 && body.length > 0 && body.every((cells) => isYear(cells[0]) && cells.length === head[0]?.length);

/** What stands for nothing: a row of only such cells is not printed. */
const isBlank = ({ runs }: Cell): boolean => ['', '—', '…'].includes(textOf(runs));

/** More years do not fit across a sheet. */
const mostYears = 16;

/** Shares of the width: the names of rows, a year. */
const [nameWidth, yearWidth] = [16, 11] as const;

/** The row that names what follows. @example groupRow([{ text: '图1' }], 3)[0]?.columnSpan // 3 */
export const groupRow = (runs: readonly Run[], columns: number): readonly Cell[] => [{ runs, columnSpan: columns, shade: 'group', align: 'left' }];

/** A row for each column of a table that holds anything, under the years of all tables. */
function rowsOf({ head, body, columns }: Table, years: readonly string[]): readonly (readonly Cell[])[] {
  const rowOf = new Map(body.map((cells) => [textOf(cells[0]?.runs ?? []), cells]));
  return columns.slice(1).flatMap((_column, index): readonly (readonly Cell[])[] => {
    const at = index + 1;
    const cells = years.map((year): Cell => ({ runs: [], ...rowOf.get(year)?.[at], align: 'right' }));
    return cells.every(isBlank) ? [] : [[{ runs: head[0]?.[at]?.runs ?? [] }, ...cells]];
  });
}

/** The words of notes, each once. */
export const notesOf = (all: readonly NamedData[]): readonly (readonly Run[])[] => [...new Map(all.flatMap(({ data }) => data.notes).map((runs) => [textOf(runs), runs])).values()];

/** One table, as far as its years go. */
function ofYears(all: readonly NamedData[], years: readonly string[], keys: ReadonlyMap<string, Cell>): Omit<Table, 'id'> {
  const columns: readonly Column[] = [{ width: nameWidth, align: 'left' }, ...years.map((): Column => ({ width: yearWidth, align: 'right' }))];
  return {
    kind: 'table', caption: '', unit: '', columns, keyColumns: 1, small: true, sheet: '',
    head: [[{ runs: [{ text: '项目' }], align: 'centre' }, ...years.map((year): Cell => ({ runs: keys.get(year)?.runs ?? [], align: 'centre' }))]],
    body: all.flatMap(({ name, data }) => {
      const rows = rowsOf(data, years);
      return rows.length === 0 ? [] : [groupRow(name, columns.length), ...rows];
    }),
    notes: notesOf(all),
  };
}

/**
 * Tables of years as one, the years side by side: a row that names each, below it a row for every column it has. The year in the head keeps the source it has in the first table that has it.
 * More years than fit across a sheet go on in further tables, the earliest years first.
 *
 * @example yearsAcross([{ name: [{ text: '图1' }], data }])[0]?.head[0]?.length
 */
export function yearsAcross(all: readonly NamedData[]): readonly Omit<Table, 'id'>[] {
  const keys = new Map<string, Cell>();
  for (const key of all.flatMap(({ data }) => data.body.flatMap((cells) => cells[0] ?? []))) if (!keys.has(textOf(key.runs))) keys.set(textOf(key.runs), key);
  const years = [...keys.keys()].toSorted();
  const size = Math.ceil(years.length / Math.ceil(years.length / mostYears));
  const parts = Array.from({ length: Math.ceil(years.length / size) }, (_one, at) => years.slice(at * size, (at + 1) * size));
  return parts.map((part) => ofYears(all, part, keys));
}
