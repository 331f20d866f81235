import { regionVersions, type Connection } from '#storage';
import { regionPath } from '../regions/region-path.ts';
import { plansInForce, type PlanInForce } from './plans-in-force.ts';

/** A plan in force of a region above. */
export type PlanAbove = PlanInForce & { readonly regionId: string; readonly region: string };

/**
 * What a region is called on a day, and the plans in force of the regions above it: what its own plans are held against.
 *
 * @example (await plansAbove(connection, districtId, today)).plans.map(({ region, title }) => `${region}《${title}》`)
 */
export async function plansAbove(connection: Connection, regionId: string, on: string): Promise<{ readonly region: string; readonly plans: readonly PlanAbove[] }> {
  const [own, ...above] = regionPath(await regionVersions(connection), regionId, on);
  const plans: PlanAbove[] = [];
  for (const { regionId: at, name } of above) plans.push(...(await plansInForce(connection, { regionId: at, on })).map((plan) => ({ ...plan, regionId: at, region: name.zh })));
  return { region: own?.name.zh ?? '', plans };
}
