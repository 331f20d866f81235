import { holdsOn, versionOn } from '#kernel';
import type { FormGround } from '#collection';
import { indicatorDefinitions, planAssignments, regionVersions, reportingDuties, unitVersions, type Connection, type StoredRound } from '#storage';
import { namedUnits } from '../assignment/assignable-units.ts';
import { plansInForce } from '../plan/plans-in-force.ts';

/** The sort under which the towns and streets of a district are asked one by one. */
export const townships = '乡镇街道';

/** The names of the towns and streets below a region: those that are regions of their own, else the units of that kind. */
async function townshipNames(connection: Connection, regionId: string, today: string, units: ReturnType<typeof unitsOn>): Promise<readonly string[]> {
  const below = [...Map.groupBy(await regionVersions(connection), (region) => region.regionId).values()].flatMap((versions) => {
    const now = versionOn(versions, today);
    return now && !now.ended && now.level === 'township' && now.parentRegionId === regionId ? [now.name.zh] : [];
  });
  return below.length > 0 ? below.toSorted((one, other) => one.localeCompare(other, 'zh')) : units.filter(({ kind }) => kind === 'township').map(({ name }) => name);
}

const unitsOn = (versions: Awaited<ReturnType<typeof unitVersions>>, today: string) =>
  [...Map.groupBy(versions, ({ unitId }) => unitId).values()].flatMap((of) => {
    const now = versionOn(of, today);
    return now && !now.ended ? [{ unitId: now.unitId, name: now.name.zh, kind: now.kind, ordinal: now.ordinal }] : [];
  }).toSorted((one, other) => one.ordinal - other.ordinal);

/**
 * What the forms of a round are made from, as it is today: the plans in force that reach to its year, who answers for what, who was told to report what, the units, and what the round asks. A
 * definition of the region's own that was changed is told by its version.
 *
 * @example deriveForms(await formGround(connection, round, today)).forms.size
 */
export async function formGround(connection: Connection, { regionId, reportingYear, parts, indicators }: Pick<StoredRound, 'regionId' | 'reportingYear' | 'parts' | 'indicators'>, today: string): Promise<FormGround> {
  const versions = await unitVersions(connection, regionId);
  const plans = (await plansInForce(connection, { regionId, on: today })).filter(({ content }) => content.endYear === null || reportingYear <= content.endYear);
  const assigned = await Promise.all(plans.map(async ({ planId, content }) => ({ planId, content, assignments: await planAssignments(connection, regionId, planId) })));
  const own = Map.groupBy(await indicatorDefinitions(connection, regionId), ({ indicatorId }) => indicatorId);
  const named = Object.hasOwn(parts.subUnits, townships) ? {} : { [townships]: await townshipNames(connection, regionId, today, unitsOn(versions, today)) };
  return {
    year: reportingYear, on: today, plans: assigned, duties: (await reportingDuties(connection, regionId)).filter((duty) => holdsOn(duty, today)), units: namedUnits(Map.groupBy(versions, ({ unitId }) => unitId)),
    parts: { ...parts, subUnits: { ...named, ...parts.subUnits } },
    definitionVersions: Object.fromEntries([...own].flatMap(([indicatorId, of]) => (of.some(({ isBreak }) => isBreak) ? [[indicatorId, `第${String(versionOn(of, today)?.version ?? of.length)}版`]] : []))),
    ...(indicators === null ? {} : { only: indicators }),
  };
}
