import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApplication, type OpenApplication } from './open-application.ts';
import { screenList } from './screen-list.ts';
import { takeScreens } from './take-screens.ts';

/** Run by `tools/take-screens.ts`, which says where the pictures go, which day it is and which screens are wanted (part of `group/name`). */
const { HALFSKY_SCREENS_OUT: folder = '', HALFSKY_SCREENS_DAY: day = '2026-11-22', HALFSKY_SCREENS_ONLY: only = '', HALFSKY_SCREENS_LOOKS: looks = 'light,dark,large', HALFSKY_SCREENS_KEEP: kept } = process.env;

let open: OpenApplication;
beforeAll(async () => { open = await openApplication(day); });
afterAll(() => open.close());

test('nothing on any screen overflows, cuts off a figure or shows English', async () => {
  const { sheets, faults } = await takeScreens(open.district.address, screenList.filter(({ group, name }) => `${group}/${name}`.includes(only)), folder, looks.split(','), kept);
  for (const sheet of sheets) console.log(sheet);
  expect([...faults, ...open.district.faults]).toEqual([]);
}, 3_600_000);
