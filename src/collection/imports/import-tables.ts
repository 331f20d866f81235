import type { Issue } from '#kernel';
import type { SheetTable, TableContent } from '#documents';
import type { Observation } from '#monitoring';
import { breakdowns, findUnit } from '#registry';
import type { CheckFinding, PlacedFigure } from '../checks/check.ts';
import { runChecks } from '../checks/run-checks.ts';
import { emptyContext, type CheckContext } from '../checking/check-context.ts';
import { issueList, type IssueList } from './issue-list.ts';
import { textsOf, type IdleReason, type Layout, type LayoutReading } from './layout.ts';
import { layouts } from './layouts/index.ts';
import type { ImportedData, ImportedTable, MappingRow } from './mapping.ts';
import { matchIndicator, shippedMatching, type Matched, type MatchTools, type Unmatched } from './match-indicator.ts';
import { entryReader, type ReadEntry } from './read-entry.ts';
import { yearInWords } from './read-year.ts';
import { widerTotals } from './wider-totals.ts';

/** One name in one unit while its entries are counted. */
type Tally = { readonly printed: string; readonly match: Matched | Unmatched; readonly unit: string | null; readonly groups: Map<string, string>; readonly figures: PlacedFigure[]; rows: number };

type ReadTable = { readonly table: ImportedTable; readonly tallies: readonly Tally[]; readonly figures: readonly PlacedFigure[]; readonly list: IssueList; readonly sheet: string | null };

const categories: ReadonlyMap<string, readonly string[]> = new Map(breakdowns.map((breakdown) => [breakdown.id, breakdown.categories]));
const categoriesOf = (id: string): readonly string[] => categories.get(id) ?? [];

const idleWords: Readonly<Record<IdleReason, string>> = { title: '标题', heading: '表头', section: '小标题', note: '注释' };

/** The unit a line above the headings tells for the whole table: 单位：%. */
function unitAbove(lines: readonly string[]): string | null {
  const told = lines.flatMap((line) => /单位[:：]\s*([^，。；;\s）)]{1,10})/.exec(line.normalize('NFKC'))?.[1] ?? []);
  return told.length === 1 && told[0] !== undefined && findUnit(told[0]) !== undefined ? told[0] : null;
}

function sayIdle(reading: LayoutReading, list: IssueList): void {
  for (const { row, reason } of reading.idle) if (reason !== 'heading') list.add({ code: 'rows-without-figures', severity: 'notice', about: reason, row, column: null, says: `这些是${idleWords[reason]}，没有数值` });
  if (reading.unread.length > 0) {
    const names = reading.unread.map(({ heading }) => `“${heading}”`).join('、');
    list.add({ code: 'column-not-read', severity: 'notice', about: '', row: reading.headingRow, column: null, says: `不认识的列${names}没有读取` });
  }
  if (reading.targets.length > 0) list.add({ code: 'target-column', severity: 'notice', about: '', row: reading.headingRow, column: null, says: `${reading.targets.map((heading) => `“${heading}”`).join('、')}是目标，不是数据，没有读取` });
}

/** Why a name gave no figures, said once for all its rows. */
function sayUnmatched(match: Unmatched, printed: string, row: number, column: number, list: IssueList): void {
  const unit = match.unit === null ? '' : `（${match.unit}）`;
  if (match.kind === 'unknown-name') {
    const like = match.proposal === null ? '' : `；是不是“${match.proposal.indicator}”？如果是，请改用这个名称`;
    list.add({ code: 'indicator-unknown', severity: 'error', about: `${printed} ${match.unit ?? ''}`, row, column, says: `“${printed}”${unit}没有采用：${match.because}${like}` });
  } else if (match.kind === 'wrong-unit') list.add({ code: 'unit-mismatch', severity: 'error', about: `${printed} ${match.unit ?? ''}`, row, column, says: `“${printed}”没有采用：${match.because}` });
  else list.add({ code: 'unit-not-known', severity: 'error', about: `${printed} ${match.unit ?? ''}`, row, column, says: `“${printed}”没有采用：${match.because}` });
}

/** The first layout that knows the table as its own. */
function recognised(table: SheetTable, knowsName: (text: string) => boolean): { readonly layout: Layout; readonly reading: LayoutReading } | null {
  for (const layout of layouts) {
    const reading = layout.read(table, { knowsName });
    if (reading !== null) return { layout, reading };
  }
  return null;
}

function readTable(table: SheetTable, file: string, tools: MatchTools): ReadTable {
  const { sheet } = table;
  const list = issueList(file, sheet);
  const matches = new Map<string, Matched | Unmatched>();
  const match = (name: string, unit: string | null): Matched | Unmatched => {
    const key = `${name}\n${unit ?? ''}`;
    const found = matches.get(key) ?? matchIndicator(name, unit, tools);
    matches.set(key, found);
    return found;
  };
  const knowsName = (text: string): boolean => match(text, null).kind === 'matched';
  const read = recognised(table, knowsName);
  if (read === null) {
    for (const { row } of table.rows) list.add({ code: 'table-not-understood', severity: 'error', about: '', row, column: null, says: '看不出这是什么样的数据表，没有读取。长表需要“指标”“年份”“数值”三列；宽表需要“指标”列和以年份为表头的列' });
    return { table: { sheet, layout: null, layoutTitle: null, headingRow: null, columns: [], values: 0, taken: 0 }, tallies: [], figures: [], list, sheet };
  }
  const { layout, reading } = read;
  const above = table.rows.filter(({ row }) => row < reading.headingRow).flatMap(textsOf);
  sayIdle(reading, list);
  const readEntry = entryReader({ file, sheet, year: yearInWords(above) ?? yearInWords([sheet ?? '']), unit: unitAbove(above), wider: widerTotals(reading.entries), match, list }, categoriesOf);
  const tallies = new Map<string, Tally>();
  const figures: PlacedFigure[] = [];
  for (const entry of reading.entries) {
    const one = readEntry(entry);
    if (one.match === null) continue;
    if (one.match.kind !== 'matched') sayUnmatched(one.match, entry.indicator, entry.row, entry.indicatorColumn, list);
    count(tallies, entry.indicator, one.match, one);
    if (one.figure) figures.push(one.figure);
  }
  const info = { sheet, layout: layout.id, layoutTitle: layout.title, headingRow: reading.headingRow, columns: reading.columns, values: reading.entries.length, taken: 0 };
  return { table: info, tallies: [...tallies.values()], figures, list, sheet };
}

function count(tallies: Map<string, Tally>, printed: string, match: Matched | Unmatched, { unit, groups, figure }: ReadEntry): void {
  const key = `${printed}\n${unit ?? ''}`;
  const tally = tallies.get(key) ?? { printed, match, unit, groups: new Map<string, string>(), figures: [], rows: 0 };
  tally.rows += 1;
  for (const group of groups) if (!tally.groups.has(group.printed)) tally.groups.set(group.printed, group.as);
  if (figure) tally.figures.push(figure);
  tallies.set(key, tally);
}

/** A finding is said in the sheet of its first cell; cells of other sheets are named in the sentence. */
function sayFinding({ code, severity, about, says, at }: CheckFinding, lists: ReadonlyMap<string | null, IssueList>): void {
  const first = at[0];
  if (!first) return;
  const elsewhere = at.filter(({ sheet }) => sheet !== first.sheet).map(({ sheet, row }) => `工作表“${sheet ?? ''}”第${String(row)}行`);
  for (const { sheet, row, column } of at) if (sheet === first.sheet) lists.get(sheet)?.add({ code, severity, about, row, column, says: `${says}${elsewhere.length > 0 ? `（另见${elsewhere.join('、')}）` : ''}` });
}

function mappingRow(tally: Tally, sheet: string | null, kept: ReadonlySet<PlacedFigure>): MappingRow {
  const { match } = tally;
  const found = match.kind === 'matched' ? match : null;
  return {
    sheet, printed: tally.printed, unit: tally.unit, indicatorId: found?.definition.id ?? null, indicator: found?.definition.name.zh ?? null, because: match.because,
    proposal: match.kind === 'matched' ? null : match.proposal, conversion: found?.conversion ?? null, groups: [...tally.groups].map(([printed, as]) => ({ printed, as })),
    rows: tally.rows, taken: tally.figures.filter((figure) => kept.has(figure)).length,
  };
}

const order = { error: 0, doubt: 1, notice: 2 } as const;

/**
 * Turns the tables of a file into observations, with a report of how every printed name was understood and all issues at once. Names count only as the catalogue knows them; what is
 * alike is proposed. Nothing is lost: every row gives an observation or is named in an issue. `context` is what is known beside the table. Pure; one pass, memory linear in the cells.
 *
 * @example importTables(await readTables(bytes, '数据.csv')).observations.length // 323
 */
export function importTables({ name, tables, issues }: TableContent, tools: MatchTools = shippedMatching, context: CheckContext = emptyContext): ImportedData {
  const read = tables.map((table) => readTable(table, name, tools));
  const { kept, ranks, findings } = runChecks(read.flatMap(({ figures }) => figures), context);
  const lists = new Map(read.map(({ sheet, list }) => [sheet, list]));
  for (const finding of findings) sayFinding(finding, lists);
  const observations = [...kept].map((figure): Observation => {
    const rank = ranks.get(figure);
    return rank === undefined ? figure.observation : { ...figure.observation, sourceRank: rank };
  });
  const found: Issue[] = [...issues.map((issue) => ({ file: name, ...issue })), ...read.flatMap(({ list }) => list.issues())];
  return {
    file: name, observations,
    mapping: read.flatMap(({ tallies, sheet }) => tallies.map((tally) => mappingRow(tally, sheet, kept))),
    tables: read.map(({ table, figures }) => ({ ...table, taken: figures.filter((figure) => kept.has(figure)).length })),
    issues: found.toSorted((a, b) => order[a.severity] - order[b.severity]),
  };
}
