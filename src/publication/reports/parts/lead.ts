import type { Block, Run, TextRun } from '#documents';
import { yearText } from '#monitoring';
import { overallWords } from '../../claims/overall.ts';
import { joinRuns, say } from '../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../ground/report-ground.ts';
import { counting, standingTally } from '../../ground/tally.ts';
import { paragraph } from '../blocks.ts';

/** 《××规划（2021—2030年）》, bound to the plan. */
export function planTitle({ plan }: PlanGround, { book }: Pick<ReportGround, 'book'>): TextRun {
  const source = book.add({ kind: 'plan', plan: plan.subject ?? 'plan', line: plan.spans[0]?.[0] ?? 1, page: 1, says: '规划名称' });
  return { text: `《${plan.title.replace(/^《|》$/g, '')}》`, source };
}

const subjectTitles = { women: '妇女发展规划', children: '儿童发展规划' } as const;

/** 妇女发展规划: what a plan is called once its title was told. */
export const shortTitle = ({ plan }: PlanGround): string => (plan.subject === null ? '规划' : subjectTitles[plan.subject]);

/** 2024年, as asked. */
export const askedYear = ({ book, year }: ReportGround): Run => ({ text: yearText(year), source: book.add({ kind: 'asked', says: '监测年份' }) });

function resultOf(planned: PlanGround, ground: ReportGround): readonly Run[] {
  const { countIn, rateWithCounts } = counting(ground.book);
  const tally = standingTally(planned.domains.flatMap(({ targets }) => targets), planned.scope);
  const who = `${planned.monitored.title}`;
  if (tally.assessable.length === 0) return say`${shortTitle(planned)}共有${countIn(tally, 'all', `${who}的目标`)}目标，${overallWords(tally)}`;
  const unproven = tally.unproven.length === 0 ? [] : say`，另有${countIn(tally, 'unproven', `${who}证据不足的目标`)}例数少、证据不足`;
  return say`${shortTitle(planned)}共有${countIn(tally, 'all', `${who}的目标`)}目标，能够判断达标与否的${countIn(tally, 'assessable', `${who}可监测的目标`)}，其中${countIn(tally, 'met', `${who}达标的目标`)}达标，达标率为${rateWithCounts(tally, who)}${unproven}；${overallWords(tally, ground.year >= planned.monitored.endYear)}`;
}

/** What every reader must know of the figures at first sight: sample, stand-in. Nothing where they are the place's own. */
export const cautionBlocks = ({ cautions }: ReportGround): readonly Block[] => cautions.map(({ sentence }, at) => paragraph(`lead/caution/${String(at)}`, say`特别说明：${sentence}`));

/**
 * On what a report rests, what was found, the overall phrase. `done` is what was done: 对2024年规划实施情况进行了统计监测.
 *
 * @example leadText(ground, say`对规划实施情况进行了评估`)
 */
export function leadText(ground: ReportGround, done: readonly Run[]): Block {
  const { plans } = ground;
  const titles = joinRuns(plans.map((planned) => [planTitle(planned, ground)]), '和');
  const basis = say`为全面反映${titles}的实施进展，根据规划确定的目标和有关部门提供的数据资料，${done}。`;
  const result = say`结果显示：${joinRuns(plans.map((planned) => resultOf(planned, ground)), '。')}。`;
  return paragraph('lead/basis', say`${basis}${result}`);
}

/**
 * In which two ways a report counts, told before the first counts: targets and indicators never add up to one another. Nothing where there is nothing to count.
 *
 * @example countingNote(ground)[0] // the paragraph
 */
export const countingNote = ({ plans }: ReportGround): readonly Block[] => (plans.every(({ domains }) => domains.length === 0) ? [] : [paragraph('lead/counting',
  '本报告有两种计数：“项目标”按规划目标计，用于达标、未达标、预警的项数和达标率；“项指标”按指标计，用于各领域的分述、存在问题和建议。一项指标可以有几个目标，按指标计时以最近一个未实现的目标为准，两种项数不等，也不能相加。')]);

/**
 * The opening of the report (practice.md 3.1, pattern A); `done` as in `leadText`.
 *
 * @example lead(ground)[0]
 */
export const lead = (ground: ReportGround, done: readonly Run[] = say`对${askedYear(ground)}规划实施情况进行了统计监测`): readonly Block[] => [...cautionBlocks(ground), leadText(ground, done), ...countingNote(ground)];
