import type { Run } from '#documents';
import { say } from '../../../figures/say.ts';
import { metEarly } from '../../../ground/over-years.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { counting, standingTally } from '../../../ground/tally.ts';
import { movedSinceStart } from '../moved.ts';
import { ofTheYear, type OverviewTold } from '../overview.ts';
import { summaryColumns } from '../summary-table.ts';
import { yearTable, yearTableId } from './year-table.ts';

const { all, assessable, met, missed, unproven, unassessed } = summaryColumns;

/** What an overview tells in the middle of a plan: what moved since it began, with the table of its years. @example overview(ground, pictures, onTheWay(ground)) */
export const onTheWay = (ground: ReportGround): OverviewTold => ({ ...ofTheYear, moved: (planned) => movedSinceStart(planned, ground, yearTableId), more: yearTable });

/** 达标的目标中，提前达标的12项: what was reached before it was due and kept, told apart. */
function early(planned: PlanGround, ground: ReportGround): readonly Run[] {
  const found = metEarly(planned, ground);
  const { met: kept } = standingTally(planned.domains.flatMap(({ targets }) => targets));
  return found.length === 0 || kept.length === 0 ? [] : say`达标的目标中，提前达标的${counting(ground.book).count(found, `${planned.monitored.title}到期以前已经达到并保持下来的目标`)}。`;
}

/** The same at the end: what was met early stands apart, what is likely is over. @example overview(ground, pictures, atTheEnd(ground)) */
export const atTheEnd = (ground: ReportGround): OverviewTold => ({
  moved: (planned) => say`${early(planned, ground)}${movedSinceStart(planned, ground, yearTableId)}`,
  columns: [all, assessable, met, { head: '其中：提前达标', what: '提前达标', of: (tally, planned) => metEarly(planned, ground).filter((target) => tally.met.includes(target)) }, missed, unproven, unassessed],
  more: yearTable,
});
