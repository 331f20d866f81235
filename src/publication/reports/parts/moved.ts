import { standingOf, yearText, type MonitoredTarget } from '#monitoring';
import type { Run } from '#documents';
import type { CountCondition } from '../../figures/count-condition.ts';
import { enumerated, inList } from '../../claims/names-in-list.ts';
import { say } from '../../figures/say.ts';
import { targetFigures } from '../../figures/target-figures.ts';
import { movedBetween, overYears, type YearStanding } from '../../ground/over-years.ts';
import type { PlanGround, ReportGround } from '../../ground/report-ground.ts';
import { counting } from '../../ground/tally.ts';

/** So many of the targets that moved are named. */
const mostNamed = 3;

/** （甲、乙（2025年的目标）、丙等）: the year where another target of the indicator `isOpen`; where one indicator has several of these targets there are fewer names than targets, and that is said: （涉及甲、乙）. */
function named(of: readonly MonitoredTarget[], isOpen: (target: MonitoredTarget) => boolean, { book }: ReportGround): readonly Run[] {
  const firsts = [...Map.groupBy(of, ({ indicator }) => indicator).values()].flatMap(([first]) => first ?? []);
  const names = inList(firsts.map((target) => {
    const { planned } = targetFigures(target, book);
    return isOpen(target) ? say`${planned(target.indicator)}（${planned(yearText(target.deadline))}的目标）` : [planned(target.indicator)];
  }));
  return names.length === 0 ? [] : say`（${names.length < of.length && names.length <= mostNamed ? '涉及' : ''}${enumerated(names.slice(0, mostNamed))}${names.length > mostNamed ? '等' : ''}）`;
}

/** Which targets moved, as conditions that can be checked; none where they are told of years long past. */
type Where = { readonly gained: readonly CountCondition[]; readonly lost: readonly CountCondition[] };

/** ，新增达标17项（甲、乙、丙等），由达标转为未达标1项（丁）: since `when`, each counted and named. */
function movedWords({ gained, lost }: Pick<YearStanding, 'gained' | 'lost'>, when: string, { domains }: PlanGround, ground: ReportGround, where: Where = { gained: [], lost: [] }): readonly Run[] {
  const { count } = counting(ground.book);
  const open = new Set(domains.flatMap(({ targets }) => targets).flatMap(({ achievement, indicator }) => (standingOf[achievement] === 'met' ? [] : [indicator])));
  const up = gained.length === 0 ? [] : say`，新增达标${count(gained, `${when}未达标、今年达标的目标`, '项', where.gained)}${named(gained, ({ indicator }) => open.has(indicator), ground)}`;
  const down = lost.length === 0 ? [] : say`，由达标转为未达标${count(lost, `${when}达标、今年未达标的目标`, '项', where.lost)}${named(lost, () => false, ground)}`;
  return say`${up}${down}`;
}

/**
 * What of this year's targets moved since the year before, judged from the same plan and data. Nothing of the first year of a plan.
 *
 * @example movedSince(planned, ground) // 用同一批数据回算，与上年相比，新增达标17项（…）。
 */
export function movedSince(planned: PlanGround, ground: ReportGround): readonly Run[] {
  const { before, monitored, domains, scope } = planned;
  if (before === null || ground.year <= monitored.startYear) return [];
  const moved = movedBetween(before.targets, domains.flatMap(({ targets }) => targets));
  const words = movedWords(moved, '上年', planned, ground, { gained: [{ ...scope, standing: ['met'], before: ['not-met', 'unproven', 'unassessed'] }], lost: [{ ...scope, standing: ['not-met'], before: ['met'] }] });
  return words.length === 0 ? say`用同一批数据回算，与上年相比达标情况没有变化。` : say`用同一批数据回算，与上年相比${words}。`;
}

/**
 * The same since the first year of the plan, with how many were met then and are met now; `tableId` shows the years between.
 *
 * @example movedSinceStart(planned, ground, 'years') // 用同一批数据回算，达标的目标由2021年的30项变为2024年的55项（见表3）……
 */
export function movedSinceStart(planned: PlanGround, ground: ReportGround, tableId: string): readonly Run[] {
  const years = overYears(planned, ground);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const { count } = counting(ground.book);
  const source = ground.book.add({ kind: 'asked', says: '规划起始年和监测年份之间的各年' });
  const told = ({ year, tally }: YearStanding): readonly Run[] => say`${{ text: yearText(year), source }}的${count(tally.met, `${yearText(year)}达标的目标`)}`;
  const words = movedWords(movedBetween(first.tally.all, last.tally.all), yearText(first.year), planned, ground);
  const whole = say`用同一批数据回算，达标的目标由${told(first)}变为${told(last)}（见${{ reference: tableId }}）`;
  return words.length === 0 ? say`${whole}。` : say`${whole}；与${{ text: yearText(first.year), source }}相比${words}。`;
}
