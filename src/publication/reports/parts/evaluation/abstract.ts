import type { Block, Run } from '#documents';
import { joinRuns, say } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { heading, paragraph } from '../../blocks.ts';
import { problems } from '../../problems/index.ts';
import { askedYear, countingNote, leadText, planTitle } from '../lead.ts';
import { endYearOf, stageWords, type Stage } from '../stages/stage-note.ts';
import { toFill } from '../to-fill.ts';

/** Which stage the report is of, and why: the year of the report against the last year of the plans. */
function stageWhy(stage: Stage, ground: ReportGround): readonly Run[] {
  const byEnd = [...Map.groupBy(ground.plans, ({ monitored }) => monitored.endYear).values()].flatMap((plans) => {
    const [first] = plans;
    return first === undefined ? [] : [say`${joinRuns(plans.map((planned) => [planTitle(planned, ground)]), '和')}到${endYearOf(first, ground)}为止`];
  });
  const until = joinRuns(byEnd, '，');
  const why = stage === 'final' ? say`评估年份${askedYear(ground)}已到规划的最后一年，编为${stageWords.final}评估报告` : say`评估年份${askedYear(ground)}还没有到规划的最后一年，编为${stageWords.midterm}评估报告`;
  return say`${until}${byEnd.length === 0 ? '' : '，'}${why}。`;
}

/**
 * 摘要: of which stage the report is and why, what was found, the problems in a line each, and a place for the judgement of the evaluation group.
 *
 * @example abstractBlocks('midterm', ground)[0] // the heading
 */
export function abstractBlocks(stage: Stage, ground: ReportGround): readonly Block[] {
  const found = problems.flatMap((problem) => problem.find(ground)?.claim.replace(/。$/, '') ?? []);
  const how: Run = { text: '【填写说明：标有“待填写”的地方由有关单位按提示填写，填写后删去提示；其余文字和数据由监测数据得出，更新数据时重新生成，填写的内容保留。本段定稿时删去】', mark: 'to-fill' };
  const troubles = found.length === 0 ? [] : [paragraph('abstract/problems', say`主要问题：${found.join('；')}。`)];
  return [
    heading('abstract', 1, '摘要'), paragraph('abstract/how', [how]), paragraph('abstract/stage', stageWhy(stage, ground)), leadText(ground, say`对规划实施以来至${askedYear(ground)}的情况进行了${stageWords[stage]}评估`), ...countingNote(ground), ...troubles,
    paragraph('abstract/judgement', [toFill('由评估组填写总体评价：规划实施的主要成效、效率效果效益的评价、最重要的建议')]),
  ];
}
