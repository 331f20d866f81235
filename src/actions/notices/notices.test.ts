import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayedDoor, type DemoDoor } from '../testing/demo-door.ts';

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

test('who has nothing to do with forms is not told of them', async () => {
  expect((await told('shili-shenji')).notices).toEqual([]);
  expect(await door.ask('', 'notices.list-notices', { regionId })).toMatchObject({ error: 'not-signed-in' });
});
