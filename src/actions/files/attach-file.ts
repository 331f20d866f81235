import { z } from 'zod';
import { addAttachment, hasUnit, type Attachment } from '#storage';
import { writeAction } from '../action.ts';
import { isRefusal } from '../refusal.ts';
import { attachingRoles } from './file-roles.ts';
import { readableAttachment } from './readable-attachment.ts';
import { noteField, subjectFields, unitField } from './subject-fields.ts';

const regionId = '0197a000-0000-7000-8000-000000000001';

/** The content of an attachment is put at something else too, in the same region, by somebody who may look at it. The content is named by its attachment, never by its hash. */
export const attachFileAction = writeAction({
  name: 'files.attach-file',
  title: '引用已有附件',
  summary: '把本地区已有的一个附件同时附在另一个对象上，不必重新上传。',
  input: z.object({ regionId: z.uuid().describe('地区'), attachmentId: z.uuid().describe('已有的附件'), ...subjectFields, unitId: unitField, note: noteField }),
  output: z.object({ attachmentId: z.uuid(), name: z.string() }),
  permission: attachingRoles,
  scope: ({ regionId: region, unitId }) => ({ regionId: region, unitId }),
  load: async (asked, { connection, caller }) => {
    const source = await readableAttachment(connection, asked, caller);
    return isRefusal(source) ? source : { source, unitIsThere: asked.unitId === null || (await hasUnit(connection, asked.regionId, asked.unitId)) };
  },
  decide: ({ source, unitIsThere }: { readonly source: Attachment; readonly unitIsThere: boolean }, _asked, { newId }) =>
    (unitIsThere ? { effect: { attachmentId: newId(), name: source.name } } : { refused: 'unknown-unit', message: '本地区没有这个单位。' }),
  store: async ({ attachmentId, name }, { connection, now, caller }, { source }, { regionId: region, subjectKind, subjectId, unitId, note }) => {
    await addAttachment(connection, { regionId: region, attachmentId, subjectKind, subjectId, unitId, sha256: source.sha256, name, note, addedAt: now, addedBy: caller.personId });
    return { attachmentId, name };
  },
  audit: ({ attachmentId, name }, { source }, { subjectKind, subjectId, unitId }) => ({
    subjectKind, subjectId, sentence: `引用已有附件“${name}”`, after: { attachmentId, from: source.attachmentId, name, sha256: source.sha256, unitId },
  }),
  examples: [
    { input: { regionId, attachmentId: '0197a000-0000-7000-8000-000000000002', subjectKind: 'plan', subjectId: 'p1' } },
    { input: { regionId, attachmentId: '0'.repeat(64), subjectKind: 'plan', subjectId: 'p1' }, refusedAt: 'attachmentId' },
  ],
});
