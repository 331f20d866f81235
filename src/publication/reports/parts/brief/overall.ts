import type { Block, Cell, Run } from '#documents';
import { warningLevels, type MonitoredTarget } from '#monitoring';
import { outlookSums } from '../../../claims/outlook-sums.ts';
import { overallWords } from '../../../claims/overall.ts';
import { joinRuns, plainText, say } from '../../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { counting, standingTally } from '../../../ground/tally.ts';
import { highestLevel, levels } from '../../../ground/warning-level.ts';
import { cell, columns, headRow, numberCell, table, tailedHeading, totalRow } from '../../blocks.ts';
import { askedYear, planTitle } from '../lead.ts';

/** The targets of a plan. @example targetsOf(planned).length */
const targetsOf = ({ domains }: PlanGround): readonly MonitoredTarget[] => domains.flatMap(({ targets }) => targets);

/** 妇女发展规划; a plan for others, and two of one subject, by their titles. */
function nameOf(planned: PlanGround, ground: ReportGround): readonly Run[] {
  const { subject } = planned.plan;
  const isAlone = ground.plans.filter(({ plan }) => plan.subject === subject).length === 1;
  return subject === null || !isAlone ? [planTitle(planned, ground)] : say`${subject === 'women' ? '妇女' : '儿童'}发展规划`;
}

/** 红色24项、橙色81项; nothing where nothing is warned of. */
function warned(targets: readonly MonitoredTarget[], { book }: ReportGround): readonly Run[] {
  const { count } = counting(book);
  const parts = levels.flatMap((level) => {
    const of = targets.filter((target) => highestLevel(target) === level);
    return of.length === 0 ? [] : [say`${warningLevels[level]}色${count(of, `最高为${warningLevels[level]}色预警的目标`)}`];
  });
  return parts.length === 0 ? say`没有目标需要预警` : say`列入预警的有${joinRuns(parts, '、')}`;
}

/** Three sentences: how many and which rate; where those go that are not met; what is warned of and the overall phrase. */
function told(ground: ReportGround): readonly Run[] {
  const { count, rate } = counting(ground.book);
  const all = ground.plans.flatMap(targetsOf);
  const tally = standingTally(all);
  const opening = say`${askedYear(ground)}共监测规划目标${count(all, '全部目标')}`;
  if (all.length === 0) return say`规划中没有读出可以监测的目标。`;
  if (tally.assessable.length === 0) return say`${opening}，${tally.unproven.length === 0 ? '' : say`${count(tally.unproven, '证据不足的目标')}例数少、证据不足，`}${overallWords(tally)}。${warned(all, ground)}。`;
  const judged = say`${opening}，能够判断的${count(tally.assessable, '可监测的目标')}中达标${count(tally.met, '达标的目标')}，达标率${rate(tally, '全部目标')}。`;
  const outlook = ([[`${outlookSums.hopeful.name}的`, tally.hopeful], [`${outlookSums.hard.name}的`, tally.hard], ['有的年份未能保持的', tally.broken], ['不作预测的', tally.unforeseen]] as const).flatMap(([what, of]) => (of.length === 0 ? [] : [say`${what}${count(of, `未达标、${what}目标`)}`]));
  const ahead = tally.missed.length === 0 ? say`没有未达标的目标。` : say`未达标的${count(tally.missed, '未达标的目标')}中，${joinRuns(outlook, '，')}。`;
  return say`${judged}${ahead}${warned(all, ground)}；${overallWords(tally)}。`;
}

const heads = ['规划', '目标', '可监测', '达标', '达标率', outlookSums.hard.name, '证据不足', '不能判断'];

function rowOf(heading: readonly Run[], targets: readonly MonitoredTarget[], ground: ReportGround, isTotal: boolean): readonly Cell[] {
  const { count, rate } = counting(ground.book);
  const tally = standingTally(targets);
  const name = plainText(heading);
  const one = (of: readonly MonitoredTarget[], what: string): Cell => numberCell(count(of, `${name}：${what}`, ''), of.length);
  const share: Cell = tally.assessable.length === 0 ? cell('—') : numberCell(rate(tally, name), (100 * tally.met.length) / tally.assessable.length, 1, '%');
  const cells = [cell(heading), one(tally.all, '目标'), one(tally.assessable, '可监测'), one(tally.met, '达标'), share, one(tally.hard, `未达标且${outlookSums.hard.name}`), one(tally.unproven, '证据不足'), one(tally.unassessed, '不能判断')];
  return isTotal ? totalRow(cells) : cells;
}

/**
 * How it stands as a whole: three sentences and a small table, a row a plan.
 *
 * @example overall(ground)[0] // 总体情况。2024年共监测规划目标……
 */
export function overall(ground: ReportGround): readonly Block[] {
  const all = ground.plans.flatMap(targetsOf);
  const rows = [...ground.plans.map((planned) => rowOf(nameOf(planned, ground), targetsOf(planned), ground, false)), ...(ground.plans.length > 1 ? [rowOf(say`合计`, all, ground, true)] : [])];
  const words = [tailedHeading('brief/overall', '总体情况。', told(ground))];
  if (all.length === 0) return words;
  return [...words, table({
    id: 'brief/table', caption: '目标达标情况', unit: '单位：项', columns: columns('l22 r9 r11 r9 r12 r14 r12 r12'), head: headRow(heads), body: rows, small: true, sheet: '达标情况',
    notes: [say`注：达标率＝达标÷可监测。${outlookSums.hard.name}即前景为${outlookSums.hard.grades}。表中按目标计，以下按指标计（一项指标可以有几个目标）。`],
  })];
}
