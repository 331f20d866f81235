import { z } from 'zod';
import { reportCycle } from '#lifecycle';
import { reportTypes } from '#publication';
import { listReports } from '#storage';
import { readAction } from '../action.ts';
import { countInAddress, page, words } from '../fields.ts';
import { reportReaders } from './report-readers.ts';
import { showReports, shownReport } from './shown-report.ts';

const aRegion = '0193c000-0000-7000-8000-000000000001';

/** What a list can be narrowed to. */
const choices = { kinds: reportTypes.map(({ id, title, summary }) => ({ id, title, summary })), stages: Object.entries(reportCycle.states).map(([stage, { word }]) => ({ stage, word })) };

/** The reports made from the database of a region, newest first. */
export const listReportsAction = readAction({
  name: 'reports.list-reports',
  title: '报告',
  summary: '列出本地区由数据库编制的报告，新的在前：类型、年份、办理状态、数据库版本、编成后又变的数、依据的规划版本、文件和指纹。',
  input: z.object({ regionId: z.uuid(), kind: words(1, 40).optional().describe('报告类型，如 annual'), year: countInAddress(1).optional().describe('监测年份'), stage: words(1, 40).optional().describe('办理状态，如 draft、frozen'), ...page, after: z.uuid().optional().describe('上一页返回的 next') }),
  output: z.object({
    reports: z.array(shownReport).describe('报告'), next: z.string().nullable(),
    kinds: z.array(z.object({ id: z.string(), title: z.string(), summary: z.string().describe('说明') })).describe('报告的类型'), stages: z.array(z.object({ stage: z.string().describe('办理状态'), word: z.string() })).describe('办理状态'),
  }),
  permission: reportReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, kind, year, stage, limit, after }, work) => {
    const { connection } = work;
    const found = await listReports(connection, regionId, { kind, year, state: stage, before: after ?? null, limit: limit + 1 });
    const shown = await showReports(work, regionId, found.slice(0, limit));
    return { reports: shown.map(({ issues: _issues, ...report }) => report), next: found.length > limit ? shown.at(-1)?.reportId ?? null : null, ...choices };
  },
  examples: [{ input: { regionId: aRegion } }, { input: { regionId: aRegion, kind: 'annual', year: 2025, limit: 20 } }, { input: { regionId: aRegion, limit: 0 }, refusedAt: 'limit' }],
});
