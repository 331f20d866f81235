import { createHash } from 'node:crypto';
import { readDocument } from '#documents';
import { readPlan } from '#plan';
import { claimGivenJob, finishJob } from '#storage';
import { readPlanDocumentJob } from '../jobs/kinds/read-plan-document.ts';
import { storeReadPlans } from '../plan/store-read-plans.ts';
import type { ReadPlans } from './bring-figures.ts';
import type { Stage } from './stage.ts';

const fileName = '示例区妇女儿童发展规划.docx';
const megabyte = 1024 * 1024;

async function* inOnePiece(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The clerk puts the document of the plans in, as everybody does: its bytes first, then what it is. */
async function upload(stage: Stage, regionId: string, bytes: Uint8Array): Promise<string> {
  const kept = await stage.surroundings.files.put(inOnePiece(bytes), 20 * megabyte);
  if (kept.kind === 'refused') throw new Error(kept.message);
  const { attachmentId } = await stage.by<{ attachmentId: string }>('shili-bangongshi', 'files.add-file', {
    regionId, subjectKind: 'region', subjectId: regionId, use: 'plan-document', note: '示例', sha256: kept.sha256, size: kept.size, name: fileName,
  });
  return attachmentId;
}

/** The job that reads it is done here and now: nobody runs jobs while the example is played. */
async function doReading(stage: Stage, jobId: string, importId: string, regionId: string, { plans, issues, lines }: ReadPlans & { readonly lines: readonly { readonly text: string; readonly line: number; readonly page: number }[] }): Promise<void> {
  const { now, newId } = stage.surroundings;
  await stage.store.transaction(async (connection) => {
    const claimed = await claimGivenJob(connection, jobId, { holder: newId(), now: now(), leaseSeconds: new Map([[readPlanDocumentJob.kind, readPlanDocumentJob.leaseSeconds]]) });
    if (!claimed) throw new Error('the job of the example is in other hands');
    await finishJob(connection, claimed, now(), () => storeReadPlans(connection, { plans, issues, lines }, { input: { regionId, importId }, now: now() }));
  });
}

/**
 * The document of the plans is sent in and read. `plans` is what was read, for whoever needs it before it is adopted.
 *
 * @example const { importId, plans } = await importDocument(stage, districtId, bytes)
 */
export async function importDocument(stage: Stage, regionId: string, bytes: Uint8Array): Promise<{ readonly importId: string; readonly plans: ReadPlans }> {
  const attachmentId = await upload(stage, regionId, bytes);
  const { importId, jobId } = await stage.by<{ importId: string; jobId: string }>('shili-bangongshi', 'plan.import-plan', { regionId, attachmentId });
  const document = await readDocument(bytes);
  const plans = readPlan(document);
  await doReading(stage, jobId, importId, regionId, { ...plans, lines: document.lines.map(({ text, line, page }) => ({ text, line, page })) });
  return { importId, plans };
}
