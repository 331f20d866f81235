import type { DemoPlaces } from './found-district.ts';
import { demoAdministrators, type DemoPerson } from './people.ts';
import type { Stage } from './stage.ts';

/** Units of the example by their short names. */
export type DemoUnitIds = ReadonlyMap<string, string>;

/** A person, what they may sign in with, and the role they get. */
async function bring(stage: Stage, { login, name, role, unit, from, place }: DemoPerson, { districtId, cityId }: DemoPlaces, units: DemoUnitIds): Promise<void> {
  const regionId = place === 'city' ? cityId : districtId;
  const { personId } = await stage.by<{ personId: string }>(demoAdministrators.systemAdministrator.login, 'accounts.add-person', { regionId, name, login });
  stage.meet(login, { personId, name });
  await stage.by(demoAdministrators.securityAdministrator.login, 'accounts.grant-role', { regionId, personId, role, unitId: unit === null ? null : (units.get(unit) ?? ''), validFrom: from, reason: '示例' });
}

/**
 * People come, one after the other.
 *
 * @example await bringPeople(stage, demoOffices, { places, units })
 */
export async function bringPeople(stage: Stage, people: readonly DemoPerson[], { places, units }: { readonly places: DemoPlaces; readonly units: DemoUnitIds }): Promise<void> {
  for (const person of people) await bring(stage, person, places, units);
}

/**
 * Everybody changes their password to the one that all demo accounts share, today: an older one would be too old to sign in with.
 *
 * @example await sharePassword(stage, password)
 */
export async function sharePassword(stage: Stage, password: string): Promise<void> {
  for (const login of stage.logins()) await stage.by(login, 'accounts.change-password', { password: `${password}-`, newPassword: password });
}
