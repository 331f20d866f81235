import { holdsOn, versionOn } from '#kernel';
import { usualPeriod, type FormGround, type PlaceLevel } from '#collection';
import { indicatorDefinitions, planAssignments, regionVersions, reportingDuties, unitVersions, type Connection, type RegionLevel, type StoredRound } from '#storage';
import { namedUnits } from '../assignment/assignable-units.ts';
import { plansInForce } from '../plan/plans-in-force.ts';
import { townshipNames, townships } from './townships.ts';

/** The levels of places as definitions call them; the installation as a whole has no figures of its own. */
const placeLevels: Readonly<Record<RegionLevel, PlaceLevel | null>> = { installation: null, country: 'nation', province: 'province', city: 'city', district: 'district', township: 'township' };

/**
 * What the forms of a round are made from, as it is today: the plans in force that reach to its year, who answers for what, who was told to report what, the units, and what the round asks. A
 * definition of the region's own after whose change figures are of another kind is told by the version that began it: one made in a plan by what is asked today, a marked change of the way of counting by the period the
 * figure speaks of. A later change of the name alone begins nothing.
 *
 * @example deriveForms(await formGround(connection, round, today)).forms.size
 */
export async function formGround(connection: Connection, { regionId, reportingYear, parts, indicators }: Pick<StoredRound, 'regionId' | 'reportingYear' | 'parts' | 'indicators'>, today: string): Promise<FormGround> {
  const versions = await unitVersions(connection, regionId);
  const plans = (await plansInForce(connection, { regionId, on: today })).filter(({ content }) => content.endYear === null || reportingYear <= content.endYear);
  const assigned = await Promise.all(plans.map(async ({ planId, content }) => ({ planId, content, assignments: await planAssignments(connection, regionId, planId) })));
  const own = Map.groupBy(await indicatorDefinitions(connection, regionId), ({ indicatorId }) => indicatorId);
  const place = versionOn(await regionVersions(connection, regionId), today);
  const level = place ? placeLevels[place.level] : null;
  const named = Object.hasOwn(parts.subUnits, townships) ? {} : { [townships]: await townshipNames(connection, regionId, today) };
  return {
    year: reportingYear, on: today, ...(level === null ? {} : { level }), plans: assigned, duties: (await reportingDuties(connection, regionId)).filter((duty) => holdsOn(duty, today)), units: namedUnits(Map.groupBy(versions, ({ unitId }) => unitId)),
    parts: { ...parts, subUnits: { ...named, ...parts.subUnits } },
    definitionVersions: Object.fromEntries([...own].flatMap(([indicatorId, of]) => {
      const began = of.findLast(({ isBreak, validFrom, definition: { change } }) => isBreak && validFrom <= (change === undefined ? today : usualPeriod(indicatorId, reportingYear).end));
      return began ? [[indicatorId, `第${String(began.version)}版`]] : [];
    })),
    ...(indicators === null ? {} : { only: indicators }),
  };
}
