import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions } from '../action-list.ts';
import type { Caller } from '../caller.ts';
import { runAction } from '../running/run-action.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

type Point = { readonly year: number; readonly content: { readonly kind: string; readonly text?: string; readonly reason?: string }; readonly version: number; readonly isLatest: boolean; readonly isBreak: boolean; readonly withheld: boolean; readonly unitName: string | null; readonly recordedBy: string | null; readonly origin: object | null; readonly status: string; readonly grade: string | null };
type Series = { readonly seriesId: string; readonly indicatorId: string; readonly name: string; readonly groups: readonly string[]; readonly place: string | null; readonly subUnit: string | null; readonly source: string; readonly definitionVersion: string; readonly points: readonly Point[] };
type Listed = { readonly series: readonly Series[]; readonly next: string | null };
type Revision = { readonly name: string; readonly year: number; readonly groups: readonly string[]; readonly kind: string; readonly before: Point | null; readonly after: Point; readonly reason: string | null; readonly recordedBy: string | null; readonly file: string | null; readonly cell: string | null; readonly withheld: boolean };

const delivery = 'institutional-delivery-rate';
const births = 'live-births';
let door: TestDoor;
let regionId: string;
let health: string;
let statistician: Caller;
let reporter: Caller;
let other: Caller;

beforeAll(async () => {
  door = await openTestDoor();
  door.at('2023-05-20T02:00:00.000Z');
  const city = await door.region('示例市', 'city');
  regionId = await door.region('示例区', 'district', city);
  const clerk = await door.person('办', { role: 'office-clerk', regionId });
  const { units } = await door.done<{ units: readonly { unitId: string }[] }>(clerk, 'units.add-units', { regionId, validFrom: '2021-01-01', text: '单位名称\n示例区卫生健康局\n示例区教育局\n' });
  health = units[0]?.unitId ?? '';
  statistician = await door.person('统计员甲', { role: 'statistician', regionId });
  reporter = await door.person('卫', { role: 'unit-reporter', regionId, unitId: health });
  other = await door.person('教', { role: 'unit-reporter', regionId, unitId: units[1]?.unitId ?? '' });
  await bring([figure(delivery, 2021, '99.1', { unitId: health, origin: { file: '年报.xlsx', sheet: '表1', line: 5, column: 3 } }), figure(delivery, 2022, '99.2', { unitId: health, status: 'preliminary' }), figure(delivery, 2022, '98.1', { groups: ['农村'] }), figure(delivery, 2022, '97.0', { subUnit: '甲镇' })]);
  door.at('2024-05-20T02:00:00.000Z');
  await bring([figure(delivery, 2022, '99.3', { unitId: health }), figure(delivery, 2023, '99.5', { unitId: health, grade: 'C' }), figure(delivery, 2023, '98.0', { definitionVersion: '2023年版' }), figure(births, 2023, '1874', { groups: ['女', '农村'], source: '统计年鉴' })]);
  // The day after here, the day before in Greenwich.
  door.at('2024-10-14T16:30:00.000Z');
  await bring([figure(delivery, 2021, '99.0', { unitId: health, origin: { file: '更正.xlsx', sheet: '表1', line: 6, column: 3 } })], { revisionReason: '漏报两家机构' });
  door.at('2025-01-10T02:00:00.000Z');
  await bring([{ indicatorId: births, year: 2024, content: { kind: 'missing', reason: 'refused' } }, figure(births, 2021, '1900', { place: '全市' })]);
});

afterAll(async () => {
  await door.close();
});

const figure = (indicatorId: string, year: number, text: string, more: object = {}): object => ({ indicatorId, year, content: { kind: 'figure', text }, ...more });
const bring = (figures: readonly object[], more: object = {}): Promise<unknown> => door.done(statistician, 'collection.import-figures', { regionId, figures, ...more });
const list = (more: object, caller = statistician): Promise<Listed> => door.done(caller, 'collection.list-series', { regionId, ...more });
const revisions = async (more: object, caller = statistician): Promise<readonly Revision[]> => (await door.done<{ revisions: readonly Revision[] }>(caller, 'collection.list-revisions', { regionId, ...more })).revisions;
const said = ({ content }: Pick<Point, 'content'>): string => content.text ?? content.reason ?? content.kind;
const told = ({ series }: Listed): readonly string[] => series.map(({ name, groups, place, subUnit, source, definitionVersion, points }) => [[name, place, subUnit, ...groups, source, definitionVersion].filter(Boolean).join(' '), ...points.map((point) => `${String(point.year)}=${said(point)}`)].join('|'));

const whole = '孕产妇住院分娩率|2021=99.0|2022=99.3|2023=99.5';
const others = ['孕产妇住院分娩率 2023年版|2023=98.0', '孕产妇住院分娩率 甲镇|2022=97.0', '孕产妇住院分娩率 农村|2022=98.1'];

describe('the statistics database by series', () => {
  test('tells series apart by people, place, source and definition', async () => {
    expect((await told(await list({}))).toSorted()).toEqual([whole, ...others, '活产数 全市|2021=1900', '活产数 农村 女 统计年鉴|2023=1874', '活产数|2024=refused'].toSorted());
  });

  test.each<[string, object, readonly string[]]>([
    ['a name', { indicators: ['活产数'], totals: true, place: null }, ['活产数|2024=refused']],
    ['an alias and an id', { indicators: ['住院分娩率', births], groups: ['女'] }, ['活产数 农村 女 统计年鉴|2023=1874']],
    ['a name nobody knows', { indicators: ['没有的率'] }, []],
    ['a township', { subUnit: '甲镇' }, ['孕产妇住院分娩率 甲镇|2022=97.0']],
    ['another place', { place: '全市' }, ['活产数 全市|2021=1900']],
    ['years', { indicators: [delivery], fromYear: 2023 }, ['孕产妇住院分娩率|2023=99.5', '孕产妇住院分娩率 2023年版|2023=98.0']],
    ['a source', { source: '统计年鉴' }, ['活产数 农村 女 统计年鉴|2023=1874']],
    ['a definition', { definitionVersion: '2023年版' }, ['孕产妇住院分娩率 2023年版|2023=98.0']],
    ['a status of the latest version, not of one before', { statuses: ['preliminary'] }, []],
    ['the same as it was then', { statuses: ['preliminary'], asKnownOn: '2023-12-31' }, ['孕产妇住院分娩率|2022=99.2']],
    ['a grade', { grades: ['C'] }, ['孕产妇住院分娩率|2023=99.5']],
    ['why a figure is missing', { missingReasons: ['refused'] }, ['活产数|2024=refused']],
    ['whose plan it serves, and a domain of it', { subject: 'women', domain: '健康', totals: true, subUnit: null, toYear: 2021 }, ['孕产妇住院分娩率|2021=99.0']],
  ])('is narrowed by %s', async (_, filter, expected) => {
    expect(told(await list(filter))).toEqual(expected);
  });

  test('is narrowed by the unit that reported', async () => {
    expect(told(await list({ unitId: health }))).toEqual([whole]);
  });

  test('tells what was known at the end of a day, by the local clock', async () => {
    const then = async (asKnownOn: string) => (await told(await list({ indicators: [delivery], totals: true, subUnit: null, definitionVersion: '', asKnownOn })))[0];
    expect([await then('2023-05-19'), await then('2023-05-20'), await then('2024-10-14'), await then('2024-10-15'), await then('2024-05-20T01:59:59.999Z'), await then('2024-05-20T02:00:00.000Z')]).toEqual([
      undefined, '孕产妇住院分娩率|2021=99.1|2022=99.2', '孕产妇住院分娩率|2021=99.1|2022=99.3|2023=99.5', whole, '孕产妇住院分娩率|2021=99.1|2022=99.2', '孕产妇住院分娩率|2021=99.1|2022=99.3|2023=99.5',
    ]);
  });

  test('tells the whole history of one series, who brought what, when and whence', async () => {
    const [first] = (await list({ unitId: health })).series;
    const [one] = (await list({ series: first?.seriesId, versions: 'all' })).series;
    expect(one?.points.map((point) => [point.year, point.version, point.isLatest, said(point), point.status, point.recordedBy, point.unitName])).toEqual([
      [2021, 1, false, '99.1', 'final', '统计员甲', '示例区卫生健康局'], [2021, 2, true, '99.0', 'revised', '统计员甲', '示例区卫生健康局'], [2022, 1, false, '99.2', 'preliminary', '统计员甲', '示例区卫生健康局'],
      [2022, 2, true, '99.3', 'final', '统计员甲', '示例区卫生健康局'], [2023, 1, true, '99.5', 'final', '统计员甲', '示例区卫生健康局'],
    ]);
    expect(one?.points[0]?.origin).toEqual({ file: '年报.xlsx', sheet: '表1', line: 5, column: 3, form: null, round: null, question: null, computed: null });
  });

  test('marks where another definition begins', async () => {
    expect((await list({ indicators: [delivery] })).series.flatMap(({ definitionVersion, points }) => points.filter(({ isBreak }) => isBreak).map(({ year }) => [definitionVersion, year]))).toEqual([['2023年版', 2023]]);
  });

  test('marks no break where the other definition is of another source', async () => {
    const id = 'premarital-medical-examination-rate';
    await bring([figure(id, 2021, '70.0', { source: '年鉴' }), figure(id, 2023, '71.0', { definitionVersion: '2023年版' })]);
    expect((await list({ indicators: [id] })).series.flatMap(({ points }) => points.map(({ isBreak }) => isBreak))).toEqual([false, false]);
    await bring([figure(id, 2022, '70.5')]);
    expect((await list({ indicators: [id] })).series.flatMap(({ points }) => points.map(({ year, isBreak }) => [year, isBreak])).toSorted()).toEqual([[2021, false], [2022, false], [2023, true]]);
  });

  test('pages by series and tells each once', async () => {
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page: Listed = await list({ limit: 2, ...(after === undefined ? {} : { after }) });
      found.push(...told(page));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(found).toEqual(told(await list({})));
    expect(errorOf(await door.run(statistician, 'collection.list-series', { regionId, after: 'x' }))).toBe('not-found');
  });

  test('is read in as many statements for a hundred series as for one', async () => {
    const count = async (filter: object): Promise<number> => {
      let statements = 0;
      const { store } = door.surroundings;
      const connection = store.connection.withPlugin({ transformQuery: ({ node }) => { statements += 1; return node; }, transformResult: async ({ result }) => result });
      await runAction(actions, { name: 'collection.list-series', input: { regionId, ...filter }, caller: statistician }, { ...door.surroundings, store: { ...store, connection } });
      return statements;
    };
    expect([await count({ totals: true, fromYear: 2024 }), await count({ definitionVersion: '2023年版' }), await count({})]).toEqual([6, 7, 7]);
  });

  test('shows each reader what is theirs; what is withheld is said, and not found by what it hides', async () => {
    await door.done(statistician, 'collection.set-visibility', { regionId, indicatorId: delivery, audience: 'own-unit', version: 0, validFrom: '2021-01-01', reason: '来函要求' });
    expect(told(await list({ unitId: health }, reporter))).toEqual([whole]);
    expect(told(await list({ unitId: health }, other))).toEqual(['孕产妇住院分娩率|2021=suppressed|2022=suppressed|2023=suppressed']);
    expect((await list({ unitId: health }, other)).series.flatMap(({ points }) => points.map(({ origin, withheld, grade }) => [origin, withheld, grade]))).toEqual([[null, true, null], [null, true, null], [null, true, null]]);
    expect(told(await list({ grades: ['C'] }, other))).toEqual([]);
    expect(errorOf(await door.run(door.nobody, 'collection.list-series', { regionId }))).toBe('not-signed-in');
  });
});

describe('what changed between two days', () => {
  test('is each cell once, with what was known at both ends, why, by whom and whence', async () => {
    const found = await revisions({ from: '2023-12-31', to: '2024-12-31', newAlso: false }, reporter);
    expect(found.map(({ name, year, kind, before, after, reason, recordedBy, file, cell }) => [name, year, kind, before && said(before), said(after), reason, recordedBy, file, cell])).toEqual([
      ['孕产妇住院分娩率', 2022, 'revised', '99.2', '99.3', null, '统计员甲', null, null], ['孕产妇住院分娩率', 2021, 'revised', '99.1', '99.0', '漏报两家机构', '统计员甲', '更正.xlsx', '工作表“表1”，第6行第3列'],
    ]);
  });

  test('holds what is new when asked for, page by page', async () => {
    const all = await revisions({ from: '2023-12-31', to: '2024-12-31' });
    expect(all.map(({ kind }) => kind).toSorted()).toEqual(['added', 'added', 'added', 'revised', 'revised']);
    const paged: Revision[] = [];
    let after: string | undefined;
    do {
      const page: { revisions: readonly Revision[]; next: string | null } = await door.done(statistician, 'collection.list-revisions', { regionId, from: '2023-12-31', to: '2024-12-31', limit: 2, ...(after === undefined ? {} : { after }) });
      paged.push(...page.revisions);
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(all);
  });

  test('is nothing between a day and itself, refused backwards, and hidden where a value is', async () => {
    expect(await revisions({ from: '2024-05-20', to: '2024-05-20' })).toEqual([]);
    expect(errorOf(await door.run(statistician, 'collection.list-revisions', { regionId, from: '2024-05-20', to: '2024-05-19' }))).toBe('refused days-reversed');
    expect((await revisions({ from: '2023-12-31', newAlso: false }, other)).map(({ before, after, reason, file, withheld }) => [before && said(before), said(after), reason, file, withheld])).toEqual([['suppressed', 'suppressed', null, null, true], ['suppressed', 'suppressed', null, null, true]]);
  });
});
