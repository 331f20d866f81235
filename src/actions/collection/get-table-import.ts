import { z } from 'zod';
import { findJob, findTableImport } from '#storage';
import { readAction } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { tableReport, type TableReport } from './importing/table-report.ts';

const output = z.object({
  importId: z.uuid(), jobId: z.uuid(), mode: z.enum(['preview', 'apply']), state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']), progress: z.number(), progressNote: z.string().nullable(), failure: z.string().nullable(), createdAt: z.string(),
  report: tableReport.nullable(),
});

/** How far an import is, and what came of it: what it would do or did, every kind of fault with its first places. */
export const getTableImportAction = readAction({
  name: 'collection.get-table-import',
  title: '数据表导入情况',
  summary: '查看一次数据表导入：进度，会新增、更新、修订、相同多少个，改动哪些最终数，有哪些错误（各列前 200 处和总数），哪些名称不认识。',
  input: z.object({ regionId: z.uuid(), importId: z.uuid() }),
  output,
  permission: ['statistician', 'statistics-head'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, importId }, { connection }): Promise<z.infer<typeof output> | Refusal> => {
    const found = await findTableImport(connection, { regionId, importId });
    const job = found === null ? null : await findJob(connection, found.jobId);
    if (found === null) return { refused: 'not-found', message: '没有这次导入。' };
    const { jobId, mode, createdAt, report } = found;
    return {
      importId, jobId, mode, createdAt, state: job?.state ?? 'done', progress: job?.progress ?? 100, progressNote: job?.progressNote ?? null, failure: job?.failure ?? null, report: report as TableReport | null,
    };
  },
  examples: [{ input: { regionId: '0193c000-0000-7000-8000-000000000001', importId: '0193c000-0000-7000-8000-000000000002' } }, { input: { regionId: '0193c000-0000-7000-8000-000000000001' }, refusedAt: 'importId' }],
});
