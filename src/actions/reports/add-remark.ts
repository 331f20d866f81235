import { z } from 'zod';
import { addReportRemark } from '#storage';
import { writeAction } from '../action.ts';
import { words } from '../fields.ts';
import { aReport, reportPlace } from './report-fields.ts';
import { reportState, titleOf } from './report-state.ts';

/** A reader says something of a paragraph or of the whole report, beside the text and not in it. */
export const addReportRemarkAction = writeAction({
  name: 'reports.add-remark',
  title: '对报告提意见',
  summary: '对报告的一段或全文提意见，不改变内容和办理状态；由编制的人处理。',
  input: z.object({ ...reportPlace, blockId: z.string().min(1).max(300).nullable().default(null).describe('哪一段；不填为全文'), text: words(1, 1000).describe('意见') }),
  output: z.object({ remarkId: z.uuid() }),
  permission: ['statistician', 'statistics-head', 'office-clerk', 'office-head', 'committee-leader', 'unit-reporter', 'unit-leader'],
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'report',
  possible: (report) => ['draft', 'returned', 'submitted', 'approved'].includes((report as { state: string | null }).state ?? ''),
  load: ({ regionId, reportId }, { connection }) => reportState(connection, { regionId, reportId }, 'look'),
  decide: ({ stored }, _asked, { newId }) => (['draft', 'returned', 'submitted', 'approved'].includes(stored.cycle.state) ? { effect: { remarkId: newId() } } : { refused: 'wrong-state', message: '报告已定稿、被取代或撤销，不再收意见；需要改的，请起草更正稿。' }),
  store: async ({ remarkId }, { connection, now, caller }, { report: { regionId, reportId } }, { blockId, text }) => {
    await addReportRemark(connection, { regionId, reportId, remarkId, blockId, text, madeAt: now, madeBy: caller.personId });
    return { remarkId };
  },
  audit: ({ remarkId }, { report }, { blockId, text }) => ({ subjectKind: 'report', subjectId: report.reportId, sentence: `对《${titleOf(report)}》提出意见：${text}`, after: { remarkId, blockId } }),
  examples: [{ input: { ...aReport, blockId: 'lead', text: '请补充与全市平均的比较' } }, { input: { ...aReport, text: ' ' }, refusedAt: 'text' }],
});
