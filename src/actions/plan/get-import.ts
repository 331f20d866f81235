import { z } from 'zod';
import { findPlanImport } from '#storage';
import { readAction } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { anExample, issues } from './plan-fields.ts';
import { failureOfImport } from './state-of-import.ts';
import type { ReadDocument } from './store-read-plans.ts';

const summary = z.object({ index: z.int(), title: z.string(), subject: z.string().nullable(), place: z.string().nullable(), startYear: z.int().nullable(), endYear: z.int().nullable(), domains: z.int(), goals: z.int(), measures: z.int(), targets: z.int() });

const output = z.object({
  importId: z.uuid(), attachmentId: z.uuid(), state: z.enum(['waiting', 'read', 'failed', 'set-aside']), jobId: z.uuid().nullable(), createdAt: z.string(), plans: z.array(summary), issues,
  lines: z.array(z.object({ text: z.string(), line: z.int(), page: z.int() })) });

/** How far the reading of a document is, what was found, and what is doubtful. */
export const getImportAction = readAction({
  name: 'plan.get-import',
  title: '导入情况',
  summary: '查看一份规划文本读得怎么样：有几部规划、多少目标，有哪些疑点。',
  input: z.object({ regionId: z.uuid(), importId: z.uuid() }),
  output,
  permission: ['office-clerk', 'office-head', 'statistician', 'statistics-head', 'committee-leader'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, importId }, { connection }): Promise<z.infer<typeof output> | Refusal> => {
    const found = await findPlanImport(connection, regionId, importId);
    if (!found) return { refused: 'not-found', message: '没有这次导入。' };
    const failure = await failureOfImport(connection, found);
    const read = found.content as ReadDocument | null;
    const plans = (read?.plans ?? []).map(({ title, subject, place, startYear, endYear, domains }, index) => {
      const goals = domains.flatMap((domain) => domain.goals);
      const measures = domains.flatMap((domain) => domain.measures);
      return { index, title, subject, place, startYear, endYear, domains: domains.length, goals: goals.length, measures: measures.length, targets: [...goals, ...measures].reduce((sum, { targets }) => sum + targets.length, 0) };
    });
    return { importId, attachmentId: found.attachmentId, state: failure === null ? found.state : 'failed' as const, jobId: found.jobId, createdAt: found.createdAt, plans, issues: [...found.issues, ...(failure === null ? [] : [{ code: 'not-read', severity: 'error' as const, message: failure }])], lines: [...(read?.lines ?? [])] };
  },
  examples: [{ input: { regionId: anExample.regionId, importId: anExample.planId } }, { input: { regionId: anExample.regionId }, refusedAt: 'importId' }],
});
