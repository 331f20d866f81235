import { countOf, namesOf } from '../../claims/narrate.ts';
import { say } from '../../figures/say.ts';
import { fewOwners, groupConditions, inGroups, ownersText } from './owners.ts';
import type { Problem } from './problem.ts';

/** What was reached and is lost or in danger. */
export const slipping: Problem = {
  id: 'slipping',
  title: '回落和波动',
  source: '昆区、白碱滩 plans: 波动较大的指标及时预警; practice.md 9 (a decline that stays green)',
  isForLeaders: true,
  find: (ground) => {
    const [lost, shaky] = [inGroups(ground, ['slipping']), inGroups(ground, ['at-risk'])];
    if (lost.length + shaky.length === 0) return null;
    const lostText = lost.length === 0 ? [] : say`${namesOf(lost, '退步或未能保持', ground, groupConditions(['slipping']))}出现退步或未能保持`;
    const shakyText = shaky.length === 0 ? [] : say`${lost.length > 0 ? '；' : ''}${namesOf(shaky, '达标但难以保持', ground, groupConditions(['at-risk']))}虽已达标，能否保持有较大不确定性`;
    return {
      subjects: [...lost, ...shaky], claim: '部分指标出现回落或成果不稳固。', tail: say`${lostText}${shakyText}。`,
      advice: '巩固已有成果，防止回落。',
      adviceTail: say`对已经退步或难以保持的${countOf([...lost, ...shaky], '退步或难以保持', ground.book, groupConditions(['slipping', 'at-risk']))}指标，由${ownersText([...lost, ...shaky], ground)}核实数据和口径，查明原因，及时调整工作措施，并按季度跟踪。`,
      briefly: { advice: '防止回落。', tail: say`${countOf([...lost, ...shaky], '退步或难以保持', ground.book, groupConditions(['slipping', 'at-risk']))}退步或难以保持的指标由${fewOwners([...lost, ...shaky], ground)}查明原因，按季度跟踪。` },
    };
  },
};
