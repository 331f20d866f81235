import { countOf } from '../../claims/narrate.ts';
import { say } from '../../figures/say.ts';
import { fewOwners, ownersText, subjectsWhere } from './owners.ts';
import type { Problem } from './problem.ts';

/** Targets without figures for which nobody has handed in evidence. */
export const unsupported: Problem = {
  id: 'unsupported',
  title: '定性目标缺少佐证',
  source: 'practice.md 4.2 (定性: human judgement with evidence)',
  isForLeaders: true,
  find: (ground) => {
    const found = subjectsWhere(ground, ({ main }) => main.achievement === 'pending');
    if (found.length === 0) return null;
    return {
      claim: '部分没有数值的目标缺少佐证材料。', tail: say`${countOf(found, '待核的目标', ground.book, [{ achievement: ['pending'] }])}目标没有数值要求，尚未收到责任单位的佐证材料或评审结论，不能判断。`,
      advice: '落实定性目标的举证责任。', adviceTail: say`请${ownersText(found, ground)}对照目标逐条报送完成情况、完成日期和佐证材料，由监测评估机构组织审核。`,
      briefly: { advice: '落实举证。', tail: say`${countOf(found, '待核的目标', ground.book, [{ achievement: ['pending'] }])}待核的目标由${fewOwners(found, ground)}报送完成情况和佐证材料。` },
    };
  },
};
