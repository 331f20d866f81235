import { z } from 'zod';
import { reportCycle, stepsOpen } from '#lifecycle';
import { canPrintPdf, reportFormats } from '#rendering';
import { findLifeCycle, findReport, type StoredReport } from '#storage';
import { actorOf } from '../actor-of.ts';
import type { ReadWork } from '../action.ts';
import { readAction } from '../action.ts';
import { reportReaders } from './report-readers.ts';
import { showReports, wholeReport } from './shown-report.ts';

const aRegion = '0193c000-0000-7000-8000-000000000001';

const step = z.object({ step: z.string(), word: z.string(), by: z.string(), role: z.string(), at: z.string(), from: z.string(), to: z.string(), reason: z.string().nullable(), document: z.object({ number: z.string(), date: z.string() }).nullable(), signer: z.string().nullable().describe('纸上签字的人'), round: z.int() });
const open = z.object({ step: z.string(), word: z.string(), open: z.boolean().describe('可以自己办'), onPaper: z.boolean().describe('可以代录签字'), because: z.string().nullable() });
const lifeCycle = z.object({ version: z.int(), state: z.string(), stateWord: z.string(), round: z.int(), steps: z.array(step), open: z.array(open), mayEdit: z.boolean() });
const seal = z.object({ fingerprint: z.string(), auditHead: z.string().describe('审计链头'), approvedBy: z.string().describe('审核人'), frozenOn: z.string().describe('定稿日'), document: z.string().nullable() });

const stepWord = (name: string): string => (name === 'edit' ? '修改' : (reportCycle.steps.find((rule) => rule.name === name)?.word ?? name));

/** How a report came to where it is, and what this caller may do next; null for reports made before they had a life cycle. */
async function shownLifeCycle({ regionId, cycleId }: StoredReport, { connection, caller, today }: ReadWork): Promise<z.infer<typeof lifeCycle> | null> {
  const stored = cycleId === null ? null : await findLifeCycle(connection, regionId, cycleId);
  if (stored === null) return null;
  const { cycle } = stored;
  const next = stepsOpen(reportCycle, cycle, actorOf(caller), today);
  return {
    version: cycle.version, state: cycle.state, stateWord: reportCycle.states[cycle.state]?.word ?? cycle.state, round: cycle.round, mayEdit: typeof next.edit === 'string',
    steps: cycle.steps.map(({ step: name, who, at, from, to, reason, document, paper, round }) => ({ step: name, word: stepWord(name), by: who.name, role: who.role, at, from, to, reason, document, signer: paper?.name ?? null, round })),
    open: next.steps.filter(({ rule }) => !rule.bySuccessor).map((one) => ({ step: one.rule.name, word: one.rule.word, open: one.open && one.self !== null, onPaper: one.open && one.paper !== null, because: one.open ? null : one.because.message })),
  };
}

/** One report with everything that was doubtful while it was made. Its files are had as attachments (`files.get-file`). */
export const getReportAction = readAction({
  name: 'reports.get-report',
  title: '一份报告',
  summary: '查看一份由数据库编制的报告：编制进度或失败原因、依据、办理经过和可办的事、定稿信息、文件和编制时的提示。',
  input: z.object({ regionId: z.uuid(), reportId: z.uuid().describe('报告编号') }),
  output: z.object({
    report: wholeReport.describe('报告'), lifeCycle: lifeCycle.nullable(), seal: seal.nullable().describe('定稿信息'),
    formats: z.array(z.object({ extension: z.string().describe('格式'), title: z.string(), isPossible: z.boolean().describe('能否生成') })).describe('可下载的格式'),
  }),
  permission: reportReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, reportId }, work) => {
    const found = await findReport(work.connection, regionId, reportId);
    const [report] = found === null ? [] : await showReports(work, regionId, [found]);
    if (found === null || report === undefined) return { refused: 'not-found', message: '没有这份报告。' };
    const hasPrinter = await canPrintPdf();
    const formats = reportFormats.map(({ extension, title }) => ({ extension, title, isPossible: extension !== 'pdf' || hasPrinter }));
    return { report, lifeCycle: await shownLifeCycle(found, work), seal: found.seal === null ? null : { ...found.seal }, formats };
  },
  examples: [{ input: { regionId: aRegion, reportId: '0193c000-0000-7000-8000-000000000002' } }, { input: { regionId: aRegion, reportId: '1' }, refusedAt: 'reportId' }],
});
