import type { Block, Cell, Run } from '#documents';
import { yearText, type MonitoredTarget } from '#monitoring';
import { say } from '../../../figures/say.ts';
import { overYears, type YearStanding } from '../../../ground/over-years.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { counting } from '../../../ground/tally.ts';
import { cell, columns, groupRow, headRow, numberCell, table } from '../../blocks.ts';
import { planTitle } from '../lead.ts';

/** The id of the table, for sentences that speak of it. */
export const yearTableId = 'years';

const heads = ['年份', '目标', '可监测', '达标', '未达标', '证据不足', '不能判断', '达标率', '新增达标', '达标转为未达标'];

function rowOf({ year, tally, gained, lost }: YearStanding, isFirst: boolean, { book }: ReportGround): readonly Cell[] {
  const { count, rate } = counting(book);
  const when = yearText(year);
  const one = (of: readonly MonitoredTarget[], what: string): Cell => numberCell(count(of, `${when}：${what}`, ''), of.length);
  const share = tally.assessable.length === 0 ? cell('—') : numberCell(rate(tally, when), (100 * tally.met.length) / tally.assessable.length, 1, '%');
  const moved = isFirst ? [cell('—'), cell('—')] : [one(gained, '上年未达标、本年达标的目标'), one(lost, '上年达标、本年未达标的目标')];
  return [
    cell([{ text: when, source: book.add({ kind: 'asked', says: '规划起始年和监测年份之间的各年' }) }]), one(tally.all, '目标'), one(tally.assessable, '可监测'), one(tally.met, '达标'), one(tally.missed, '未达标'), one(tally.unproven, '证据不足'), one(tally.unassessed, '不能判断'),
    share, ...moved,
  ];
}

/** Plans with more than one year to tell of. */
const told = (ground: ReportGround): readonly { readonly planned: PlanGround; readonly years: readonly YearStanding[] }[] =>
  ground.plans.map((planned) => ({ planned, years: overYears(planned, ground) })).filter(({ years }) => years.length > 1);

/**
 * How the targets of each plan stood in every year since it began: a table, and the words that lead to it. Nothing in a plan's first year.
 *
 * @example yearTable(ground).blocks.length // 1
 */
export function yearTable(ground: ReportGround): { readonly see: readonly Run[]; readonly blocks: readonly Block[] } {
  const plans = told(ground);
  if (plans.length === 0) return { see: [], blocks: [] };
  const body = plans.flatMap(({ planned, years }) => [
    ...(ground.plans.length > 1 ? [groupRow([planTitle(planned, ground)], heads.length)] : []), ...years.map((standing, at) => rowOf(standing, at === 0, ground)),
  ]);
  const note = say`注：用同一批数据按各年及以前的数回算，口径和规则一致，与当年公布的监测结果可能不同。新增达标、达标转为未达标与上年相比；不能判断与能够判断之间的变化也会影响达标的项数。`;
  return { see: say`历年的情况见${{ reference: yearTableId }}。`, blocks: [table({ id: yearTableId, caption: '历年目标达标情况', unit: '单位：项', sheet: '历年达标情况', columns: columns('c12 r9 r9 r9 r9 r10 r10 r10 r10 r12'), head: headRow(heads), body, notes: [note] })] };
}
