import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '#kernel';
import type { IdentifiedPlan } from '#plan';
import { openDemoDoor, type DemoDoor } from '../testing/demo-door.ts';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import type { PlayedDemo } from './play-demo.ts';

const office = 'shili-bangongshi';
const audit = 'shili-shenji';

let door: DemoDoor;
let played: PlayedDemo;
let regionId: string;
const heard: string[] = [];

beforeAll(async () => {
  door = await openDemoDoor();
  const outcome = await door.play((sentence) => heard.push(sentence));
  if ('refused' in outcome) throw new Error(outcome.message);
  played = outcome;
  regionId = played.districtId;
});

afterAll(async () => {
  await door.close();
});

type Unit = { readonly unitId: string; readonly name: { readonly zh: string } };
type Holding = { readonly role: string; readonly validFrom: string; readonly validTo: string | null; readonly revokedAt: string | null };
type Seen = { readonly year: number; readonly version: number; readonly isLatest: boolean; readonly status: string; readonly note: string | null; readonly definitionVersion: string; readonly unitId: string | null; readonly content: { readonly kind: string; readonly text?: string; readonly reason?: string; readonly numerator?: number | null } };

const unitsOn = (on: string): Promise<{ units: readonly Unit[]; total: number }> => door.told(office, 'units.list-units', { regionId, on, limit: 200 });
const planOf = async (planId: string, version: number): Promise<IdentifiedPlan> => (await door.told<{ plan: IdentifiedPlan }>(office, 'plan.get-version', { regionId, planId, version })).plan;
const sentences = async (region: string): Promise<readonly string[]> =>
  (await door.store.connection.selectFrom('audit_lines').select(['sentence']).where('region_id', '=', region).orderBy('number').execute()).map(({ sentence }) => sentence);

/** Every unit name printed anywhere in a plan. */
function printedUnits(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(printedUnits);
  if (typeof part !== 'object' || part === null) return [];
  const own = 'as' in part && 'role' in part && 'name' in part ? [String(part.as)] : [];
  return [...own, ...Object.values(part).flatMap(printedUnits)];
}

describe('the example district', () => {
  test('has its units: all that its plans print, one renamed, one merged', async () => {
    const [before, now] = [await unitsOn('2021-12-30'), await unitsOn('2026-11-22')];
    expect([before.total, now.total]).toEqual([35, 34]);
    expect(now.units.every(({ name }) => name.zh.startsWith('示例区'))).toBe(true);
    expect([before.units.some(({ name }) => name.zh === '示例区乡村振兴局'), now.units.some(({ name }) => name.zh === '示例区乡村振兴局'), now.units.some(({ name }) => name.zh === '示例区城市管理综合执法局')]).toEqual([true, false, true]);
  });

  test('every printed unit is one unit, when the plans were adopted and now', async () => {
    const names = [...new Set([...printedUnits(await planOf(played.women, 1)), ...printedUnits(await planOf(played.children, 1))])];
    expect(names.length).toBeGreaterThan(30);
    const unclear: string[] = [];
    for (const name of names) {
      for (const on of ['2021-12-30', '2026-11-22']) {
        const { certain, matches } = await door.told<{ certain: boolean; matches: readonly unknown[] }>(office, 'units.find-unit', { regionId, name, on });
        if (!certain || matches.length !== 1) unclear.push(`${name} ${on}`);
      }
    }
    expect(unclear).toEqual([]);
  });

  test('has somebody in every role, all of them marked as examples', async () => {
    const { people } = await door.told<{ people: readonly { name: string; mustChangePassword: boolean; leftOn: string | null; holdings: readonly Holding[] }[] }>('shili-anquan', 'accounts.list-people', { limit: 500 });
    const held = people.flatMap(({ holdings }) => holdings.filter(({ validFrom, validTo, revokedAt }) => revokedAt === null && validFrom <= '2026-11-22' && (validTo === null || validTo >= '2026-11-22')).map(({ role }) => role));
    expect(Object.keys(roles).filter((role) => !held.includes(role))).toEqual([]);
    expect([held.filter((role) => role === 'unit-reporter').length, held.filter((role) => role === 'unit-leader').length]).toEqual([34, 34]);
    expect(people.filter(({ name }) => !name.endsWith('（示例）')).map(({ name }) => name)).toEqual([]);
    expect(people.filter(({ mustChangePassword }) => mustChangePassword)).toEqual([]);
    expect(people.filter(({ leftOn }) => leftOn !== null).map(({ name, leftOn }) => [name, leftOn])).toEqual([['办公室原干事辛（示例）', '2023-02-01']]);
  });

  test('opens to every listed account by the one password', async () => {
    expect(new Set(demoAccounts.map(({ word }) => word)).size).toBe(Object.keys(roles).length);
    for (const { login } of demoAccounts) expect(await door.ask('', 'accounts.sign-in', { login, password: demoPassword })).toMatchObject({ output: { mustChangePassword: false } });
    expect(await door.ask('', 'accounts.sign-in', { login: 'shili-tongji', password: 'Shili-Qu#2027' })).toMatchObject({ reason: 'sign-in-refused' });
  });

  test('has both plans adopted by other eyes, the women’s amended once', async () => {
    const { plans } = await door.told<{ plans: readonly { planId: string; title: { zh: string }; versions: readonly { version: number; state: string; documentNumber: string | null; adoptedOn: string | null }[] }[] }>(office, 'plan.list-plans', { regionId });
    const shown = plans.flatMap(({ planId, versions }) => versions.map(({ version, state, documentNumber, adoptedOn }) => [planId === played.women ? 'women' : 'children', version, state, documentNumber, adoptedOn].join(' ')));
    expect(shown.toSorted()).toEqual(['children 1 adopted 示政发〔2021〕17号 2021-12-30', 'women 1 replaced 示政发〔2021〕16号 2021-12-30', 'women 2 adopted 示政发〔2024〕8号 2024-07-10']);
    const [first, second] = [await planOf(played.women, 1), await planOf(played.women, 2)];
    const deaths = (plan: IdentifiedPlan): readonly (number | null)[] => plan.domains.flatMap(({ goals }) => goals.flatMap(({ targets }) => targets.filter(({ quote }) => quote.startsWith('孕产妇死亡率控制在')).map(({ value }) => value)));
    expect([deaths(first), deaths(second)]).toEqual([[9], [8]]);
  });
});

describe('its duties', () => {
  test('are those the plans print, with two domains that nobody leads yet, and pass on when a unit is merged', async () => {
    const open = async (planId: string) => {
      const { items } = await door.told<{ items: readonly { itemId: string }[] }>(office, 'assignment.list-unassigned', { regionId, planId, limit: 500 });
      return [...new Set(items.map(({ itemId }) => itemId.split('/').slice(0, 2).join('/')))];
    };
    expect([await open(played.women), await open(played.children)]).toEqual([['women/8'], ['children/7']]);
    const unitCalled = async (name: string, on: string): Promise<string> => (await unitsOn(on)).units.find((unit) => unit.name.zh === `示例区${name}`)?.unitId ?? '';
    const held = async (name: string, on: string): Promise<number> => (await door.told<{ items: readonly unknown[] }>(office, 'assignment.list-assignments', { regionId, planId: played.women, on, unitId: await unitCalled(name, on), limit: 500 })).items.length;
    expect([await held('乡村振兴局', '2024-03-28') > 0, await held('农业农村局', '2024-03-28') > 0, await held('农业农村局', '2026-01-01') >= await held('农业农村局', '2024-03-28')]).toEqual([true, true, true]);
  });
});

describe('its figures', () => {
  const list = async (name: string, login = 'shili-tongji', versions = 'all'): Promise<readonly Seen[]> => {
    const { catalogue } = await import('#registry');
    const indicatorId = catalogue.find((one) => one.name.zh === name)?.id ?? name;
    return (await door.told<{ figures: readonly Seen[] }>(login, 'collection.list-figures', { regionId, indicatorId, versions, limit: 500 })).figures;
  };

  test('reach from the base of the plans to the year under way, each with the unit that sent it', async () => {
    const { rows } = { rows: await door.store.connection.selectFrom('observations').select(['reporting_year', 'unit_id', 'version']).execute() };
    const years = [...new Set(rows.map((row) => row.reporting_year))].toSorted();
    expect(years.filter((year) => year >= 2020)).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    expect(rows.filter((row) => row.unit_id === null).length).toBe(0);
    expect(rows.filter((row) => row.version === 1).length).toBeGreaterThan(900);
  });

  test('show a late unit, a break, a revision and a preliminary year', async () => {
    expect((await list('残疾妇女基本康复服务率')).filter(({ year }) => year === 2025).map(({ content, note }) => [content.reason, note])).toEqual([['not-collected', '示例：残联尚未报送2025年数据，已催报']]);
    expect((await list('新生儿访视率')).filter(({ year, isLatest }) => isLatest && (year === 2022 || year === 2023)).map(({ definitionVersion, note }) => [definitionVersion, note])).toEqual([['2019年版', null], ['2023年版', '示例：2023年起改为按规范完成2次访视统计，与以前不可比']]);
    expect((await list('城镇单位就业人员中女性比重')).filter(({ year }) => year === 2023).map(({ content, status, note }) => [content.text, status, note])).toEqual([['38.6', 'final', null], ['38.1', 'revised', '年报核对后更正：漏报两家单位']]);
    expect((await list('孕产妇系统管理率')).filter(({ year, content }) => year === 2024 && content.text === '96.3').map(({ version, status }) => [version, status])).toEqual([[1, 'preliminary'], [2, 'final']]);
    const last = (await list('产前检查率')).filter(({ year }) => year === 2025);
    expect(last.map(({ status }) => status)).toEqual(['preliminary']);
  });

  test('hold few deaths among two thousand births, which nobody outside sees', async () => {
    const counted = (await list('孕产妇死亡率')).filter(({ isLatest, content }) => isLatest && content.kind === 'figure').map(({ year, content }) => [year, content.numerator]);
    expect(counted).toEqual([[2019, 0], [2020, 0], [2021, 0], [2022, 0], [2023, 0], [2024, 1], [2025, 0]]);
    const outside = (await list('孕产妇死亡率', '')).filter(({ year }) => year === 2024);
    expect(outside.every(({ content }) => content.kind === 'missing' && content.reason === 'suppressed')).toBe(true);
    expect((await list('剖宫产率', '')).length).toBe(0);
  });

  test('of the police stay with the bureau', async () => {
    const seen = async (login: string): Promise<readonly (string | undefined)[]> => [...new Set((await list('家庭暴力警情依法处置率', login)).map(({ content }) => content.kind))];
    expect(await seen('shili-minzhengju')).toEqual(['figure']);
    expect([...new Set((await list('侵害妇女人身权利刑事案件破案率', 'shili-minzhengju')).map(({ content }) => content.reason))]).toEqual(['suppressed']);
  });
});

describe('its story', () => {
  test('is one audit chain a region that verifies', async () => {
    for (const region of ['00000000-0000-0000-0000-000000000000', regionId, played.cityId]) {
      expect(await door.told(audit, 'audit.verify-chain', { regionId: region })).toMatchObject({ holds: true, fault: null });
    }
  });

  test('is told in the order of its days, and says that it is invented', async () => {
    const told = await sentences(regionId);
    const chapters = ['修改设置“协调机构名称”', '批量新增单位 35 个', '改称“示例区乡村振兴局”', '导入规划文本', '读出规划2部', '起草《示例区妇女发展规划', '退回《示例区妇女发展规划', '通过《示例区妇女发展规划', '导入数据', '收回“办公室原干事辛', '改称“示例区城市管理综合执法局”', '合并为“示例区农业农村局”', '以第1版为底稿起草', '（示政发〔2024〕8号', '岗位“填报人”由“教育局填报人（示例）”交给', '修订理由：年报核对后更正', '2025年度数据（初步）'];
    const places = chapters.map((chapter) => told.findIndex((sentence) => sentence.includes(chapter)));
    expect(chapters.filter((_, at) => places[at] === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    const lines = await door.store.connection.selectFrom('audit_lines').select(['at', 'number']).where('region_id', '=', regionId).orderBy('number').execute();
    expect(lines.every(({ at }, index) => index === 0 || at >= (lines[index - 1]?.at ?? ''))).toBe(true);
    expect((await sentences('00000000-0000-0000-0000-000000000000')).some((sentence) => sentence.startsWith('以上均为示例'))).toBe(true);
    expect(heard).toEqual(['设立示例市、示例区', '录入单位和人员', '导入并通过妇女、儿童发展规划', '导入历年数据']);
  });

  test('is not told twice', async () => {
    const before = await sentences(regionId);
    expect(await door.play()).toEqual({ refused: 'set-up-already', message: '示例区已经在这里，不能再次生成。' });
    expect((await sentences(regionId)).length).toBe(before.length);
  });
});

describe('a play that is cut off', () => {
  test('leaves nothing behind, and can be played again; nothing is dated after the day it was played', async () => {
    const other = await openDemoDoor();
    try {
      await expect(other.play((sentence) => {
        if (sentence === '导入历年数据') throw new Error('the lights go out');
      })).rejects.toThrow('the lights go out');
      for (const table of ['installation', 'people', 'units', 'plans', 'audit_lines', 'jobs'] as const) expect([table, (await other.store.connection.selectFrom(table).selectAll().execute()).length]).toEqual([table, 0]);
      expect('refused' in (await other.play(undefined, '2023-06-01'))).toBe(false);
      const late = await other.store.connection.selectFrom('audit_lines').select('sentence').where('at', '>', '2023-06-02').execute();
      expect(late).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe('the example as somebody tries it', () => {
  test('has a round under way: units that have not begun, are in the middle, were sent back, are through', async () => {
    const other = await openDemoDoor();
    try {
      const played = await other.play(undefined, undefined, true);
      if ('refused' in played) throw new Error(played.message);
      const { rounds } = await other.told<{ rounds: readonly { roundId: string; reportingYear: number; title: string; stateWord: string; dueOn: string }[] }>('shili-bangongshi', 'rounds.list-rounds', { regionId: played.districtId });
      expect(rounds).toMatchObject([{ reportingYear: 2025, stateWord: '填报中', title: expect.stringContaining('示例') }]);
      const { lines } = await other.told<{ lines: readonly { unitName: string; stateWord: string; errors: number; completeness: { percent: number } }[] }>('shili-bangongshi', 'collection.get-board', { regionId: played.districtId, roundId: rounds[0]?.roundId });
      expect([lines.length, lines.reduce((sum, { errors }) => sum + errors, 0), Object.fromEntries([...Map.groupBy(lines, ({ stateWord }) => stateWord)].map(([word, of]) => [word, of.length]))]).toEqual([21, 0, { 填报中: 14, 待单位审核: 1, 待统计审核: 2, 已退回: 1, 已审核: 2, 已锁定: 1 }]);
    } finally {
      await other.close();
    }
  }, 60_000);
});
