import { isMissing } from '#kernel';
import type { Cell, Run, Section } from '#documents';
import { achievementStates, badges, changeUnit, decimalPlaces, outlooks, printedDifference, unitName, yearText, type YearFigure } from '#monitoring';
import type { SourceBook } from '../../figures/figure-source.ts';
import { unitNames } from '../../figures/plan-words.ts';
import { joinRuns, plainText, say } from '../../figures/say.ts';
import { promisedWords } from '../../claims/claims/standing.ts';
import { digitsOf } from '../../figures/series-figures.ts';
import { targetFigures } from '../../figures/target-figures.ts';
import type { PlanGround, ReportGround } from '../../ground/report-ground.ts';
import type { Subject } from '../../ground/subject.ts';
import { annex, cell, groupRow, hasSign, noteOf, serial, table } from '../blocks.ts';
import { ownersOf } from '../problems/owners.ts';
import { footnotes, type Footnotes } from './footnotes.ts';
import { missingCell, pointCell, statusNotes } from './point-cell.ts';
import { reasonOf } from './unassessed.ts';

/** Years that stand in the table: the base year and the latest ones, as many as a page bears. */
const shownYears = 5;

/** The years of a table: the year the plan is measured from, then the latest up to the report's. */
function yearsOf({ monitored }: PlanGround, year: number): readonly number[] {
  const base = monitored.startYear - 1;
  const latest = Array.from({ length: Math.min(shownYears, Math.max(year - base, 0)) }, (_one, at) => year - at).reverse().filter((one) => one > base);
  return year < base ? [year] : [base, ...latest];
}

/** Deadlines under which the plan sets most targets, two at most: the middle and the end. */
function deadlinesOf({ domains }: PlanGround): readonly number[] {
  const counts = new Map<number, number>();
  for (const { deadline } of domains.flatMap(({ targets }) => targets)) counts.set(deadline, (counts.get(deadline) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2).map(([deadline]) => deadline).sort((a, b) => a - b);
}

/** 2030年目标, bound to a target that is due then. */
function deadlineHead({ domains }: PlanGround, deadline: number, { book }: ReportGround): Run {
  const text = `${yearText(deadline)}目标`;
  const target = domains.flatMap(({ targets }) => targets).find((one) => one.deadline === deadline);
  return target === undefined ? { text } : targetFigures(target, book).told(text, 'deadline');
}

/** A published value without its unit, which has a column; what is missing says why in a note of the cell. */
function yearCell({ main, figures }: Subject, year: number, notes: Footnotes): Cell {
  const point = main.points.find((one) => one.year === year) ?? (!isMissing(main.baseline) && main.baseline.year === year ? main.baseline : undefined);
  if (point !== undefined) return notes.marked(pointCell(point, figures), point, main.indicator);
  const gap = main.gaps.find((one) => one.year === year);
  return gap === undefined ? cell('…') : missingCell(gap.reason);
}

/** What targets promise in this year: their figures; 定性 where the plan has words alone. */
function targetCell({ targets }: Subject, deadline: number, book: SourceBook): Cell {
  const due = targets.filter((one) => one.deadline === deadline);
  if (due.length === 0) return cell('—');
  const inFigures = due.map((target) => ({ target, text: promisedWords(target) })).filter(({ text }) => !text.startsWith('“'));
  const once = inFigures.filter(({ text }, at) => inFigures.findIndex((one) => one.text === text) === at);
  const [first] = due;
  return { runs: once.length === 0 && first !== undefined ? [targetFigures(first, book).planned('定性')] : joinRuns(once.map(({ target, text }) => [targetFigures(target, book).planned(text)]), '；'), align: 'left' };
}

/** The change to the latest value; — where there is none to tell: shares of a cycle grow within it and begin anew. */
function changeCell({ main, figures }: Subject, before: YearFigure | undefined): Cell {
  const { latest, breaks, unit, timeRule } = main;
  if (before === undefined || isMissing(latest) || timeRule === 'cycle' || before.year >= latest.year || breaks.some((at) => at > before.year && at <= latest.year)) return cell('—');
  const digits = Math.max(digitsOf(before), digitsOf(latest));
  const text = printedDifference(before.value, latest.value, digits);
  const { source } = figures.change(before, latest);
  const value = Number(text);
  if (!Number.isFinite(value)) return cell('—');
  const run = source === undefined ? { text } : { text, source };
  return { runs: [run], number: { value, digits: Math.max(decimalPlaces(value), digits), suffix: '' }, ...(unit === 'ratio' ? {} : { comment: `单位：${changeUnit(unit)}` }) };
}

const isTold = ({ runs }: Cell): boolean => plainText(runs) !== '—';

/** What a reader must know beside the status: the years of the changes, where they are not those of the columns, and the signs of the verdict. */
function remark({ main, figures }: Subject, changes: { readonly recent: Cell; readonly whole: Cell }, base: number, year: number): Cell {
  const { latest, baseline } = main;
  const marks = main.badges.map((badge) => badges[badge]);
  const isLate = !isMissing(latest) && latest.year !== year && (isTold(changes.recent) || isTold(changes.whole));
  const isOtherBase = !isMissing(baseline) && baseline.year !== base && isTold(changes.whole);
  const inColumn = isMissing(baseline) ? undefined : main.points.find((point) => point.year === baseline.year);
  const isOtherValue = !isMissing(baseline) && inColumn !== undefined && inColumn.value !== baseline.value && isTold(changes.whole);
  const told = [...(!isMissing(latest) && latest.computed === '与参照之差' ? [say`数值为与参照之差`] : []), ...(isLate ? [say`最新为${figures.year(latest)}`] : []), ...(isOtherBase ? [say`基期为${figures.year(baseline)}`] : []), ...(isOtherValue ? [say`比基期按${figures.value(baseline)}计`] : []), ...(marks.length === 0 ? [] : [[figures.judged(marks.join('、'), 'badges')]])];
  return cell(joinRuns(told, '；'));
}

/** Which years and deadlines have columns, the base year of the plan, whether there is one for units; the footnotes as they come. */
type TableLayout = { readonly years: readonly number[]; readonly deadlines: readonly number[]; readonly base: number; readonly isOwned: boolean; readonly footnotes: Footnotes };

const mostOwners = 2;

function row(subject: Subject, number: number, { years, deadlines, base, isOwned, footnotes: notes }: TableLayout, ground: ReportGround): readonly Cell[] {
  const { main, name, figures } = subject;
  const { sign, word } = achievementStates[main.achievement];
  const ahead = outlooks[main.outlook];
  const owners = ownersOf(subject, ground);
  const latest = isMissing(main.latest) ? undefined : main.latest;
  const lastYear = latest === undefined ? undefined : main.points.find(({ year }) => year === latest.year - 1);
  const changes = { recent: changeCell(subject, lastYear), whole: changeCell(subject, isMissing(main.baseline) ? undefined : main.baseline) };
  return [
    serial(number, ground.book), cell(name), cell([figures.told(unitName(main.unit), 'unit')]),
    ...years.map((year) => yearCell(subject, year, notes)), ...deadlines.map((deadline) => targetCell(subject, deadline, ground.book)),
    changes.recent, changes.whole, cell([figures.judged(`${sign} ${main.achievement === 'no-data' && main.points.length > 0 ? reasonOf(subject) : word}`, 'word')]), cell(main.outlook === 'not-forecast' || main.outlook === 'settled' || main.achievement === 'not-held' ? '—' : [figures.judged(`${ahead.sign} ${ahead.word}`, 'outlookWord')]),
    ...(isOwned ? [cell(say`${unitNames(owners.slice(0, mostOwners), ground.book)}${owners.length > mostOwners ? '等' : ''}`)] : []), remark(subject, changes, base, ground.year),
  ];
}

const fixedHeads = { before: ['序号', '指标名称', '单位'], after: ['比上年±', '比基期±', '达标情况', '前景', '责任单位', '备注'] };
const widths = { before: [4, 19, 5.6], year: 5.8, deadline: 10, after: [5.8, 5.8, 8.6, 8.6, 13, 9] };

type Badge = keyof typeof badges;

/** What the signs of the verdict mean, in the words of the table. */
const badgeWords: Readonly<Record<Badge, string>> = {
  borderline: '“临界”指与目标之差不到公布末位的一半', volatile: '“波动”指近年数值起伏超出通常的范围', reversal: '“回落”指规划期内曾经达到、现在没有达到', 'small-count': '“小样本”指例数少，以几年合并的例数判断', 'data-quality': '“数据质量”指数据有未经说明的异常或缺少年份',
};

/** What stands in the table and does not explain itself. */
function notesOf(body: readonly (readonly Cell[])[], { domains }: PlanGround, isOwned: boolean): readonly string[] {
  const seen = new Set(domains.flatMap(({ subjects }) => subjects.flatMap(({ main }) => main.badges)));
  return [
    hasSign(body, '…') ? '“…”为缺数据' : '', ...statusNotes(body), hasSign(body, '—') ? '“—”为不适用、未到期、不作预测或不能比较' : '', '比上年、比基期为最新一年的绝对变动，比率按百分点、千分点、万分点或十万分点计，最新一年或基期不是表中所列的在备注中写明', '达标情况和前景按该行目标中最近一个未实现的计',
    ...(Object.keys(badgeWords) as Badge[]).filter((badge) => seen.has(badge)).map((badge) => `备注中${badgeWords[badge]}`), isOwned ? '' : '规划没有为这些目标写明责任单位',
  ];
}

/** The id of the annex, for sentences that speak of it; `key` is that of the plan. @example indicatorTableId('women') // 'annex/indicators/women' */
export const indicatorTableId = (key: string): string => `annex/indicators/${key}`;

/**
 * The annex 指标监测表 of a plan: a row an indicator with base value, recent years, targets, changes, status and owner (practice.md 3.3).
 *
 * @example indicatorTable(planned, ground).title // '《示例区妇女发展规划（2021—2030年）》指标监测表'
 */
export function indicatorTable(planned: PlanGround, ground: ReportGround): Section {
  const years = yearsOf(planned, ground.year);
  const isOwned = planned.domains.some(({ subjects }) => subjects.some((subject) => ownersOf(subject, ground).length > 0));
  const after = fixedHeads.after.filter((head) => isOwned || head !== '责任单位');
  const deadlines = deadlinesOf(planned);
  const yearHeads = years.map((year, at) => `${String(year)}年${at === 0 && year < planned.monitored.startYear ? '（基期）' : ''}`);
  const source = ground.book.add({ kind: 'order', says: '表头的年份，到监测年份为止' });
  const heads: readonly (readonly Run[])[] = [...fixedHeads.before.map((text) => [{ text }]), ...yearHeads.map((text) => [{ text, source }]), ...deadlines.map((deadline) => [deadlineHead(planned, deadline, ground)]), ...after.map((text) => [{ text }])];
  let number = 0;
  const layout: TableLayout = { years, deadlines, base: planned.monitored.startYear - 1, isOwned, footnotes: footnotes(ground.book) };
  const body = planned.domains.flatMap(({ heading, subjects }) => [groupRow(heading, heads.length), ...subjects.map((subject) => row(subject, (number += 1), layout, ground))]);
  const { key } = planned;
  const stands = [...fixedHeads.before.map((_head, at) => ({ width: widths.before[at] ?? 6, align: at === 1 ? ('left' as const) : ('centre' as const) })), ...years.map(() => ({ width: widths.year, align: 'right' as const })),
    ...deadlines.map(() => ({ width: widths.deadline, align: 'left' as const })), ...after.map((head, at) => ({ width: widths.after[fixedHeads.after.indexOf(head)] ?? 8, align: at < 2 ? ('right' as const) : ('left' as const) }))];
  const title = `${planned.monitored.title.includes('儿童') ? '儿童' : planned.monitored.title.includes('妇女') ? '妇女' : ''}发展规划指标监测表`;
  return annex(indicatorTableId(key), title, 'landscape', [table({
    id: `indicators/${key}`, caption: title, columns: stands, keyColumns: 2, head: [heads.map((runs) => cell(runs, { align: 'centre' }))], body, small: true, sheet: title.replace('发展规划', ''),
    notes: [...noteOf(notesOf(body, planned, isOwned)), ...layout.footnotes.lines()],
  })]);
}
