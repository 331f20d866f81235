import { appendAuditLine, findInstallation, inOneTransaction, installationRegionId } from '#storage';
import type { Action } from '../action.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Surroundings } from '../running/surroundings.ts';
import { assignDuties } from './assign-duties.ts';
import { adoptPlans, amendWomensPlan } from './adopt-plans.ts';
import { bringFigures, readFigures } from './bring-figures.ts';
import { openDemoRound } from './open-round.ts';
import { bringPeople, sharePassword } from './bring-people.ts';
import { demoPassword } from './demo-accounts.ts';
import { figureImports } from './figure-imports.ts';
import { foundDistrict } from './found-district.ts';
import { clerkLeaves, mergeRuralOffice, renameCityManagement, renameRuralOffice, reporterHandsOver, setVisibilities } from './later-events.ts';
import { demoLeaver, demoOffices, demoUnitPeople } from './people.ts';
import { sharedPasswordHasher } from './shared-password.ts';
import { openScene, type Scene } from './scene.ts';
import { demoUnits, unitsTable } from './units.ts';

/** What the example is made of: the document of its plans and the table of its figures, as bytes; `progress` hears what is being done, in Chinese. `withRound`: a yearly round is under way on the day it is played. */
export type DemoMaterial = { readonly planBytes: Uint8Array; readonly figuresBytes: Uint8Array; readonly withRound?: boolean; readonly progress?: (sentence: string) => void };

/** What was made. */
export type PlayedDemo = { readonly cityId: string; readonly districtId: string; readonly women: string; readonly children: string };

/** Something that happens on a day of the story; what lies after the real day has not happened yet. */
type Event = { readonly on: string; readonly happens: () => Promise<void> };

async function bringUnits(scene: Scene, regionId: string): Promise<ReadonlyMap<string, string>> {
  const { units } = await scene.by<{ units: readonly { readonly unitId: string }[] }>('shili-bangongshi', 'units.add-units', { regionId, validFrom: '2011-01-01', text: unitsTable(), note: '示例' });
  return new Map(demoUnits.map(({ name }, at) => [name, units[at]?.unitId ?? '']));
}

async function play(scene: Scene, today: string, { planBytes, figuresBytes, withRound = false, progress = () => undefined }: DemoMaterial): Promise<PlayedDemo | Refusal> {
  progress('设立示例市、示例区');
  const places = await foundDistrict(scene, demoPassword);
  if (isRefusal(places)) return places;
  const { districtId } = places;
  progress('录入单位和人员');
  scene.on('2021-06-02');
  await bringPeople(scene, [...demoOffices, demoLeaver], { places, units: new Map() });
  const units = await bringUnits(scene, districtId);
  await bringPeople(scene, demoUnitPeople, { places, units });
  await renameRuralOffice(scene, districtId, units);
  progress('导入并通过妇女、儿童发展规划');
  const plans = await adoptPlans(scene, districtId, planBytes);
  await setVisibilities(scene, districtId);
  progress('导入历年数据');
  const imports = figureImports(await readFigures(figuresBytes, plans.read));
  const events: readonly Event[] = [
    { on: '2022-01-10', happens: () => assignDuties(scene, districtId, units, [plans.women, plans.children]) },
    ...imports.map((one): Event => ({ on: one.on, happens: () => bringFigures(scene, districtId, units, one) })),
    { on: '2023-02-01', happens: () => clerkLeaves(scene, places) }, { on: '2023-05-04', happens: () => renameCityManagement(scene, districtId, units) }, { on: '2024-03-29', happens: () => mergeRuralOffice(scene, districtId, units) },
    { on: '2024-06-11', happens: () => amendWomensPlan(scene, districtId, plans.women) }, { on: '2024-08-30', happens: () => reporterHandsOver(scene, places) },
  ];
  for (const { on, happens } of events.filter((event) => event.on <= today).toSorted((one, other) => one.on.localeCompare(other.on))) {
    scene.on(on);
    await happens();
  }
  if (withRound) {
    progress('开始年度填报，部分单位已填');
    await openDemoRound(scene, districtId, today, imports);
  }
  return { ...places, women: plans.women, children: plans.children };
}

/** The last line of the story says when it was really told, and that none of it is true. */
async function closeStory({ store, surroundings }: Scene): Promise<void> {
  const at = surroundings.now();
  await store.transaction((connection) => appendAuditLine(connection, {
    regionId: installationRegionId, at, personId: null, personName: '示例', role: null, address: '本机', action: 'installation.play-demo', subjectKind: 'installation', subjectId: installationRegionId,
    sentence: `以上均为示例：示例区的单位、人员、规划、数据和日期都是虚构的，由程序于 ${surroundings.today()} 生成`, before: null, after: null,
  }));
}

/**
 * Sets the example district up in an empty store, through the actions, as its people would have done it over six years: all of it or nothing, whatever happens meanwhile. Refused where
 * something has been set up already. Every name is made up; the installation is marked as an example on every page.
 *
 * @example await playDemo(actions, surroundings, { planBytes, figuresBytes })
 */
export async function playDemo(actions: ReadonlyMap<string, Action>, surroundings: Surroundings, material: DemoMaterial): Promise<PlayedDemo | Refusal> {
  const { store } = surroundings;
  const installation = await findInstallation(store.connection);
  if (installation) return { refused: 'set-up-already', message: installation.isDemo ? '示例区已经在这里，不能再次生成。' : '系统已经设置过，不能再放入示例区。请换一个空的数据文件夹。' };
  const hasher = await sharedPasswordHasher(surroundings.hasher, demoPassword);
  return inOneTransaction(store, async (whole) => {
    const scene = openScene(actions, { ...surroundings, store: whole, hasher });
    const played = await play(scene, surroundings.today(), material);
    if (isRefusal(played)) return played;
    scene.toThePresent();
    await sharePassword(scene, demoPassword);
    await closeStory(scene);
    return played;
  });
}
