import type { z } from 'zod';
import { importTableJob, readMapping, regionMatching, takeInTable, type TableFile, type TableReport } from '#actions';
import type { TableContent } from '#documents';
import { endTableImport, type Store } from '#storage';
import { isJobRefusal, type JobContext, type JobKind, type JobRefusal } from '../job-kind.ts';
import { runWorker, type WorkerLimits } from '../worker/run-worker.ts';

type Input = z.infer<typeof importTableJob.input>;

/** What importing needs from outside: the store, the bytes of a stored file from its beginning (null: not there), and the clock. */
export type TableSource = {
  readonly store: Store;
  readonly openFile: (sha256: string) => Promise<AsyncIterable<Uint8Array> | null>;
  readonly now: () => string;
  readonly today: () => string;
};

/** Workbooks are read in a process of their own; fifty megabytes of xlsx unpack to some hundred. */
const workbookLimits: WorkerLimits = { memoryMb: 1024, seconds: 180 };

async function work({ store, openFile, now, today }: TableSource, input: Input, context: JobContext): Promise<TableReport | JobRefusal> {
  const { regionId, importId, sha256, name, size, mode, mapping, source, sourceRank, revisionReason } = input;
  if ((await openFile(sha256)) === null) return { refused: 'file-missing', message: '上传的文件已经不在，请重新上传。' };
  const bytes: TableFile['bytes'] = async function* bytes() {
    const opened = await openFile(sha256);
    if (opened === null) throw new Error(`the file ${sha256} went away while it was read`);
    yield* opened;
  };
  const { tools, ownNames, subUnits } = await regionMatching(store.connection, regionId, today());
  const readContent = async (whole: Uint8Array): Promise<TableContent | JobRefusal> => {
    const read = await runWorker('table-worker', { bytes: whole }, workbookLimits, context);
    return isJobRefusal(read) ? read : { ...read.found as TableContent, name };
  };
  const report = await takeInTable({
    store, place: { regionId, importId }, file: { name, size, bytes }, settings: { tools, mapping: mapping === null ? null : readMapping(mapping), told: { ownNames, source, sourceRank } }, subUnits, revisionReason, mode, readContent,
    progress: context.progress, goOn: () => context.signal.throwIfAborted(),
  });
  if ('refused' in report) return report;
  if (mode === 'apply' && !report.applied) {
    await endTableImport(store.connection, { regionId, importId }, report, now());
    return { refused: 'faulty-table', message: report.message };
  }
  context.progress(80, mode === 'apply' ? '正在写入' : '正在整理结果');
  return report;
}

/**
 * How a table of figures comes in: read and checked outside a transaction with what it needs in memory bounded, its rows put aside; then written by `finish` in one transaction, during which it can
 * still be cancelled. A table with errors ends the job with what is wrong, and nothing of it is written.
 *
 * @example anyKind(importTable({ store, openFile, now, today }, storeTableImport))
 */
export function importTable(source: TableSource, finish: JobKind<Input, TableReport>['finish']): JobKind<Input, TableReport> {
  return { ...importTableJob, finishesSlowly: true, run: (input, context) => work(source, input, context), finish };
}
