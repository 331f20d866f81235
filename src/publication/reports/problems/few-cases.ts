import { countOf, namesOf } from '../../claims/narrate.ts';
import { say } from '../../figures/say.ts';
import { groupConditions, inGroups } from './owners.ts';
import type { Problem } from './problem.ts';

/** Rates of few cases, which one year's figure cannot prove. */
export const fewCases: Problem = {
  id: 'few-cases',
  title: '小样本',
  source: 'practice.md 0.5, 4.3.6: never red on one event alone; pooled years, event note, human decision',
  isForLeaders: false,
  find: (ground) => {
    const found = inGroups(ground, ['unproven']);
    if (found.length === 0) return null;
    const where = groupConditions(['unproven']);
    return {
      subjects: found, claim: '部分指标例数少，单一年份的数值不足为凭。', tail: say`${namesOf(found, '例数少', ground, where)}涉及的例数或个数少，比率容易受偶然因素影响，一年的数不足以说明是否达标。`,
      advice: '对例数少的指标用多年合并数据和逐例评审判断。',
      adviceTail: say`对上述${countOf(found, '例数少', ground.book, where)}指标，同时报送例数、分母和比率，以三年或五年合并数据观察；发生的每一例由主管部门组织评审，结论作为判断依据。`,
      briefly: { advice: '看准小样本。', tail: say`${countOf(found, '例数少', ground.book, where)}例数少的指标以多年合并数据和逐例评审结论判断。` },
    };
  },
};
