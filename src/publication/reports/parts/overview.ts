import type { Block, Run } from '#documents';
import { warningLevels, type MonitoredTarget } from '#monitoring';
import { outlookSums } from '../../claims/outlook-sums.ts';
import { joinRuns, say } from '../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../ground/report-ground.ts';
import { counting, standingTally, type StandingTally } from '../../ground/tally.ts';
import { highestLevel, levels } from '../../ground/warning-level.ts';
import { heading, mention, paragraph } from '../blocks.ts';
import { shortTitle } from './lead.ts';
import { movedSince } from './moved.ts';
import { summaryColumns, summaryTable, type SummaryColumn } from './summary-table.ts';

const targetsOf = ({ domains }: PlanGround): readonly MonitoredTarget[] => domains.flatMap(({ targets }) => targets);

function warnedOf(planned: PlanGround, ground: ReportGround): readonly Run[] {
  const { count } = counting(ground.book);
  const parts = levels.map((level) => ({ level, of: targetsOf(planned).filter((target) => highestLevel(target) === level) })).filter(({ of }) => of.length > 0);
  return parts.length === 0 ? say`没有目标需要预警。` : say`按预警规则，${joinRuns(parts.map(({ level, of }) => say`${warningLevels[level]}色预警${count(of, `最高为${warningLevels[level]}色预警的目标`, '项', [{ ...planned.scope, loudest: level }])}`), '、')}（一项目标按最高一级计）。`;
}

function outlookOf(tally: StandingTally, ground: ReportGround): readonly Run[] {
  const { countIn } = counting(ground.book);
  if (tally.hopeful.length + tally.hard.length === 0) return [];
  const ahead = (['hopeful', 'hard'] as const).flatMap((part): (readonly Run[])[] => {
    const { name, grades } = outlookSums[part];
    return tally[part].length === 0 ? [] : [say`按目前趋势${name}（${grades}）的${countIn(tally, part, `未达标、前景为${grades}的目标`)}`];
  });
  const broken = tally.broken.length === 0 ? [] : [say`要求保持而有的年份未能保持的${countIn(tally, 'broken', '未保持的目标')}`];
  const unforeseen = tally.unforeseen.length === 0 ? [] : [say`不作预测（只看变化方向、数据不足或已经到期）的${countIn(tally, 'unforeseen', '未达标且不作预测的目标')}`];
  return say`未达标的${countIn(tally, 'missed', '未达标的目标')}目标中，${joinRuns([...ahead, ...broken, ...unforeseen], '，')}。`;
}

const { all, assessable, met, missed, hopeful, hard, unproven, unassessed } = summaryColumns;

/** What an overview tells besides the counts: what moved, the columns of the table by domain, and blocks behind that table with the words that lead to them. */
export type OverviewTold = {
  readonly moved: (planned: PlanGround, ground: ReportGround) => readonly Run[];
  readonly columns: readonly SummaryColumn[];
  readonly more: (ground: ReportGround) => { readonly see: readonly Run[]; readonly blocks: readonly Block[] };
};

/** What the annual report tells: this year beside last year, and what is likely. */
export const ofTheYear: OverviewTold = {
  moved: movedSince,
  columns: [all, assessable, met, missed, hopeful, hard, unproven, unassessed],
  more: () => ({ see: [], blocks: [] }),
};

/**
 * The overall state: counts with their rates, outlook, what changed (in the annual report since last year), warnings; a table by domain and the structure as a chart.
 *
 * @example overview(ground, pictures)
 */
export function overview(ground: ReportGround, pictures: readonly Block[], told: OverviewTold = ofTheYear): readonly Block[] {
  const { countIn } = counting(ground.book);
  const paragraphs = ground.plans.map((planned) => {
    const tally = standingTally(targetsOf(planned), planned.scope);
    const title = planned.monitored.title;
    const some = (part: 'unproven' | 'unassessed', words: string): readonly Run[] => (tally[part].length === 0 ? [] : say`，${words}${countIn(tally, part, `${title}${words}`)}`);
    const who = ground.plans.length > 1 ? say`${shortTitle(planned)}：` : [];
    const counted = say`${who}达标${countIn(tally, 'met', `${title}达标`)}，未达标${countIn(tally, 'missed', `${title}未达标`)}${some('unproven', '证据不足')}${some('unassessed', '不能判断')}。`;
    return paragraph(`overview/${planned.key}`, say`${counted}${outlookOf(tally, ground)}${told.moved(planned, ground)}${warnedOf(planned, ground)}`);
  });
  const { see, blocks } = told.more(ground);
  const seen = say`各领域的情况见${[{ reference: 'summary' }]}${pictures.length === 0 ? '' : '、'}${mention(pictures.map(({ id }) => id))}。${see}`;
  return [heading('overview', 1, '总体情况'), ...paragraphs, paragraph('overview/see', seen), summaryTable(told.columns, ground), ...blocks, ...pictures];
}
