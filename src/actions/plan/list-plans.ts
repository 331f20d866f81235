import { z } from 'zod';
import { attachmentNames, listPlanImports, listPlans, personNames, planVersionHeads } from '#storage';
import { readAction } from '../action.ts';
import { stateOfImport } from './state-of-import.ts';
import { anExample, versionHead } from './plan-fields.ts';
import { headOn } from './plans-in-force.ts';
import { planReaders } from './plan-readers.ts';
import { plansAbove } from './plans-above.ts';
import { shownVersion } from './shown-version.ts';

const plan = z.object({
  planId: z.uuid(), subject: z.enum(['women', 'children']).nullable(), startYear: z.int().nullable(), endYear: z.int().nullable(), title: z.object({ zh: z.string() }),
  current: z.int().nullable().describe('现行版本'), versions: z.array(versionHead),
});
const upper = z.object({ regionId: z.uuid(), region: z.string(), planId: z.uuid(), title: z.string(), version: z.int() });
const waiting = z.object({ importId: z.uuid(), name: z.string().nullable().describe('文件名'), state: z.string(), createdAt: z.string(), createdBy: z.string().nullable().describe('导入人'), jobId: z.uuid().nullable() });

/** The plans of a region with their versions, and what was sent in to become one. */
export const listPlansAction = readAction({
  name: 'plan.list-plans',
  title: '规划列表',
  summary: '列出本地区的规划、各版本和办理状态，导入中的文本，以及上级地区的现行规划。',
  input: z.object({ regionId: z.uuid() }),
  output: z.object({ plans: z.array(plan), imports: z.array(waiting), above: z.array(upper).describe('上级现行规划') }),
  permission: planReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId }, work) => {
    const [plans, heads, imports] = await Promise.all([listPlans(work.connection, regionId), planVersionHeads(work.connection, regionId), listPlanImports(work.connection, regionId)]);
    const [files, people] = await Promise.all([attachmentNames(work.connection, regionId, imports.map(({ attachmentId }) => attachmentId)), personNames(work.connection, imports.map(({ createdBy }) => createdBy))]);
    const above = await plansAbove(work.connection, regionId, work.today);
    return {
      plans: plans.map(({ planId, subject, startYear, endYear, title }) => {
        const own = heads.filter((head) => head.planId === planId);
        return { planId, subject, startYear, endYear, title, current: headOn(own, work.today)?.version ?? null, versions: own.map((head) => shownVersion(head, work)) };
      }),
      imports: await Promise.all(imports.map(async ({ importId, attachmentId, state, createdAt, createdBy, jobId }) => ({
        importId, name: files.get(attachmentId) ?? null, state: await stateOfImport(work.connection, { state, jobId }), createdAt, createdBy: createdBy === null ? null : (people.get(createdBy) ?? null), jobId,
      }))),
      above: above.plans.map(({ regionId: at, region, planId, title, version }) => ({ regionId: at, region, planId, title, version })),
    };
  },
  examples: [{ input: { regionId: anExample.regionId } }, { input: {}, refusedAt: 'regionId' }],
});
