import { afterAll, beforeAll, expect, test } from 'vitest';
import { lifeCycleKinds } from '#lifecycle';
import { openPlayedDoor, type DemoDoor } from '../testing/demo-door.ts';
import { noticeSubjects } from './subject-names.ts';

type Notices = { readonly notices: readonly { readonly step: string; readonly by: string; readonly concern: string; readonly reason: string | null; readonly subjects: readonly { readonly title: string; readonly page: string }[] }[]; readonly lastHere: string | null };

let door: DemoDoor;
let regionId: string;
beforeAll(async () => {
  const open = await openPlayedDoor({ withRound: true });
  door = open;
  regionId = open.played.districtId;
}, 120_000);
afterAll(() => door.close());

const told = (login: string): Promise<Notices> => door.told<Notices>(login, 'notices.list-notices', { regionId });
const lines = ({ notices }: Notices): readonly string[] => notices.map(({ concern, step, subjects }) => `${concern} ${step} ${subjects.map(({ title }) => title).join('、')}`);

test('a unit is told that its form was given out, and sent back with the reason', async () => {
  const { notices } = await told('shili-gonganju');
  expect(notices.map(({ concern, step }) => `${concern} ${step}`)).toContain('your-turn 退回');
  const back = notices.find(({ step }) => step === '退回');
  expect([back?.subjects[0]?.page, back?.reason !== null]).toEqual(['form', true]);
  expect(notices.every(({ subjects }) => subjects.every(({ title }) => title.startsWith('示例区公安局')))).toBe(true);
});

test('the bureau is told of what waits for it, many handed in together as one; nobody is told of what they did themselves', async () => {
  const bureau = await told('shili-tongji');
  expect(lines(bureau).filter((line) => line.startsWith('your-turn 单位审核通过')).join()).toMatch(/示例区民政局.*示例区妇联|示例区妇联.*示例区民政局/);
  expect(bureau.notices.filter(({ by }) => by.startsWith('统计员丙'))).toEqual([]);
});

test('every kind of document is told by a name of its own', () => {
  expect(noticeSubjects.map(({ kind }) => kind).toSorted()).toEqual(lifeCycleKinds.map(({ kind }) => kind).toSorted());
});

test('a report and a local indicator are told by their names, with the page that shows them', async () => {
  const { reportId } = await door.told<{ reportId: string }>('shili-tongji', 'reports.make-report', { regionId, kind: 'annual', year: 2025 });
  await door.told('shili-bangongshi', 'reports.withdraw-report', { regionId, reportId, cycleVersion: 1, reason: '示例：换一种报告' });
  const definition = { name: '社区妇女读书会覆盖率', unit: '%', direction: 'up', text: '建有妇女读书会的社区占社区总数的比例', domain: '妇女与参与决策和管理' };
  await door.told('shili-tongji', 'indicators.propose-indicator', { regionId, ...definition, validFrom: '2026-01-01', reason: '示例：区里自设' });
  const [withdrawn] = (await told('shili-tongji')).notices;
  expect([withdrawn?.concern, withdrawn?.step, withdrawn?.subjects]).toEqual(['your-part', '撤销', [{ title: expect.stringMatching(/^《2025年.*报告》$/), page: 'report', id: reportId }]]);
  const proposed = (await told('shili-tongji-fuzeren')).notices.find(({ step }) => step === '提请批准');
  expect([proposed?.concern, proposed?.subjects]).toEqual(['your-turn', [{ title: '增加“社区妇女读书会覆盖率”', page: 'indicator', id: expect.stringMatching(/^local\//) }]]);
});

test('a version of a plan on its way is told where it is worked on', async () => {
  const { plans } = await door.told<{ plans: readonly { planId: string; current: number | null }[] }>('shili-bangongshi', 'plan.list-plans', { regionId });
  const planId = plans.find(({ current }) => current !== null)?.planId;
  await door.told('shili-bangongshi', 'plan.amend-plan', { regionId, planId });
  const [begun] = (await told('shili-bangongshi-zhuren')).notices;
  expect([begun?.step, begun?.subjects]).toEqual(['发起', [{ title: expect.stringMatching(/^《.+》第\d+版$/), page: 'draft', id: planId }]]);
});

test('who has nothing to do with forms is not told of them', async () => {
  expect((await told('shili-shenji')).notices).toEqual([]);
  expect(await door.ask('', 'notices.list-notices', { regionId })).toMatchObject({ error: 'not-signed-in' });
});
