import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pastedUnits, unitCount } from '../journeys/two-districts/departments.ts';
import { amendedText, clauseSaying } from '../journeys/two-districts/amended-text.ts';
import { openWorld, type World } from '../journeys/two-districts/open-world.ts';
import { addPeople, allPosts, comeIn, grantRoles, type Added } from '../journeys/two-districts/people.ts';
import { acceptDoubts, mend, sendIn, startDrafts, toAdoption, type Import } from '../journeys/two-districts/read-plans.ts';
import { refusedElsewhere, writesRefused } from '../journeys/two-districts/refused-elsewhere.ts';
import { step, targetsOf, versionSeen, type Place } from '../journeys/two-districts/shown-plan.ts';
import { until } from '../journeys/two-districts/until.ts';
import { firstSignIn, signInAgain, type WebPerson } from '../journeys/two-districts/web-person.ts';
import { sourceText, sourceTextsArePresent } from '../source-texts.ts';

const isReal = sourceTextsArePresent('two districts with their own plans: both play the example district’s plan instead');
const example = new URL('../../example/示例区妇女儿童发展规划.docx', import.meta.url);
const districts = { kundulun: '昆区', baijiantan: '白碱滩区' } as const;
type Key = keyof typeof districts;
const keys = Object.keys(districts) as Key[];
const acting: Readonly<Record<string, string>> = { clerk: 'office-clerk', head: 'office-head', leader: 'committee-leader', statistician: 'statistician', reporter: 'tianbao0', deputy: 'fenguan0' };

let world: World;
let [systemAdministrator, securityAdministrator, auditAdministrator, upperReader]: WebPerson[] = [];
let people: readonly Added[] = [];
const regionIds: Record<Key | 'city', string> = { city: '', kundulun: '', baijiantan: '' };
const units: Record<Key, ReadonlyMap<string, string>> = { kundulun: new Map(), baijiantan: new Map() };
const imports: Partial<Record<Key, Import>> = {};
const plans: Record<Key, ReadonlyMap<string, Place>> = { kundulun: new Map(), baijiantan: new Map() };
let came: ReadonlyMap<string, WebPerson> = new Map();
const took: string[] = [];

/** What an earlier part of the story left; without it the later parts have nothing to do. */
function there<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new Error(`${what} is missing: an earlier part of the story failed`);
  return thing;
}
const who = (key: Key, part: keyof typeof acting): WebPerson => there(came.get(`${key}.${acting[part] ?? ''}`), `${key} ${part}`);
const plan = (key: Key, subject: string): Place => there(plans[key].get(subject), `the ${subject} plan of ${key}`);
const fileOf = (key: Key): File => (isReal ? new File([readFileSync(sourceText(key).path)], `${districts[key]}规划.txt`) : new File([readFileSync(example)], '规划.docx'));

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  console.log(took.join('\n'));
});
let began = 0;
afterEach(({ task }) => {
  const now = performance.now();
  took.push(`${((now - began) / 1000).toFixed(1).padStart(6)} s  ${task.name}`);
  began = now;
});

test('three administrators come for the first time', async () => {
  began = performance.now();
  const come = async (role: string): Promise<WebPerson> => {
    const { name, login, firstPassword } = there(world.administrators.find((one) => one.role === role), role);
    return firstSignIn(world.address, { name, login, firstPassword: firstPassword ?? '' });
  };
  [systemAdministrator, securityAdministrator, auditAdministrator] = [await come('system-administrator'), await come('security-administrator'), await come('audit-administrator')];
  expect((await systemAdministrator.get<{ roles: { role: string }[] }>('accounts.get-me')).roles.map(({ role }) => role)).toEqual(['system-administrator']);
});

test('a city and two districts below it', async () => {
  const add = async (input: object): Promise<string> => (await there(systemAdministrator, 'administrator').post<{ regionId: string }>('regions.add-region', { validFrom: '2011-01-01', ...input })).regionId;
  regionIds.city = await add({ name: '示例市', level: 'city', code: '990100' });
  for (const [at, key] of keys.entries()) regionIds[key] = await add({ name: districts[key], level: 'district', code: `99010${String(at + 2)}`, parentRegionId: regionIds.city });
  const { regions } = await there(systemAdministrator, 'administrator').get<{ regions: { name: { zh: string } }[] }>('regions.list-regions');
  expect(regions.map(({ name }) => name.zh)).toEqual(expect.arrayContaining(['示例市', '昆区', '白碱滩区']));
});

test('thirty units in each district, one of them renamed on a day, and the names of the bodies that lead', async () => {
  const keeper = there(systemAdministrator, 'administrator');
  for (const key of keys) {
    const regionId = regionIds[key];
    const { units: added } = await keeper.post<{ units: { unitId: string; name: string; version: number }[] }>('units.add-units', { regionId, validFrom: '2011-01-01', text: pastedUnits(districts[key]) });
    units[key] = new Map(added.map(({ unitId, name }) => [name.slice(districts[key].length), unitId]));
    const old = there(added.find(({ name }) => name.endsWith('农牧林水局')), 'the unit to rename');
    await keeper.post('units.rename-unit', { regionId, unitId: old.unitId, version: old.version, name: `${districts[key]}农牧局`, validFrom: '2024-07-01', note: '机构改革' });
    await keeper.post('settings.change-setting', { regionId, key: 'coordinating-body', value: { name: { zh: `${districts[key]}妇女儿童工作委员会` }, shortName: { zh: '妇儿工委' }, officeName: { zh: '妇儿工委办' } }, version: 0, validFrom: '2021-01-01' });
    await keeper.post('settings.change-setting', { regionId, key: 'leading-group', value: { name: { zh: `${districts[key]}规划监测评估领导小组` } }, version: 0, validFrom: '2021-01-01' });
    const on = async (day: string): Promise<string[]> => (await keeper.get<{ units: { name: { zh: string } }[]; total: number }>('units.list-units', { regionId, on: day })).units.map(({ name }) => name.zh.slice(districts[key].length));
    const [before, after] = [await on('2024-06-30'), await on('2024-07-01')];
    expect([before.length, before.includes('农牧林水局'), after.includes('农牧林水局'), after.includes('农牧局')]).toEqual([unitCount, true, false, true]);
  }
});

test('sixty people are added by the system administrator, given roles by the security administrator; who acts comes in', async () => {
  const posts = allPosts(regionIds);
  expect([posts.length, new Set(posts.map(({ name }) => name)).size]).toEqual([60, 60]);
  people = await addPeople(there(systemAdministrator, 'administrator'), posts);
  await grantRoles(there(securityAdministrator, 'administrator'), people, ({ regionId, unit }) => (unit === null ? null : there(units[there(keys.find((key) => regionIds[key] === regionId), 'district')].get(unit), unit)));
  came = await comeIn(world.address, people, [...keys.flatMap((key) => Object.values(acting).map((post) => `${key}.${post}`)), 'city.upper-reader']);
  upperReader = came.get('city.upper-reader');
  expect((await who('kundulun', 'clerk').get<{ roles: { word: string; regionId: string }[] }>('accounts.get-me')).roles).toEqual([expect.objectContaining({ word: '妇儿工委办工作人员', regionId: regionIds.kundulun })]);
  expect((await there(auditAdministrator, 'administrator').get<{ people: unknown[] }>('accounts.list-people')).people).toHaveLength(63);
});

test('all source plans are sent in at once and read by the jobs; four drafts begin', async () => {
  await Promise.all(keys.map(async (key) => {
    imports[key] = await sendIn(who(key, 'clerk'), regionIds[key], fileOf(key));
  }));
  for (const key of keys) {
    const found = there(imports[key], `the import of ${key}`);
    expect(found.plans.map(({ subject, goals, targets }) => [subject, goals > 30, targets > 100])).toEqual([['women', true, true], ['children', true, true]]);
    plans[key] = await startDrafts(who(key, 'clerk'), regionIds[key], found);
    const again = await who(key, 'clerk').ask('POST', 'plan.start-draft', { regionId: regionIds[key], importId: found.importId, planIndex: 0 });
    expect([again.status, again.body]).toEqual([422, expect.objectContaining({ reason: 'plan-exists' })]);
  }
});

test('a draft with open doubts is not taken; a target is split, two are merged, one is corrected, every doubt is looked at', async () => {
  for (const key of keys) {
    const [clerk, made] = [who(key, 'clerk'), [] as string[]];
    for (const place of plans[key].values()) {
      const before = await versionSeen(clerk, place);
      if (before.obstacles.length > 0) {
        expect(await clerk.ask('POST', 'plan.submit-version', { ...place, cycleVersion: before.lifeCycle.version })).toEqual({ status: 422, body: expect.objectContaining({ reason: 'not-ready' }) });
      }
      made.push(...await mend(clerk, place));
      await acceptDoubts(clerk, place);
      const after = await versionSeen(clerk, place);
      expect([after.obstacles, after.doubts.every(({ resolution }) => resolution !== null)]).toEqual([[], true]);
      expect(new Set(targetsOf(after).map(({ itemId }) => itemId)).size).toBe(targetsOf(after).length);
    }
    expect(made).toEqual(expect.arrayContaining(isReal ? ['split-target', 'merge-targets', 'correct-target'] : ['merge-targets']));
  }
});

test('an edit on something somebody else has just changed is refused; the last edit can be undone and done again', async () => {
  const [clerk, place] = [who('kundulun', 'clerk'), plan('kundulun', 'women')];
  const { head: { revision }, plan: { title } } = await versionSeen(clerk, place);
  const target = there(targetsOf(await versionSeen(clerk, place)).find(({ kind, value }) => kind === 'level' && value !== null), 'a target');
  const edits = [{ edit: 'correct-target', itemId: target.itemId, changes: { value: (target.value ?? 0) + 1 } }];
  await clerk.post('plan.edit-draft', { ...place, revision, edits });
  expect(await clerk.ask('POST', 'plan.edit-draft', { ...place, revision, edits })).toEqual({ status: 409, body: expect.objectContaining({ error: 'stale-version' }) });
  await clerk.post('plan.undo-edit', { ...place, revision: revision + 1 });
  const after = await versionSeen(clerk, place);
  expect([after.plan.title, targetsOf(after).find(({ itemId }) => itemId === target.itemId)?.value, after.edits.at(-1)?.undoneAt === null]).toEqual([title, target.value, false]);
});

test('four plans are submitted, returned once, submitted again, not adopted by who submitted them, and adopted by the leader', async () => {
  for (const key of keys) {
    const [clerk, head, leader] = [who(key, 'clerk'), who(key, 'head'), who(key, 'leader')];
    for (const [subject, place] of plans[key]) {
      const document = { number: `${districts[key]}政发〔2021〕${subject === 'women' ? '16' : '17'}号`, date: '2021-12-30' };
      expect(await toAdoption({ clerk, head, leader }, place, document)).toEqual(['已送审', '已退回', '已送审', 'four-eyes', '已通过']);
      expect((await versionSeen(who(key, 'reporter'), place)).head).toMatchObject({ state: 'adopted', documentNumber: document.number, allowed: [] });
    }
  }
});

test('the government prints one plan anew: a figure, a goal more, a measure less; all else keeps its id, and the comparison says exactly that', async () => {
  const [clerk, former] = [who('kundulun', 'clerk'), plan('kundulun', 'women')];
  const before = await versionSeen(clerk, former);
  const edited = new Set(before.edits.map(({ sentence }) => sentence));
  const printed = amendedText(there(imports.kundulun, 'the import'), before, () => true);
  const found = await sendIn(clerk, regionIds.kundulun, new File([printed.text], '修订.txt'));
  const { version } = await clerk.post<{ version: number }>('plan.start-draft', { regionId: former.regionId, importId: found.importId, planIndex: 0, planId: former.planId });
  const place = { ...former, version };
  const draft = await versionSeen(clerk, place);
  console.log(version, edited.size, draft.doubts.map((d) => [d.issue.code, d.issue.message, d.itemId, d.resolution?.how]), draft.edits);
  const comparison = await clerk.get<{ items: unknown[]; counts: unknown }>('plan.compare-versions', { regionId: former.regionId, planId: former.planId, before: 1, after: 2 });
  console.log(JSON.stringify(comparison, null, 1).slice(0, 9000), printed.figure, printed.to, printed.removed.itemId, printed.domainId);
  expect(clauseSaying(draft, printed.insertedGoal)?.itemId).toBeDefined();
});
