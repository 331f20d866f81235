import { isRefusal, type Refusal } from '../refusal.ts';
import { setUpInstallation } from '../installation/set-up-installation.ts';
import { demoAdministrators } from './people.ts';
import type { Stage } from './stage.ts';

/** The places of the example. */
export type DemoPlaces = { readonly cityId: string; readonly districtId: string };

/** Codes of 99xxxx are given to no real place (GB/T 2260). */
const codes = { city: '999900', district: '999901' } as const;

/**
 * The beginning: the installation with its three administrators, the city and the district, who coordinates there and when the steps of a year are due.
 *
 * @example await foundDistrict(stage, password)
 */
export async function foundDistrict(stage: Stage, password: string): Promise<DemoPlaces | Refusal> {
  stage.on('2021-06-01');
  const { systemAdministrator, securityAdministrator, auditAdministrator } = demoAdministrators;
  const set = await setUpInstallation({
    name: 'HalfSky 半边天（示例）', isDemo: true, systemAdministrator: { ...systemAdministrator, password }, securityAdministrator: { ...securityAdministrator, password }, auditAdministrator: { ...auditAdministrator, password },
  }, stage.surroundings);
  if (isRefusal(set)) return set;
  for (const { login, personId, name } of set.administrators) stage.meet(login, { personId, name });
  const system = systemAdministrator.login;
  const { regionId: cityId } = await stage.by<{ regionId: string }>(system, 'regions.add-region', { name: '示例市', level: 'city', code: codes.city, validFrom: '2011-01-01' });
  const { regionId: districtId } = await stage.by<{ regionId: string }>(system, 'regions.add-region', { name: '示例区', level: 'district', code: codes.district, parentRegionId: cityId, validFrom: '2011-01-01' });
  const set1 = { regionId: districtId, version: 0, validFrom: '2021-06-01', reason: '示例' };
  await stage.by(system, 'settings.change-setting', { ...set1, key: 'coordinating-body', value: { name: { zh: '示例区妇女儿童工作委员会' }, shortName: { zh: '示例区妇儿工委' }, officeName: { zh: '示例区妇儿工委办' } } });
  await stage.by(system, 'settings.change-setting', { ...set1, key: 'leading-group', value: { name: { zh: '示例区妇女儿童发展规划监测评估领导小组' } } });
  await stage.by(system, 'settings.change-setting', { ...set1, key: 'reporting-calendar', value: { notice: '03-10', submissions: '05-20', checks: '06-10', review: '06-30', report: '07-31', publication: '09-06', inspection: '10-15', yearEnd: '12-20' } });
  return { cityId, districtId };
}
