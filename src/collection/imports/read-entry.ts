import { periodKindOf, type Period } from '#kernel';
import type { TableCell } from '#documents';
import type { Observation, ObservationStatus, QualityGrade } from '#monitoring';
import type { IndicatorDefinition } from '#registry';
import type { PlacedFigure } from '../checks/check.ts';
import type { IssueList, Wrong } from './issue-list.ts';
import type { Entry } from './layout.ts';
import type { Matched, Unmatched } from './match-indicator.ts';
import { originOf } from './origin-of.ts';
import { readContent } from './read-content.ts';
import { readGroups, type PrintedGroups } from './read-groups.ts';
import { dayOf, readYear, spanOf, type PrintedSpan, type PrintedYear } from './read-year.ts';

/** What stays the same through one table. `year` and `unit` are those that title, sheet or a line above tell. */
export type TableContext = {
  readonly file: string;
  readonly sheet: string | null;
  readonly year: number | null;
  readonly unit: string | null;
  /** Words for everyone that speak of a wider place than the table's own. */
  readonly wider: ReadonlySet<string>;
  readonly match: (name: string, unit: string | null) => Matched | Unmatched;
  readonly list: IssueList;
  /** What whoever imports the table said of it. */
  readonly told?: ToldOfTable;
};

/** What holds for a whole table because somebody said so, beside what it prints: the words it uses for groups ('' for everyone), names of the place itself, where its figures come from and how they rank. */
export type ToldOfTable = {
  readonly groupWords?: ReadonlyMap<string, string>;
  readonly ownNames?: readonly string[];
  /** The source of every row, whatever its column says. */
  readonly source?: string | null;
  /** The source of rows that name none. */
  readonly usualSource?: string | null;
  readonly sourceRank?: number;
  /** The version of rows that name none. */
  readonly definitionVersion?: string | null;
};

/** One entry as read: the observation where there is one, its match and the groups it prints. */
export type ReadEntry = { readonly figure: PlacedFigure | null; readonly match: Matched | Unmatched | null; readonly unit: string | null; readonly groups: readonly { readonly printed: string; readonly as: string }[] };

/** What the group labels of one entry say together. */
type EntryGroups = Omit<PrintedGroups, 'unfamiliar'> & { readonly unfamiliar: readonly string[]; readonly printed: ReadEntry['groups'] };

const statuses: ReadonlyMap<string, ObservationStatus> = new Map(Object.entries({
  初步: 'preliminary', 初步数: 'preliminary', 快报: 'preliminary', preliminary: 'preliminary', p: 'preliminary', 最终: 'final', 终: 'final', 年报: 'final', 正式: 'final', 公布: 'final', final: 'final', a: 'final',
  推算: 'estimated', 估计: 'estimated', 估算: 'estimated', 测算: 'estimated', estimated: 'estimated', e: 'estimated', 修订: 'revised', 调整: 'revised', 更正: 'revised', revised: 'revised', r: 'revised',
} as const));
const isGrade = (text: string): text is QualityGrade => ['A', 'B', 'C', 'D'].includes(text);

/** Remembers what was read of a text: a table repeats its years and groups in every row. */
function remembered<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    if (known.size < 10_000) known.set(text, made);
    return made;
  };
}

const groupsOfText = remembered(readGroups);
const yearOfText = remembered((text) => readYear({ text, date: null }));

/** Words of a name that say of themselves what a group would: 女性就业人员比重 of 女 is the indicator itself. */
function isOfItself(group: string, definition: IndicatorDefinition, categoriesOf: (id: string) => readonly string[]): boolean {
  if (definition.breakdowns.some((id) => categoriesOf(id).includes(group))) return false;
  const name = definition.name.zh;
  return name.includes(group) || (group === '女' && /妇|母|孕/.test(name)) || (group === '城市' && name.includes('城镇'));
}

/** Reads entries of one table into observations. What is wrong goes to the list; an entry that gives no observation is always named there. */
export function entryReader(context: TableContext, categoriesOf: (id: string) => readonly string[]): (entry: Entry) => ReadEntry {
  const { sheet, list, wider, told = {} } = context;
  const { groupWords, source = null, usualSource = null, sourceRank = 1, definitionVersion = null } = told;
  const own = new Set(told.ownNames);
  const outside = (place: string | null): string | null => (place !== null && own.has(place) ? null : place);
  const add = (entry: Entry, wrong: Omit<Wrong, 'row' | 'column'> & { readonly column?: number | null }): void => list.add({ column: entry.column, ...wrong, row: entry.row });

  /** What labels together say; a table repeats the same few in all its rows. */
  const groupsOfLabels = remembered((joined): EntryGroups => {
    const read = { groups: [] as string[], place: null as string | null, subUnit: null as string | null };
    const unfamiliar: string[] = [];
    const printed: { printed: string; as: string }[] = [];
    for (const printedLabel of joined === '' ? [] : joined.split('\n')) {
      const label = groupWords?.get(printedLabel) ?? printedLabel;
      const one = wider.has(label) ? { groups: [], place: label, subUnit: null, unfamiliar: false } : groupsOfText(label);
      for (const group of one.groups) if (!read.groups.includes(group)) read.groups.push(group);
      read.place ??= one.place;
      read.subUnit ??= one.subUnit;
      if (one.unfamiliar) unfamiliar.push(label);
      printed.push({ printed: printedLabel, as: one.place ?? one.subUnit ?? one.groups.join('、') });
    }
    return { ...read, unfamiliar, printed };
  });

  const groupsOf = (entry: Entry): EntryGroups => {
    const { breakdown, sex, age, area } = entry.beside;
    const labels = [breakdown, sex, age, area, ...entry.parts].flatMap((label) => label?.replaceAll('\n', '') ?? []);
    const groups = groupsOfLabels(labels.join('\n'));
    for (const label of groups.unfamiliar) add(entry, { code: 'group-unfamiliar', severity: 'doubt', about: label, column: null, says: `不认识的分组“${label}”，按原文保留，不当作合计` });
    return groups;
  };

  const yearOf = (entry: Entry, span: PrintedSpan | null): PrintedYear | null => {
    const printed: Pick<TableCell, 'text' | 'date'> | null = entry.year === null || entry.year.text === '' ? null : entry.year;
    if (printed !== null) return printed.date === null ? yearOfText(printed.text) : readYear(printed);
    if (span !== null) return { year: Number(span.end.slice(0, 4)), span };
    return entry.year === null && context.year !== null ? { year: context.year, span: null } : null;
  };

  /** The days the row prints; a span that cannot be read is said and left out. */
  const spanOfEntry = (entry: Entry): PrintedSpan | null => {
    const { period, 'period-start': start, 'period-end': end } = entry.beside;
    if (period === undefined && start === undefined && end === undefined) return null;
    const span = period === undefined ? (start !== undefined && end !== undefined ? spanOf(`${start}~${end}`) : null) : spanOf(period);
    const told = period ?? `${start ?? ''}~${end ?? ''}`;
    if (span === null) add(entry, { code: 'period-unreadable', severity: 'doubt', about: told, column: null, says: `期间“${told}”不能识别（应写成 2019-10-01~2020-09-30），按年份读取` });
    return span;
  };

  const dayOfEntry = (entry: Entry, role: 'date' | 'recorded'): string | null => {
    const text = entry.beside[role];
    if (text === undefined) return null;
    const day = dayOf(text);
    if (day === null) add(entry, { code: 'date-unreadable', severity: 'doubt', about: text, column: null, says: `日期“${text}”不能识别（应写成 2020-12-31），没有采用这个日期` });
    return day;
  };

  const statusOf = (entry: Entry, ofValue: ObservationStatus | null): ObservationStatus => {
    const { status, derived } = entry.beside;
    if (ofValue !== null) return ofValue;
    if (status !== undefined) {
      const known = statuses.get(status.toLowerCase());
      if (known !== undefined) return known;
      add(entry, { code: 'status-unknown', severity: 'doubt', about: status, column: null, says: `不认识的状态“${status}”（可写 初步、最终、推算、修订），按最终数读取` });
    }
    return derived !== undefined && /^(?:1|是|true|yes|y|推算)$/i.test(derived) ? 'estimated' : 'final';
  };

  const gradeOf = (entry: Entry): QualityGrade => {
    const grade = entry.beside.grade?.toUpperCase();
    if (grade === undefined || isGrade(grade)) return grade ?? 'A';
    add(entry, { code: 'grade-unknown', severity: 'doubt', about: grade, column: null, says: `不认识的质量等级“${grade}”（可写 A、B、C、D），按 C 读取` });
    return 'C';
  };

  return (entry) => {
    const unit = entry.beside.unit ?? context.unit;
    if (entry.indicator === '') {
      add(entry, { code: 'indicator-missing', severity: 'error', about: '', column: null, says: '没有写指标名称，这些行没有采用' });
      return { figure: null, match: null, unit, groups: [] };
    }
    const match = context.match(entry.indicator, unit);
    const groups = groupsOf(entry);
    const none = { figure: null, match, unit: match.unit, groups: groups.printed };
    if (match.kind !== 'matched') return none;
    const { definition } = match;
    const span = spanOfEntry(entry);
    const year = yearOf(entry, span);
    if (year === null) {
      const told = entry.year?.text ?? '';
      add(entry, { code: 'year-unreadable', severity: 'error', about: told, column: null, says: told === '' ? '没有写年份，这些行没有采用' : `“${told}”不是一个年份（只收年度数，如 2020、2020年、2019-2020学年），这些行没有采用` });
      return none;
    }
    // A figure merged over several years or rows stands where it begins; nobody can tell whether it holds for the others.
    if (entry.value.covered === true) {
      add(entry, { code: 'figure-merged', severity: 'doubt', about: '', says: `“${entry.value.text}”是合并单元格，只算在合并区域的第一格，这里没有数值；如果各年（各行）相同，请分别填写` });
      return none;
    }
    const content = readContent(entry, match, unit, { add: (wrong) => { add(entry, wrong); }, day: () => dayOfEntry(entry, 'date') });
    if (content === null) return none;
    const days = span ?? year.span;
    const period: Period | null = days === null ? null : { kind: periodKindOf(days.start, days.end) ?? definition.referencePeriod.kind, ...days, year: year.year };
    const observation: Observation = {
      indicatorId: definition.id, place: outside(placeOf(entry.beside.place) ?? groups.place), subUnit: entry.beside['sub-unit'] ?? groups.subUnit,
      groups: groups.groups.length === 0 ? groups.groups : groups.groups.filter((group) => !isOfItself(group, definition, categoriesOf)),
      year: year.year, period, definitionVersion: entry.beside.version ?? definitionVersion ?? '', status: statusOf(entry, content.status), grade: gradeOf(entry), source: source ?? entry.beside.source ?? usualSource, sourceRank,
      recorded: dayOfEntry(entry, 'recorded'), content: content.content, origin: originOf(context, entry, match.unit, content),
    };
    return { ...none, figure: { observation, definition, sheet, row: entry.row, column: entry.column } };
  };
}

/** Words for the district of the plan itself in a column of places. */
const placeOf = (text: string | undefined): string | null => (text === undefined || /^(?:全区|全县|全旗|本区|本县|本旗|本地|合计|总计|—|-)$/.test(text) ? null : text);
