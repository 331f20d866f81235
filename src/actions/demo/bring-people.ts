import type { DemoPlaces } from './found-district.ts';
import { demoAdministrators, type DemoPerson } from './people.ts';
import type { Scene } from './scene.ts';

/** Units of the example by their short names. */
export type DemoUnitIds = ReadonlyMap<string, string>;

/** A person, what they may sign in with, and the role they get. */
async function bring(scene: Scene, { login, name, role, unit, from, place }: DemoPerson, { districtId, cityId }: DemoPlaces, units: DemoUnitIds): Promise<void> {
  const regionId = place === 'city' ? cityId : districtId;
  const { personId } = await scene.by<{ personId: string }>(demoAdministrators.systemAdministrator.login, 'accounts.add-person', { regionId, name, login });
  scene.meet(login, { personId, name });
  await scene.by(demoAdministrators.securityAdministrator.login, 'accounts.grant-role', { regionId, personId, role, unitId: unit === null ? null : (units.get(unit) ?? ''), validFrom: from, reason: '示例' });
}

/**
 * People come, one after the other.
 *
 * @example await bringPeople(scene, demoOffices, { places, units })
 */
export async function bringPeople(scene: Scene, people: readonly DemoPerson[], { places, units }: { readonly places: DemoPlaces; readonly units: DemoUnitIds }): Promise<void> {
  for (const person of people) await bring(scene, person, places, units);
}

/**
 * Everybody changes their password to the one that all demo accounts share, today: an older one would be too old to sign in with.
 *
 * @example await sharePassword(scene, password)
 */
export async function sharePassword(scene: Scene, password: string): Promise<void> {
  for (const login of scene.logins()) await scene.by(login, 'accounts.change-password', { password: `${password}-`, newPassword: password });
}
