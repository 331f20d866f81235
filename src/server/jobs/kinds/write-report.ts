import type { z } from 'zod';
import { reportToWrite, writeReportJob, type MadeReportFile } from '#actions';
import type { Issue } from '#kernel';
import { reportFormats, writeContentApart } from '#rendering';
import { isJobRefusal, type JobContext, type JobKind, type JobRefusal } from '../job-kind.ts';
import { keepReportFiles } from './keep-report-files.ts';
import type { ReportSettings } from './make-report.ts';

/** The files of a frozen report, and of a format that could not be written why. */
export type FrozenFiles = { readonly files: readonly MadeReportFile[]; readonly issues: readonly Issue[] };

type Input = z.infer<typeof writeReportJob.input>;

async function write({ store, files, newId, environment }: ReportSettings, place: Input, { progress, signal }: JobContext): Promise<FrozenFiles | JobRefusal> {
  const wanted = await store.snapshot((moment) => reportToWrite(moment, place));
  if ('refused' in wanted) return { refused: wanted.refused, message: wanted.message };
  const { tree, charts, fileName } = wanted;
  const written: { extension: string; bytes: Uint8Array }[] = [];
  const issues: Issue[] = [];
  for (const [at, { extension, title }] of reportFormats.entries()) {
    signal.throwIfAborted();
    progress(5 + Math.round((at * 90) / reportFormats.length), `正在写 ${title}`);
    const bytes = await writeContentApart({ format: extension, content: { tree, charts } }, environment);
    if (bytes === null) throw new Error('too many files are being written');
    if ('messages' in bytes) issues.push(...bytes.messages.map((message): Issue => ({ code: 'report-not-written', severity: 'error', message: `${title}没有写成：${message}` })));
    else written.push({ extension, bytes });
  }
  const kept = await keepReportFiles(written, fileName, { files, newId });
  return isJobRefusal(kept) ? kept : { files: kept, issues };
}

/**
 * How the files of a frozen report are written: all formats, one after the other, in a thread of its own; a pdf only where a browser or LibreOffice is there. `finish` keeps them with the report.
 *
 * @example anyKind(writeReport({ store, files, environment, programVersion, newId }, storeFrozenFiles))
 */
export const writeReport = (settings: ReportSettings, finish: JobKind<Input, FrozenFiles>['finish']): JobKind<Input, FrozenFiles> => ({
  ...writeReportJob,
  run: (input, context) => write(settings, input, context),
  finish,
});
