import type { DemoPlaces } from './found-district.ts';
import { demoAdministrators, type DemoPerson } from './people.ts';
import type { Stage } from './stage.ts';

/** Units of the example by their short names. */
export type DemoUnitIds = ReadonlyMap<string, string>;

/** A person, what they may sign in with, and the role they get; the first password is changed at once to the one that all demo accounts share. */
async function bring(stage: Stage, { login, name, role, unit, from, place }: DemoPerson, { districtId, cityId }: DemoPlaces, units: DemoUnitIds, password: string): Promise<void> {
  const regionId = place === 'city' ? cityId : districtId;
  const { personId, firstPassword } = await stage.by<{ personId: string; firstPassword: string }>(demoAdministrators.systemAdministrator.login, 'accounts.add-person', { regionId, name, login });
  stage.meet(login, { personId, name });
  await stage.by(demoAdministrators.securityAdministrator.login, 'accounts.grant-role', { regionId, personId, role, unitId: unit === null ? null : (units.get(unit) ?? ''), validFrom: from, reason: '示例' });
  await stage.by(login, 'accounts.change-password', { password: firstPassword, newPassword: password });
}

/**
 * People come, one after the other.
 *
 * @example await bringPeople(stage, demoOffices, { places, units, password })
 */
export async function bringPeople(stage: Stage, people: readonly DemoPerson[], { places, units, password }: { readonly places: DemoPlaces; readonly units: DemoUnitIds; readonly password: string }): Promise<void> {
  for (const person of people) await bring(stage, person, places, units, password);
}
