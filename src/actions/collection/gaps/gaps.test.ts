import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import { findRound } from '#storage';
import { openPlayedDoor, type DemoDoor } from '../../testing/demo-door.ts';

type DataGap = { readonly indicatorId: string; readonly name: string; readonly groups: readonly string[]; readonly subUnit: string | null; readonly part: string; readonly reason: string; readonly unitId: string | null; readonly unitName: string; readonly lastYear: number | null; readonly yearsWithout: number; readonly targets: readonly { readonly quote: string }[]; readonly allowed: readonly string[] };
type Gaps = { readonly gaps: readonly DataGap[]; readonly total: number; readonly all: { readonly wanted: number; readonly gaps: number; readonly apart: number }; readonly bySex: { readonly share: { readonly numerator: number; readonly denominator: number }; readonly sentence: string }; readonly next: string | null };
type File = { readonly file: { readonly name: string; readonly bytes: Uint8Array } };

let door: DemoDoor;
let regionId: string;
const office = 'shili-bangongshi';
let statistician = '';
let reporter = '';
let reporterUnit = '';
const list = (login: string, more: object = {}): Promise<Gaps> => door.told<Gaps>(login, 'collection.list-gaps', { regionId, year: 2024, limit: 500, ...more });

beforeAll(async () => {
  const open = await openPlayedDoor();
  door = open;
  regionId = open.played.districtId;
  const holders = await door.store.connection.selectFrom('role_holdings').innerJoin('accounts', 'accounts.person_id', 'role_holdings.person_id').select(['login', 'role', 'unit_id']).where('region_id', '=', regionId).where('valid_to', 'is', null).execute();
  statistician = holders.find(({ role }) => role === 'statistician')?.login ?? '';
  const owners = new Set((await list(office)).gaps.flatMap(({ unitId }) => unitId ?? []));
  const own = holders.find(({ role, unit_id: unit }) => role === 'unit-reporter' && unit !== null && owners.has(unit));
  [reporter, reporterUnit] = [own?.login ?? '', own?.unit_id ?? ''];
});

afterAll(async () => {
  await door.close();
});

describe('the gap list of the example district', () => {
  test('names what is missing, whose it is and which targets wait; every page once', async () => {
    const { gaps, total, all } = await list(office);
    expect([gaps.length, all.gaps]).toEqual([total, total]);
    expect(all.wanted).toBeGreaterThan(total + all.apart);
    expect(gaps.filter(({ unitId, unitName }) => (unitId === null) !== (unitName === '无填报单位'))).toEqual([]);
    expect(gaps.some(({ targets }) => targets.length > 0)).toBe(true);
    const pages: DataGap[] = [];
    let after: string | null = null;
    do {
      const page: Gaps = await list(office, { limit: 40, ...(after === null ? {} : { after }) });
      pages.push(...page.gaps);
      after = page.next;
    } while (after !== null);
    expect(pages).toEqual(gaps);
  });

  test('is filtered by part, group, reason, unit and indicator', async () => {
    const { gaps } = await list(office);
    const [first] = gaps.filter(({ part }) => part === 'sex');
    const count = (fits: (gap: DataGap) => boolean): number => gaps.filter(fits).length;
    expect([
      (await list(office, { part: 'sex' })).total, (await list(office, { group: '农村' })).total, (await list(office, { reason: 'nobody-reports' })).total, (await list(office, { indicatorId: first?.indicatorId })).total, (await list(office, { withTargets: 'true' })).total,
    ]).toEqual([count(({ part }) => part === 'sex'), count(({ groups }) => groups.join() === '农村'), count(({ reason }) => reason === 'nobody-reports'), count(({ indicatorId }) => indicatorId === first?.indicatorId), count(({ targets }) => targets.length > 0)]);
    expect((await list(office, { part: 'sex' })).total).toBeGreaterThan(0);
  });

  test('a unit sees its own alone and may open no survey', async () => {
    const { gaps, all } = await list(reporter);
    expect([new Set(gaps.map(({ unitId }) => unitId)), gaps[0]?.allowed]).toEqual([new Set([reporterUnit]), []]);
    expect(all.gaps).toBeLessThan((await list(office)).all.gaps);
    expect((await list(statistician)).gaps[0]?.allowed).toEqual(['collection.open-survey']);
  });

  test('tells how many indicators are told by sex', async () => {
    const { bySex } = await list(office);
    expect(bySex.sentence).toBe(`可分性别 ${String(bySex.share.numerator)}/${String(bySex.share.denominator)} 项`);
    expect(bySex.share.denominator).toBeGreaterThan(10);
  });

  test('goes out as a workbook with the audit by sex, and as csv, as filtered', async () => {
    const book = await door.told<File>(office, 'collection.export-gaps', { regionId, year: 2024 });
    const { tables } = await readTables(book.file.bytes, 'gaps.xlsx');
    expect(tables.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['缺项清单', '分性别审核']));
    const { gaps } = await list(office, { part: 'sex' });
    const csv = new TextDecoder().decode((await door.told<File>(office, 'collection.export-gaps', { regionId, year: 2024, part: 'sex', format: 'csv' })).file.bytes);
    expect([csv.split('\r\n').filter((line) => line.includes(',分性别,')).length, csv.includes('示例，纯属虚构'), csv.includes('内部资料 不得公开')]).toEqual([gaps.length, true, true]);
  });
});

describe('a survey opened from gaps', () => {
  const days = { opensOn: '2026-12-01', dueOn: '2026-12-20' };
  const survey = async (more: object) => door.ask(statistician, 'collection.open-survey', { regionId, year: 2024, ...days, ...more });

  test('asks the chosen indicators in the breakdowns of the gaps, and says which gaps', async () => {
    const [first, second] = (await list(office, { part: 'sex' })).gaps;
    const cells = [first, second].flatMap((gap) => (gap ? [{ indicatorId: gap.indicatorId, groups: gap.groups }] : []));
    const made = await door.told<{ roundId: string; title: string; cells: number; withoutOwner: readonly string[] }>(statistician, 'collection.open-survey', { regionId, year: 2024, ...days, cells });
    const round = await findRound(door.store.connection, regionId, made.roundId);
    expect([made.title, made.cells, round?.kind, round?.state, round?.indicators]).toEqual(['2024年缺项数据专项统计调查', 2, 'survey', 'preparing', [...new Set(cells.map(({ indicatorId }) => indicatorId))]]);
    expect([round?.note?.includes(first?.name ?? '-'), round?.parts.breakdowns.includes('sex'), round?.lateUntil, round?.viewUntil]).toEqual([true, true, '2026-12-20', '2026-12-20']);
    const lines = await door.store.connection.selectFrom('audit_lines').select('sentence').where('region_id', '=', regionId).where('action', '=', 'collection.open-survey').execute();
    expect(lines.map(({ sentence }) => sentence)).toEqual(['准备“2024年缺项数据专项统计调查”：补充缺项2项，2026-12-01开网，2026-12-20截止']);
  });

  test('not of what is there, nor with days out of order, nor by the office', async () => {
    const [gap] = (await list(office)).gaps;
    const cells = [{ indicatorId: gap?.indicatorId ?? '', groups: gap?.groups ?? [], subUnit: gap?.subUnit ?? null }];
    expect(await survey({ cells: [...cells, { indicatorId: 'maternal-mortality-ratio', groups: [] }] })).toMatchObject({ reason: 'not-a-gap', reasons: [{ place: 'cells.1' }] });
    expect(await survey({ cells, dueOn: '2026-11-30' })).toMatchObject({ reason: 'days-out-of-order' });
    expect(await door.ask(office, 'collection.open-survey', { regionId, year: 2024, ...days, cells })).toMatchObject({ error: 'forbidden' });
  });
});
