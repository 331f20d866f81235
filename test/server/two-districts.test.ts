import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pastedUnits, unitCount } from '../journeys/two-districts/departments.ts';
import { amendedText, clauseSaying } from '../journeys/two-districts/amended-text.ts';
import { addAlias, itemsOn, lead, proposed, tableWords, takeOver, unassigned } from '../journeys/two-districts/assign-units.ts';
import { openWorld, type World } from '../journeys/two-districts/open-world.ts';
import { addPeople, addPeopleByList, allPosts, comeIn, grantRoles, grantRolesByList, type Added } from '../journeys/two-districts/people.ts';
import { madeBackups } from '../journeys/two-districts/made-backup.ts';
import { acceptDoubts, comesInAgain, mend, reasonOf, sendIn, startDrafts, toAdoption, type Import } from '../journeys/two-districts/read-plans.ts';
import { refusedElsewhere, writesRefused } from '../journeys/two-districts/refused-elsewhere.ts';
import { changesOf, conflictsOf, historyOf } from '../journeys/two-districts/what-changed.ts';
import { edit, targetsOf, versionSeen, type Place } from '../journeys/two-districts/shown-plan.ts';
import { acknowledgedWrites, firstSignIn, signInAgain, type WebPerson } from '../journeys/two-districts/web-person.ts';
import { writtenLines } from '../journeys/two-districts/written-lines.ts';
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
afterAll(async () => world.close());
let began = performance.now();
afterEach(({ task }) => {
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${task.name}`);
  began = performance.now();
});

test('three administrators come for the first time', async () => {
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
  const { regions } = await there(systemAdministrator, 'administrator').get<{ regions: { regionId: string }[] }>('regions.list-regions');
  expect(regions.map(({ regionId }) => regionId)).toEqual(expect.arrayContaining(Object.values(regionIds)));
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

test('sixty people are added by the system administrator and given roles by the security administrator, those of one district by two lists; who acts comes in', async () => {
  const { inList = [], alone = [] } = Object.groupBy(allPosts(regionIds), ({ regionId }) => (regionId === regionIds.kundulun ? 'inList' : 'alone'));
  const [keeper, granter] = [there(systemAdministrator, 'administrator'), there(securityAdministrator, 'administrator')];
  const [listed, singly] = [await addPeopleByList(keeper, inList), await addPeople(keeper, alone)];
  people = [...listed, ...singly];
  const give = (list: typeof inList): Promise<readonly string[]> => grantRolesByList(granter, list, { regionId: regionIds.kundulun, district: districts.kundulun });
  expect([await give(inList.map((post) => (post.unit === '教育局' ? { ...post, unit: '教育委员会' } : post))), await give(inList)]).toEqual([['422', 'unknown-unit 教育委员会', 'unknown-unit 教育委员会'], ['200']]);
  expect([listed.length, people.length, new Set(people.map(({ name }) => name)).size]).toEqual([27, 60, 60]);
  await grantRoles(granter, singly, ({ regionId, unit }) => (unit === null ? null : there(units[there(keys.find((key) => regionIds[key] === regionId), 'district')].get(unit), unit)));
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
    expect(found.plans.map(({ subject, goals, targets }) => [subject, goals > 30, targets > 60])).toEqual([['women', true, true], ['children', true, true]]);
    plans[key] = await startDrafts(who(key, 'clerk'), regionIds[key], found);
    const again = await who(key, 'clerk').ask('POST', 'plan.start-draft', { regionId: regionIds[key], importId: found.importId, planIndex: 0 });
    expect([again.status, again.body]).toEqual([422, expect.objectContaining({ reason: 'plan-exists' })]);
  }
});

test('a draft with open doubts is not taken; a target is split, two are merged, one is corrected, every doubt is looked at; the file comes in once more and nothing of that is lost', async () => {
  for (const key of keys) {
    const [clerk, made] = [who(key, 'clerk'), [] as string[]];
    for (const place of plans[key].values()) {
      const before = await versionSeen(clerk, place);
      expect(before.obstacles.length === 0 ? 'not-ready' : reasonOf((await clerk.ask('POST', 'plan.submit-version', { ...place, cycleVersion: before.lifeCycle.version })).body)).toBe('not-ready');
      made.push(...await mend(clerk, place));
      await acceptDoubts(clerk, place);
      const after = await versionSeen(clerk, place);
      expect([after.obstacles, after.doubts.every(({ resolution }) => resolution !== null)]).toEqual([[], true]);
      expect(new Set(targetsOf(after).map(({ itemId }) => itemId)).size).toBe(targetsOf(after).length);
    }
    expect([made, await comesInAgain(clerk, plan(key, 'children'), fileOf(key), 'children')]).toEqual([expect.arrayContaining(isReal ? ['split-target', 'merge-targets', 'correct-target'] : ['merge-targets']), { kept: expect.any(Number), left: [], changed: 0, isAsBefore: true }]);
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

test('units answer for what the plans print; a name nobody knew becomes another name of a unit; where nothing is printed the office decides', async () => {
  const names: string[] = [];
  for (const key of keys) {
    const [clerk, of] = [who(key, 'clerk'), (name: string): string => there(units[key].get(name), name)];
    const decide = async (place: Place, itemId: string, unitId: string): Promise<void> => lead(clerk, place, { itemId, unitId, validFrom: '2022-01-01', reason: '区政府分工文件' });
    for (const [subject, place] of plans[key]) {
      const { unknown } = await proposed(clerk, place);
      for (const { name } of unknown) await addAlias(clerk, place.regionId, of(name === '融媒体中心' ? '新闻传媒中心' : '妇女联合会'), name);
      names.push(...unknown.map(({ name }) => `${key} ${name}`));
      expect((await proposed(clerk, place)).unknown).toEqual([]);
      expect(await takeOver(clerk, place) > 0).toBe(!isReal || key === 'kundulun');

      const leads = subject === 'women' ? ['卫生健康委员会', '教育局', '人力资源和社会保障局'] : ['教育局', '卫生健康委员会', '民政局'];
      const leading = new Set((await itemsOn(clerk, place, '2022-01-01', { kind: 'domain' })).filter(({ leads: already }) => already.length > 0).map(({ itemId }) => itemId));
      for (const [at, { itemId }] of (await versionSeen(clerk, place)).plan.domains.entries()) if (!leading.has(itemId)) await decide(place, itemId, of(leads[at % leads.length] ?? ''));
      const open = await unassigned(clerk, place, '2022-01-01');
      expect(open.items.every(({ allowed }) => allowed.includes('assignment.assign'))).toBe(true);
      for (const { itemId } of open.items) await decide(place, itemId, of('妇女联合会'));
      expect(await unassigned(clerk, place, '2022-01-01')).toMatchObject({ total: 0, nobody: 0 });
    }
  }
  expect(names).toEqual(isReal ? ['kundulun 融媒体中心'] : names);
});

test('another unit leads from a day on, a unit is merged and its duties pass on; who answered when stays known, and the table of a day says it', async () => {
  for (const key of keys) {
    const [clerk, head, place] = [who(key, 'clerk'), who(key, 'head'), plan(key, 'women')];
    const { plan: { domains: [first] } } = await versionSeen(clerk, place);
    const goal = there(first?.goals[0], 'a goal').itemId;
    await lead(head, place, { itemId: goal, unitId: there(units[key].get('妇女联合会'), 'the federation'), validFrom: '2025-01-01', reason: '议定事项' });
    const leadOn = async (day: string): Promise<string[]> => there((await itemsOn(clerk, place, day)).find(({ itemId }) => itemId === goal), 'the goal').leads.map(({ unit }) => unit.slice(districts[key].length));
    expect([await leadOn('2024-12-31'), await leadOn('2025-01-01')]).toEqual([['卫生健康委员会'], ['妇女联合会']]);

    const [gone, into] = [there(units[key].get('教育局'), 'a unit'), there(units[key].get('文化和旅游局'), 'a unit')];
    const versionOf = async (unitId: string): Promise<number> => (await clerk.get<{ unit: { version: number } }>('units.get-unit', { regionId: place.regionId, unitId })).unit.version;
    const { dutiesPassedOn } = await clerk.post<{ dutiesPassedOn: number }>('units.merge-units', { regionId: place.regionId, units: [{ unitId: gone, version: await versionOf(gone) }], into: { unitId: into, version: await versionOf(into) }, on: '2025-03-01', note: '机构改革' });
    const held = async (unitId: string, on: string): Promise<number> => (await itemsOn(clerk, place, on, { unitId, kind: 'domain' })).length;
    expect([dutiesPassedOn > 0, await held(gone, '2025-02-28') > 0, await held(gone, '2025-03-01'), await held(into, '2025-03-01') > 0]).toEqual([true, true, 0, true]);

    const { periods } = await clerk.get<{ periods: { from: string; leads: { unit: string }[] }[] }>('assignment.get-history', { regionId: place.regionId, planId: place.planId, itemId: goal });
    expect(periods.filter(({ leads }) => leads.length > 0).map(({ leads }) => leads[0]?.unit.slice(districts[key].length)).filter((one, at, all) => one !== all[at - 1])).toEqual(['卫生健康委员会', '妇女联合会']);
  }
  const [clerk, place] = [who('kundulun', 'clerk'), plan('kundulun', 'women')];
  const said = async (on: string, format: 'xlsx' | 'docx'): Promise<readonly boolean[]> => {
    const words = await tableWords(clerk, place, on, format);
    return ['昆区教育局', '昆区妇女联合会'].map((name) => words.includes(name));
  };
  expect([(await said('2024-12-31', 'xlsx'))[0], await said('2025-03-01', 'docx'), await said('2025-03-01', 'xlsx')]).toEqual([true, [false, true], [false, true]]);
});

test('what contradicts itself in the plans is listed and accepted with a reason, once', async () => {
  for (const key of keys) {
    const [clerk, regionId] = [who(key, 'clerk'), regionIds[key]];
    const before = await conflictsOf(clerk, regionId);
    expect(before.conflicts[0]?.allowed).toContain('plan.accept-conflict');
    const accept = (): ReturnType<WebPerson['ask']> => clerk.ask('POST', 'plan.accept-conflict', { regionId, key: before.conflicts[0]?.key ?? '', reason: '口径不同，已请示上级' });
    expect((await accept()).status).toBe(200);
    expect((await conflictsOf(clerk, regionId)).counts).toMatchObject({ open: before.counts.open - 1, accepted: 1 });
    expect(reasonOf((await accept()).body)).toBe('accepted-already');
  }
});

test('the government prints one plan anew: a figure, a goal more, a measure less; all else keeps its id, and the comparison says exactly that', async () => {
  const [clerk, head, leader, former] = [who('kundulun', 'clerk'), who('kundulun', 'head'), who('kundulun', 'leader'), plan('kundulun', 'women')];
  const { regionId, planId } = former;
  const printed = amendedText(there(imports.kundulun, 'the import'), await versionSeen(clerk, former));
  const found = await sendIn(clerk, regionId, new File([printed.text], '修订.txt'));
  const { version } = await clerk.post<{ version: number }>('plan.start-draft', { regionId, importId: found.importId, planIndex: found.plans.findIndex(({ subject }) => subject === 'women'), planId });
  const place = { ...former, version };
  await acceptDoubts(clerk, place);
  const draft = await versionSeen(clerk, place);
  const added = there(clauseSaying(draft, printed.insertedGoal), 'the new goal');
  const expected = [
    ...[printed.figure.itemId, printed.figure.itemId.replace(/\/[^/]+$/, '')].map((itemId) => [itemId, 'changed']), ...[added.itemId, ...added.targets.map(({ itemId }) => itemId)].map((itemId) => [itemId, 'added']),
    ...[printed.removed.itemId, ...printed.removed.targets.map(({ itemId }) => itemId)].map((itemId) => [itemId, 'removed']),
  ].toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
  // The tables of a Word file are no tables in the plain text in which the example is sent in anew.
  const isText = ([itemId]: readonly [string, string]): boolean => isReal || !/\/(?:table|chapter)\//.test(itemId);
  expect((await changesOf(clerk, former)).filter(isText)).toEqual(expected);
  expect(await toAdoption({ clerk, head, leader }, place, { number: '昆区政发〔2024〕3号', date: '2024-06-01' })).toEqual(['已送审', '已退回', '已送审', 'four-eyes', '已通过']);
  expect((await versionSeen(clerk, former)).head.stateWord).toBe('已被修订版取代');
  const history = await historyOf(who('kundulun', 'reporter'), former, printed.figure.itemId);
  expect(history.map(({ versionId, state }) => [versionId, state])).toEqual([['1', 'added'], ['2', 'changed']]);
  expect(history[1]?.change?.fields).toEqual([expect.objectContaining({ field: 'value', before: String(printed.figure.value), after: String(printed.to) })]);
  expect((await unassigned(clerk, place, '2024-06-01')).items.map(({ itemId }) => itemId)).not.toContain(added.itemId);
  plans.kundulun = new Map([...plans.kundulun, ['women', place]]);
});

test('the other district amends its plan without a new print, by edits', async () => {
  const [clerk, head, leader, former] = [who('baijiantan', 'clerk'), who('baijiantan', 'head'), who('baijiantan', 'leader'), plan('baijiantan', 'children')];
  const { version } = await clerk.post<{ version: number }>('plan.amend-plan', { regionId: former.regionId, planId: former.planId });
  const place = { ...former, version };
  const target = there(targetsOf(await versionSeen(clerk, place)).find(({ kind, bound, value }) => kind === 'level' && bound === 'at-least' && value !== null && value < 99), 'a target');
  const sentences = await edit(clerk, place, [{ edit: 'correct-target', itemId: target.itemId, changes: { value: 99 } }]);
  expect([sentences.length, await changesOf(clerk, former)]).toEqual([1, [[target.itemId, 'changed']]]);
  expect(await toAdoption({ clerk, head, leader }, place, { number: '白区政发〔2024〕5号', date: '2024-05-20' })).toEqual(['已送审', '已退回', '已送审', 'four-eyes', '已通过']);
});

test('whoever works in one district is refused everything of the other; the city reads both and writes nothing; reporters see what they may', async () => {
  const [clerk, reader, reporter] = [who('kundulun', 'clerk'), there(upperReader, 'the reader of the city'), who('baijiantan', 'reporter')];
  const foreign = await refusedElsewhere(clerk, regionIds.baijiantan);
  expect([foreign.letIn, foreign.asked > 50]).toEqual([[], true]);
  for (const key of keys) {
    expect((await reader.get<{ plans: unknown[] }>('plan.list-plans', { regionId: regionIds[key] })).plans).toHaveLength(2);
    expect((await versionSeen(reader, plan(key, 'women'))).lifeCycle.open.filter(({ open }) => open)).toEqual([]);
    expect((await writesRefused(reader, regionIds[key])).letIn.filter((name) => !name.startsWith('views.'))).toEqual([]); // what somebody keeps for themselves is nothing of the district's
  }
  expect((await itemsOn(reporter, plan('baijiantan', 'women'), '2022-01-01', { unitId: units.baijiantan.get('卫生健康委员会') })).length).toBeGreaterThan(0);
  expect((await reporter.ask('GET', 'assignment.list-assignments', { regionId: regionIds.baijiantan, unitId: units.baijiantan.get('民政局') })).status).toBe(403);
  expect((await reporter.ask('POST', 'plan.start-draft', { regionId: regionIds.baijiantan, importId: regionIds.city, planIndex: 0 })).status).toBe(403);
  expect((await reporter.get<{ plans: unknown[] }>('plan.list-plans', { regionId: regionIds.baijiantan })).plans).toHaveLength(2);
});

test('the audit administrator verifies each chain, and reads who adopted what by which document', async () => {
  const auditor = there(auditAdministrator, 'administrator');
  for (const regionId of [undefined, ...Object.values(regionIds)]) {
    expect(await auditor.post<{ holds: boolean }>('audit.verify-chain', regionId === undefined ? {} : { regionId })).toMatchObject({ holds: true, fault: null });
  }
  for (const key of keys) {
    const { lines } = await auditor.get<{ lines: { action: string; personName: string; sentence: string }[] }>('audit.list-lines', { regionId: regionIds[key], action: 'plan.adopt-version', limit: 500 });
    const leader = there(people.find(({ login }) => login === `${key}.committee-leader`), 'the leader').name;
    const adopted = lines.filter(({ sentence }) => sentence.startsWith('通过《'));
    expect(adopted.map(({ personName, sentence }) => [personName, /政发〔20\d\d〕\d+号/.test(sentence)])).toEqual(Array.from({ length: 3 }, () => [leader, true]));
  }
});

test('a backup is made and recorded; sessions are listed and ended; people sign out', async () => {
  const keeper = there(systemAdministrator, 'administrator');
  expect((await madeBackups(keeper)).map(({ size, fingerprint }) => [size > 10_000, /^[0-9a-f]{64}$/.test(fingerprint)])).toEqual([[true, true]]);

  const post = there(people.find(({ login }) => login === 'kundulun.office-clerk'), 'the clerk');
  const [clerk, elsewhere] = [who('kundulun', 'clerk'), await signInAgain(world.address, post)];
  const { sessions } = await clerk.get<{ sessions: { sessionId: string; isThis: boolean; allowed: string[] }[] }>('accounts.list-sessions');
  const other = there(sessions.find(({ isThis }) => !isThis), 'the other session');
  expect([sessions.length, other.allowed]).toEqual([2, ['accounts.end-session']]);
  await clerk.post('accounts.end-session', { sessionId: other.sessionId });
  expect(await elsewhere.ask('GET', 'accounts.get-me', {})).toMatchObject({ status: 401, body: { error: 'session-ended' } });
  for (const person of [...came.values(), keeper]) await person.post('accounts.sign-out');
  expect([...new Set(await Promise.all([...came.values(), keeper].map(async (person) => (await person.ask('GET', 'accounts.get-me', {})).status)))]).toEqual([401]);
  expect(world.faults).toEqual([]);
});

test('every write that was answered as done has left its line in the audit, and nothing else has', async () => {
  const [{ written, sentences }, acknowledged] = [await writtenLines(there(auditAdministrator, 'the auditor'), Object.values(regionIds)), acknowledgedWrites(world.address)];
  expect(sentences.filter((sentence) => /Mu-dan|密码：/.test(sentence))).toEqual([]);
  /* A list leaves a line a row; an import is written down when it is asked for, and by the job when the text has been read. */
  const listed = allPosts(regionIds).filter(({ regionId }) => regionId === regionIds.kundulun).length;
  const imported = 2 * (acknowledged.get('plan.import-plan') ?? 0);
  expect(written).toEqual({ ...Object.fromEntries(acknowledged), 'installation.set-up': 1, 'plan.import-plan': imported, 'accounts.add-people': listed, 'accounts.grant-roles': listed });
});
