import type { Block, Run } from '#documents';
import { yearText } from '#monitoring';
import { planWords } from '../../../figures/plan-words.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { counting } from '../../../ground/tally.ts';
import { paragraph } from '../../blocks.ts';
import { askedYear, planTitle, shortTitle } from '../lead.ts';

/** In the middle of a plan, or at its end. */
export type Stage = 'midterm' | 'final';

export const stageWords: Readonly<Record<Stage, string>> = { midterm: '中期', final: '终期' };

/** Whether a plan is over in the report's year. */
const isOver = ({ monitored }: PlanGround, { year }: Pick<ReportGround, 'year'>): boolean => year >= monitored.endYear;

/** The stage of the plans in the report's year: final where the last of them is over. @example stageOf(ground) // 'midterm' */
export const stageOf = (ground: Pick<ReportGround, 'plans' | 'year'>): Stage => (ground.plans.length > 0 && ground.plans.every((planned) => isOver(planned, ground)) ? 'final' : 'midterm');

/** The last year of a plan, bound to its text. */
export const endYearOf = ({ plan, monitored }: PlanGround, { book }: Pick<ReportGround, 'book'>): Run => planWords(yearText(monitored.endYear), plan, { line: plan.spans[0]?.[0] ?? 1, page: 1 }, book);

/**
 * What a reader must know where a report of one stage is asked for in the other: a final report before the end is none, a mid-term report after it is late. Nothing where they fit.
 *
 * @example stageNotes('final', ground).length // 0 in the last year of the plan
 */
export function stageNotes(stage: Stage, ground: ReportGround): readonly Block[] {
  const { count } = counting(ground.book);
  const strange = ground.plans.filter((planned) => isOver(planned, ground) !== (stage === 'final'));
  const [first] = strange;
  if (first === undefined) return [];
  const until = joinRuns([...Map.groupBy(strange, ({ monitored }) => monitored.endYear).values()].flatMap((plans) => {
    const [one] = plans;
    return one === undefined ? [] : [say`${joinRuns(plans.map((planned) => [planTitle(planned, ground)]), '和')}到${endYearOf(one, ground)}为止`];
  }), '，');
  const id = `stage/${first.key}`;
  if (stage === 'midterm') return [paragraph(id, say`${until}，已经到期，本报告只反映截至${askedYear(ground)}的进展，终期结论以终期统计监测报告为准。`)];
  const named = strange.map((planned): readonly Run[] => {
    const targets = planned.domains.flatMap((domain) => domain.targets);
    const open = targets.filter(({ deadline }) => deadline > ground.year);
    const who = strange.length > 1 ? shortTitle(planned) : '';
    return open.length === targets.length ? say`${who}${count(targets, `${planned.monitored.title}的目标`)}目标都没有到期` : say`${who}${count(targets, `${planned.monitored.title}的目标`)}目标中还有${count(open, `${planned.monitored.title}没有到期的目标`)}没有到期`;
  });
  return [paragraph(id, say`${until}，截至${askedYear(ground)}，${joinRuns(named, '，')}。本报告反映截至${askedYear(ground)}的情况，不是终期结论。`)];
}
