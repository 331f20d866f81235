import type { Block } from '#documents';
import { say, strong } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { claimBlock, heading, tailedHeading } from '../../blocks.ts';
import { problems } from '../../problems/index.ts';

/** Leaders decide on so many. */
const most = 3;

/**
 * What is proposed: at most three of the proposals of the annual report, each in one sentence.
 *
 * @example proposals(ground)[1]
 */
export function proposals(ground: ReportGround): readonly Block[] {
  const found = problems.filter(({ isForLeaders }) => isForLeaders).flatMap((problem) => {
    const one = problem.find(ground);
    return one === null ? [] : [claimBlock(`brief/proposals/${problem.id}`, strong(say`${one.briefly.advice}`), one.briefly.tail)];
  }).slice(0, most);
  if (found.length === 0) return [tailedHeading('brief/proposals', '建议。', say`继续按规划推进各项任务，按时报送数据和佐证材料。`)];
  return [heading('brief/proposals', 1, '建议'), ...found];
}
