import { achievementStates, standingOf, warningLevels, type MonitoredPlan, type MonitoredTarget } from '#monitoring';

/** Targets about which something can be said; the others have their reasons in a list of their own. */
export const isJudged = ({ achievement }: MonitoredTarget): boolean => standingOf[achievement] !== 'unassessed';

/** How many targets have each level as their loudest warning. */
function loudestText(targets: readonly MonitoredTarget[]): string {
  const levels = Object.entries(warningLevels);
  const loudest = targets.flatMap(({ warnings }) => levels.find(([level]) => warnings.some((warning) => warning.level === level))?.[0] ?? []);
  return levels.map(([level, word]) => `${word}${String(loudest.filter((one) => one === level).length)}项`).join('、');
}

/**
 * A plan in one line: how many of its targets warn how loudly, how many can be judged, and how many are told twice and counted once. `targets` are those that count.
 *
 * @example standingText(plan) // '预警：红1项、橙3项、黄56项（每项目标按最高一级计）。230项目标中能判断10项：…；不能判断220项：待核129项、无数据89项、未到期2项。'
 */
export function standingText({ targets, rollUp }: Pick<MonitoredPlan, 'targets' | 'rollUp'>): string {
  const { total, met, notMet, unproven, unassessed } = rollUp.whole.tally;
  const silent = Object.entries(achievementStates).flatMap(([state, { word }]) => {
    const count = targets.filter((target) => target.achievement === state && !isJudged(target)).length;
    return count === 0 ? [] : [`${word}${String(count)}项`];
  });
  const judged = `${String(total)}项目标中能判断${String(total - unassessed)}项：达标${String(met)}项、未达标${String(notMet)}项、证据不足${String(unproven)}项`;
  const repeated = rollUp.repeated === 0 ? '' : `另有${String(rollUp.repeated)}项在附表、措施等处重复列出，只计一次，在各项下注明“另见”。`;
  return `预警：${loudestText(targets)}（每项目标按最高一级计）。${judged}；不能判断${String(unassessed)}项${silent.length === 0 ? '' : `：${silent.join('、')}`}。${repeated}`;
}
