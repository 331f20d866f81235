import { z } from 'zod';
import { versionOn } from '#kernel';
import { regionVersions, unitSuccessions, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { day, exampleId } from '../fields.ts';
import { everyRole } from '../every-role.ts';
import { printedPlaceName } from '../settings/keys/printed-place-name.ts';
import { settingOn } from '../settings/setting-on.ts';
import { regionId } from './unit-fields.ts';
import { nameMatches, unitOfPrintedName } from './unit-of-printed-name.ts';
import { newest } from './units-state.ts';
import { showUnit, shownUnit } from './unit-shown.ts';

/** The unit that a name printed in a document of a certain day means. */
export const findUnitAction = readAction({
  name: 'units.find-unit',
  title: '按名称找单位',
  summary: '文件上印的名称在某一天指哪个单位：按名称、简称、别名、曾用名，撤销的找到承接单位；不能确定时列出可能的。',
  input: z.object({ regionId, name: z.string().trim().min(1).max(80).describe('文件上印的名称'), on: day.optional().describe('文件的日期，默认今天') }),
  output: z.object({
    certain: z.boolean().describe('是否只有一个单位、且不是猜测'),
    matches: z.array(z.object({ unit: shownUnit, how: z.enum(nameMatches), by: z.string().describe('据以找到的名称') })),
  }),
  permission: everyRole,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, name, on }, { connection, today }) => {
    const day = on ?? today;
    const units = Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId);
    const place = versionOn(await regionVersions(connection, regionId), day)?.name.zh;
    const printed = (await settingOn(connection, printedPlaceName, { regionId, day })).name?.zh;
    const register = { units, successions: await unitSuccessions(connection, regionId), placeNames: [place, printed].flatMap((one) => one ?? []) };
    const matches = unitOfPrintedName(register, name, day).flatMap(({ unitId, how, by }) => {
      const versions = units.get(unitId) ?? [];
      const unit = showUnit(versions, day) ?? showUnit(versions, newest(versions).validFrom);
      return unit ? [{ unit, how, by }] : [];
    });
    return { certain: matches.length === 1 && matches[0]?.how !== 'same-department', matches };
  },
  examples: [{ input: { regionId: exampleId(1), name: '农牧林水局（乡村振兴局）', on: '2021-12-31' } }, { input: { regionId: exampleId(1), name: '' }, refusedAt: 'name' }],
});
