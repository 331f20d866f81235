import { countOf } from '../../claims/narrate.ts';
import { joinRuns, say } from '../../figures/say.ts';
import { byReason } from '../parts/unassessed.ts';
import { isAssessed, ownersText, subjectsWhere } from './owners.ts';
import type { Problem } from './problem.ts';

/** Reasons a unit can do something about. */
const owed = new Set(['not-collected', 'refused', 'no-baseline', 'incomplete', 'not-comparable']);

/** What cannot be judged because figures are missing. */
export const missingData: Problem = {
  id: 'missing-data',
  title: '数据缺失',
  source: 'practice.md 0.6, 7 (取数困难); both plans: 缺项数据专项统计调查',
  find: (ground) => {
    const reasons = byReason(subjectsWhere(ground, (subject) => !isAssessed(subject))).filter(({ id }) => owed.has(id));
    const found = reasons.flatMap(({ subjects }) => subjects);
    if (found.length === 0) return null;
    const parts = reasons.map(({ short, subjects }) => say`${short}的${countOf(subjects, short, ground.book)}`);
    return {
      claim: '部分指标缺少数据，难以监测评估。', tail: say`${countOf(found, '缺少数据的指标', ground.book)}指标因数据原因不能判断，其中${joinRuns(parts, '、')}。`,
      advice: '补齐数据短板，完善分性别统计。',
      adviceTail: say`请${ownersText(found, ground)}对照缺项清单补报数据或说明原因；现有统计制度没有的指标，纳入部门常规统计或开展专项统计调查；口径有变化的，同时提供新旧两种口径的数据以便衔接。`,
    };
  },
};
