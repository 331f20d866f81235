import type { Observation } from '#monitoring';
import { targetsOfPlan, type IdentifiedPlan } from '#plan';
import { latestObservations, visibilityVersions, type Connection } from '#storage';
import type { Caller } from '../caller.ts';
import { observationOf } from '../collection/stored-figure.ts';
import { audiences, audiencesOn, circleOf, maySee } from '../collection/visible-to.ts';

/** For whom figures are looked up: of which region, by whom, on which day. */
type Reader = { readonly regionId: string; readonly caller: Caller; readonly today: string };

/** The years the targets of a plan are measured from: those they name, and the year before the plan. */
const baseYearsOf = (plan: IdentifiedPlan): readonly number[] =>
  [...targetsOfPlan(plan).flatMap(({ baselineYear, statedBaseline }) => baselineYear ?? statedBaseline?.year ?? []), ...(plan.startYear === null ? [] : [plan.startYear - 1])];

/**
 * The figures of the base years of some plans, for a table that goes to all members of the committee: what is meant for fewer, or not for who asks, is a named absence (保密). A target without an
 * indicator goes by its name, as the figures do.
 *
 * @example await baseFigures(connection, plans, { regionId, caller, today })
 */
export async function baseFigures(connection: Connection, plans: readonly IdentifiedPlan[], { regionId, caller, today }: Reader): Promise<readonly Observation[]> {
  const years = new Set(plans.flatMap(baseYearsOf));
  const indicatorIds = [...new Set(plans.flatMap((plan) => targetsOfPlan(plan).map(({ indicatorId, indicator }) => indicatorId ?? indicator)))];
  if (years.size === 0 || indicatorIds.length === 0) return [];
  const [figures, visibilities] = [await latestObservations(connection, { regionId, indicatorIds, fromYear: Math.min(...years), toYear: Math.max(...years) }), await visibilityVersions(connection, regionId)];
  const audienceOf = audiencesOn(visibilities, today);
  return figures.filter(({ reportingYear }) => years.has(reportingYear)).map((figure) => {
    const own = circleOf(caller, { regionId, unitId: null });
    const circle = audiences.indexOf(own) > audiences.indexOf('committee') ? own : 'committee';
    const observation = observationOf(figure);
    return maySee(circle, audienceOf(figure)) ? observation : { ...observation, content: { kind: 'missing', reason: 'suppressed' } };
  });
}
