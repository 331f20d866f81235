import { countOf, namesOf } from '../../claims/narrate.ts';
import { say } from '../../figures/say.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import type { Subject } from '../../ground/subject.ts';
import { fewOwners, inGroups, ownersText } from './owners.ts';
import type { Problem } from './problem.ts';

/** Indicators whose target was due by the report's year and is not met. */
const unmetOf = (ground: ReportGround): readonly Subject[] => inGroups(ground, ['missed']).filter(({ main }) => main.deadline <= ground.year);

/** Targets that were due and were not met: no forecast speaks of them any more. */
export const unmet: Problem = {
  id: 'unmet',
  title: '到期没有实现',
  source: 'practice.md 3.1 (未达标指标有待关注), 3.4 (未达标); method 9 (final: lessons)',
  isForLeaders: true,
  find: (ground) => {
    const found = unmetOf(ground);
    if (found.length === 0) return null;
    const { book, question: { settings: { office } } } = ground;
    return {
      subjects: found, claim: '部分目标到期没有实现。', tail: say`${namesOf(found, '到期没有实现', ground)}没有如期达到目标值。`,
      advice: '查明到期目标没有实现的原因，接续推进。',
      adviceTail: say`对到期没有实现的${countOf(found, '到期没有实现', book)}指标，由${ownersText(found, ground)}说明原因，提出后续措施和新的完成时限${office === '' ? '' : `，报${office}`}；仍有必要的纳入下一阶段任务继续监测。`,
      briefly: { advice: '接续推进到期未实现的目标。', tail: say`${countOf(found, '到期没有实现', book)}到期没有实现的指标由${fewOwners(found, ground)}说明原因，提出后续措施和时限。` },
    };
  },
};
