import { isMissing, missingReasonWords } from '#kernel';
import type { Cell, Table } from '#documents';
import { achievementStates, outlooks, unitName, yearText, type MonitoredTarget, type YearFigure } from '#monitoring';
import { say } from '../../../figures/say.ts';
import { targetFigures } from '../../../figures/target-figures.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { cell, columns, hasSign, headRow, serial, table } from '../../blocks.ts';
import { footnotes, type Footnotes } from '../footnotes.ts';
import { chanceCell, missingCell, pointCell, statusNotes } from '../point-cell.ts';
import { promiseWords } from '../promise-words.ts';
import type { SharedSubject } from './unit-shares.ts';

const heads = ['序号', '指标或目标', '领域', '职责', '单位', '基期值', '上年值', '最新值', '目标', '现状', '前景', '达标概率'];

/** A value that is not there: why, in a note of the cell; what needs no figures has none. */
const absent = (reason: keyof typeof missingReasonWords, isWithoutFigures: boolean): Cell => (isWithoutFigures ? cell('—', { comment: missingReasonWords[reason] }) : missingCell(reason));

/** The values of an indicator: base, the year before the latest, latest; a year that is not the expected one is told. */
function valueCells({ planned, subject }: SharedSubject, year: number, notes: Footnotes): readonly Cell[] {
  const { main, figures } = subject;
  const { latest, baseline, points, kind } = main;
  const isPlain = kind === 'qualitative';
  const printed = (point: YearFigure): Cell => notes.marked(pointCell(point, figures), point, main.indicator);
  const told = (point: YearFigure, expected: number): Cell => {
    const one = printed(point);
    return point.year === expected ? one : { runs: say`${one.runs}\n（${figures.year(point)}）` };
  };
  // What cannot be judged may have values all the same.
  const last = isMissing(latest) ? points.at(-1) : latest;
  const base = isMissing(baseline) ? points.find((point) => point.year === planned.monitored.startYear - 1) : baseline;
  const before = last === undefined ? undefined : points.find((point) => point.year === last.year - 1);
  return [
    base === undefined ? absent(isMissing(baseline) ? baseline.missing : 'not-collected', isPlain) : told(base, planned.monitored.startYear - 1),
    before === undefined ? absent('not-collected', isPlain) : printed(before),
    last === undefined ? absent(isMissing(latest) ? latest.missing : 'not-collected', isPlain) : told(last, year),
  ];
}

/** What one target promises and how it stands. */
function standingCells(target: MonitoredTarget, { planned }: SharedSubject, { book }: ReportGround): readonly Cell[] {
  const { outlook, achievement, deadline, id } = target;
  const figures = targetFigures(target, book);
  const promise = planned.promised.get(id);
  const [state, ahead] = [achievementStates[achievement], outlooks[outlook]];
  const isOpen = outlook === 'not-forecast' || outlook === 'settled';
  return [cell([figures.planned(`${promise === undefined ? '' : promiseWords(target, promise)}（${yearText(deadline)}）`)], { align: 'left' }), cell(`${state.sign} ${state.word}`), cell(isOpen ? '—' : `${ahead.sign} ${ahead.word}`), chanceCell(target, figures)];
}

function rowsOf(shared: SharedSubject, number: number, notes: Footnotes, ground: ReportGround): readonly (readonly Cell[])[] {
  const { domain, subject, duty } = shared;
  const { main, name, figures, targets } = subject;
  const more = targets.length > 1 ? { rowSpan: targets.length } : {};
  const common: readonly Cell[] = [serial(number, ground.book), cell(name), cell(domain.heading), cell(duty), cell(main.unit === '' ? '—' : [figures.told(unitName(main.unit), 'unit')]), ...valueCells(shared, ground.year, notes)].map((one): Cell => ({ ...one, ...more }));
  return targets.toSorted((a, b) => a.deadline - b.deadline).map((target, at) => [...(at === 0 ? common : []), ...standingCells(target, shared, ground)]);
}

/**
 * What a unit answers for: a block an indicator with its figures, a row a target with how it stands and where it goes.
 *
 * @example unitTargetTable('unit/卫生健康局', '卫生健康局', share.own, ground).body.length
 */
export function unitTargetTable(id: string, sheet: string, own: readonly SharedSubject[], ground: ReportGround): Table {
  const notes = footnotes(ground.book);
  const body = own.flatMap((shared, at) => rowsOf(shared, at + 1, notes, ground));
  const signs = [...(hasSign(body, '…') ? ['“…”为缺数据'] : []), ...(hasSign(body, '—') ? ['“—”为不适用、未到期或不作预测'] : []), ...statusNotes(body)].join('，');
  return table({
    id: `${id}/targets`, caption: '', columns: columns('c4 l17 l9 c7 c6 r6 r6 r8 l17 l9 l9 r7'), keyColumns: 2, head: headRow(heads), body, small: true, sheet,
    notes: [say`注：“最新值”不是${{ text: yearText(ground.year), source: ground.book.add({ kind: 'asked', says: '监测年份' }) }}的注明年份，“上年值”是最新值前一年的数${signs === '' ? '' : `；${signs}`}。`, ...notes.lines()],
  });
}
