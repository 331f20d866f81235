import { isMissing, missingReasonWords } from '#kernel';
import type { Cell, Run, Section } from '#documents';
import { achievementStates, badges, changeUnit, decimalPlaces, outlooks, printedDifference, unitName, yearText, type MonitoredTarget, type YearFigure } from '#monitoring';
import type { SourceBook } from '../../figures/figure-source.ts';
import { unitNames } from '../../figures/plan-words.ts';
import { joinRuns, say } from '../../figures/say.ts';
import { digitsOf } from '../../figures/series-figures.ts';
import { targetFigures } from '../../figures/target-figures.ts';
import type { PlanGround, ReportGround } from '../../ground/report-ground.ts';
import type { Subject } from '../../ground/subject.ts';
import { annex, cell, groupRow, serial, table } from '../blocks.ts';
import { ownersOf } from '../problems/owners.ts';
import { pointCell } from './point-cell.ts';

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
function yearCell({ main, figures }: Subject, year: number): Cell {
  const point = main.points.find((one) => one.year === year);
  if (point !== undefined) return pointCell(point, figures);
  const gap = main.gaps.find((one) => one.year === year);
  if (gap === undefined) return cell('…');
  const isEmpty = gap.reason === 'not-applicable' || gap.reason === 'not-due';
  return cell(isEmpty ? '—' : '…', { comment: missingReasonWords[gap.reason] });
}

const promisedText = ({ promise, deadline }: MonitoredTarget): string => promise.replace(/^目标/, '').replace(new RegExp(`（[^（）]*${String(deadline)}年）$`), '').replace(/^达到/, '');

/** What targets promise in this year: their figures; 定性 where the plan has words alone. */
function targetCell({ targets }: Subject, deadline: number, book: SourceBook): Cell {
  const due = targets.filter((one) => one.deadline === deadline);
  if (due.length === 0) return cell('—');
  const inFigures = due.map((target) => ({ target, text: promisedText(target) })).filter(({ text }) => !text.startsWith('“'));
  const once = inFigures.filter(({ text }, at) => inFigures.findIndex((one) => one.text === text) === at);
  const [first] = due;
  return { runs: once.length === 0 && first !== undefined ? [targetFigures(first, book).planned('定性')] : joinRuns(once.map(({ target, text }) => [targetFigures(target, book).planned(text)]), '；'), align: 'left' };
}

function changeCell({ main, figures }: Subject, before: YearFigure | undefined): Cell {
  const { latest, breaks, unit } = main;
  if (before === undefined || isMissing(latest) || unit === 'ratio' || before.year >= latest.year || breaks.some((at) => at > before.year && at <= latest.year)) return cell('—');
  const digits = Math.max(digitsOf(before), digitsOf(latest));
  const text = printedDifference(before.value, latest.value, digits);
  const { source } = figures.change(before, latest);
  const value = Number(text);
  if (!Number.isFinite(value)) return cell('—');
  const run = source === undefined ? { text } : { text, source };
  return { runs: [run], number: { value, digits: Math.max(decimalPlaces(value), digits), suffix: '' }, comment: `单位：${changeUnit(unit)}` };
}

/** The value of the base year that stands in the row; what the plan prints of it only where the data have none. */
function baseOf({ baseline, points }: MonitoredTarget): YearFigure | undefined {
  return isMissing(baseline) ? undefined : (points.find(({ year }) => year === baseline.year) ?? baseline);
}

/** What a reader must know beside the status: definition, counts, reasons. */
function remark({ main, figures }: Subject): Cell {
  const marks = main.badges.map((badge) => badges[badge]);
  return cell(marks.length === 0 ? '' : [figures.judged(marks.join('、'), 'badges')]);
}

const mostOwners = 2;

function row(subject: Subject, number: number, years: readonly number[], deadlines: readonly number[], ground: ReportGround): readonly Cell[] {
  const { main, name, figures } = subject;
  const { sign, word } = achievementStates[main.achievement];
  const ahead = outlooks[main.outlook];
  const owners = ownersOf(subject, ground);
  const latest = isMissing(main.latest) ? undefined : main.latest;
  const lastYear = latest === undefined ? undefined : main.points.find(({ year }) => year === latest.year - 1);
  return [
    serial(number, ground.book), cell(name), cell([figures.told(unitName(main.unit), 'unit')]),
    ...years.map((year) => yearCell(subject, year)), ...deadlines.map((deadline) => targetCell(subject, deadline, ground.book)),
    changeCell(subject, lastYear), changeCell(subject, baseOf(main)), cell([figures.judged(`${sign} ${main.achievement === 'no-data' && main.points.length > 0 ? '数据不全' : word}`, 'word')]), cell(main.outlook === 'not-forecast' || main.outlook === 'settled' ? '—' : [figures.judged(`${ahead.sign} ${ahead.word}`, 'outlookWord')]),
    cell(say`${unitNames(owners.slice(0, mostOwners), ground.book)}${owners.length > mostOwners ? '等' : ''}`), remark(subject),
  ];
}

const fixedHeads = { before: ['序号', '指标名称', '单位'], after: ['比上年±', '比基期±', '达标情况', '前景', '责任单位', '备注'] };
const widths = { before: [4, 19, 5.6], year: 5.8, deadline: 10, after: [5.8, 5.8, 8.6, 8.6, 15, 7] };

/**
 * The annex 指标监测表 of a plan: a row an indicator with base value, recent years, targets, changes, status and owner (practice.md 3.3).
 *
 * @example indicatorTable(planned, ground).title // '《示例区妇女发展规划（2021—2030年）》指标监测表'
 */
export function indicatorTable(planned: PlanGround, ground: ReportGround): Section {
  const years = yearsOf(planned, ground.year);
  const deadlines = deadlinesOf(planned);
  const yearHeads = years.map((year, at) => `${String(year)}年${at === 0 && year < planned.monitored.startYear ? '（基期）' : ''}`);
  const source = ground.book.add({ kind: 'order', says: '表头的年份，到监测年份为止' });
  const heads: readonly (readonly Run[])[] = [...fixedHeads.before.map((text) => [{ text }]), ...yearHeads.map((text) => [{ text, source }]), ...deadlines.map((deadline) => [deadlineHead(planned, deadline, ground)]), ...fixedHeads.after.map((text) => [{ text }])];
  let number = 0;
  const body = planned.domains.flatMap(({ heading, subjects }) => [groupRow(heading, heads.length), ...subjects.map((subject) => row(subject, (number += 1), years, deadlines, ground))]);
  const { key } = planned;
  const stands = [...fixedHeads.before.map((_head, at) => ({ width: widths.before[at] ?? 6, align: at === 1 ? ('left' as const) : ('centre' as const) })), ...years.map(() => ({ width: widths.year, align: 'right' as const })),
    ...deadlines.map(() => ({ width: widths.deadline, align: 'left' as const })), ...fixedHeads.after.map((_head, at) => ({ width: widths.after[at] ?? 8, align: at < 2 ? ('right' as const) : ('left' as const) }))];
  const title = `${planned.monitored.title.includes('儿童') ? '儿童' : planned.monitored.title.includes('妇女') ? '妇女' : ''}发展规划指标监测表`;
  return annex(`annex/indicators/${key}`, title, 'landscape', [table({
    id: `indicators/${key}`, caption: title, columns: stands, keyColumns: 2, head: [heads.map((runs) => cell(runs, { align: 'centre' }))], body, small: true, sheet: title.replace('发展规划', ''),
    notes: [say`注：“…”为缺数据，“—”为不适用或未到期；比上年、比基期为绝对变动，比率按百分点、千分点、万分点或十万分点计。达标情况按该行目标中最近一个未实现的计；备注中“临界”指与目标之差不到公布末位的一半。`],
  })]);
}
