import type { TableRow } from '#documents';
import { breakdowns, findUnit } from '#registry';
import type { PlacedFigure } from '../checks/check.ts';
import type { IssueList } from './issue-list.ts';
import { textsOf, type Entry, type IdleReason } from './layout.ts';
import type { MappingRow } from './mapping.ts';
import type { Matched, Unmatched } from './match-indicator.ts';
import { entryReader, type ReadEntry, type TableContext } from './read-entry.ts';
import { yearInWords } from './read-year.ts';

/** One printed name in one unit: what it was taken for, and how many values it had. `taken`: values that became figures. */
export type PrintedName = { readonly printed: string; readonly match: Matched | Unmatched; readonly unit: string | null; readonly groups: Map<string, string>; rows: number; taken: number };

/** A figure with the name it stood under. */
export type NamedFigure = { readonly figure: PlacedFigure; readonly name: PrintedName };

/** Reads the entries of one table one after the other; `names` are those met so far. */
export type TableReader = { readonly read: (entry: Entry) => NamedFigure | null; readonly names: () => readonly PrintedName[] };

const categories: ReadonlyMap<string, readonly string[]> = new Map(breakdowns.map((breakdown) => [breakdown.id, breakdown.categories]));
const categoriesOf = (id: string): readonly string[] => categories.get(id) ?? [];

const idleWords: Readonly<Record<IdleReason, string>> = { title: '标题', heading: '表头', section: '小标题', note: '注释' };

/** So many printed groups are kept of a name, to show how they were understood. */
const mostGroups = 200;

/** The unit a line above the headings tells for the whole table: 单位：%. */
function unitAbove(lines: readonly string[]): string | null {
  const told = lines.flatMap((line) => /单位[:：]\s*([^，。；;\s）)]{1,10})/.exec(line.normalize('NFKC'))?.[1] ?? []);
  return told.length === 1 && told[0] !== undefined && findUnit(told[0]) !== undefined ? told[0] : null;
}

/** A row that holds no value is said, but for repeated headings. */
export function sayIdle(row: number, reason: IdleReason, list: IssueList): void {
  if (reason !== 'heading') list.add({ code: 'rows-without-figures', severity: 'notice', about: reason, row, column: null, says: `这些是${idleWords[reason]}，没有数值` });
}

/** Columns nobody read, and columns of promises. */
export function sayUnread({ headingRow, unread, targets }: { readonly headingRow: number; readonly unread: readonly { readonly heading: string }[]; readonly targets: readonly string[] }, list: IssueList): void {
  if (unread.length > 0) {
    const names = unread.map(({ heading }) => `“${heading}”`).join('、');
    list.add({ code: 'column-not-read', severity: 'notice', about: '', row: headingRow, column: null, says: `不认识的列${names}没有读取` });
  }
  if (targets.length > 0) list.add({ code: 'target-column', severity: 'notice', about: '', row: headingRow, column: null, says: `${targets.map((heading) => `“${heading}”`).join('、')}是目标，不是数据，没有读取` });
}

const unmatchedCodes = { 'unknown-name': { code: 'indicator-unknown' }, 'wrong-unit': { code: 'unit-mismatch' }, 'unknown-unit': { code: 'unit-not-known' }, 'left-out': { code: 'name-left-out' } } as const;

/** Why a name gave no figures, said once for all its rows. */
function sayUnmatched(match: Unmatched, printed: string, { row, indicatorColumn }: Entry, list: IssueList): void {
  const unit = match.kind !== 'unknown-name' || match.unit === null ? '' : `（${match.unit}）`;
  const like = match.kind !== 'unknown-name' || match.proposal === null ? '' : `；是不是“${match.proposal.indicator}”？如果是，请改用这个名称`;
  const severity = match.kind === 'left-out' ? 'notice' : 'error';
  list.add({ ...unmatchedCodes[match.kind], severity, about: `${printed} ${match.unit ?? ''}`, row, column: indicatorColumn, says: `“${printed}”${unit}没有采用：${match.because}${like}` });
}

function count(names: Map<string, PrintedName>, printed: string, match: Matched | Unmatched, { unit, groups, figure }: ReadEntry): PrintedName {
  const key = `${printed}\n${unit ?? ''}`;
  const name = names.get(key) ?? { printed, match, unit, groups: new Map<string, string>(), rows: 0, taken: 0 };
  name.rows += 1;
  if (figure) name.taken += 1;
  for (const group of groups) if (name.groups.size < mostGroups && !name.groups.has(group.printed)) name.groups.set(group.printed, group.as);
  names.set(key, name);
  return name;
}

/**
 * Starts reading a table whose layout is known: what its title, its sheet and the lines above its headings tell holds for all its entries. What is wrong goes to the list of `context`.
 *
 * @example tableReader(above, context).read(entry)?.figure.observation.indicatorId
 */
export function tableReader(above: readonly TableRow[], context: Omit<TableContext, 'year' | 'unit'> & { readonly year?: number | null }): TableReader {
  const lines = above.flatMap(textsOf);
  const { list, sheet } = context;
  const readEntry = entryReader({ ...context, year: yearInWords(lines) ?? yearInWords([sheet ?? '']) ?? context.year ?? null, unit: unitAbove(lines) }, categoriesOf);
  const names = new Map<string, PrintedName>();
  return {
    read: (entry) => {
      const one = readEntry(entry);
      if (one.match === null) return null;
      if (one.match.kind !== 'matched') sayUnmatched(one.match, entry.indicator, entry, list);
      const name = count(names, entry.indicator, one.match, one);
      return one.figure === null ? null : { figure: one.figure, name };
    },
    names: () => [...names.values()],
  };
}

/**
 * What was made of a printed name, for people.
 *
 * @example mappingRow(name, null).indicator // '孕产妇死亡率'
 */
export function mappingRow({ printed, match, unit, groups, rows, taken }: PrintedName, sheet: string | null): MappingRow {
  const found = match.kind === 'matched' ? match : null;
  return {
    sheet, printed, unit, indicatorId: found?.definition.id ?? null, indicator: found?.definition.name.zh ?? null, because: match.because,
    proposal: match.kind === 'matched' ? null : match.proposal, conversion: found?.conversion ?? null, groups: [...groups].map(([group, as]) => ({ printed: group, as })), rows, taken,
  };
}
