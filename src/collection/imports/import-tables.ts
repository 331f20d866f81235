import type { Issue } from '#kernel';
import type { SheetTable, TableContent } from '#documents';
import type { Observation } from '#monitoring';
import { runChecks } from '../checks/run-checks.ts';
import { emptyContext, type CheckContext } from '../checking/check-context.ts';
import { sayFinding } from './say-finding.ts';
import { issueList, type IssueBounds, type IssueList } from './issue-list.ts';
import type { Layout, LayoutReading, LayoutTools } from './layout.ts';
import { layouts } from './layouts/index.ts';
import type { ImportedData, ImportedTable } from './mapping.ts';
import { nameMatcher, shippedMatching, type MatchTools } from './match-indicator.ts';
import type { LongSettings } from './long-stream.ts';
import { mappedMatch, mappedRole, toldBy } from './saved-mapping.ts';
import { mappingRow, sayIdle, sayUnread, tableReader, type NamedFigure, type PrintedName } from './read-table.ts';
import { widerTotals } from './wider-totals.ts';

/** How tables are read: by which names, which saved mapping, and what was said of them. */
export type ReadingSettings = Pick<LongSettings, 'tools' | 'mapping' | 'told'> & { readonly bounds?: IssueBounds };

/** A table as it was read, before anything was checked. */
export type ReadTable = { readonly table: ImportedTable; readonly names: readonly PrintedName[]; readonly figures: readonly NamedFigure[]; readonly list: IssueList; readonly sheet: string | null };

/** The first layout that knows the table as its own. */
function recognised(table: SheetTable, tools: LayoutTools): { readonly layout: Layout; readonly reading: LayoutReading } | null {
  for (const layout of layouts) {
    const reading = layout.read(table, tools);
    if (reading !== null) return { layout, reading };
  }
  return null;
}

/**
 * Reads one table that is held whole, in any layout.
 *
 * @example readTable(table, '数据.xlsx', { tools: shippedMatching }).figures.length
 */
export function readTable(table: SheetTable, file: string, { tools, mapping = null, told = {}, bounds }: ReadingSettings): ReadTable {
  const { sheet } = table;
  const list = issueList(file, sheet, bounds);
  const match = nameMatcher(tools, mapping === null ? undefined : mappedMatch(mapping));
  const read = recognised(table, { knowsName: (text) => match(text, null).kind === 'matched', ...(mapping === null ? {} : { roleOf: mappedRole(mapping) }) });
  if (read === null) {
    for (const { row } of table.rows) list.add({ code: 'table-not-understood', severity: 'error', about: '', row, column: null, says: notUnderstood });
    return { table: { sheet, layout: null, layoutTitle: null, headingRow: null, columns: [], values: 0, taken: 0 }, names: [], figures: [], list, sheet };
  }
  const { layout, reading } = read;
  for (const { row, reason } of reading.idle) sayIdle(row, reason, list);
  sayUnread(reading, list);
  const reader = tableReader(table.rows.filter(({ row }) => row < reading.headingRow), { file, sheet, wider: widerTotals(reading.entries), match, list, year: mapping?.year ?? null, told: { ...(mapping === null ? {} : toldBy(mapping)), ...told } });
  const figures = reading.entries.flatMap((entry) => reader.read(entry) ?? []);
  const info = { sheet, layout: layout.id, layoutTitle: layout.title, headingRow: reading.headingRow, columns: reading.columns, values: reading.entries.length, taken: 0 };
  return { table: info, names: reader.names(), figures, list, sheet };
}

/** What is said of a table that no layout knows. */
export const notUnderstood = '看不出这是什么样的数据表，没有读取。长表需要“指标”“年份”“数值”三列；宽表需要“指标”列和以年份为表头的列';

const order = { error: 0, doubt: 1, notice: 2 } as const;

/**
 * Errors first, then doubts, then notices; each in its order.
 *
 * @example bySeverity(issues)[0]?.severity // 'error'
 */
export const bySeverity = (issues: readonly Issue[]): Issue[] => issues.toSorted((a, b) => order[a.severity] - order[b.severity]);

/**
 * Turns the tables of a file into observations, with a report of how every printed name was understood and all issues at once. Names count only as the catalogue knows them; what is
 * alike is proposed. Nothing is lost: every row gives an observation or is named in an issue. `context` is what is known beside the table. Pure; one pass, memory linear in the cells.
 *
 * @example importTables(await readTables(bytes, '数据.csv')).observations.length // 323
 */
export function importTables({ name, tables, issues }: TableContent, tools: MatchTools = shippedMatching, context: CheckContext = emptyContext): ImportedData {
  const read = tables.map((table) => readTable(table, name, { tools }));
  const { kept, ranks, findings } = runChecks(read.flatMap(({ figures }) => figures.map(({ figure }) => figure)), context);
  const lists = new Map(read.map(({ sheet, list }) => [sheet, list]));
  for (const finding of findings) sayFinding(finding, lists);
  for (const { figures } of read) for (const one of figures) if (!kept.has(one.figure)) one.name.taken -= 1;
  const observations = [...kept].map((figure): Observation => {
    const rank = ranks.get(figure);
    return rank === undefined ? figure.observation : { ...figure.observation, sourceRank: rank };
  });
  const found: Issue[] = [...issues.map((issue) => ({ file: name, ...issue })), ...read.flatMap(({ list }) => list.issues())];
  return {
    file: name, observations,
    mapping: read.flatMap(({ names, sheet }) => names.map((one) => mappingRow(one, sheet))),
    tables: read.map(({ table, figures }) => ({ ...table, taken: figures.filter(({ figure }) => kept.has(figure)).length })),
    issues: bySeverity(found),
  };
}
