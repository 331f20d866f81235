import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import { actions } from '../action-list.ts';
import type { Caller } from '../caller.ts';
import { adoptDraft, adoptPlan } from '../testing/adopt-plan.ts';
import { importDocument } from '../testing/import-document.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

type Answering = readonly { readonly unitId: string; readonly unit: string; readonly assignedOn: string; readonly own: boolean }[];
type Own = readonly { readonly assignmentId: string; readonly unitId: string; readonly role: string; readonly validFrom: string; readonly validTo: string | null; readonly version: number; readonly allowed: readonly string[] }[];
type Item = { readonly itemId: string; readonly text: string; readonly kind: string | null; readonly label: string; readonly gone: boolean; readonly whatToDo: string | null; readonly leads: Answering; readonly supports: Answering; readonly own: Own; readonly version: number; readonly allowed: readonly string[] };
type Proposals = {
  readonly proposals: readonly { readonly itemId: string; readonly unitId: string; readonly unit: string; readonly role: 'lead' | 'support'; readonly standing: string; readonly sure: boolean }[];
  readonly unknown: readonly { readonly name: string; readonly items: readonly unknown[] }[]; readonly ambiguous: readonly unknown[];
};
type Unassigned = { readonly items: readonly { readonly itemId: string; readonly planId: string; readonly kind: string; readonly nobody: boolean; readonly version: number }[]; readonly total: number; readonly nobody: number; readonly next: string | null };
type History = { readonly periods: readonly { readonly from: string; readonly to: string | null; readonly inPlan: boolean; readonly leads: Answering }[]; readonly records: readonly { readonly role: string; readonly recordedBy: string | null; readonly endReason: string | null }[] };

const bytes = readFileSync(join(import.meta.dirname, '../../../example/示例区妇女儿童发展规划.docx'));
const from = '2022-01-01';

let door: TestDoor;
let regionId: string;
let women: string;
let [clerk, leader, reporter, stranger] = [{}, {}, {}, {}] as Caller[] as [Caller, Caller, Caller, Caller];
const units = new Map<string, { readonly unitId: string; readonly version: number }>();
const unitOf = (name: string): string => units.get(name)?.unitId ?? '';

const adoption = () => ({ regionId, clerk, leader, number: '示政发〔2021〕16号', date: '2021-12-30', validFrom: from });
const done = <Output>(name: string, input: object, who = clerk): Promise<Output> => door.done<Output>(who, name, { regionId, ...input });
const ask = async (name: string, input: object, who = clerk): Promise<string> => errorOf(await door.run(who, name, { regionId, ...input }));
const propose = (planId = women): Promise<Proposals> => done('assignment.propose', { planId, validFrom: from });
const list = async (input: object, who = clerk): Promise<readonly Item[]> => (await done<{ items: readonly Item[] }>('assignment.list-assignments', { limit: '500', ...input }, who)).items;
const item = async (itemId: string, on = '2023-01-01'): Promise<Item> => {
  const found = (await list({ planId: women, on })).find((one) => one.itemId === itemId);
  if (!found) throw new Error(`no item ${itemId}`);
  return found;
};
const assign = (itemId: string, unit: string, role: string, validFrom: string, more: object = {}) => ({ planId: women, itemId, unitId: unitOf(unit), role, validFrom, reason: '职能调整', ...more });
const unassigned = (on = '2023-01-01'): Promise<Unassigned> => done('assignment.list-unassigned', { on, limit: '500' });

async function addUnit(name: string): Promise<void> {
  units.set(name, await done<{ unitId: string; version: number }>('units.add-unit', { name, validFrom: '2015-01-01' }));
}

beforeAll(async () => {
  door = await openTestDoor();
  regionId = await door.region('示例区', 'district');
  const elsewhere = await door.region('邻区', 'district');
  [clerk, leader, stranger] = await Promise.all([door.person('王芳', { role: 'office-clerk', regionId }), door.person('赵主任', { role: 'committee-leader', regionId }), door.person('外人', { role: 'office-head', regionId: elsewhere })]);
  const importId = await importDocument(door, clerk, { regionId, bytes, name: '示例区妇女儿童发展规划.docx' });
  women = await adoptPlan(door, adoption(), { importId, planIndex: 0 });
  await adoptPlan(door, adoption(), { importId, planIndex: 1 });
});
afterAll(() => door.close());

test.each([...actions.values()].filter(({ name }) => name.startsWith('assignment.') || /^plan\..*(?:conflict|acceptance|link|indicator)/.test(name)).flatMap(({ name, input, examples }) => examples.map((example, at) => ({ name, input, example, at }))))('$name reads its example $at', ({ input, example }) => {
  const read = input.safeParse(example.input);
  expect(read.success ? undefined : String(read.error.issues[0]?.path[0])).toBe(example.refusedAt);
});

describe('from what is printed to who answers', () => {
  test('without units every printed name is unknown, and everything unassigned', async () => {
    const { proposals, unknown } = await propose();
    expect([proposals.length, unknown.length > 5]).toEqual([0, true]);
    const open = await unassigned();
    expect([open.total > 100, open.nobody]).toEqual([true, open.total]);
    expect(await ask('assignment.propose', { planId: women }, stranger)).toBe('forbidden');
    for (const name of new Set([...unknown, ...(await propose((await done<{ plans: { planId: string }[] }>('plan.list-plans', {})).plans[1]?.planId)).unknown].map((one) => one.name))) await addUnit(name);
  });

  test('proposals are taken over, all or none, and what is held is left alone', async () => {
    const { proposals, unknown } = await propose();
    expect(unknown).toEqual([]);
    const taken = proposals.map(({ itemId, unitId, role }) => ({ itemId, unitId, role }));
    expect(await ask('assignment.accept-proposals', { planId: women, validFrom: from, proposals: [...taken, { ...taken[0], itemId: 'women/99' }] })).toBe('refused proposals-not-taken');
    expect(await ask('assignment.accept-proposals', { planId: women, validFrom: '2014-12-31', proposals: taken })).toBe('refused proposals-not-taken');
    expect((await unassigned()).nobody).toBe((await unassigned()).total);
    const before = (await unassigned()).total;
    const sure = proposals.filter((one) => one.sure).length;
    expect([sure > 0, sure < taken.length]).toEqual([true, true]);
    expect(await done('assignment.accept-proposals', { planId: women, validFrom: from, take: 'sure' })).toEqual({ added: sure, left: 0 });
    expect((await propose()).proposals.filter(({ standing }) => standing === 'held').length).toBe(sure);
    expect(await done('assignment.accept-proposals', { planId: women, validFrom: from, take: 'all' })).toEqual({ added: taken.length - sure, left: sure });
    expect(await done('assignment.accept-proposals', { planId: women, validFrom: from, proposals: taken })).toEqual({ added: 0, left: taken.length });
    expect((await propose()).proposals.every(({ standing }) => standing === 'held')).toBe(true);
    expect((await unassigned()).total).toBeLessThan(before);
    expect((await door.lines(regionId)).filter(({ action }) => action === 'assignment.accept-proposals').map(({ sentence }) => sentence)[0]).toContain(`自 ${from} 起采用`);
  });

  test('a goal inherits from its domain, and says so', async () => {
    const goals = (await list({ planId: women, on: '2023-01-01', kind: 'goal' })).filter(({ own, leads }) => own.length === 0 && leads.length > 0);
    expect(goals.length).toBeGreaterThan(3);
    expect(goals.flatMap(({ leads }) => leads).every(({ own, assignedOn }) => !own && /^women\/\d+$/.test(assignedOn))).toBe(true);
    expect((await list({ planId: women, on: '2021-12-31', kind: 'goal' })).every(({ leads }) => leads.length === 0)).toBe(true);
  });
});

describe('decisions', () => {
  const goal = 'women/1/goal/1';

  test('a lead is replaced from a day on, and the days before keep the former one', async () => {
    const before = await item(goal);
    const [first, second] = [...units.keys()].filter((name) => !before.leads.some(({ unit }) => unit === name));
    if (first === undefined || second === undefined) throw new Error('too few units');
    expect(await ask('assignment.assign', { ...assign(goal, first, 'lead', '2024-01-01'), version: 7 })).toBe('stale-version');
    expect(await ask('assignment.assign', { ...assign('women/99', first, 'lead', '2024-01-01'), version: 0 })).toBe('refused item-gone');
    expect(await ask('assignment.assign', { ...assign(goal, first, 'lead', '2014-01-01'), version: before.version })).toBe('refused unit-not-there');
    const made = await done<{ version: number; ended: unknown[] }>('assignment.assign', { ...assign(goal, first, 'lead', '2024-01-01'), version: before.version });
    const next = await done<{ version: number; ended: { validTo: string }[] }>('assignment.assign', { ...assign(goal, second, 'lead', '2025-07-01'), version: made.version });
    expect(next.ended.map(({ validTo }) => validTo)).toContain('2025-06-30');
    const leadsOn = async (on: string): Promise<readonly string[]> => (await item(goal, on)).leads.map(({ unit }) => unit);
    expect(await Promise.all(['2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01'].map(leadsOn))).toEqual([before.leads.map(({ unit }) => unit), [first], [first], [second]]);
    expect(await ask('assignment.assign', { ...assign(goal, second, 'lead', '2025-08-01'), version: next.version })).toBe('refused already-assigned');
    await done('assignment.assign', { ...assign(goal, first, 'lead', '2026-01-01', { beside: true }), version: next.version });
    expect(new Set(await leadsOn('2026-02-01'))).toEqual(new Set([first, second]));
    const history = await done<History>('assignment.get-history', { planId: women, itemId: goal });
    expect(history.periods.filter(({ leads }) => leads.length > 0).map(({ from: day, leads }) => [day, leads.length])).toEqual([[from, before.leads.length], ['2024-01-01', 1], ['2025-07-01', 1], ['2026-01-01', 2]].filter(([, count]) => count !== 0));
    expect(history.records.filter(({ recordedBy, endReason }) => recordedBy === '王芳' && endReason === '职能调整').length).toBeGreaterThanOrEqual(1);
  });

  test('a unit is released from one goal of its domain, and its part of another ends', async () => {
    const inherited = (await list({ planId: women, on: '2023-01-01', kind: 'goal' })).find(({ itemId, own, leads, supports }) => itemId !== goal && own.length === 0 && leads.length > 0 && supports.length > 0);
    const unit = inherited?.leads[0];
    if (!inherited || !unit) throw new Error('nothing is inherited');
    const outside = [...units].find(([, { unitId }]) => ![...inherited.leads, ...inherited.supports].some((one) => one.unitId === unitId))?.[0] ?? '';
    expect(await ask('assignment.assign', { ...assign(inherited.itemId, outside, 'released', '2023-06-01'), version: 0 })).toBe('refused nothing-to-release');
    const { assignmentId } = await done<{ assignmentId: string }>('assignment.assign', { ...assign(inherited.itemId, unit.unit, 'released', '2023-06-01'), version: 0 });
    expect([(await item(inherited.itemId, '2023-05-31')).leads.map(({ unitId }) => unitId), (await item(inherited.itemId, '2023-06-01')).leads.map(({ unitId }) => unitId)]).toEqual([[unit.unitId], []]);
    expect((await unassigned('2023-06-01')).items.some(({ itemId, nobody }) => itemId === inherited.itemId && !nobody)).toBe(inherited.kind === 'goal');
    const own = (await item(inherited.itemId, '2023-06-01')).own[0];
    expect(own?.allowed).toEqual(['assignment.end-assignment']);
    expect(await ask('assignment.end-assignment', { assignmentId, version: 2, lastDay: '2023-12-31', reason: '恢复' })).toBe('stale-version');
    expect(await ask('assignment.end-assignment', { assignmentId, version: 1, lastDay: '2023-05-30', reason: '恢复' })).toBe('refused ends-before-it-began');
    await done('assignment.end-assignment', { assignmentId, version: 1, lastDay: '2023-05-31', reason: '误定，撤回' });
    expect((await item(inherited.itemId, '2023-06-01')).leads.map(({ unitId }) => unitId)).toEqual([unit.unitId]);
  });

  test('who works for a unit sees what that unit answers for, and nothing else', async () => {
    const [mine, other] = [...units.values()];
    if (!mine || !other) throw new Error('no units');
    reporter = await door.person('孙敏', { role: 'unit-reporter', regionId, unitId: mine.unitId });
    const owed = await list({ unitId: mine.unitId, on: '2023-01-01' }, reporter);
    expect([owed.length > 0, owed.every(({ leads, supports }) => [...leads, ...supports].some(({ unitId }) => unitId === mine.unitId)), owed.flatMap(({ allowed, own }) => [...allowed, ...own.flatMap((one) => one.allowed)])]).toEqual([true, true, []]);
    expect(await Promise.all([ask('assignment.list-assignments', { unitId: other.unitId }, reporter), ask('assignment.list-assignments', {}, reporter), ask('assignment.list-assignments', {}, stranger)])).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect(await ask('assignment.assign', { ...assign(goal, [...units.keys()][0] ?? '', 'lead', '2026-01-01'), version: 0 }, reporter)).toBe('forbidden');
  });

  test('the list pages by item without losing one', async () => {
    const whole = (await list({ on: '2023-01-01' })).map(({ itemId }) => itemId);
    const paged: string[] = [];
    let total = 0;
    for (let after: string | null | undefined; after !== null;) {
      const answer: { items: readonly Item[]; next: string | null; total: number } = await done('assignment.list-assignments', { on: '2023-01-01', limit: '97', ...(after === undefined ? {} : { after }) });
      paged.push(...answer.items.map(({ itemId }) => itemId));
      ({ next: after, total } = answer);
    }
    expect([paged.length, paged.slice(0, whole.length)]).toEqual([total, whole]);
  });
});

test('a unit that is merged into another passes its duties on', async () => {
  const leading = (await list({ planId: women, on: '2026-06-01', kind: 'domain' })).flatMap(({ leads }) => leads)[0];
  const into = [...units].find(([name]) => name !== leading?.unit)?.[1];
  if (!leading || !into) throw new Error('nobody leads');
  const owed = (await list({ unitId: leading.unitId, planId: women, on: '2026-08-31' })).map(({ itemId }) => itemId);
  const merging = units.get(leading.unit) ?? { unitId: '', version: 0 };
  await done('units.merge-units', { units: [{ unitId: merging.unitId, version: merging.version }], into: { unitId: into.unitId, version: into.version }, on: '2026-09-01' });
  const after = new Set((await list({ unitId: into.unitId, planId: women, on: '2026-09-01' })).map(({ itemId }) => itemId));
  expect([owed.length > 5, owed.filter((itemId) => !after.has(itemId)), await list({ unitId: leading.unitId, planId: women, on: '2026-09-01' })]).toEqual([true, [], []]);
  expect((await list({ unitId: leading.unitId, planId: women, on: '2026-08-31' })).length).toBe(owed.length);
});

test('when everything is assigned nothing is unassigned', async () => {
  const day = '2026-10-01';
  const there = (await done<{ units: { unitId: string }[] }>('units.list-units', { on: day, limit: '100' })).units[0]?.unitId ?? '';
  for (let rounds = 0; rounds < 1000; rounds++) {
    const { items: [open] } = await unassigned(day);
    if (!open) break;
    await done('assignment.assign', { planId: open.planId, itemId: open.itemId, unitId: there, role: 'lead', validFrom: day, reason: '落实责任', version: open.version });
  }
  expect(await unassigned(day)).toMatchObject({ items: [], total: 0, nobody: 0, next: null });
  expect((await unassigned('2026-09-30')).total).toBeGreaterThan(0);
});

test('the table of tasks prints who is assigned on the day', async () => {
  type Table = { readonly file: { readonly name: string; readonly bytes: Uint8Array } };
  const read = async (on: string) => (await readTables((await done<Table>('assignment.get-decomposition-table', { planId: women, on, format: 'xlsx' })).file.bytes, '表.xlsx')).tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
  const leadsOf = async (on: string, text: string): Promise<readonly string[]> => (await read(on)).flatMap((rows) => {
    const column = rows.map((cells) => cells.indexOf('牵头单位')).find((at) => at >= 0) ?? -1;
    return column < 0 ? [] : rows.filter((cells) => cells.some((one) => one.includes(text))).map((cells) => cells[column] ?? '');
  });
  const [goal] = (await list({ planId: women, on: '2024-06-30', kind: 'goal' })).filter(({ itemId }) => itemId === 'women/1/goal/1');
  const [text, lead] = [goal?.text ?? '', goal?.leads[0]?.unit];
  expect([goal?.leads.length, new Set(await leadsOf('2024-06-30', text))]).toEqual([1, new Set([lead])]);
  expect(await leadsOf('2021-01-01', text)).not.toContain(lead);
  const { file } = await done<Table>('assignment.get-decomposition-table', { on: '2024-06-30' });
  expect([file.name, new TextDecoder().decode(file.bytes.slice(0, 2))]).toEqual(['目标任务分解表_2024-06-30.docx', 'PK']);
});

test('the table of tasks has the base values that are known, with their days and source, and says why one is not told', async () => {
  type Targets = { readonly plan: { readonly domains: readonly { readonly goals: readonly { readonly targets: readonly { readonly indicatorId: string | null; readonly indicator: string; readonly kind: string; readonly unit: string | null; readonly groups: readonly string[]; readonly scope: string | null; readonly every: string | null }[] }[] }[]; readonly indicatorTable: readonly { readonly targets: readonly { readonly indicatorId: string | null }[] }[] } };
  const { plan } = await done<Targets>('plan.get-version', { planId: women, version: '1' });
  const inTable = new Set(plan.indicatorTable.flatMap(({ targets }) => targets.map(({ indicatorId }) => indicatorId)));
  const [known, secret, refused] = plan.domains.flatMap(({ goals }) => goals).flatMap(({ targets }) => targets).filter(({ kind, unit, groups, scope, every, indicatorId }) => kind === 'level' && unit === '%' && groups.length === 0 && scope === null && every === null && indicatorId !== null && !inTable.has(indicatorId));
  if (!known || !secret || !refused) throw new Error('too few targets without a row in the table');
  const statistician = await door.person('孙统计', { role: 'statistician', regionId });
  const figure = ({ indicatorId }: typeof known, value: object, more: object = {}) => ({ indicatorId, year: 2020, content: value, ...more });
  await done('collection.import-figures', { figures: [
    figure(known, { kind: 'figure', text: '51.7', numerator: 3, denominator: 6 }, { source: '卫生健康年报', period: { kind: 'health-year', start: '2019-10-01', end: '2020-09-30', year: 2020 }, status: 'preliminary' }),
    figure(secret, { kind: 'figure', text: '62.8' }), figure(refused, { kind: 'missing', reason: 'refused' }),
  ] }, statistician);
  await done('collection.set-visibility', { indicatorId: secret.indicatorId, audience: 'bureau', version: 0, validFrom: '2020-01-01', reason: '部门来函要求' }, statistician);
  const tables = async (who: Caller) => (await readTables((await done<{ file: { bytes: Uint8Array } }>('assignment.get-decomposition-table', { planId: women, on: '2024-06-30', format: 'xlsx' }, who)).file.bytes, '表.xlsx')).tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
  for (const who of [clerk, statistician]) {
    const all = (await tables(who)).flat();
    const told = (text: string): string | undefined => all.flatMap((cells) => cells.filter((one) => one === text || one.startsWith(text)))[0];
    expect([told('51.7'), told('62.8'), told('…（保密）'), told('…（拒报）'), all.flat().some((text) => text.includes('内部资料 不得公开'))]).toEqual(['51.7%', undefined, '…（保密）', '…（拒报）', true]);
    expect(all.find((cells) => cells.includes('卫生健康年报'))?.slice(-6)).toEqual([known.indicator, '51.7%', '2020年', '2019-10-01至2020-09-30', '卫生健康年报', '初步数']);
  }
});

test('what an amendment removes is told with what to do, what it adds inherits or is unassigned', async () => {
  const { version } = await done<{ version: number }>('plan.amend-plan', { planId: women });
  const gone = 'women/1/goal/1';
  await done('plan.edit-draft', { planId: women, version, revision: 0, edits: [{ edit: 'remove-clause', itemId: gone, reason: '并入其他目标' }, { edit: 'add-clause', to: { parentId: 'women/1', section: 'goal', position: 0 }, text: '示例新增目标明显改善。' }] });
  await adoptDraft(door, { ...adoption(), number: '示政发〔2026〕3号', date: '2026-11-01', validFrom: '2026-11-01' }, women, version);
  const [first] = await list({ planId: women, on: '2026-11-02' });
  expect(first).toMatchObject({ itemId: gone, gone: true, allowed: [], whatToDo: expect.stringContaining('已从规划中删去') });
  expect((await item(gone, '2026-10-31')).gone).toBe(false);
  const added = (await list({ planId: women, on: '2026-11-02', kind: 'goal' })).find(({ text }) => text === '示例新增目标明显改善。');
  expect([added?.own, added?.allowed, (await unassigned('2026-11-02')).items.some(({ itemId }) => itemId === added?.itemId)]).toEqual([[], ['assignment.assign'], added?.leads.length === 0]);
  const there = (await done<{ units: { unitId: string }[] }>('units.list-units', { on: '2026-11-02', limit: '100' })).units[0]?.unitId ?? '';
  const decide = (validFrom: string): Promise<string> => ask('assignment.assign', { planId: women, itemId: added?.itemId, unitId: there, role: 'lead', validFrom, reason: '落实责任', version: 0 });
  expect([await decide('2026-10-31'), await ask('assignment.accept-proposals', { planId: women, validFrom: '2026-10-31', proposals: [{ itemId: added?.itemId, unitId: there, role: 'lead' }] }), await decide('2026-11-01')]).toEqual(['refused item-not-yet', 'refused proposals-not-taken', 'done']);
  expect((await list({ planId: women, on: '2026-10-31' })).filter((one) => one.gone)).toEqual([]);
  const history = await done<History>('assignment.get-history', { planId: women, itemId: gone });
  expect(history.periods.at(-1)).toMatchObject({ from: '2026-11-01', inPlan: false, leads: [] });
  for (const { assignmentId, version: seen } of first?.own ?? []) await done('assignment.end-assignment', { assignmentId, version: seen, lastDay: '2026-10-31', reason: '条目已删去' });
  expect((await list({ planId: women, on: '2026-11-02' })).filter((one) => one.gone && one.itemId === gone)).toEqual([]);
});
