import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../caller.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

type Proposal = { readonly proposalId: string; readonly name: string; readonly stateWord: string; readonly changeWord: string; readonly changes: readonly { readonly word: string; readonly before: string | null; readonly after: string | null }[]; readonly allowed: readonly string[]; readonly decidedBy: string | null };
type Version = { readonly version: number; readonly validFrom: string | null; readonly validTo: string | null; readonly isBreak: boolean; readonly changes: Proposal['changes']; readonly recordedBy: string | null; readonly retired: boolean };
type One = { readonly kind: string; readonly name: string; readonly unit: string; readonly version: number; readonly retiredOn: string | null; readonly versions: readonly Version[]; readonly allowed: readonly string[]; readonly relations: readonly { readonly word: string; readonly others: readonly { readonly name: string }[] }[]; readonly proposals: readonly Proposal[] };
type Listed = { readonly indicators: readonly { readonly indicatorId: string; readonly name: string; readonly kind: string; readonly points: readonly { readonly text: string }[]; readonly proposed: boolean }[]; readonly total: number; readonly next: string | null; readonly allowed: readonly string[]; readonly choices: { readonly domains: readonly string[] } };

const id = 'local/registry/1';
const definition = { name: '社区妇女读书会覆盖率', unit: '%', direction: 'up', text: '建有妇女读书会的社区占社区总数的比例', numerator: '建有妇女读书会的社区数', denominator: '社区总数', breakdowns: ['township'], source: '妇联', domain: '妇女与参与决策和管理' };
let door: TestDoor;
let regionId: string;
let statistician: Caller;
let head: Caller;
let clerk: Caller;
let reporter: Caller;

beforeAll(async () => {
  door = await openTestDoor();
  door.at('2026-03-02T02:00:00.000Z');
  regionId = await door.region('示例区', 'district');
  statistician = await door.person('统计员甲', { role: 'statistician', regionId });
  head = await door.person('统计负责人乙', { role: 'statistics-head', regionId });
  clerk = await door.person('办', { role: 'office-clerk', regionId });
  reporter = await door.person('卫', { role: 'unit-reporter', regionId });
});

afterAll(async () => {
  await door.close();
});

const propose = (more: object = {}, caller = statistician) => door.run(caller, 'indicators.propose-indicator', { regionId, ...definition, validFrom: '2026-01-01', reason: '区里自设', ...more });
const proposals = async (caller = statistician, more: object = {}): Promise<readonly Proposal[]> => (await door.done<{ proposals: readonly Proposal[] }>(caller, 'indicators.list-proposals', { regionId, ...more })).proposals;
const step = async (caller: Caller, name: string, more: object = {}): Promise<string> => errorOf(await door.run(caller, `indicators.${name}`, { regionId, proposalId: (await proposals(statistician, { open: true }))[0]?.proposalId, ...more }));
const one = (indicatorId = id): Promise<One> => door.done(statistician, 'indicators.get-indicator', { regionId, indicatorId });
const list = (more: object, caller = statistician): Promise<Listed> => door.done(caller, 'indicators.list-indicators', { regionId, ...more });

describe('an indicator of the region itself', () => {
  test.each<[string, object, string]>([
    ['a unit nobody knows', { unit: '箩筐' }, 'refused unit-unknown'], ['a denominator without a numerator', { numerator: undefined }, 'refused denominator-without-numerator'], ['a name of the catalogue', { name: '孕产妇死亡率' }, 'refused name-taken'], ['an alias of the catalogue', { name: '住院分娩率' }, 'refused name-taken'],
  ])('is not proposed with %s', async (_what, more, ends) => {
    expect(errorOf(await propose(more))).toBe(ends);
  });

  test('is proposed by one and approved by another; until then it is not there', async () => {
    expect([errorOf(await propose({}, reporter)), errorOf(await propose()), errorOf(await propose({}, clerk))]).toEqual(['forbidden', 'done', 'refused name-taken']);
    expect([(await list({ kind: 'local' })).total, (await one()).versions.length]).toEqual([0, 0]);
    expect([(await proposals())[0]?.allowed, (await proposals(head))[0]?.allowed, (await proposals(clerk))[0]?.allowed]).toEqual([['indicators.refuse-proposal', 'indicators.withdraw-proposal'], ['indicators.approve-proposal', 'indicators.refuse-proposal'], []]);
    expect([await step(statistician, 'approve-proposal'), await step(clerk, 'approve-proposal'), await step(clerk, 'withdraw-proposal')]).toEqual(['refused four-eyes', 'forbidden', 'refused not-the-same-person']);
    expect(await step(head, 'approve-proposal')).toBe('done');
    const { kind, name, unit, version, versions, allowed } = await one();
    expect([kind, name, unit, version, versions.map((each) => [each.validFrom, each.recordedBy]), allowed.filter((action) => action.startsWith('indicators.'))]).toEqual(['local', definition.name, '%', 1, [['2026-01-01', '统计负责人乙']], ['indicators.propose-revision', 'indicators.propose-retirement']]);
    expect((await door.lines(regionId)).map(({ sentence }) => sentence).filter((sentence) => !sentence.startsWith('无权')).slice(-2)).toEqual(['提请增加本地指标“社区妇女读书会覆盖率”，自 2026-01-01 起：区里自设', '批准增加本地指标“社区妇女读书会覆盖率”']);
  });

  test('is revised from a day on, and says what changed; the version before stays', async () => {
    const revise = (more: object) => door.run(clerk, 'indicators.propose-revision', { regionId, indicatorId: id, version: 1, ...definition, validFrom: '2026-07-01', reason: '只算当年开过会的', ...more });
    expect([errorOf(await revise({})), errorOf(await revise({ version: 2, text: '另一个定义' })), errorOf(await revise({ validFrom: '2025-01-01', text: '另一个定义' })), errorOf(await revise({ text: '当年开过会的社区占比', unit: '‰' })), errorOf(await revise({ text: '又一个定义' }))])
      .toEqual(['refused unchanged', 'stale-version', 'refused before-last', 'done', 'refused proposed-already']);
    expect((await proposals(head, { open: true }))[0]?.changes.map(({ word, after }) => `${word}→${after ?? ''}`)).toEqual(['定义→当年开过会的社区占比', '计量单位→‰']);
    expect([await step(head, 'refuse-proposal'), await step(head, 'refuse-proposal', { reason: '单位不对' }), await step(head, 'approve-proposal')]).toEqual(['invalid-input', 'done', 'invalid-input']);
    expect([errorOf(await revise({ text: '当年开过会的社区占比', isBreak: true })), await step(statistician, 'approve-proposal')]).toEqual(['done', 'done']);
    expect((await one()).versions.map(({ version, validFrom, isBreak, changes }) => [version, validFrom, isBreak, changes.map(({ word }) => word)])).toEqual([[2, '2026-07-01', true, ['定义']], [1, '2026-01-01', false, []]]);
  });

  test('ends on a day, and is listed no more after it unless it is asked for', async () => {
    expect(errorOf(await door.run(statistician, 'indicators.propose-retirement', { regionId, indicatorId: id, version: 2, validTo: '2026-12-31', reason: '改用国家指标' }))).toBe('done');
    expect(await step(head, 'approve-proposal')).toBe('done');
    const { retiredOn, allowed } = await one();
    expect([retiredOn, allowed.includes('indicators.propose-revision'), (await list({ kind: 'local' })).total]).toEqual(['2026-12-31', false, 1]);
    door.at('2027-01-02T02:00:00.000Z');
    expect([(await list({ kind: 'local' })).total, (await list({ kind: 'local', retired: true })).total]).toEqual([0, 1]);
    door.at('2026-03-02T02:00:00.000Z');
    expect(errorOf(await door.run(statistician, 'indicators.propose-retirement', { regionId, indicatorId: id, version: 3, validTo: '2026-12-31', reason: '再停一次' }))).toBe('refused retired');
  });

  test('is taken back by who proposed it, and its id is not given again', async () => {
    expect(errorOf(await propose({ name: '村妇女读书会覆盖率' }))).toBe('done');
    expect([await step(statistician, 'withdraw-proposal'), errorOf(await propose({ name: '村妇女读书会覆盖率' }))]).toEqual(['done', 'done']);
    expect((await proposals(statistician, { indicatorId: 'local/registry/3' })).map(({ stateWord }) => stateWord)).toEqual(['待批准']);
  });
});

describe('the registry', () => {
  test('finds by name, alias, domain, subject and department, and pages', async () => {
    const names = async (more: object): Promise<readonly string[]> => (await list(more)).indicators.map(({ name }) => name);
    expect([await names({ words: '住院分娩' }), (await names({ domain: '妇女与健康', words: '死亡率' })).includes('孕产妇死亡率'), (await names({ domain: '儿童与教育', words: '孕产妇' })).length, (await names({ department: '公安', limit: 200 })).length > 3]).toEqual([['孕产妇住院分娩率'], true, 0, true]);
    const [first, second] = [await list({ subject: 'women', limit: 10 }), await list({ subject: 'women', limit: 10, after: '10' })];
    expect([first.next, first.total === second.total, new Set([...first.indicators, ...second.indicators].map(({ indicatorId }) => indicatorId)).size, first.allowed, (await list({}, reporter)).allowed]).toEqual(['10', true, 20, ['indicators.propose-indicator'], []]);
  });

  test('shows the last figures of each, as the reader may see them', async () => {
    await door.done(statistician, 'collection.import-figures', { regionId, figures: [2023, 2024].map((year) => ({ indicatorId: 'institutional-delivery-rate', year, content: { kind: 'figure', text: String(year - 1925) } })) });
    const texts = async (caller: Caller): Promise<readonly string[]> => (await list({ words: '住院分娩' }, caller)).indicators.flatMap(({ points }) => points.map(({ text }) => text));
    await door.done(statistician, 'collection.set-visibility', { regionId, indicatorId: 'institutional-delivery-rate', breakdown: '', audience: 'bureau', version: 0, validFrom: '2025-01-01', reason: '人数少' });
    expect([await texts(statistician), await texts(clerk)]).toEqual([['98', '99'], []]);
  });

  test('tells what one has to do with others; nobody knows what is not there', async () => {
    const { relations, versions } = await one('infant-mortality-rate');
    expect([relations.map(({ word, others }) => `${word}${others.map(({ name }) => name).join('、')}`).slice(0, 2), versions.map(({ validFrom }) => validFrom)]).toEqual([['不低于新生儿死亡率', '不高于5岁以下儿童死亡率'], [null]]);
    expect(errorOf(await door.run(statistician, 'indicators.get-indicator', { regionId, indicatorId: 'no-such' }))).toBe('not-found');
  });

  test('a change of the way of counting is a version of what the catalogue says', async () => {
    await door.done(statistician, 'collection.mark-break', { regionId, indicatorId: 'infant-mortality-rate', version: 0, validFrom: '2025-01-01', reason: '改按户籍' });
    const { versions } = await one('infant-mortality-rate');
    expect(versions.map(({ version, validFrom, isBreak }) => [version, validFrom, isBreak])).toEqual([[2, '2025-01-01', true], [1, null, false]]);
  });
});
