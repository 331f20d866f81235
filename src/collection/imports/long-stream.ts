import type { TableRow } from '#documents';
import type { ColumnRole } from './column-role.ts';
import type { IssueList } from './issue-list.ts';
import type { ImportedTable } from './mapping.ts';
import { nameMatcher, type MatchTools } from './match-indicator.ts';
import type { ToldOfTable } from './read-entry.ts';
import { sayIdle, sayUnread, tableReader, type NamedFigure, type PrintedName } from './read-table.ts';
import { openLong } from './layouts/long.ts';
import { mappedMatch, mappedRole, missingHeadings, toldBy, type TableMapping } from './saved-mapping.ts';
import { widerScan } from './wider-totals.ts';

/** How a long table is to be read. */
export type LongSettings = { readonly file: string; readonly list: IssueList; readonly tools: MatchTools; readonly mapping?: TableMapping | null; readonly told?: ToldOfTable };

/** A long table whose rows come one after the other. */
export type LongStream = {
  readonly table: Omit<ImportedTable, 'values' | 'taken'>;
  /** Whether all rows have to be looked at once before the first is read: words for everyone of several levels of government may stand in it. */
  readonly looksFirst: boolean;
  readonly look: (rows: readonly TableRow[]) => void;
  readonly read: (rows: readonly TableRow[]) => readonly NamedFigure[];
  readonly names: () => readonly PrintedName[];
  readonly values: () => number;
};

const role = (columns: readonly { readonly role: string }[], wanted: ColumnRole): boolean => columns.some((column) => column.role === wanted);

/** A heading that the mapping speaks of is gone. */
function sayMissing(headings: readonly string[], row: number, list: IssueList): void {
  for (const heading of headings) list.add({ code: 'mapping-heading-missing', severity: 'error', about: heading, row, column: null, says: `表头里没有对应关系所说的“${heading}”列：表的格式变了，或不是这个来源的表，请修改对应关系` });
}

/**
 * Starts reading a long table of any length from its first rows (at least the first 20 that are not blank); null: it is laid out in another way. All rows, those first ones too, are then
 * given to `read` in order. What comes out is what `importTables` reads from the whole table; what is held does not grow with it.
 *
 * @example startLongStream(head, { file: '数据.csv', list, tools: shippedMatching })?.read(rows)
 */
export function startLongStream(head: readonly TableRow[], { file, list, tools, mapping = null, told = {} }: LongSettings): LongStream | null {
  const opened = openLong(head, mapping === null ? undefined : mappedRole(mapping));
  if (opened === null) return null;
  const { headingRow, columns, above, readRow } = opened;
  const match = nameMatcher(tools, mapping === null ? undefined : mappedMatch(mapping));
  const scan = widerScan();
  let reader: ReturnType<typeof tableReader> | undefined;
  let values = 0;
  const begin = (): ReturnType<typeof tableReader> => {
    sayUnread({ ...opened, targets: [] }, list);
    if (mapping !== null) sayMissing(missingHeadings(mapping, [...columns, ...opened.unread].map(({ heading }) => heading)), headingRow, list);
    return tableReader(above, { file, sheet: null, wider: scan.wider(), match, list, year: mapping?.year ?? null, told: { ...(mapping === null ? {} : toldBy(mapping)), ...told } });
  };
  return {
    table: { sheet: null, layout: 'long', layoutTitle: '长表', headingRow, columns },
    looksFirst: (role(columns, 'breakdown') || role(columns, 'area')),
    look: (rows) => {
      for (const row of rows) {
        const entry = row.row > headingRow ? readRow(row) : 'title';
        if (typeof entry !== 'string') scan.look(entry);
      }
    },
    read: (rows) => {
      reader ??= begin();
      const found: NamedFigure[] = [];
      for (const row of rows) {
        const entry = row.row < headingRow ? 'title' : row.row === headingRow ? 'heading' : readRow(row);
        if (typeof entry === 'string') {
          sayIdle(row.row, entry, list);
          continue;
        }
        values += 1;
        const one = reader.read(entry);
        if (one !== null) found.push(one);
      }
      return found;
    },
    names: () => reader?.names() ?? [],
    values: () => values,
  };
}
