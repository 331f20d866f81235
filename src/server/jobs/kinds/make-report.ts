import type { z } from 'zod';
import { givenPassages, makeReportJob, reportMaterial, reportWishes, type MadeReportContent } from '#actions';
import { findReport, standingPassages, type FileStore, type Store } from '#storage';
import { reportTypes } from '#publication';
import { isJobRefusal, type JobContext, type JobKind, type JobRefusal } from '../job-kind.ts';
import type { ReportOrder, WrittenReport } from '../worker/report-worker.ts';
import { keepReportFiles } from './keep-report-files.ts';
import { runWorker, type WorkerLimits } from '../worker/run-worker.ts';

/** In src/server/jobs/worker. */
const workerFile = 'report-worker';

/** Reports of a district take a second or two and 300 MB; one of a whole city's database, and a pdf by a browser, get far more room. */
const usualLimits: WorkerLimits = { memoryMb: 2048, seconds: 600 };

/** What making reports needs from outside; `environment` says where a browser or LibreOffice is looked for. */
export type ReportSettings = {
  readonly store: Store;
  readonly files: FileStore;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly programVersion: string;
  readonly newId: () => string;
  readonly limits?: WorkerLimits;
};

type Input = z.infer<typeof makeReportJob.input>;

const outOf: Readonly<Record<string, string>> = { 'too-much-memory': '编制这份报告要用的内存太多，已停止。', 'too-much-time': '编制这份报告用的时间太长，已停止。' };

/** Only what finding a browser or LibreOffice needs goes to the worker. */
const programsOf = ({ HALFSKY_BROWSER, HALFSKY_LIBREOFFICE, PATH }: ReportSettings['environment']): ReportOrder['environment'] => ({ HALFSKY_BROWSER, HALFSKY_LIBREOFFICE, PATH });

async function make(settings: ReportSettings, { regionId, reportId, renewal }: Input, context: JobContext): Promise<MadeReportContent | JobRefusal> {
  const { store, environment, programVersion, limits = usualLimits } = settings;
  context.progress(2, '正在读取规划、分工和数据');
  const read = await store.snapshot(async (moment) => {
    const report = await findReport(moment, regionId, reportId);
    if (report === null) return { refused: 'report-gone', message: '没有这份报告。' };
    const wishes = reportWishes.parse(report.asked);
    const { year, subject, kind } = report;
    const { asOf, knownBefore, knownOn } = renewal ?? { asOf: report.asOf, knownBefore: report.knownBefore, knownOn: wishes.knownOn };
    const found = await reportMaterial(moment, { regionId, subject, year, asOf, knownBefore, knownOn });
    return 'refused' in found ? found : { report: { ...report, asOf }, wishes, passages: givenPassages(kind, await standingPassages(moment, { regionId, reportId })), ...found };
  });
  if ('refused' in read) return { refused: read.refused, message: read.message };
  const { report: { kind, year, asOf, subject }, wishes: { formats, parent, issuer, office, date }, passages, material, madeFrom } = read;
  const order: ReportOrder = { kind, material: { ...material, program: programVersion }, asked: { year, asOf, subject, place: null, parent, standIn: null, issuer, office, date }, passages, formats, environment: programsOf(environment) };
  const outcome = await runWorker(workerFile, order, limits, context);
  if (isJobRefusal(outcome)) return { refused: outcome.refused, message: outOf[outcome.refused] ?? outcome.message };
  const written = outcome.found as WrittenReport;
  if (formats.length > 0 && written.files.length === 0) return { refused: 'report-not-written', message: written.issues.findLast(({ code }) => code === 'report-not-written')?.message ?? '报告没有写成。' };
  const called = `${material.plans[0]?.place ?? ''}${String(year)}年${reportTypes.find(({ id }) => id === kind)?.title ?? kind}`;
  const files = await keepReportFiles(written.files, called, settings);
  return isJobRefusal(files) ? files : { title: written.title, base: written.base, drawn: written.drawn, files, issues: written.issues, madeFrom: { ...madeFrom, program: programVersion } };
}

/**
 * How a report is made: plans, duties and figures are read in one moment of the database, everything else goes on in a thread of its own, by the same code as `halfsky report`. `finish` stores what was
 * made, in the transaction that ends the job; files that were written in vain are swept away later.
 *
 * @example anyKind(makeReport({ store, files, environment: process.env, programVersion, newId }, storeReport))
 */
export const makeReport = (settings: ReportSettings, finish: JobKind<Input, MadeReportContent>['finish']): JobKind<Input, MadeReportContent> => ({
  ...makeReportJob,
  run: (input, context) => make(settings, input, context),
  finish,
});
