import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareApplication } from '../../src/cli/serving/prepare-application.ts';
import { openDistrict, type District } from '../journeys/round/open-district.ts';
import { closeBrowser } from './open-browser.ts';
import { screenList } from './screen-list.ts';
import { takeScreens } from './screens.ts';

/** Run by `tools/take-screens.ts`, which says where the pictures go, which day it is and which screens are wanted (part of `group/name`). */
const { HALFSKY_SCREENS_OUT: folder = '', HALFSKY_SCREENS_DAY: day = '2026-11-22', HALFSKY_SCREENS_ONLY: only = '' } = process.env;

let district: District;
beforeAll(async () => {
  const applicationFolder = await prepareApplication({ err: (text) => { throw new Error(text); } });
  if (applicationFolder === null) throw new Error('the application was not built');
  district = await openDistrict(day, { withRound: true, applicationFolder });
});
afterAll(async () => {
  await closeBrowser();
  await district.close();
});

test('nothing on any screen overflows, cuts off a figure or shows English', async () => {
  const { sheets, faults } = await takeScreens(district.address, screenList.filter(({ group, name }) => `${group}/${name}`.includes(only)), folder);
  for (const sheet of sheets) console.log(sheet);
  expect([...faults, ...district.faults]).toEqual([]);
}, 3_600_000);
