import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationRegionId } from '#storage';
import { openPlayedDoor, type DemoDoor } from '../testing/demo-door.ts';
import { mostViews } from './view-fields.ts';

let door: DemoDoor;
let regionId: string;
beforeAll(async () => {
  const open = await openPlayedDoor();
  door = open;
  regionId = open.played.districtId;
}, 120_000);
afterAll(() => door.close());

const views = async (login: string): Promise<readonly string[]> => (await door.told<{ views: readonly { page: string; name: string; search: string }[] }>(login, 'views.list-views', { regionId })).views.map(({ page, name, search }) => `${page} ${name} ${search}`);
const late = { page: '/board', name: '逾期的', search: '?late=true' };

test('what somebody keeps is theirs alone, is replaced under the same name, and can be put back after it was removed', async () => {
  await door.told('shili-tongji', 'views.save-view', { regionId, ...late, search: '?state=draft' });
  await door.told('shili-tongji', 'views.save-view', { regionId, ...late });
  expect(await views('shili-tongji')).toEqual(['/board 逾期的 ?late=true']);
  expect(await views('shili-bangongshi')).toEqual([]);
  expect(await door.ask('shili-bangongshi', 'views.remove-view', { regionId, page: late.page, name: late.name })).toMatchObject({ error: 'not-found' });
  expect(await door.told('shili-tongji', 'views.remove-view', { regionId, page: late.page, name: late.name })).toEqual(late);
  expect(await views('shili-tongji')).toEqual([]);
  await door.told('shili-tongji', 'views.save-view', { regionId, ...late });
  expect(await views('shili-tongji')).toEqual(['/board 逾期的 ?late=true']);
});

test('who has business in the whole installation keeps views there', async () => {
  const mine = { regionId: installationRegionId, page: '/audit', name: '系统管理员办的', search: '?person=%E7%B3%BB%E7%BB%9F' };
  await door.told('shili-shenji', 'views.save-view', mine);
  expect((await door.told<{ views: readonly object[] }>('shili-shenji', 'views.list-views', { regionId: installationRegionId })).views).toMatchObject([{ page: '/audit', name: mine.name, search: mine.search }]);
});

test('there is an end to how many somebody keeps; an address of elsewhere is none of a page', async () => {
  for (let count = 1; count < mostViews; count++) await door.told('shili-tongji', 'views.save-view', { regionId, page: '/board', name: `第${String(count)}`, search: '' });
  expect(await door.ask('shili-tongji', 'views.save-view', { regionId, page: '/board', name: '再一个', search: '' })).toMatchObject({ error: 'refused', message: expect.stringContaining('最多保存') });
  expect(await door.ask('shili-tongji', 'views.save-view', { regionId, page: '//elsewhere.example', name: '别处', search: '' })).toMatchObject({ error: 'invalid-input' });
});
