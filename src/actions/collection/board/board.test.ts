import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionIdOf } from '#collection';
import { readDocument, readTables } from '#documents';
import type { StoredRound } from '#storage';
import type { Caller } from '../../caller.ts';
import { plainForm, plantAnswers, plantForm, plantRound, plantStep } from '../../testing/planted-round.ts';
import { errorOf, openTestDoor, type TestDoor } from '../../testing/test-door.ts';

type Line = { readonly formId: string; readonly unitId: string; readonly unitName: string; readonly formerly: string | null; readonly unitEnded: boolean; readonly state: string; readonly stateWord: string; readonly due: string; readonly daysLate: number; readonly people: readonly { readonly personName: string; readonly contact: string | null }[]; readonly left: readonly string[]; readonly reminded: string; readonly allowed: readonly string[]; readonly completeness: { readonly numerator: number; readonly denominator: number; readonly percent: unknown }; readonly timesReturned: number };
type Board = { readonly lines: readonly Line[]; readonly total: number; readonly next: string | null; readonly totals: { readonly sentence: string }; readonly round: { readonly allowed: readonly string[] } };
type Item = { readonly kind: string; readonly unitName: string; readonly nextReminder: string | null; readonly nextReminderWord: string; readonly people: readonly { readonly personName: string; readonly contact: string | null }[]; readonly daysLate: number };
type Made = { readonly reminders: readonly { readonly reminderId: string; readonly unitName: string; readonly kind: string }[]; readonly skipped: readonly { readonly unitName: string; readonly why: string }[] };
type File = { readonly file: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array } };

let door: TestDoor;
let region: string;
let office: Caller;
let clerk: Caller;
let round: StoredRound;
const names = ['教育局', '卫健委', '民政局', '人社局', '公安局', '统计局'] as const;
type Name = (typeof names)[number];
const units = new Map<Name, string>();
const forms = new Map<Name, string>();
const reporters = new Map<Name, Caller>();
const leaders = new Map<Name, Caller>();

const unit = (name: Name): string => units.get(name) ?? '';
const form = (name: Name) => ({ regionId: region, formId: forms.get(name) ?? '' });
const of = (map: ReadonlyMap<Name, Caller>, name: Name): Caller => map.get(name) ?? door.nobody;
const board = (caller: Caller = office, more: object = {}): Promise<Board> => door.done<Board>(caller, 'collection.get-board', { regionId: region, roundId: round.roundId, ...more });
const lineOf = async (name: Name): Promise<Line | undefined> => (await board()).lines.find(({ unitId }) => unitId === unit(name));
const waiting = async (more: object = {}, caller = office): Promise<readonly Item[]> => (await door.done<{ items: readonly Item[] }>(caller, 'collection.list-reminders', { regionId: region, ...more })).items;
const hand = async (name: Name, day: string): Promise<void> => {
  door.at(`${day}T02:00:00.000Z`);
  await plantStep(door, form(name), { step: 'submit', who: of(reporters, name) });
  await plantStep(door, form(name), { step: 'sign', who: of(leaders, name) });
};
const answered = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [questionIdOf(`测试指标${String(at + 1)}`, [], null), { texts: { value: '5' }, explains: [], conflicts: [] }]));

beforeAll(async () => {
  door = await openTestDoor();
  door.at('2026-03-01T01:00:00.000Z');
  region = await door.region('示例区', 'district');
  office = await door.person('王芳', { role: 'office-clerk', regionId: region });
  clerk = await door.person('李统', { role: 'statistician', regionId: region });
  round = await plantRound(door, { regionId: region });
  for (const name of names) {
    const { unitId } = await door.done<{ unitId: string }>(office, 'units.add-unit', { regionId: region, name: `示例区${name}`, validFrom: '2020-01-01' });
    units.set(name, unitId);
    forms.set(name, await plantForm(door, round, unitId, plainForm(10, 2025)));
    reporters.set(name, await door.person(`${name}填报人`, { role: 'unit-reporter', regionId: region, unitId }));
    leaders.set(name, await door.person(`${name}领导`, { role: 'unit-leader', regionId: region, unitId }));
  }
  await plantAnswers(door, form('教育局'), answered(4), { missing: 1, errors: 1, doubts: 2, explained: 1 });
  await hand('卫健委', '2026-04-20');
  await hand('民政局', '2026-05-03');
  door.at('2026-05-04T02:00:00.000Z');
  await plantStep(door, form('人社局'), { step: 'excuse', who: { role: 'statistician' }, reason: '没有这项业务' });
  await plantStep(door, form('公安局'), { step: 'submit', who: of(reporters, '公安局') });
  door.at('2026-05-05T02:00:00.000Z');
});

afterAll(async () => {
  await door.close();
});

describe('the board', () => {
  test('shows each unit with state, lateness and completeness, and a foot with its denominators', async () => {
    const { lines, totals, total } = await board();
    expect(lines.map((line) => [line.unitName, line.stateWord, line.due, line.daysLate])).toEqual([
      ['示例区教育局', '填报中', 'overdue', 5], ['示例区卫健委', '待统计审核', 'done-in-time', 0], ['示例区民政局', '待统计审核', 'done-late', 3], ['示例区人社局', '免报', 'not-owed', 0], ['示例区公安局', '待单位审核', 'overdue', 5], ['示例区统计局', '填报中', 'overdue', 5],
    ]);
    expect([totals.sentence, total, lines[0]?.completeness]).toEqual(['已报 2/5 家，逾期未报 3 家，免报 1 家', 6, { numerator: 4, denominator: 20, percent: 20 }]);
  });

  test('is filtered, ordered and paged', async () => {
    const shown = async (more: object) => (await board(office, more)).lines.map(({ unitName }) => unitName.slice(3));
    expect([await shown({ late: true }), await shown({ late: 'false', state: 'signed' }), await shown({ search: '公安' }), await shown({ unitKind: 'judicial' })]).toEqual([['教育局', '公安局', '统计局'], ['卫健委', '民政局'], ['公安局'], []]);
    expect((await shown({ sort: 'completeness' })).at(-1)).toBe('教育局');
    const first = await board(office, { sort: 'late', limit: 2 });
    const second = await board(office, { sort: 'late', limit: 2, after: first.next ?? '' });
    expect([[...first.lines, ...second.lines].map(({ daysLate }) => daysLate), second.next]).toEqual([[5, 5, 5, 3], second.lines[1]?.formId]);
    expect(errorOf(await door.run(office, 'collection.get-board', { regionId: region, roundId: round.roundId, after: 'lost' }))).toBe('not-found');
  });

  test('a unit sees its own line alone; strangers and administrators none', async () => {
    const own = await board(of(reporters, '教育局'));
    expect([own.lines.map(({ unitName }) => unitName), own.totals.sentence, own.round.allowed]).toEqual([['示例区教育局'], '已报 0/1 家，逾期未报 1 家', []]);
    const keeper = await door.person('管理员', { role: 'system-administrator', regionId: region });
    expect([errorOf(await door.run(keeper, 'collection.get-board', { regionId: region, roundId: round.roundId })), errorOf(await door.run(door.nobody, 'collection.get-board', { regionId: region, roundId: round.roundId }))]).toEqual(['forbidden', 'not-signed-in']);
    expect((await board()).round.allowed).toContain('collection.make-reminders');
    door.at('2027-01-01T02:00:00.000Z');
    expect([errorOf(await door.run(of(reporters, '教育局'), 'collection.get-board', { regionId: region, roundId: round.roundId })), (await board()).total]).toEqual(['not-found', 6]);
    door.at('2026-05-05T02:00:00.000Z');
  });

  test('a round that is not there is not there', async () => {
    for (const name of ['get-board', 'list-scores', 'export-board', 'get-circular', 'get-letters']) expect(errorOf(await door.run(office, `collection.${name}`, { regionId: region, roundId: region }))).toBe('not-found');
  });
});

describe('who is to be reminded', () => {
  test('of what, most pressing first, with who is in charge', async () => {
    const items = await waiting();
    expect(items.map(({ kind, unitName, nextReminder }) => `${kind} ${unitName.slice(3)} ${nextReminder ?? ''}`)).toEqual(['overdue 教育局 urging', 'overdue 公安局 urging', 'overdue 统计局 urging', 'waiting-signature 公安局 urging']);
    expect(items[0]?.people.map(({ personName }) => personName)).toEqual(['教育局填报人', '教育局领导']);
    expect((await waiting({ kind: 'waiting-signature' })).length).toBe(1);
    expect((await waiting({}, of(leaders, '公安局'))).map(({ kind }) => kind)).toEqual(['overdue', 'waiting-signature']);
  });

  test('letters go out by the ladder, once each; the board and the audit tell', async () => {
    const made = await door.done<Made>(office, 'collection.make-reminders', { regionId: region, roundId: round.roundId });
    expect(made.reminders.map(({ unitName, kind }) => `${unitName.slice(3)} ${kind}`)).toEqual(['教育局 urging', '公安局 urging', '统计局 urging']);
    expect(made.skipped.map(({ unitName, why }) => `${unitName.slice(3)} ${why}`)).toEqual(['卫健委 已经报送。', '民政局 已经报送。', '人社局 不需要报送。']);
    expect(errorOf(await door.run(office, 'collection.make-reminders', { regionId: region, roundId: round.roundId }))).toBe('refused nobody-to-remind');
    expect(errorOf(await door.run(office, 'collection.make-reminders', { regionId: region, roundId: round.roundId, formIds: [form('教育局').formId], kind: 'urging' }))).toBe('refused nobody-to-remind');
    expect((await lineOf('教育局'))?.reminded).toBe('已催报1次，最近2026-05-05');
    const told = (await door.lines(region)).filter(({ action }) => action === 'collection.make-reminders').map(({ sentence }) => sentence);
    expect([told.length, told[0]]).toEqual([3, '向“示例区教育局”发催报函：2025年度监测数据填报，逾期5天，应填20项、已填4项']);
  });

  test('days later the ladder goes a rung up, and by hand only what is so', async () => {
    door.at('2026-05-12T02:00:00.000Z');
    const one = { regionId: region, roundId: round.roundId, formIds: [form('统计局').formId] };
    expect(errorOf(await door.run(office, 'collection.make-reminders', { ...one, kind: 'hint' }))).toBe('refused nobody-to-remind');
    expect((await door.done<Made>(clerk, 'collection.make-reminders', one)).reminders.map(({ kind }) => kind)).toEqual(['second-urging']);
    expect((await lineOf('统计局'))?.reminded).toBe('已催报2次，最近2026-05-12');
    expect((await waiting({ kind: 'overdue' })).find(({ unitName }) => unitName === '示例区统计局')?.nextReminderWord).toContain('还没有到下一级');
    door.at('2026-05-05T02:00:00.000Z');
  });

  test('two who send at once send one letter', async () => {
    door.at('2026-05-20T02:00:00.000Z');
    const one = { regionId: region, roundId: round.roundId, formIds: [form('公安局').formId] };
    const all = await Promise.all([office, clerk, office, clerk, office, clerk].map((who) => door.run(who, 'collection.make-reminders', one)));
    expect(all.map(errorOf).toSorted()).toEqual(['done', ...Array.from({ length: 5 }, () => 'refused nobody-to-remind')]);
    door.at('2026-05-05T02:00:00.000Z');
  });

  test('nothing is sent in a round that is not open, for a form of another, or by a unit', async () => {
    const closed = await plantRound(door, { regionId: region, state: 'closed' });
    expect(errorOf(await door.run(office, 'collection.make-reminders', { regionId: region, roundId: closed.roundId }))).toBe('refused round-not-open');
    expect(errorOf(await door.run(office, 'collection.make-reminders', { regionId: region, roundId: closed.roundId, formIds: [form('教育局').formId] }))).toBe('not-found');
    expect(errorOf(await door.run(of(leaders, '教育局'), 'collection.make-reminders', { regionId: region, roundId: round.roundId }))).toBe('forbidden');
  });
});

describe('papers', () => {
  test('one letter is a Word file that names what is not filled in; several come in a zip', async () => {
    const all = await door.done<File>(office, 'collection.get-letters', { regionId: region, roundId: round.roundId });
    const files = unzipSync(all.file.bytes);
    expect([all.file.contentType, Object.keys(files).length, Object.keys(files)[0]]).toEqual(['application/zip', 5, '催报函_示例区教育局_2026-05-05.docx']);
    const own = await door.done<File>(of(reporters, '教育局'), 'collection.get-letters', { regionId: region, roundId: round.roundId });
    const text = (await readDocument(own.file.bytes)).lines.map((line) => line.text).join('\n');
    for (const words of ['妇儿工委办函〔2026〕', '关于催报2025年度', '示例区教育局：', '应于2026年4月30日前报送数据', '已逾期5天', '应填20项，已填4项，尚有16项未填（见附件），1处强制性差错须改正，1处疑点须说明', '于2026年5月15日（补报截止日）前', '附件：未完成的填报事项', '示例区妇女儿童工作委员会办公室', '2026年5月5日', '测试指标1（女）', '测试指标10']) expect(text).toContain(words);
    expect(text).not.toContain('内部资料');
  });

  test('very many open questions are listed by indicator', async () => {
    const wide = await plantRound(door, { regionId: region, kind: 'back-fill' });
    await plantForm(door, wide, unit('教育局'), plainForm(60, 2025));
    const made = await door.done<Made>(office, 'collection.make-reminders', { regionId: region, roundId: wide.roundId });
    const { file } = await door.done<File>(office, 'collection.get-letters', { regionId: region, roundId: wide.roundId, reminderIds: made.reminders.map(({ reminderId }) => reminderId) });
    const text = (await readDocument(file.bytes)).lines.map((line) => line.text).join('\n');
    expect([text.includes('尚有120项未填'), text.includes('2项未填'), text.includes('测试指标60'), text.includes('测试指标1（女）')]).toEqual([true, true, true, false]);
    await door.surroundings.store.connection.updateTable('collection_rounds').set({ state: 'closed' }).where('region_id', '=', region).where('round_id', '=', wide.roundId).execute();
  });

  test('the second letter counts the first', async () => {
    const { file } = await door.done<File>(of(leaders, '统计局'), 'collection.get-letters', { regionId: region, roundId: round.roundId, madeOn: '2026-05-12' });
    const text = (await readDocument(file.bytes)).lines.map((line) => line.text).join('\n');
    expect([file.name, text.includes('此前已于2026年5月5日发催报函'), text.includes('已逾期12天，仍未完成报送')]).toEqual(['第二次催报函_示例区统计局_2026-05-12.docx', true, true]);
  });

  test('the circular tells all units who is late, on marked pages, by the body that is named', async () => {
    const { file } = await door.done<File>(office, 'collection.get-circular', { regionId: region, roundId: round.roundId, issuer: 'leading-group' });
    const text = (await readDocument(file.bytes)).lines.map((line) => line.text).join('\n');
    for (const words of ['应报送5家，已报送2/5（40.0%）', '逾期未报送的单位：示例区教育局、示例区公安局、示例区统计局，共3家', '逾期后报送的单位：示例区民政局', '示例区监测评估领导小组', '迟3天完成']) expect(text).toContain(words);
    expect(strFromU8(unzipSync(file.bytes)['word/header1.xml'] ?? new Uint8Array())).toContain('内部资料 不得公开');
    expect(text).not.toContain('教育局填报人');
  });

  test('the board goes out as a workbook with the scores and their rule, and as csv', async () => {
    const { file } = await door.done<File>(office, 'collection.export-board', { regionId: region, roundId: round.roundId });
    const { tables } = await readTables(file.bytes, 'board.xlsx');
    const words = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.text)));
    for (const expected of ['示例区教育局', '已报 2/5 家，逾期未报 3 家，免报 1 家', '及时性（权数30）', '0/100']) expect(words).toContain(expected);
    expect(words.join('\n')).toMatch(/本地设定，没有上级规定/);
    const csv = new TextDecoder().decode((await door.done<File>(of(reporters, '教育局'), 'collection.export-board', { regionId: region, roundId: round.roundId, format: 'csv' })).file.bytes);
    expect([csv.includes('示例区教育局'), csv.includes('示例区公安局'), csv.includes('内部资料 不得公开')]).toEqual([true, false, true]);
  });
});

describe('scores', () => {
  test('are told with their parts and compared with the round before', async () => {
    const before = await plantRound(door, { regionId: region, reportingYear: 2024, opensOn: '2025-03-01', dueOn: '2025-04-30', lateUntil: '2025-05-15', viewUntil: '2025-12-31', state: 'closed' });
    const formId = await plantForm(door, before, unit('卫健委'), plainForm(10, 2024));
    door.at('2025-05-01T02:00:00.000Z');
    await plantStep(door, { regionId: region, formId }, { step: 'submit', who: of(reporters, '卫健委') });
    await plantStep(door, { regionId: region, formId }, { step: 'sign', who: of(leaders, '卫健委') });
    door.at('2026-05-05T02:00:00.000Z');
    const { units: scored } = await door.done<{ units: readonly { unitName: string; scores: readonly { reportingYear: number; points: unknown; change: unknown; parts: readonly { part: string; numerator: number; denominator: number; rule: string }[] }[] }[] }>(office, 'collection.list-scores', { regionId: region, roundId: round.roundId, unitId: unit('卫健委') });
    expect(scored[0]?.scores.map(({ reportingYear, points, change }) => [reportingYear, points, change])).toEqual([[2024, 47.5, { missing: 'no-baseline' }], [2025, 50, 2.5]]);
    expect(scored[0]?.scores.at(-1)?.parts.find(({ part }) => part === 'timeliness')).toMatchObject({ numerator: 100, denominator: 100, rule: expect.stringContaining('每迟1天扣5分') });
  });

  test('follow the rule of the place', async () => {
    const head = await door.person('统计负责人', { role: 'statistics-head', regionId: region });
    await door.done(head, 'settings.change-setting', { regionId: region, key: 'unit-score', version: 0, validFrom: '2026-05-05', reason: '区里的办法', value: { weights: { timeliness: 1, completeness: 0, firstPass: 0, errors: 0, explanations: 0, grades: 0 }, perDayLate: 10, perReturn: 25, grades: { A: 100, B: 80, C: 40, D: 0 } } });
    const { units: scored } = await door.done<{ units: readonly { unitName: string; scores: readonly { points: unknown }[] }[] }>(office, 'collection.list-scores', { regionId: region, roundId: round.roundId });
    expect(scored.map(({ unitName, scores }) => [unitName.slice(3), scores.at(-1)?.points])).toEqual([['教育局', 0], ['卫健委', 100], ['民政局', 70], ['人社局', { missing: 'not-applicable' }], ['公安局', 0], ['统计局', 0]]);
  });
});

describe('units and people change', () => {
  test('a unit is called as it is today and says its former name; the form of one that merged goes over late as it was, with its letters', async () => {
    door.at('2026-06-01T02:00:00.000Z');
    const version = async (name: Name): Promise<number> => (await door.done<{ unit: { version: number } }>(office, 'units.get-unit', { regionId: region, unitId: unit(name) })).unit.version;
    await door.done(office, 'units.rename-unit', { regionId: region, unitId: unit('教育局'), version: await version('教育局'), name: '示例区教育体育局', validFrom: '2026-05-20' });
    await door.done(office, 'units.merge-units', { regionId: region, units: [{ unitId: unit('统计局'), version: await version('统计局') }], into: { unitId: unit('民政局'), version: await version('民政局') }, on: '2026-05-25' });
    expect([await lineOf('教育局').then((line) => [line?.unitName, line?.formerly]), (await board()).lines.filter(({ formId }) => formId === form('统计局').formId).map((line) => [line.unitName, line.formerly, line.daysLate, line.reminded])]).toEqual([['示例区教育体育局', '原示例区教育局'], [['示例区民政局', '原示例区统计局', 32, '已催报2次，最近2026-05-12']]]);
    expect((await board()).totals.sentence).toBe('已报 1/4 家，逾期未报 3 家，免报 1 家');
  });

  test('who left is named as having left, and nobody in charge is said', async () => {
    const security = await door.person('安全', { role: 'security-administrator', regionId: region });
    const { holders } = await door.done<{ holders: readonly { holdingId: string; personName: string }[] }>(security, 'accounts.list-holders', { regionId: region, unitId: unit('公安局') });
    await door.surroundings.store.transaction(async (connection) => {
      for (const { holdingId } of holders) await connection.updateTable('role_holdings').set({ valid_to: '2026-05-31' }).where('region_id', '=', region).where('holding_id', '=', holdingId).execute();
    });
    const line = await lineOf('公安局');
    expect([line?.people, line?.left]).toEqual([[], ['公安局填报人']]);
    expect((await waiting({ kind: 'nobody' })).map(({ unitName }) => unitName)).toContain('示例区公安局');
  });
});
