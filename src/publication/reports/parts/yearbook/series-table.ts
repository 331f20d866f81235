import { missingReasonWords, type MissingReason } from '#kernel';
import type { Cell, Run, Table } from '#documents';
import { yearText, yearsText } from '#monitoring';
import type { SourceBook } from '../../../figures/figure-source.ts';
import { joinRuns, plainText, say } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { cell, table } from '../../blocks.ts';
import { footnotes, type Footnotes } from '../footnotes.ts';
import { nameOfRow, partOfRow, unitOfRow } from './row-words.ts';
import { sourceNote, sourceWords } from './source-words.ts';
import { countCellsOf, marks, marksOf, yearCell, type MarkId } from './value-cells.ts';
import { yearsOfRow, type YearbookDomain, type YearbookRow } from './yearbook-ground.ts';

/** As many years as a page bears. */
const mostYears = 10;

/** The years of a table, the latest ten where there are more, and those left out. */
function yearsOf(rows: readonly YearbookRow[]): { readonly shown: readonly number[]; readonly left: readonly number[] } {
  const all = [...new Set(rows.flatMap(yearsOfRow))].toSorted((a, b) => a - b);
  return { shown: all.slice(-mostYears), left: all.slice(0, -mostYears) };
}

function sourceCell(row: YearbookRow, book: SourceBook): Cell {
  const comment = sourceNote(row.record.sources);
  return cell(sourceWords(row, book), comment === null ? {} : { comment });
}

/** The first line of an indicator says where it comes from and how it is counted. */
const rowCells = (row: YearbookRow, isFirst: boolean, { years, hasCounts, notes }: { readonly years: readonly number[]; readonly hasCounts: boolean; readonly notes: Footnotes }, { book, year: asked }: ReportGround): readonly Cell[] =>
  [cell([nameOfRow(row, book)]), cell([unitOfRow(row, book)]), cell(partOfRow(row, book)), ...years.map((year) => yearCell(row, year, notes)), ...(hasCounts ? countCellsOf(row, asked, book) : []), isFirst ? sourceCell(row, book) : cell('')];

/** Whether any line knows the counts behind its latest value: else there are no columns for them. */
const knowsCounts = ({ record: { series } }: YearbookRow): boolean => {
  const latest = series.points.at(-1);
  return latest !== undefined && (latest.numerator !== null || latest.denominator !== null);
};

const mostNamed = 6;

/** Which lines have no value for a named reason, and in which years. */
function absences(rows: readonly YearbookRow[], years: readonly number[], { book }: ReportGround): readonly (readonly Run[])[] {
  const found = rows.flatMap((row) => row.record.series.gaps.filter(({ year }) => years.includes(year)).map(({ year, reason }) => ({ row, year, reason })));
  return [...Map.groupBy(found, ({ reason }) => reason)].map(([reason, of]): readonly Run[] => {
    const lines = [...Map.groupBy(of, ({ row }) => row)];
    const source = book.add({ kind: 'computed', rule: 'from-cells', of: [], says: `数据文件中注明“${missingReasonWords[reason satisfies MissingReason]}”的年份` });
    const told = lines.slice(0, mostNamed).map(([row, gaps]) => {
      const part = partOfRow(row, book);
      const name = plainText(part) === '合计' ? [nameOfRow(row, book)] : say`${nameOfRow(row, book)}（${part}）`;
      return say`${name}${{ text: yearsText(gaps.map(({ year }) => year)), source }}`;
    });
    const more = lines.length > mostNamed ? say`等${{ text: `${String(lines.length)}行`, source }}` : [];
    return say`${missingReasonWords[reason]}：${joinRuns(told, '、')}${more}`;
  });
}

/** The signs that stand in the table. */
const marksIn = (rows: readonly YearbookRow[], years: readonly number[]): readonly MarkId[] => {
  const used = new Set(rows.flatMap(({ record: { series } }) => series.points.filter(({ year }) => years.includes(year)).flatMap((point) => marksOf(point, series.breaks))));
  return (Object.keys(marks) as MarkId[]).filter((id) => used.has(id));
};

const signWords = { '…': '“…”为缺数据', '—': '“—”为不适用或未到期' } as const;

/** What the signs of a table mean: only those that stand in it. */
function signsOf(body: Table['body'], rows: readonly YearbookRow[], years: readonly number[]): readonly string[] {
  const printed = new Set(body.flatMap((cells) => cells.map(({ runs }) => plainText(runs))));
  return [...(Object.keys(signWords) as (keyof typeof signWords)[]).filter((sign) => printed.has(sign)).map((sign) => signWords[sign]), ...marksIn(rows, years).map((id) => `${marks[id].sign}${marks[id].says}`)];
}

/** What of a table is noted below it. */
type Noted = { readonly rows: readonly YearbookRow[]; readonly body: Table['body']; readonly years: ReturnType<typeof yearsOf>; readonly elsewhere: YearbookDomain['elsewhere'] };

function notesOf({ rows, body, years: { shown, left }, elsewhere }: Noted, ground: ReportGround): Table['notes'] {
  const source = ground.book.add({ kind: 'asked', says: '表头的年份' });
  const signs = signsOf(body, rows, shown);
  const reasons = absences(rows, shown, ground);
  const dropped = left.length === 0 ? [] : [say`本表只列最近${{ text: `${String(mostYears)}年`, source }}，数据文件中还有${{ text: yearsText(left), source }}的数。`];
  const names = elsewhere.map(({ title, rows: of }) => say`${joinRuns(of.map((row) => [nameOfRow(row, ground.book)]), '、')}列在“${title}”`);
  return [
    ...(signs.length === 0 ? [] : [say`注：${signs.join('，')}。`]), ...(reasons.length === 0 ? [] : [say`数据文件注明的缺数原因——${joinRuns(reasons, '；')}。`]), ...dropped,
    ...(names.length === 0 ? [] : [say`也属于本领域的指标中，${joinRuns(names, '，')}。`]),
  ];
}

/** Share of the width of the column of a year: all of them have their part, and none is narrower than its longest figure. */
const yearWidth = (body: Table['body'], column: number, years: number): number => Math.max(62 / Math.max(years, 6), ...body.map((cells) => plainText(cells[column]?.runs ?? []).length));

/** What a table of lines is called. `partHead` heads the column of parts: 分组, 乡镇（街道）. */
export type SeriesTableWords = { readonly id: string; readonly caption: string; readonly partHead: string; readonly elsewhere: YearbookDomain['elsewhere'] };

/**
 * A table of lines: indicator, unit, part, the years, the counts behind the latest value, where it comes from.
 *
 * @example seriesTable(domain.rows, { id: 'women/1', caption: '妇女与健康', partHead: '分组', elsewhere: [] }, ground).keyColumns // 3
 */
export function seriesTable(rows: readonly YearbookRow[], { id, caption, partHead, elsewhere }: SeriesTableWords, ground: ReportGround): Table {
  const years = yearsOf(rows);
  const hasCounts = rows.some(knowsCounts);
  const source = ground.book.add({ kind: 'asked', says: '表头的年份' });
  const head = [...['指标', '单位', partHead].map((text) => cell(text)), ...years.shown.map((year) => cell([{ text: yearText(year), source }])), ...[...(hasCounts ? ['分子', '分母'] : []), '来源和口径'].map((text) => cell(text))].map((one): Cell => ({ ...one, align: 'centre' }));
  const footnoted = footnotes(ground.book);
  const body = rows.map((row, at) => rowCells(row, rows[at - 1]?.record.indicatorId !== row.record.indicatorId, { years: years.shown, hasCounts, notes: footnoted }, ground));
  return table({
    id, caption, sheet: caption, keyColumns: 3, small: true, head: [head], body, notes: [...notesOf({ rows, body, years, elsewhere }, ground), ...footnoted.lines()],
    columns: [{ width: 26, align: 'left' }, { width: 8, align: 'centre' }, { width: partHead.length > 2 ? 14 : 9, align: 'left' }, ...years.shown.map((_year, at) => ({ width: yearWidth(body, at + 3, years.shown.length), align: 'right' as const })), ...(hasCounts ? [0, 1].map(() => ({ width: 7.5, align: 'right' as const })) : []), { width: 23, align: 'left' }],
  });
}
