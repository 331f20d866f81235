import { z } from 'zod';
import { addPlanImport, findAttachment, type Attachment } from '#storage';
import { writeAction } from '../action.ts';
import { askForJob } from '../jobs/job-declaration.ts';
import { readPlanDocumentJob } from '../jobs/kinds/read-plan-document.ts';
import type { Refusal } from '../refusal.ts';
import { anExample } from './plan-fields.ts';

/** Reads an uploaded document as plans, in a job: what was read is looked at before anything is made of it. */
export const importPlanAction = writeAction({
  name: 'plan.import-plan',
  title: '导入规划文本',
  summary: '读取已上传的规划文本（txt、docx、pdf 等），在后台识别领域、目标、措施和指标；读完后再起草规划。',
  input: z.object({ regionId: z.uuid(), attachmentId: z.uuid().describe('已上传的规划文本（用途 plan-document）') }),
  output: z.object({ importId: z.uuid(), jobId: z.uuid() }),
  permission: ['office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, attachmentId }, { connection }): Promise<{ attachment: Attachment } | Refusal> => {
    const attachment = await findAttachment(connection, regionId, attachmentId);
    return attachment && attachment.removedAt === null ? { attachment } : { refused: 'not-found', message: '没有这个附件，或已移除。请先上传规划文本。' };
  },
  decide: (_state, _input, { newId }) => ({ effect: { importId: newId() } }),
  store: async ({ importId }, work, { attachment }, { regionId, attachmentId }) => {
    const { connection, now, caller } = work;
    const jobId = await askForJob(readPlanDocumentJob, { regionId, importId, sha256: attachment.sha256, name: attachment.name }, regionId, work);
    await addPlanImport(connection, { regionId, importId, attachmentId, jobId, createdAt: now, createdBy: caller.personId });
    return { importId, jobId };
  },
  audit: ({ importId }, { attachment }) => ({ subjectKind: 'plan-import', subjectId: importId, sentence: `导入规划文本“${attachment.name}”`, after: { sha256: attachment.sha256 } }),
  examples: [{ input: { regionId: anExample.regionId, attachmentId: anExample.planId } }, { input: { regionId: anExample.regionId }, refusedAt: 'attachmentId' }],
});
