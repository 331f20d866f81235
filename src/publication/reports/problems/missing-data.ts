import type { Run } from '#documents';
import { countOf } from '../../claims/narrate.ts';
import { joinRuns, say } from '../../figures/say.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import type { Subject } from '../../ground/subject.ts';
import { byReason } from '../parts/unassessed.ts';
import { fewOwners, isAssessed, ownersText, subjectsWhere } from './owners.ts';
import type { Problem } from './problem.ts';

/** Reasons a unit can do something about. */
const owed = new Set(['not-collected', 'refused', 'no-baseline', 'incomplete', 'not-comparable']);

type Reasons = ReturnType<typeof byReason>;

/** Everything that cannot be judged, by reason. */
const unjudgedOf = (ground: ReportGround): Reasons => byReason(subjectsWhere(ground, (subject) => !isAssessed(subject)));

/** What cannot be judged because figures are missing, by reason. */
const missingOf = (ground: ReportGround): Reasons => unjudgedOf(ground).filter(({ id }) => owed.has(id));

/** The indicators that cannot be judged for want of figures somebody could hand in. @example withoutData(ground).length */
export const withoutData = (ground: ReportGround): readonly Subject[] => missingOf(ground).flatMap(({ subjects }) => subjects);

/** What cannot be judged because figures are missing. */
export const missingData: Problem = {
  id: 'missing-data',
  title: '数据缺失',
  source: 'practice.md 0.6, 7 (取数困难); both plans: 缺项数据专项统计调查',
  isForLeaders: true,
  find: (ground) => {
    const reasons = missingOf(ground);
    const found = reasons.flatMap(({ subjects }) => subjects);
    if (found.length === 0) return null;
    const told = (of: Reasons): readonly Run[] => joinRuns(of.map(({ short, subjects, where }) => say`${short}的${countOf(subjects, short, ground.book, [where])}`), '、');
    const unjudged = unjudgedOf(ground);
    const others = unjudged.filter(({ id }) => !owed.has(id));
    const all = countOf(unjudged.flatMap(({ subjects }) => subjects), '不能判断的指标', ground.book, [{ standing: ['unassessed'] }]);
    return {
      subjects: found, claim: '部分指标缺少数据，难以监测评估。', tail: say`不能判断的${all}指标中，因数据原因的${countOf(found, '缺少数据的指标', ground.book, reasons.map(({ where }) => where))}（${told(reasons)}）${others.length === 0 ? [] : say`，${told(others)}`}。`,
      advice: '补齐数据短板，完善分性别统计。',
      adviceTail: say`请${ownersText(found, ground)}对照缺项清单补报数据或说明原因；现有统计制度没有的指标，纳入部门常规统计或开展专项统计调查；口径有变化的，同时提供新旧两种口径的数据以便衔接。`,
      briefly: { advice: '补齐数据。', tail: say`${countOf(found, '缺少数据的指标', ground.book, reasons.map(({ where }) => where))}缺少数据的指标由${fewOwners(found, ground)}补报或说明原因，没有统计的开展专项调查。` },
    };
  },
};
