import type { Block } from '#documents';
import { strong } from '../../figures/say.ts';
import { verdictsOn } from '../../figures/target-figures.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import { claimBlock, heading, paragraph } from '../blocks.ts';
import { problems } from '../problems/index.ts';

/**
 * Problems and what is proposed, in the same order; a year without any says so.
 *
 * @example problemBlocks(ground)
 */
export function problemBlocks(ground: ReportGround): readonly Block[] {
  const found = problems.flatMap((problem) => {
    const one = problem.find(ground);
    return one === null ? [] : [{ id: problem.id, ...one, restsOn: verdictsOn(one.subjects.flatMap(({ targets }) => targets), ground.book) }];
  });
  if (found.length === 0) return [heading('problems', 1, '存在的主要问题'), paragraph('problems/none', '本年度的监测没有发现难以如期达标、回落或缺少数据的指标。')];
  return [
    heading('problems', 1, '存在的主要问题'), ...found.map(({ id, claim, tail, restsOn }) => claimBlock(`problems/${id}`, strong([{ text: claim }]), tail, restsOn)),
    heading('advice', 1, '对策建议'), ...found.map(({ id, advice, adviceTail, restsOn }) => claimBlock(`advice/${id}`, strong([{ text: advice }]), adviceTail, restsOn)),
  ];
}
