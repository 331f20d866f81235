import type { Issue } from '#kernel';
import { runMonitoring, type MonitoringRun } from '#monitoring';
import { targetsOfPlan, type Plan } from '#plan';
import type { Terminal } from '../command.ts';
import { readDataFile, type ReadDataFile } from '../read-data-file.ts';
import { readPlanFile, type ReadFile } from '../read-plan-file.ts';
import { checkPlace, plansAskedFor, type RunOptions } from './run-options.ts';

const inFile = (file: string) => (issue: Issue): Issue => ({ ...issue, file });

/** The files of a run, read: what was read of each, and the plans asked for. `refused`: everything said of files that cannot be used. */
export type ReadRun =
  | { readonly ok: true; readonly plan: ReadFile; readonly figures: ReadDataFile; readonly plans: readonly Plan[]; readonly judge: (year: number) => MonitoringRun }
  | { readonly ok: false; readonly figures: ReadDataFile; readonly issues: readonly Issue[] };

/**
 * Reads the plan and the figures a run is asked for. A file that cannot be used is refused with every reason; places nobody knows are wrong use. `judge` runs the judging for a year, by
 * the same day.
 *
 * @example (await readRun(asked, terminal)).ok
 */
export async function readRun(asked: RunOptions, terminal: Terminal): Promise<ReadRun> {
  const plan = await readPlanFile(asked.planPath, terminal);
  const figures = await readDataFile(asked.dataPath, terminal, plan.document.plans.flatMap(targetsOfPlan));
  if (plan.refused || figures.refused) return { ok: false, figures, issues: [...(plan.refused ? plan.document.issues.map(inFile(plan.name)) : []), ...(figures.refused ? figures.data.issues.map(inFile(figures.name)) : [])] };
  const plans = plansAskedFor(plan.document.plans, asked);
  const { observations } = figures.data;
  checkPlace('--place', asked.place, observations);
  checkPlace('--parent', asked.parent, observations);
  const judge = (year: number): MonitoringRun =>
    runMonitoring({ plans, observations, year, asOf: asked.asOf, ...(asked.place === null ? {} : { place: asked.place }), ...(asked.parent === null ? {} : { parent: asked.parent }) });
  return { ok: true, plan, figures, plans, judge };
}
