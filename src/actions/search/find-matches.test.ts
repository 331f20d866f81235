import { afterAll, beforeAll, expect, test } from 'vitest';
import { endReport } from '#storage';
import { openPlayedDoor, type DemoDoor } from '../testing/demo-door.ts';

type Match = { readonly kind: string; readonly id: string; readonly planId: string | null; readonly title: string; readonly names: readonly string[] };
type Found = { readonly matches: readonly Match[]; readonly counts: readonly { readonly kind: string; readonly found: number }[] };

let door: DemoDoor;
let regionId: string;
beforeAll(async () => {
  const open = await openPlayedDoor({ withRound: true });
  door = open;
  regionId = open.played.districtId;
}, 120_000);
afterAll(() => door.close());

const find = (login: string, words: string): Promise<Found> => door.told<Found>(login, 'search.find-matches', { regionId, words });
const kinds = ({ matches }: Found): readonly string[] => [...new Set(matches.map(({ kind }) => kind))];

test('the office finds plans, what stands in them, indicators and units, the nearest first', async () => {
  const found = await find('shili-bangongshi', '孕产妇');
  expect(kinds(found)).toEqual(['plan-item', 'indicator']);
  expect(found.matches.filter(({ kind }) => kind === 'indicator')[0]?.title).toMatch(/^孕产妇/);
  expect(found.counts.find(({ kind }) => kind === 'plan-item')?.found).toBeGreaterThan(found.matches.filter(({ kind }) => kind === 'plan-item').length - 1);
  const [unit] = (await find('shili-bangongshi', '发改局')).matches.filter(({ kind }) => kind === 'unit');
  expect([unit?.title, unit?.names.includes('发改局')]).toEqual(['示例区发展和改革局', true]);
});

test('people are found by who may list them, plans are not found by administrators', async () => {
  expect(kinds(await find('shili-anquan', 'shili-tongji'))).toEqual(['person']);
  expect(kinds(await find('shili-bangongshi', 'shili-tongji'))).toEqual([]);
  expect(kinds(await find('shili-anquan', '孕产妇'))).toEqual([]);
});

test('reports are found by title and kind, and forms by unit and state: a unit finds its own alone', async () => {
  const { reportId } = await door.told<{ reportId: string }>('shili-tongji', 'reports.make-report', { regionId, kind: 'annual', year: 2025 });
  expect((await find('shili-bangongshi', '2025 报告')).matches.filter(({ kind }) => kind === 'report').map(({ id, title }) => [id, title])).toEqual([[reportId, expect.stringMatching(/^2025年.*报告$/)]]);
  await endReport(door.store.connection, { regionId, reportId, title: '示例区2025年妇女儿童发展监测报告', madeFrom: { plans: [], figures: 0, withheld: 0, figuresHash: '', program: '' }, issues: [], madeAt: door.surroundings.now() });
  expect((await find('shili-bangongshi', '妇女儿童发展监测报告')).matches.filter(({ kind }) => kind === 'report').map(({ title }) => title)).toEqual(['示例区2025年妇女儿童发展监测报告']);
  expect(kinds(await find('shili-anquan', '2025'))).toEqual([]);
  const formsOf = async (login: string, words: string): Promise<readonly string[]> => (await find(login, words)).matches.filter(({ kind }) => kind === 'form').map(({ title }) => title.slice(0, title.indexOf('《')));
  expect([await formsOf('shili-tongji', '公安 退回'), await formsOf('shili-gonganju', '填报表'), await formsOf('shili-gonganju', '民政局 填报表')]).toEqual([['示例区公安局'], ['示例区公安局'], []]);
  expect((await find('shili-tongji', '2025年度 填报')).matches.filter(({ kind }) => kind === 'round').length).toBe(1);
});

test('nobody finds anything in a region they have no business in', async () => {
  expect(await door.ask('', 'search.find-matches', { regionId, words: '教育' })).toMatchObject({ error: 'not-signed-in' });
});
