import { standingOf, type MonitoredTarget } from '#monitoring';
import type { PlanGround, ReportGround } from './report-ground.ts';
import { standingTally, type StandingTally } from './tally.ts';

/**
 * How the targets of a plan stood in a year, judged again from the data at hand as far as they reached then. `gained`: met, and not in the year before; `lost`: not met, but in the year
 * before. Both are empty in the first year.
 */
export type YearStanding = { readonly year: number; readonly tally: StandingTally; readonly gained: readonly MonitoredTarget[]; readonly lost: readonly MonitoredTarget[] };

const isMet = (target: MonitoredTarget | undefined): boolean => target !== undefined && standingOf[target.achievement] === 'met';

/** What of some targets was met then and is not now, and the other way round. */
export function movedBetween(before: readonly MonitoredTarget[], now: readonly MonitoredTarget[]): Pick<YearStanding, 'gained' | 'lost'> {
  const then = new Map(before.map((target) => [target.id, target]));
  return { gained: now.filter((target) => isMet(target) && !isMet(then.get(target.id))), lost: now.filter((target) => standingOf[target.achievement] === 'not-met' && isMet(then.get(target.id))) };
}

/**
 * The years of a plan up to the report's, each with how the targets stood; empty before the plan begins. What a table of the plan repeats counts once, as everywhere.
 *
 * @example overYears(planned, ground).map(({ year, tally }) => [year, tally.met.length])
 */
export function overYears({ monitored, domains }: PlanGround, { question, year }: Pick<ReportGround, 'question' | 'year'>): readonly YearStanding[] {
  const counted = new Set(domains.flatMap(({ targets }) => targets.map(({ id }) => id)));
  const runs = (question.runs ?? [question.before, question.run]).filter((run) => run.year >= monitored.startYear && run.year <= year).toSorted((a, b) => a.year - b.year);
  const targetsIn = runs.map((run) => run.plans.find(({ title }) => title === monitored.title)?.targets.filter(({ id }) => counted.has(id)) ?? []);
  return runs.map((run, at): YearStanding => {
    const [before, targets] = [targetsIn[at - 1], targetsIn[at] ?? []];
    return { year: run.year, tally: standingTally(targets), ...(before === undefined ? { gained: [], lost: [] } : movedBetween(before, targets)) };
  });
}

/** Since which year a target that is met now has been met without a break, by its id. */
function metSince(years: readonly YearStanding[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { year, tally } of years) {
    for (const { id } of tally.met) if (!found.has(id)) found.set(id, year);
    for (const { id } of [...tally.missed, ...tally.unproven, ...tally.unassessed]) found.delete(id);
  }
  return found;
}

/**
 * Targets that were reached before they were due and have been kept since: 提前达标, seen from the end. Targets that ask for every year or for a movement cannot be early.
 *
 * @example metEarly(planned, ground).length
 */
export function metEarly(planned: PlanGround, ground: Pick<ReportGround, 'question' | 'year'>): readonly MonitoredTarget[] {
  const since = metSince(overYears(planned, ground));
  return planned.domains.flatMap(({ targets }) => targets).filter(({ id, achievement, deadline }) => achievement === 'met-early' || (achievement === 'met' && (since.get(id) ?? deadline) < deadline));
}
