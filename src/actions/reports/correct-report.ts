import { z } from 'zod';
import type { StoredPassage } from '#storage';
import type { Role } from '#kernel';
import { writeAction } from '../action.ts';
import { words } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { openReport, reportApproversOf, storeBegun, type BegunReport } from './begin-report.ts';
import { knownUntil } from './known-until.ts';
import { aReport, reportMakers, reportPlace } from './report-fields.ts';
import { reportState, titleOf, type ReportState } from './report-state.ts';

type State = ReportState & { readonly approvers: readonly Role[] };

/** A frozen report never changes. What has to be corrected is a new edition of it, with what people wrote, made from the database as it is now; when that is frozen it takes the place of the former. */
export const correctReportAction = writeAction({
  name: 'reports.correct-report',
  title: '更正报告',
  summary: '为定稿的报告起草更正稿（下一版）：用现在的数重新编制，手写段落沿用；更正稿定稿后，原稿记为已被取代，内容不变。',
  input: z.object({ ...reportPlace, reason: words(1, 1000).describe('更正的理由') }),
  output: z.object({ reportId: z.uuid().describe('更正稿的编号'), jobId: z.uuid() }),
  permission: reportMakers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'report',
  possible: (report) => (report as { state: string | null }).state === 'frozen',
  load: async (asked, { connection, today }): Promise<State | Refusal> => {
    const state = await reportState(connection, asked, 'lock');
    if (isRefusal(state)) return state;
    return { ...state, approvers: await reportApproversOf(connection, asked.regionId, today) };
  },
  decide: ({ report, stored: follows, passages, approvers }, { regionId }, work): { effect: { readonly begun: BegunReport } } | Refusal => {
    const reportId = work.newId();
    const stored = openReport({ regionId, reportId, approvers, follows }, work);
    if (isRefusal(stored)) return stored;
    const until = knownUntil(undefined, work);
    if (isRefusal(until)) return until;
    const taken = passages.filter(({ text }) => text !== null).map((passage): StoredPassage => ({ ...passage, version: 1 }));
    const { kind, year, subject, asked, edition } = report;
    return { effect: { begun: { regionId, reportId, kind, year, subject, asOf: work.today, knownBefore: until.knownBefore, asked: { ...asked, knownOn: until.knownOn }, edition: (edition ?? 1) + 1, replaces: report.reportId, stored, passages: taken } } };
  },
  store: async ({ begun }, work) => ({ reportId: begun.reportId, jobId: await storeBegun(begun, work) }),
  audit: ({ begun: { reportId, edition } }, { report }, { reason }) => ({ subjectKind: 'report', subjectId: reportId, sentence: `更正《${titleOf(report)}》，起草第${String(edition)}版：${reason}`, after: { replaces: report.reportId, edition } }),
  examples: [{ input: { ...aReport, reason: '年报核对后更正' } }, { input: { ...aReport, reason: ' ' }, refusedAt: 'reason' }],
});
