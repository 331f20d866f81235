import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../caller.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';
import { isSmallCount } from '#collection';

const deaths = 'maternal-mortality-rate';
const births = 'live-births';
const managed = 'maternal-systematic-management-rate';

type Shown = { readonly year: number; readonly groups: readonly string[]; readonly version: number; readonly isLatest: boolean; readonly content: { readonly kind: string; readonly text?: string; readonly reason?: string }; readonly status: string; readonly withheld: boolean; readonly note: string | null };
type Listed = { readonly figures: readonly Shown[]; readonly next: string | null; readonly allowed: readonly string[] };

let door: TestDoor;
let regionId: string;
let health: string;
let school: string;
let statistician: Caller;
let head: Caller;
let callers: Readonly<Record<string, Caller>>;

beforeAll(async () => {
  door = await openTestDoor();
  const city = await door.region('示例市', 'city');
  regionId = await door.region('示例区', 'district', city);
  const clerk = await door.person('办', { role: 'office-clerk', regionId });
  const { units } = await door.done<{ units: readonly { unitId: string }[] }>(clerk, 'units.add-units', { regionId, validFrom: '2021-01-01', text: '单位名称\n示例区卫生健康局\n示例区教育局\n' });
  health = units[0]?.unitId ?? '';
  school = units[1]?.unitId ?? '';
  statistician = await door.person('统', { role: 'statistician', regionId });
  head = await door.person('统计长', { role: 'statistics-head', regionId });
  callers = {
    own: await door.person('卫', { role: 'unit-reporter', regionId, unitId: health }), other: await door.person('教', { role: 'unit-reporter', regionId, unitId: school }), bureau: statistician, office: clerk,
    upper: await door.person('市', { role: 'upper-reader', regionId: city }), system: await door.person('系', { role: 'system-administrator' }), nobody: door.nobody,
  };
});

afterAll(async () => {
  await door.close();
});

const figure = (indicatorId: string, year: number, text: string, more: object = {}): object => ({ indicatorId, year, content: { kind: 'figure', text }, ...more });
const bring = (figures: readonly object[], more: object = {}): Promise<{ added: number; revised: number; unchanged: number; reports: readonly object[] }> => door.done(statistician, 'collection.import-figures', { regionId, figures, ...more });
const list = (caller: Caller, indicatorId: string, more: object = {}): Promise<Listed> => door.done(caller, 'collection.list-figures', { regionId, indicatorId, ...more });
const told = ({ figures }: Listed): readonly string[] => figures.map(({ year, groups, content }) => [String(year), ...groups, content.text ?? content.reason ?? content.kind].join(' '));

describe('figures that come in', () => {
  test('are new, the same, or a next version; nothing known is lost', async () => {
    expect(await bring([figure(managed, 2023, '95.40', { status: 'preliminary', place: '示例区' }), figure(managed, 2024, '96.3', { groups: ['农村'] })])).toEqual({ added: 2, revised: 0, unchanged: 0, reports: [] });
    expect(await bring([figure(managed, 2023, '95.40', { status: 'preliminary' }), figure(managed, 2024, '96.3', { groups: ['农村'] })])).toEqual({ added: 0, revised: 0, unchanged: 2, reports: [] });
    expect(await bring([figure(managed, 2023, '95.41')])).toEqual({ added: 1, revised: 0, unchanged: 0, reports: [] });
    const { figures } = await list(statistician, managed, { versions: 'all' });
    expect(figures.map(({ year, groups, version, isLatest, content, status }) => [year, groups, version, isLatest, content.text, status])).toEqual([
      [2023, [], 1, false, '95.40', 'preliminary'], [2023, [], 2, true, '95.41', 'final'], [2024, ['农村'], 1, true, '96.3', 'final'],
    ]);
    expect(told(await list(statistician, managed))).toEqual(['2023 95.41', '2024 农村 96.3']);
  });

  test('change a final figure only as a revision with its reason, all rows or none', async () => {
    const asked = { regionId, figures: [figure(managed, 2022, '95.0'), figure(managed, 2023, '95.5')] };
    const refused = await door.run(statistician, 'collection.import-figures', asked);
    expect(errorOf(refused)).toBe('refused figure-is-final');
    expect('error' in refused && refused.reasons).toEqual([{ code: 'figure-is-final', message: '“孕产妇系统管理率”2023年已是最终数 95.41，不能改成 95.5；确需修订请写明修订理由。', place: 'figures.1' }]);
    expect(told(await list(statistician, managed))).toEqual(['2023 95.41', '2024 农村 96.3']);
    expect(await bring(asked.figures, { revisionReason: '核对病案后更正' })).toEqual({ added: 2, revised: 1, unchanged: 0, reports: [] });
    const { figures } = await list(statistician, managed, { versions: 'all', fromYear: 2023, toYear: 2023 });
    expect(figures.at(-1)).toMatchObject({ version: 3, status: 'revised', note: '核对病案后更正', content: { text: '95.5' } });
  });

  test('a value that was missing may come later; one that is there does not go missing unseen', async () => {
    await bring([{ indicatorId: births, year: 2025, content: { kind: 'missing', reason: 'not-collected' } }]);
    expect(await bring([figure(births, 2025, '1934')])).toEqual({ added: 1, revised: 0, unchanged: 0, reports: [] });
    expect(errorOf(await door.run(statistician, 'collection.import-figures', { regionId, figures: [{ indicatorId: births, year: 2025, content: { kind: 'missing', reason: 'not-collected' } }] }))).toBe('refused figure-is-final');
  });

  test('sources, definitions and parts of the people stand side by side', async () => {
    const rate = 'upper-secondary-gross-enrolment-rate';
    await bring([figure(rate, 2024, '95.0'), figure(rate, 2024, '94.8', { source: '统计年鉴' }), figure(rate, 2024, '95.1', { definitionVersion: '2024年版' }), figure(rate, 2024, '95.2', { groups: ['女', '农村'] }), figure(rate, 2024, '96.1', { place: '全市' })]);
    expect(await bring([figure(rate, 2024, '95.2', { groups: ['农村', '女'] })])).toEqual({ added: 0, revised: 0, unchanged: 1, reports: [] });
    expect((await list(statistician, rate)).figures.length).toBe(5);
  });

  test.each<[string, object, string]>([
    ['an indicator nobody knows', figure('no-such-rate', 2024, '1'), 'refused unknown-indicator'],
    ['a unit of another place', figure(births, 2024, '1', { unitId: '0193c000-0000-7000-8000-00000000dead' }), 'refused unknown-unit'],
    ['words in place of a number', figure(births, 2024, '约1934'), 'invalid-input'],
    ['a period that ends before it begins', figure(births, 2024, '1', { period: { kind: 'calendar-year', start: '2024-12-31', end: '2024-01-01', year: 2024 } }), 'invalid-input'],
  ])('%s is refused', async (_, row, error) => {
    expect(errorOf(await door.run(statistician, 'collection.import-figures', { regionId, figures: [row] }))).toBe(error);
  });

  test('are brought by the statistician alone, and leave one line with counts', async () => {
    for (const name of ['own', 'office', 'upper', 'system']) expect(errorOf(await door.run(callers[name] ?? door.nobody, 'collection.import-figures', { regionId, figures: [figure(births, 2024, '1')] }))).toBe('forbidden');
    await bring([figure(births, 2019, '2043'), figure(births, 2020, '1916')], { file: '示例.xlsx', note: '示例' });
    const line = (await door.lines(regionId)).findLast(({ action }) => action === 'collection.import-figures');
    expect(line?.sentence).toBe('导入数据《示例.xlsx》：写入 2 个（其中修订 0 个），未变 0 个（示例）');
  });

  test('by two at once end in one series without a lost version', async () => {
    const id = 'institutional-delivery-rate';
    const answers = await Promise.all(['99.1', '99.2', '99.3', '99.4'].map((text) => door.run(statistician, 'collection.import-figures', { regionId, figures: [figure(id, 2024, text, { status: 'preliminary' })] })));
    expect(answers.map(errorOf)).toEqual(['done', 'done', 'done', 'done']);
    expect((await list(statistician, id, { versions: 'all' })).figures.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  });
});

describe('who may see figures', () => {
  const seenBy = async (indicatorId: string): Promise<Record<string, readonly string[]>> =>
    Object.fromEntries(await Promise.all(Object.entries(callers).map(async ([name, caller]) => [name, told(await list(caller, indicatorId))] as const)));
  const set = (caller: Caller, indicatorId: string, audience: string, version: number, more: object = {}): Promise<unknown> => door.run(caller, 'collection.set-visibility', { regionId, indicatorId, audience, version, validFrom: '2026-01-01', reason: '来函要求', ...more });

  test('goes from the own unit outwards; what is withheld is told as such inside, and not told outside', async () => {
    const id = 'antenatal-examination-rate';
    await bring([figure(id, 2024, '91.5', { unitId: health })]);
    const withheld = ['2024 suppressed'];
    const shown = ['2024 91.5'];
    expect(await seenBy(id)).toEqual({ own: shown, other: shown, bureau: shown, office: shown, upper: withheld.slice(0, 1), system: [], nobody: [] });
    await set(statistician, id, 'own-unit', 0);
    expect(await seenBy(id)).toEqual({ own: shown, other: withheld, bureau: withheld, office: withheld, upper: withheld, system: [], nobody: [] });
    expect(errorOf(await set(statistician, id, 'bureau', 1) as never)).toBe('refused only-head-widens');
    expect(errorOf(await set(head, id, 'bureau', 0) as never)).toBe('stale-version');
    await set(head, id, 'bureau', 1);
    expect(await seenBy(id)).toEqual({ own: shown, other: withheld, bureau: shown, office: withheld, upper: withheld, system: [], nobody: [] });
    await set(head, id, 'public', 2);
    expect(await seenBy(id)).toEqual({ own: shown, other: shown, bureau: shown, office: shown, upper: shown, system: shown, nobody: shown });
  });

  test('is not widened by a day before the one on which it was narrowed, nor by one before it will be', async () => {
    const id = 'infant-mortality-rate';
    await set(statistician, id, 'bureau', 0);
    const widen = async (who: Caller, audience: string, validFrom: string, version: number) => errorOf(await set(who, id, audience, version, { validFrom }) as never);
    expect(await widen(statistician, 'committee', '2020-01-01', 1)).toBe('refused only-head-widens');
    await set(head, id, 'committee', 1, { validFrom: '2026-01-01' });
    await set(statistician, id, 'own-unit', 2, { validFrom: '2027-01-01' });
    expect([await widen(statistician, 'bureau', '2026-12-01', 3), await widen(statistician, 'own-unit', '2026-12-01', 3)]).toEqual(['refused only-head-widens', 'done']);
  });

  test('a part of the people may be closer than the whole', async () => {
    const id = 'premarital-medical-examination-rate';
    await bring([figure(id, 2024, '75.0'), figure(id, 2024, '70.1', { groups: ['农村'] }), figure(id, 2024, '60.0', { subUnit: '甲镇' })]);
    await set(head, id, 'public', 0);
    await set(statistician, id, 'bureau', 0, { breakdown: '农村' });
    await set(statistician, id, 'bureau', 0, { breakdown: '下级单位' });
    expect(told(await list(callers['office'] ?? door.nobody, id)).toSorted()).toEqual(['2024 75.0', '2024 suppressed', '2024 农村 suppressed']);
    expect(told(await list(door.nobody, id))).toEqual(['2024 75.0']);
  });

  test('few persons are never public, nor what they follow from', async () => {
    const counted = (year: number, numerator: number, denominator: number, groups: readonly string[] = []): object => ({ indicatorId: deaths, year, groups, content: { kind: 'figure', text: ((numerator / denominator) * 100_000).toFixed(1), numerator, denominator } });
    await bring([counted(2021, 0, 1874), counted(2022, 12, 190_310), counted(2022, 1, 60_000, ['农村']), counted(2022, 11, 130_310, ['城市']), counted(2024, 1, 1968), figure(deaths, 2025, '9.9')]);
    await set(head, deaths, 'public', 0);
    expect(told(await list(door.nobody, deaths)).toSorted()).toEqual(['2021 0.0', '2022 6.3', '2022 农村 suppressed', '2022 城市 suppressed', '2024 suppressed', '2025 suppressed']);
    expect(told(await list(statistician, deaths)).includes('2024 50.8')).toBe(true);
  });

  test('notes and evidence stay inside', async () => {
    const id = 'standardised-maternal-and-child-health-institutions';
    await bring([{ indicatorId: id, year: 2024, content: { kind: 'yes-no', happened: true, date: '2024-05-01', evidence: '批复' }, note: '内部说明' }]);
    await set(head, id, 'public', 0);
    expect((await list(door.nobody, id)).figures[0]).toMatchObject({ note: null, content: { kind: 'yes-no', evidence: null } });
    expect((await list(statistician, id)).figures[0]).toMatchObject({ note: '内部说明', content: { evidence: '批复' } });
  });

  test('an answer says who may set it', async () => {
    await set(head, births, 'bureau', 0, { breakdown: '示例组' });
    const told = await door.done<{ visibility: readonly object[]; definitionNumber: number }>(head, 'collection.list-figures', { regionId, indicatorId: births });
    const forOwn = await door.done<typeof told>(callers['own'] ?? door.nobody, 'collection.list-figures', { regionId, indicatorId: births });
    expect([told.visibility, forOwn.visibility, forOwn.definitionNumber]).toEqual([[{ breakdown: '示例组', audience: 'bureau', audienceWord: '统计部门', version: 1, validFrom: '2026-01-01', reason: '来函要求' }], [], 0]);
    expect([(await list(head, births)).allowed, (await list(callers['own'] ?? door.nobody, births)).allowed]).toEqual([['collection.set-visibility', 'collection.mark-break'], []]);
  });
});

test('a list of figures goes on where its page ended', async () => {
  const first = await list(statistician, births, { limit: 1 });
  const second = await list(statistician, births, { limit: 1, after: first.next });
  expect([told(first), first.next, told(second)]).toEqual([['2019 2043'], '1', ['2020 1916']]);
});

test('an export holds what its reader may see and says that it is internal', async () => {
  const { text, withheld } = await door.done<{ text: string; withheld: number }>(callers['office'] ?? door.nobody, 'collection.export-figures', { regionId });
  const lines = text.split('\r\n');
  expect(lines.slice(0, 2)).toEqual(['\uFEFF示例区妇女儿童发展规划监测数据', '注：内部资料 不得公开']);
  expect([lines.some((line) => line.startsWith('婚前医学检查率,2024,,%,示例区,,农村,,,,保密')), withheld]).toEqual([true, 2]);
});

test.each<[string, Parameters<typeof isSmallCount>[1], boolean]>([
  ['one death among many births', { kind: 'figure', text: '50.8', value: 50.8, digits: 1, numerator: 1, denominator: 1968, standardError: null }, true],
  ['nobody died', { kind: 'figure', text: '0', value: 0, digits: 0, numerator: 0, denominator: 1968, standardError: null }, false],
  ['all but one', { kind: 'figure', text: '99.9', value: 99.9, digits: 1, numerator: 1967, denominator: 1968, standardError: null }, true],
  ['many', { kind: 'figure', text: '6', value: 6, digits: 0, numerator: 12, denominator: 190_310, standardError: null }, false],
  ['a rare rate without its counts', { kind: 'figure', text: '9.9', value: 9.9, digits: 1, numerator: null, denominator: null, standardError: null }, true],
])('%s: small or not', (_, content, expected) => {
  expect(isSmallCount(deaths, content)).toBe(expected);
});
