import { catalogue } from '#registry';
import type { DemoPlaces } from './found-district.ts';
import type { DemoUnitIds } from './bring-people.ts';
import { demoAdministrators, demoLeaver, demoSuccessor, demoUnitPeople } from './people.ts';
import type { Stage } from './stage.ts';

type SeenUnit = { readonly unitId: string; readonly version: number };
type Holding = { readonly holdingId: string; readonly regionId: string; readonly version: number };

const clerk = 'shili-bangongshi';
const security = demoAdministrators.securityAdministrator.login;

async function unitNow(stage: Stage, regionId: string, unitId: string): Promise<SeenUnit> {
  const { unit } = await stage.by<{ unit: SeenUnit }>(clerk, 'units.get-unit', { regionId, unitId });
  return { unitId, version: unit.version };
}

const peopleOf = (unit: string): readonly string[] => demoUnitPeople.filter((person) => person.unit === unit).map(({ login }) => login);

const idOf = (units: DemoUnitIds, name: string): string => units.get(name) ?? '';

/** A body gets another name while the plans are already under way in draft: what is printed in older papers must still be found. */
export async function renameRuralOffice(stage: Stage, regionId: string, units: DemoUnitIds): Promise<void> {
  stage.on('2021-07-01');
  await stage.by(clerk, 'units.rename-unit', { regionId, ...(await unitNow(stage, regionId, idOf(units, '扶贫办'))), name: '示例区乡村振兴局', shortName: '乡村振兴局', validFrom: '2021-07-01', note: '示例：机构改革' });
}

/** One unit is renamed in the middle of the plans. */
export async function renameCityManagement(stage: Stage, regionId: string, units: DemoUnitIds): Promise<void> {
  stage.on('2023-05-04');
  await stage.by(clerk, 'units.rename-unit', { regionId, ...(await unitNow(stage, regionId, idOf(units, '城市管理局'))), name: '示例区城市管理综合执法局', shortName: '城管执法局', validFrom: '2023-05-01', note: '示例：单位更名' });
}

async function holdingOf(stage: Stage, regionId: string, login: string): Promise<Holding> {
  const { people } = await stage.by<{ people: readonly { readonly personId: string; readonly holdings: readonly Holding[] }[] }>(security, 'accounts.list-people', { regionId, limit: 500 });
  const holding = people.find(({ personId }) => personId === stage.personId(login))?.holdings[0];
  if (!holding) throw new Error(`${login} holds no role`);
  return holding;
}

/** A reform merges one unit into another: its duties pass on, its people give up their posts. */
export async function mergeRuralOffice(stage: Stage, regionId: string, units: DemoUnitIds): Promise<void> {
  stage.on('2024-03-29');
  const [gone, stays] = [await unitNow(stage, regionId, idOf(units, '扶贫办')), await unitNow(stage, regionId, idOf(units, '农业农村局'))];
  await stage.by(clerk, 'units.merge-units', { regionId, units: [gone], into: stays, on: '2024-03-29', note: '示例：乡村振兴局并入农业农村局' });
  for (const login of peopleOf('扶贫办')) {
    const { holdingId, version } = await holdingOf(stage, regionId, login);
    await stage.by(security, 'accounts.revoke-role', { regionId, holdingId, version, reason: '示例：单位合并' });
  }
}

/** A clerk of the office moves on: the role is taken back, the person is noted as gone. */
export async function clerkLeaves(stage: Stage, { districtId: regionId }: DemoPlaces): Promise<void> {
  stage.on('2023-02-01');
  const { holdingId, version } = await holdingOf(stage, regionId, demoLeaver.login);
  await stage.by(security, 'accounts.revoke-role', { regionId, holdingId, version, reason: '示例：工作调动' });
  await stage.by(demoAdministrators.systemAdministrator.login, 'accounts.change-person', { regionId, personId: stage.personId(demoLeaver.login), version: 1, name: demoLeaver.name, leftOn: '2023-02-01' });
}

/** The reporter of a unit hands over to the next. */
export async function reporterHandsOver(stage: Stage, places: DemoPlaces): Promise<void> {
  stage.on('2024-08-30');
  const { districtId: regionId } = places;
  const { login, name } = demoSuccessor;
  const { personId } = await stage.by<{ personId: string }>(demoAdministrators.systemAdministrator.login, 'accounts.add-person', { regionId, name, login });
  stage.meet(login, { personId, name });
  const { holdingId, version } = await holdingOf(stage, regionId, 'shili-jiaoyuju');
  await stage.by(security, 'accounts.hand-over', { regionId, holdingId, version, toPersonId: personId, from: demoSuccessor.from, reason: '示例：岗位调整' });
}

/** What the police asked for, and what everybody may know. By printed names. */
const visibilities = [
  { name: '侵害妇女人身权利刑事案件破案率', audience: 'bureau', by: 'shili-tongji', reason: '示例：公安局来函要求' },
  { name: '侵害未成年人案件强制报告制度落实率', audience: 'own-unit', by: 'shili-tongji', reason: '示例：检察院来函要求' },
  { name: '空气质量优良天数比例', audience: 'public', by: 'shili-tongji-fuzeren', reason: '示例：已由生态环境局公布' },
  { name: '九年义务教育巩固率', audience: 'upper-level', by: 'shili-tongji-fuzeren', reason: '示例：市级统一公布' },
  { name: '孕产妇死亡率', audience: 'public', by: 'shili-tongji-fuzeren', reason: '示例：按规定公布（小样本数不公开）' },
] as const;

/** Who may see which figures is decided before the first ones come in. */
export async function setVisibilities(stage: Stage, regionId: string): Promise<void> {
  stage.on('2022-01-10');
  for (const { name, audience, by, reason } of visibilities) {
    const indicatorId = catalogue.find((definition) => definition.name.zh === name)?.id ?? name;
    await stage.by(by, 'collection.set-visibility', { regionId, indicatorId, audience, version: 0, validFrom: '2021-01-01', reason });
  }
}
