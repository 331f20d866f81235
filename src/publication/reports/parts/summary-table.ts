import type { Block, Cell, Run } from '#documents';
import { yearText, type MonitoredTarget } from '#monitoring';
import { outlookSums } from '../../claims/outlook-sums.ts';
import { say } from '../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../ground/report-ground.ts';
import { counting, standingTally, type StandingTally, type TallyPart } from '../../ground/tally.ts';
import { cell, groupRow, headRow, numberCell, table, totalRow } from '../blocks.ts';
import { planTitle } from './lead.ts';

/** A column of counts: its head, what it counts in words, and which of the targets of a row they are: a part of their tally, or found in another way. */
export type SummaryColumn = { readonly head: string; readonly what: string } & ({ readonly part: TallyPart } | { readonly of: (tally: StandingTally, planned: PlanGround, ground: ReportGround) => readonly MonitoredTarget[] });

/** What every summary counts, by name. */
export const summaryColumns = {
  all: { head: '目标', what: '目标', part: 'all' }, assessable: { head: '可监测', what: '可监测', part: 'assessable' }, met: { head: '达标', what: '达标', part: 'met' }, missed: { head: '未达标', what: '未达标', part: 'missed' },
  hopeful: { head: `其中：${outlookSums.hopeful.name}`, what: `未达标但${outlookSums.hopeful.name}`, part: 'hopeful' }, hard: { head: `其中：${outlookSums.hard.name}`, what: `未达标且${outlookSums.hard.name}`, part: 'hard' }, unproven: { head: '证据不足', what: '证据不足', part: 'unproven' }, unassessed: { head: '不能判断', what: '不能判断', part: 'unassessed' },
} as const satisfies Readonly<Record<string, SummaryColumn>>;

type Row = { readonly name: string; readonly heading: readonly Run[]; readonly tally: StandingTally; readonly planned: PlanGround; readonly isTotal: boolean };

function summaryRow({ name, heading, tally, planned, isTotal }: Row, told: readonly SummaryColumn[], ground: ReportGround): readonly Cell[] {
  const { count, countIn, rate } = counting(ground.book);
  const counts = told.map((column): Cell => {
    const what = `${name}：${column.what}`;
    if ('part' in column) return numberCell(countIn(tally, column.part, what, ''), tally[column.part].length);
    const found = column.of(tally, planned, ground);
    return numberCell(count(found, what, ''), found.length);
  });
  const share: Cell = tally.assessable.length === 0 ? cell('—') : numberCell(rate(tally, name), (100 * tally.met.length) / tally.assessable.length, 1, '%');
  const cells = [cell(heading), ...counts, share];
  return isTotal ? totalRow(cells) : cells;
}

/**
 * The table by domain: counts first, the rate last, its rule below (practice.md 3.3, 0.7).
 *
 * @example summaryTable([summaryColumns.all, summaryColumns.met], ground)
 */
export function summaryTable(told: readonly SummaryColumn[], ground: ReportGround): Block {
  const { plans, book, year } = ground;
  const source = book.add({ kind: 'asked', says: '监测年份' });
  const heads = ['领域', ...told.map(({ head }) => head), '达标率'];
  const body = plans.flatMap((planned) => [
    ...(plans.length > 1 ? [groupRow([planTitle(planned, ground)], heads.length)] : []),
    ...planned.domains.map(({ title, heading, targets, scope }) => summaryRow({ name: title, heading, tally: standingTally(targets, scope), planned, isTotal: false }, told, ground)),
    summaryRow({ name: '合计', heading: say`合计`, tally: standingTally(planned.domains.flatMap(({ targets }) => targets), planned.scope), planned, isTotal: true }, told, ground),
  ]);
  const outlookNote = told.some((column) => 'part' in column && column.part === 'hard')
    ? `“${outlookSums.hopeful.name}”“${outlookSums.hard.name}”只计还没有达标的目标：前者为${outlookSums.hopeful.grades}，后者为${outlookSums.hard.grades}；未达标的其余目标未能保持或不作预测。` : '';
  const widthOf = ({ head }: SummaryColumn): number => (head.length > 3 ? 11 : 9);
  return table({
    id: 'summary', caption: '各领域目标达标情况', unit: '单位：项', columns: [{ width: 26, align: 'left' }, ...told.map((column) => ({ width: widthOf(column), align: 'right' as const })), { width: 11, align: 'right' }], head: headRow(heads), body, sheet: '达标情况汇总',
    notes: [say`注：${{ text: yearText(year), source }}。可监测＝达标＋未达标；达标率＝达标÷可监测。证据不足（例数少）和不能判断（没有数据、未到期、不可比、待核）的不在达标率中。${outlookNote}同一规划中附表重复正文的目标只计一次。`],
  });
}
