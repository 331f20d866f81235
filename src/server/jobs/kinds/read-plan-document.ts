import type { z } from 'zod';
import { readPlanDocumentJob } from '#actions';
import { legacyFormat } from '#documents';
import type { Issue } from '#kernel';
import type { PlanDocument } from '#plan';
import { isJobRefusal, type JobKind, type JobRefusal } from '../job-kind.ts';
import { runWorker, type WorkerLimits } from '../worker/run-worker.ts';

/** In src/server/jobs/worker. */
const workerFile = 'plan-document-worker';

/** The plans read out of a document, what was doubtful, and its lines; at least one plan. */
export type ReadPlanDocument = Pick<PlanDocument, 'plans' | 'issues' | 'marks'> & { readonly lines: readonly { readonly text: string; readonly line: number; readonly page: number }[] };

type Input = z.infer<typeof readPlanDocumentJob.input>;

/** What reading needs from outside: the bytes of a stored file (null: not there), and where LibreOffice is looked for when an older format has to be converted. */
export type PlanDocumentSource = {
  readonly bytesOf: (sha256: string) => Promise<Uint8Array | null>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly limits?: WorkerLimits;
};

/** The plans at hand (a text of two plans, a docx) take 0.7 s and less than 64 MB; long scans with text and damaged files get far more room than that. */
const usualLimits: WorkerLimits = { memoryMb: 1024, seconds: 180 };

async function withoutLegacy(bytes: Uint8Array, name: string, { environment }: PlanDocumentSource): Promise<Uint8Array | JobRefusal> {
  const legacy = legacyFormat(bytes, name);
  if (legacy === null) return bytes;
  const { convertLegacyDocument } = await import('#rendering');
  const { HALFSKY_LIBREOFFICE: libreOffice, PATH: searchPath } = environment;
  const converted = await convertLegacyDocument(bytes, legacy, { ...(libreOffice === undefined ? {} : { libreOffice }), ...(searchPath === undefined ? {} : { searchPath }) });
  return converted.ok ? converted.docx : { refused: 'legacy-document', message: converted.message };
}

const nothingFound = (issues: readonly Issue[]): JobRefusal =>
  ({ refused: 'no-plan', message: issues.find(({ severity }) => severity === 'error')?.message ?? '文件里没有读出规划。' });

/**
 * How a plan document is read: in a process of its own with limits of memory and time, an older Word or WPS file through LibreOffice first. A file that is gone, hostile, or no plan ends the
 * job with a Chinese reason. `finish` stores what was read, in the transaction that ends the job.
 *
 * @example anyKind(readPlanDocument({ bytesOf, environment: process.env }, storeImportedPlans))
 */
export function readPlanDocument(source: PlanDocumentSource, finish: JobKind<Input, ReadPlanDocument>['finish']): JobKind<Input, ReadPlanDocument> {
  return {
    ...readPlanDocumentJob,
    run: async ({ sha256, name }, context) => {
      const stored = await source.bytesOf(sha256);
      if (stored === null) return { refused: 'file-missing', message: '上传的文件已经不在，请重新上传。' };
      const bytes = await withoutLegacy(stored, name, source);
      if (isJobRefusal(bytes)) return bytes;
      const outcome = await runWorker(workerFile, { bytes }, source.limits ?? usualLimits, context);
      if (isJobRefusal(outcome)) return outcome;
      const document = outcome.found as ReadPlanDocument;
      return document.plans.length === 0 ? nothingFound(document.issues) : document;
    },
    finish,
  };
}
