import type { z } from 'zod';
import { makeReportJob, reportMaterial, reportWishes, type MadeReportFile } from '#actions';
import { findReport, type FileStore, type ReportMadeFrom, type Store } from '#storage';
import type { Issue } from '#kernel';
import { reportTypes } from '#publication';
import { isJobRefusal, type JobContext, type JobKind, type JobRefusal } from '../job-kind.ts';
import type { ReportOrder, WrittenReport } from '../worker/report-worker.ts';
import { runWorker, type WorkerLimits } from '../worker/run-worker.ts';

/** In src/server/jobs/worker. */
const workerFile = 'report-worker';

/** Reports of a district take a second or two and 300 MB; one of a whole city's database, and a pdf by a browser, get far more room. */
const usualLimits: WorkerLimits = { memoryMb: 2048, seconds: 600 };

/** A file of a report is a megabyte or two. */
const largestFile = 200 * 1024 * 1024;

/** What making reports needs from outside; `environment` says where a browser or LibreOffice is looked for. */
export type ReportSettings = {
  readonly store: Store;
  readonly files: FileStore;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly programVersion: string;
  readonly newId: () => string;
  readonly limits?: WorkerLimits;
};

/** A report that was written, its files in the file store. */
export type MadeReport = { readonly title: string; readonly files: readonly MadeReportFile[]; readonly issues: readonly Issue[]; readonly madeFrom: ReportMadeFrom };

type Input = z.infer<typeof makeReportJob.input>;

const outOf: Readonly<Record<string, string>> = { 'too-much-memory': '编制这份报告要用的内存太多，已停止。', 'too-much-time': '编制这份报告用的时间太长，已停止。' };

/** Only what finding a browser or LibreOffice needs goes into the thread. */
const programsOf = ({ HALFSKY_BROWSER, HALFSKY_LIBREOFFICE, PATH }: ReportSettings['environment']): ReportOrder['environment'] => ({ HALFSKY_BROWSER, HALFSKY_LIBREOFFICE, PATH });

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function keep({ files: written }: WrittenReport, name: string, { files, newId }: ReportSettings): Promise<readonly MadeReportFile[] | JobRefusal> {
  const kept: MadeReportFile[] = [];
  for (const { extension, bytes } of written) {
    const stored = await files.put(once(bytes), largestFile);
    if (stored.kind === 'refused') return { refused: stored.code, message: stored.message };
    kept.push({ attachmentId: newId(), name: `${name}.${extension}`, extension, sha256: stored.sha256, size: stored.size });
  }
  return kept;
}

async function make(settings: ReportSettings, { regionId, reportId }: Input, context: JobContext): Promise<MadeReport | JobRefusal> {
  const { store, environment, programVersion, limits = usualLimits } = settings;
  context.progress(2, '正在读取规划、分工和数据');
  const read = await store.snapshot(async (moment) => {
    const report = await findReport(moment, regionId, reportId);
    if (report === null) return { refused: 'report-gone', message: '没有这份报告。' };
    const wishes = reportWishes.parse(report.asked);
    const { year, asOf, subject, knownBefore } = report;
    const found = await reportMaterial(moment, { regionId, subject, year, asOf, knownBefore, knownOn: wishes.knownOn });
    return 'refused' in found ? found : { report, wishes, ...found };
  });
  if ('refused' in read) return { refused: read.refused, message: read.message };
  const { report: { kind, year, asOf, subject }, wishes: { formats, parent, issuer, office, date }, material, madeFrom } = read;
  const order: ReportOrder = { kind, material: { ...material, program: programVersion }, asked: { year, asOf, subject, place: null, parent, standIn: null, issuer, office, date }, formats, environment: programsOf(environment) };
  const outcome = await runWorker(workerFile, order, limits, context);
  if (isJobRefusal(outcome)) return { refused: outcome.refused, message: outOf[outcome.refused] ?? outcome.message };
  const written = outcome.found as WrittenReport;
  if (written.files.length === 0) return { refused: 'report-not-written', message: written.issues.findLast(({ code }) => code === 'report-not-written')?.message ?? '报告没有写成。' };
  const called = `${material.plans[0]?.place ?? ''}${String(year)}年${reportTypes.find(({ id }) => id === kind)?.title ?? kind}`;
  const files = await keep(written, called, settings);
  return 'refused' in files ? files : { title: written.title, files, issues: written.issues, madeFrom: { ...madeFrom, program: programVersion } };
}

/**
 * How a report is made: plans, duties and figures are read in one moment of the database, everything else goes on in a thread of its own, by the same code as `halfsky report`. `finish` stores what was
 * made, in the transaction that ends the job; files that were written in vain are swept away later.
 *
 * @example anyKind(makeReport({ store, files, environment: process.env, programVersion, newId }, storeReport))
 */
export const makeReport = (settings: ReportSettings, finish: JobKind<Input, MadeReport>['finish']): JobKind<Input, MadeReport> => ({
  ...makeReportJob,
  run: (input, context) => make(settings, input, context),
  finish,
});
