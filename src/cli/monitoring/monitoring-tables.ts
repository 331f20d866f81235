import type { MonitoredPlan, MonitoredTarget, MonitoringRun } from '#monitoring';
import { judgedTable } from './judged-table.ts';
import { domainTable, unitTable } from './part-tables.ts';
import { runLegend } from './run-legend.ts';
import { silentList } from './silent-list.ts';
import { isJudged, standingText } from './standing-text.ts';
import { targetDetails } from './target-details.ts';
import { alsoText, toldAgain, type ToldAgain } from './told-again.ts';
import { warningList } from './warning-list.ts';

function judgedText(judged: readonly MonitoredTarget[], again: ToldAgain): string {
  if (judged.length === 0) return '没有可以判断的目标。';
  const details = judged.flatMap((target, at) => targetDetails(target, at + 1, { quoted: judged[at - 1]?.quote === target.quote, also: alsoText(target, again) }));
  return `已判断的目标（${String(judged.length)}项）\n${judgedTable(judged)}\n\n逐项说明\n${details.join('\n')}`;
}

function planText(plan: MonitoredPlan, { year }: MonitoringRun): string {
  const { title, startYear, endYear, rollUp } = plan;
  const targets = plan.targets.filter(({ repeats }) => repeats === null);
  const again = toldAgain(plan.targets);
  const ofGoals = rollUp.byGoal.rates[0]?.sentence ?? '';
  return [
    `《${title}》${String(startYear)}—${String(endYear)}年\n${standingText({ targets, rollUp })}`,
    [...rollUp.whole.rates.map(({ sentence }) => sentence), rollUp.byGoal.tally.total === 0 ? '' : `按主要目标计：${ofGoals}`].filter((sentence) => sentence !== '').join('\n'),
    domainTable(rollUp), unitTable(rollUp), judgedText(targets.filter(isJudged), again), warningList(targets, { year, startYear }), silentList(targets.filter((target) => !isJudged(target)), again),
  ].filter((part) => part !== '').join('\n\n');
}

/**
 * A run for people: how it was judged, then each plan with its counts, rates, judged targets with everything behind them, warnings, and the targets that cannot be judged with their reasons.
 * A target that its plan tells twice stands once, with where it is told again. Sentences are never cut.
 *
 * @example monitoringTables(runMonitoring(question))
 */
export const monitoringTables = (run: MonitoringRun): string => [runLegend(run), ...run.plans.map((plan) => planText(plan, run))].join('\n\n');
