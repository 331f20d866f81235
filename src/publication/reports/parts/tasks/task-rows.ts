import { missingReasonWords, type MissingReason } from '#kernel';
import type { Cell } from '#documents';
import { yearText, type MonitoredTarget } from '#monitoring';
import type { Plan, Target } from '#plan';
import { findIndicatorById } from '#registry';
import type { SourceBook } from '../../../figures/figure-source.ts';
import { planWords, unitNames } from '../../../figures/plan-words.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import type { Subject } from '../../../ground/subject.ts';
import { cell, serial } from '../../blocks.ts';
import { measuredCell, missingCell } from '../point-cell.ts';
import { dueWords, evidenceWords, promiseWords } from '../promise-words.ts';
import { baseValue } from './base-value.ts';
import type { TaskBlock } from './task-blocks.ts';

/** What the rows of a table have in common. `middle` null: the plan sets targets for one year only. `isUnranked`: there is a column for units of which the plan does not say who leads. */
export type TaskTableGround = {
  readonly plan: Plan;
  readonly book: SourceBook;
  readonly targets: ReadonlyMap<string, Target>;
  readonly baseYear: number;
  readonly middle: number | null;
  readonly end: number;
  readonly isUnranked: boolean;
};

/** What the office has to decide and write. */
const toFill = (text: string): Cell => ({ runs: [{ text, mark: 'to-fill' }] });

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** What stands for a base value that is not there; why it is not is told where the figures say so, since a printed page has no notes of cells. */
const absentCell = (missing: MissingReason): Cell => (missing === 'no-baseline' ? cell('…') : missing === 'not-applicable' ? missingCell(missing) : cell(`…（${missingReasonWords[missing]}）`));

/** The base value with its unit; its year where it is another than the plan's. */
function baselineCell(subject: Subject, { targets, baseYear }: TaskTableGround): Cell {
  const base = baseValue(subject, targets, baseYear);
  if ('missing' in base) return absentCell(base.missing);
  const { figures } = subject;
  return measuredCell(base.figure.year === baseYear ? [figures.value(base.figure)] : say`${figures.value(base.figure)}\n（${figures.year(base.figure)}）`);
}

type Promised = { readonly monitored: MonitoredTarget; readonly target: Target };

const promisedBy = ({ targets }: Subject, ground: TaskTableGround): readonly Promised[] => targets.flatMap((monitored) => {
  const target = ground.targets.get(monitored.id);
  return target === undefined ? [] : [{ monitored, target }];
});

/** What is promised for a year; in the column of the end, the other years too, by name. */
function promiseCell(subject: Subject, year: number, ground: TaskTableGround): Cell {
  const { middle, end } = ground;
  const promised = promisedBy(subject, ground);
  const own = distinct(promised.filter(({ monitored }) => monitored.deadline === year).map(({ monitored, target }) => promiseWords(monitored, target)));
  const others = year === end ? distinct(promised.filter(({ monitored: { deadline } }) => deadline !== end && deadline !== middle).map(({ monitored, target }) => `${yearText(monitored.deadline)}${promiseWords(monitored, target)}`)) : [];
  const words = [...others, ...own];
  return words.length === 0 ? cell('—') : measuredCell([subject.figures.planned(words.join('；'))], { align: 'left' });
}

/** Departments in general words, from the plan's own table or the registry; who works without statistics proves it himself. */
function sourceCell({ main, targets, figures }: Subject, { plan }: TaskTableGround): Cell {
  const printed = plan.indicatorTable.find(({ source, targets: of }) => source !== null && of.some(({ id }) => targets.some((target) => target.id === id)))?.source;
  if (printed !== null && printed !== undefined) return cell([figures.planned(printed)]);
  const known = main.indicatorId === null ? undefined : findIndicatorById(main.indicatorId)?.sourceDepartment;
  if (known !== undefined && known !== '') return cell(known.replaceAll('/', '、'));
  return main.kind === 'qualitative' || main.kind === 'count' || main.kind === 'event' ? cell('责任单位') : toFill('待核定');
}

/** The cells of one indicator. */
function subjectCells(subject: Subject, ground: TaskTableGround): readonly [readonly Cell[], readonly Cell[]] {
  const { figures, name } = subject;
  const promised = promisedBy(subject, ground).toSorted((a, b) => a.monitored.deadline - b.monitored.deadline);
  const due = distinct(promised.map(({ monitored, target }) => dueWords(monitored, target)));
  const evidence = distinct(promised.map(({ target }) => evidenceWords(target)));
  const years = [...(ground.middle === null ? [] : [ground.middle]), ground.end].map((year) => promiseCell(subject, year, ground));
  return [[cell(name), baselineCell(subject, ground), ...years], [sourceCell(subject, ground), cell(joinRuns(due.map((text) => [figures.planned(text)]), '\n')), cell(evidence.join('\n'))]];
}

/** The cells of a goal without any target: what it says is done or not is for people to judge. */
function plainCells({ plan, book, middle, end }: TaskTableGround): readonly [readonly Cell[], readonly Cell[]] {
  const due = planWords(yearText(end), plan, { line: plan.spans[0]?.[0] ?? 1, page: 1 }, book);
  return [[cell('—'), cell('—'), ...(middle === null ? [] : [cell('—')]), cell('定性', { align: 'left' })], [cell('责任单位'), cell([due]), cell(evidenceWords({ kind: 'qualitative' }))]];
}

/** Units by role; of units without one, nobody is guessed to lead. */
function ownerCells({ responsibility }: TaskBlock, { isUnranked, book }: TaskTableGround, more: Omit<Cell, 'runs'>): readonly Cell[] {
  const { lead, support, unranked } = responsibility;
  const named = (units: readonly string[]): Cell => ({ runs: unitNames(units, book), ...more });
  const leads = lead.length > 0 ? named(lead) : { ...toFill('待明确'), ...more };
  return [leads, support.length > 0 ? named(support) : cell('—', more), ...(isUnranked ? [unranked.length > 0 ? named(unranked) : cell('—', more)] : [])];
}

/**
 * The rows of one goal (or measure, clause): a row an indicator, what they have in common over all of them.
 *
 * @example taskRows(block, 1, ground).length // as many as the goal has indicators, one where it has none
 */
export function taskRows(block: TaskBlock, number: number, ground: TaskTableGround): readonly (readonly Cell[])[] {
  const { heading, number: inPlan, text, subjects, line, page } = block;
  const rows = subjects.length === 0 ? [plainCells(ground)] : subjects.map((subject) => subjectCells(subject, ground));
  const more = rows.length > 1 ? { rowSpan: rows.length } : {};
  const before: readonly Cell[] = [
    { ...serial(number, ground.book), ...more }, { runs: heading, ...more }, inPlan === '' ? cell('—', more) : { runs: [planWords(inPlan, ground.plan, { line, page }, ground.book)], ...more }, { runs: text, align: 'left', ...more },
  ];
  return rows.map(([first, last], at) => (at === 0 ? [...before, ...first, ...ownerCells(block, ground, more), ...last] : [...first, ...last]));
}
