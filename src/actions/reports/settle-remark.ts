import { z } from 'zod';
import { findReport, findReportRemark, settleReportRemark, type ReportRemark, type StoredReport } from '#storage';
import { writeAction } from '../action.ts';
import { words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { aReport, reportMakers, reportPlace } from './report-fields.ts';
import { titleOf } from './report-state.ts';

/** Who makes the report did what a remark asks, or says why not. */
export const settleReportRemarkAction = writeAction({
  name: 'reports.settle-remark',
  title: '处理报告意见',
  summary: '把一条意见记为已处理，可写明怎样处理或为何不采纳。',
  input: z.object({ ...reportPlace, remarkId: z.uuid().describe('意见编号'), answer: words(1, 1000).nullable().default(null).describe('怎样处理的') }),
  output: z.object({ remarkId: z.uuid() }),
  permission: reportMakers,
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, reportId, remarkId }, { connection }): Promise<{ readonly remark: ReportRemark; readonly report: StoredReport } | Refusal> => {
    const report = await findReport(connection, regionId, reportId);
    const remark = report === null ? null : await findReportRemark(connection, { regionId, reportId }, remarkId);
    return report === null || remark === null ? { refused: 'not-found', message: '没有这条意见。' } : { remark, report };
  },
  decide: ({ remark }) => (remark.settledAt === null ? { effect: { remarkId: remark.remarkId } } : { refused: 'stale-version', message: '这条意见刚刚已经处理过了。' }),
  store: async ({ remarkId }, { connection, now, caller }, { remark }, { answer }) => {
    await settleReportRemark(connection, remark, { answer, at: now, by: caller.personId });
    return { remarkId };
  },
  audit: ({ remarkId }, { remark, report }, { answer }) => ({ subjectKind: 'report', subjectId: report.reportId, sentence: `处理《${titleOf(report)}》的意见“${remark.text.slice(0, 200)}”${answer === null ? '' : `：${answer}`}`, after: { remarkId } }),
  examples: [{ input: { ...aReport, remarkId: '0193c000-0000-7000-8000-000000000003', answer: '已补充' } }, { input: { ...aReport, remarkId: '1' }, refusedAt: 'remarkId' }],
});
