import { z } from 'zod';
import { roles, versionOn } from '#kernel';
import { backupRecords, installationRegionId, listPeople, planVersionHeads, regionVersions, roleHoldings, settingVersions, unitVersions, type Connection } from '#storage';
import { readAction } from '../action.ts';
import { headOn } from '../plan/plans-in-force.ts';

/** The steps from an empty installation to one that works, in their order. */
const steps = ['region', 'units', 'people', 'roles', 'settings', 'plan', 'backup'] as const;
type Step = (typeof steps)[number];

/** So many are counted; more is more than enough. */
const most = 500;

/** People who are no administrators, and the roles of the business that they hold. */
async function peopleAndRoles(connection: Connection): Promise<Pick<Record<Step, number>, 'people' | 'roles'>> {
  const people = await listPeople(connection, { regionIds: null, words: null, after: null, limit: most });
  const held = (await roleHoldings(connection, { personIds: people.map(({ personId }) => personId) })).filter(({ revokedAt }) => revokedAt === null);
  const administrators = new Set(held.filter(({ role }) => roles[role].administrator).map(({ personId }) => personId));
  return { people: people.filter(({ personId }) => !administrators.has(personId)).length, roles: held.filter(({ role }) => !roles[role].administrator).length };
}

/** How far an installation is from working: what is there of everything it needs, as counts alone, so that everybody may know what is still to be done. */
export const getStandingAction = readAction({
  name: 'installation.get-standing',
  title: '使用准备',
  summary: '从空的系统到可以用还差哪几步：地区、单位、人员、岗位、设置、规划、备份各有多少。',
  input: z.object({}),
  output: z.object({ steps: z.array(z.object({ step: z.enum(steps).describe('步骤：region 地区、units 单位、people 人员、roles 岗位、settings 设置、plan 规划、backup 备份'), count: z.int().describe('数量'), isDone: z.boolean().describe('已完成') })).describe('步骤') }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  read: async (_input, { connection, today }) => {
    const versions = Map.groupBy(await regionVersions(connection), ({ regionId }) => regionId);
    const places = [...versions].filter(([, own]) => {
      const held = versionOn(own, today);
      return held !== undefined && !held.ended && held.level !== 'installation';
    }).map(([regionId]) => regionId);
    const found: Record<Step, number> = { region: places.length, units: 0, settings: new Set((await settingVersions(connection, [installationRegionId, ...places])).map(({ key }) => key)).size, plan: 0, backup: (await backupRecords(connection, most)).length, ...await peopleAndRoles(connection) };
    for (const regionId of places) {
      found.units += new Set((await unitVersions(connection, regionId)).map(({ unitId }) => unitId)).size;
      found.plan += [...Map.groupBy(await planVersionHeads(connection, regionId), ({ planId }) => planId).values()].filter((heads) => headOn(heads, today) !== undefined && headOn(heads, today) !== null).length;
    }
    return { steps: steps.map((step) => ({ step, count: found[step], isDone: found[step] > 0 })) };
  },
  examples: [{ input: {} }],
});
