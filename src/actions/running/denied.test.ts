import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationRegionId } from '#storage';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

test('what is tried in a region that is none is written where an auditor reads it, and begins no chain', async () => {
  const regionId = await door.region('示例区', 'district');
  const clerk = await door.person('办', { role: 'office-clerk', regionId });
  const nowhere = '01900000-0000-7000-8000-00000000ffff';
  expect(errorOf(await door.run(clerk, 'units.add-unit', { regionId: nowhere, name: '某局', validFrom: '2021-01-01' }))).toBe('forbidden');
  expect([(await door.lines(installationRegionId)).at(-1)?.sentence, (await door.lines(nowhere)).length]).toEqual(['无权办理“新增单位”，已拒绝', 0]);
});
