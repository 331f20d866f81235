import type { Block, Cell, Run } from '#documents';
import { standingOf, warningLevels, yearText, type MonitoredTarget } from '#monitoring';
import { joinRuns, say } from '../../figures/say.ts';
import { indicatorNames } from '../../figures/target-figures.ts';
import type { PlanGround, ReportGround } from '../../ground/report-ground.ts';
import { counting, standingTally, type StandingTally } from '../../ground/tally.ts';
import { highestLevel, levels } from '../../ground/warning-level.ts';
import { cell, columns, groupRow, headRow, heading, mention, numberCell, paragraph, table, totalRow } from '../blocks.ts';
import { planTitle, shortTitle } from './lead.ts';

const targetsOf = ({ domains }: PlanGround): readonly MonitoredTarget[] => domains.flatMap(({ targets }) => targets);

/** What of this year's targets moved since the year before, judged from the same plan and data. */
function movedSince(planned: PlanGround, ground: ReportGround): readonly Run[] {
  const { before } = planned;
  if (before === null || ground.year <= planned.monitored.startYear) return [];
  const { count } = counting(ground.book);
  const then = new Map(before.targets.map(({ id, achievement }) => [id, standingOf[achievement]]));
  const own = targetsOf(planned);
  const moved = (from: (standing: string | undefined) => boolean, to: string): readonly MonitoredTarget[] => own.filter(({ id, achievement }) => from(then.get(id)) && standingOf[achievement] === to);
  const gained = moved((standing) => standing !== 'met', 'met');
  const lost = moved((standing) => standing === 'met', 'not-met');
  if (gained.length + lost.length === 0) return say`用同一批数据回算，与上年相比达标情况没有变化。`;
  const named = (of: readonly MonitoredTarget[]): readonly Run[] => (of.length === 0 ? [] : say`（${joinRuns(indicatorNames(of, ground.book).slice(0, 3), '、')}${of.length > 3 ? '等' : ''}）`);
  const up = gained.length === 0 ? [] : say`，新增达标${count(gained, '上年未达标、今年达标的目标', '项', [{ ...planned.scope, standing: ['met'], before: ['not-met', 'unproven', 'unassessed'] }])}${named(gained)}`;
  const down = lost.length === 0 ? [] : say`，由达标转为未达标${count(lost, '上年达标、今年未达标的目标', '项', [{ ...planned.scope, standing: ['not-met'], before: ['met'] }])}${named(lost)}`;
  return say`用同一批数据回算，与上年相比${up}${down}。`;
}

function warnedOf(planned: PlanGround, ground: ReportGround): readonly Run[] {
  const { count } = counting(ground.book);
  const parts = levels.map((level) => ({ level, of: targetsOf(planned).filter((target) => highestLevel(target) === level) })).filter(({ of }) => of.length > 0);
  return parts.length === 0 ? say`没有目标需要预警。` : say`按预警规则，${joinRuns(parts.map(({ level, of }) => say`${warningLevels[level]}色预警${count(of, `最高为${warningLevels[level]}色预警的目标`, '项', [{ ...planned.scope, loudest: level }])}`), '、')}（一项目标按最高一级计）。`;
}

function outlookOf(tally: StandingTally, ground: ReportGround): readonly Run[] {
  const { countIn } = counting(ground.book);
  if (tally.hopeful.length + tally.hard.length === 0) return [];
  const hopeful = tally.hopeful.length === 0 ? [] : say`，按目前趋势有望如期实现的${countIn(tally, 'hopeful', '未达标、前景为预计达标或基本可达的目标')}`;
  const hard = tally.hard.length === 0 ? [] : say`，${tally.hopeful.length === 0 ? '按目前趋势' : ''}达标困难的${countIn(tally, 'hard', '未达标、前景为达标困难或预计不达标的目标')}`;
  const unforeseen = tally.unforeseen.length === 0 ? [] : say`，其余${countIn(tally, 'unforeseen', '未达标且不作预测的目标')}数据不足以预测或已经到期`;
  return say`未达标的${countIn(tally, 'missed', '未达标的目标')}目标中${hopeful}${hard}${unforeseen}。`;
}

function tallyRow(name: string, heading: readonly Run[], tally: StandingTally, ground: ReportGround, isTotal: boolean): readonly Cell[] {
  const { countIn, rate } = counting(ground.book);
  const one = (part: Parameters<typeof countIn>[1], what: string): Cell => numberCell(countIn(tally, part, `${name}：${what}`, ''), tally[part].length);
  const share: Cell = tally.assessable.length === 0 ? cell('—') : numberCell(rate(tally, name), (100 * tally.met.length) / tally.assessable.length, 1, '%');
  const cells = [
    cell(heading), one('all', '目标'), one('assessable', '可监测'), one('met', '达标'), one('missed', '未达标'), one('hopeful', '未达标但有望如期实现'), one('hard', '未达标且达标困难'), one('unproven', '证据不足'), one('unassessed', '不能判断'), share,
  ];
  return isTotal ? totalRow(cells) : cells;
}

const headings = ['领域', '目标', '可监测', '达标', '未达标', '其中：有望实现', '其中：达标困难', '证据不足', '不能判断', '达标率'];

/** The table by domain: counts first, the rate last, its rule below (practice.md 3.3, 0.7). */
function summaryTable({ plans, book, year }: ReportGround, ground: ReportGround): Block {
  const source = book.add({ kind: 'asked', says: '监测年份（--year）' });
  const body = plans.flatMap((planned) => [
    ...(plans.length > 1 ? [groupRow([planTitle(planned, ground)], headings.length)] : []), ...planned.domains.map(({ title, heading: name, scope, targets }) => tallyRow(title, name, standingTally(targets, scope), ground, false)),
    tallyRow('合计', say`合计`, standingTally(targetsOf(planned), planned.scope), ground, true),
  ]);
  return table({
    id: 'summary', caption: '各领域目标达标情况', unit: '单位：项', columns: columns('l26 r9 r9 r9 r9 r11 r11 r11 r11 r11'), head: headRow(headings), body, sheet: '达标情况汇总',
    notes: [say`注：${{ text: yearText(year), source }}。可监测＝达标＋未达标；达标率＝达标÷可监测。证据不足（例数少）和不能判断（没有数据、未到期、不可比、待核）的不在达标率中。同一规划中附表重复正文的目标只计一次。`],
  });
}

/**
 * The overall state: counts with their rates, what changed since last year, outlook, warnings; a table by domain and the structure as a chart.
 *
 * @example overview(ground, pictures)
 */
export function overview(ground: ReportGround, pictures: readonly Block[]): readonly Block[] {
  const { countIn } = counting(ground.book);
  const paragraphs = ground.plans.map((planned) => {
    const tally = standingTally(targetsOf(planned), planned.scope);
    const title = planned.monitored.title;
    const some = (part: 'unproven' | 'unassessed', words: string): readonly Run[] => (tally[part].length === 0 ? [] : say`，${words}${countIn(tally, part, `${title}${words}`)}`);
    const who = ground.plans.length > 1 ? say`${shortTitle(planned)}：` : [];
    const counted = say`${who}达标${countIn(tally, 'met', `${title}达标`)}，未达标${countIn(tally, 'missed', `${title}未达标`)}${some('unproven', '证据不足')}${some('unassessed', '不能判断')}。`;
    return paragraph(`overview/${planned.key}`, say`${counted}${outlookOf(tally, ground)}${movedSince(planned, ground)}${warnedOf(planned, ground)}`);
  });
  const see = say`各领域的情况见${[{ reference: 'summary' }]}${pictures.length === 0 ? '' : '、'}${mention(pictures.map(({ id }) => id))}。`;
  return [heading('overview', 1, '总体情况'), ...paragraphs, paragraph('overview/see', see), summaryTable(ground, ground), ...pictures];
}
