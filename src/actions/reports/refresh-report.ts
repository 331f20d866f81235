import { z } from 'zod';
import { changeReport, findJob, saveLifeCycle, type StoredLifeCycle } from '#storage';
import { writeAction } from '../action.ts';
import { day } from '../fields.ts';
import { askForJob } from '../jobs/job-declaration.ts';
import { makeReportJob } from '../jobs/kinds/make-report.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { knownUntil, type KnownUntil } from './known-until.ts';
import { aReport, reportMakers, reportPlace } from './report-fields.ts';
import { notedInReport, reportState, titleOf, type ReportState } from './report-state.ts';

type State = ReportState & { readonly isUnderWay: boolean };
type Effect = { readonly noted: StoredLifeCycle; readonly until: KnownUntil; readonly asOf: string };

/** A draft is made anew from a later state of the database, as a job. What people wrote in it stays; what of it speaks of figures that changed is marked. */
export const refreshReportAction = writeAction({
  name: 'reports.refresh-report',
  title: '刷新报告',
  summary: '用现在（或某一天）数据库里的数重新编制草稿：手写段落保留，所依据的数字变化了的标出，其他变化逐条列出待核对。后台进行。',
  input: z.object({ ...reportPlace, asOf: day.optional().describe('按哪一天判断到期；默认今天'), asKnownOn: day.optional().describe('用哪一天结束时的数；默认现在') }),
  output: z.object({ reportId: z.uuid().describe('报告编号'), jobId: z.uuid() }),
  permission: reportMakers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'report',
  possible: (report) => ['draft', 'returned'].includes((report as { state: string | null }).state ?? ''),
  load: async (asked, { connection }): Promise<State | Refusal> => {
    const state = await reportState(connection, asked, 'lock');
    if (isRefusal(state)) return state;
    const job = await findJob(connection, state.report.jobId);
    return { ...state, isUnderWay: job?.state === 'waiting' || job?.state === 'running' };
  },
  decide: (state, { asOf, asKnownOn }, work): { effect: Effect } | Refusal => {
    if (state.isUnderWay) return { refused: 'already-under-way', message: '这份报告正在编制，请等它完成或先取消。' };
    const until = knownUntil(asKnownOn, work);
    if (isRefusal(until)) return until;
    const noted = notedInReport(state, work);
    return isRefusal(noted) ? noted : { effect: { noted, until, asOf: asOf ?? work.today } };
  },
  store: async ({ noted, until, asOf }, work, { report: { regionId, reportId }, stored }) => {
    const jobId = await askForJob(makeReportJob, { regionId, reportId, renewal: { asOf, ...until } }, regionId, work);
    await changeReport(work.connection, { regionId, reportId, jobId });
    await saveLifeCycle(work.connection, noted, stored.cycle);
    return { reportId, jobId };
  },
  audit: ({ until, asOf }, { report }) => ({ subjectKind: 'report', subjectId: report.reportId, sentence: `要求用 ${until.knownOn} 的数刷新《${titleOf(report)}》`, before: { knownBefore: report.knownBefore, asOf: report.asOf }, after: { knownBefore: until.knownBefore, asOf } }),
  examples: [{ input: aReport }, { input: { ...aReport, asKnownOn: '2026-06-30' } }, { input: { ...aReport, asOf: '6月30日' }, refusedAt: 'asOf' }],
});
