import { z } from 'zod';
import { lockedAttachment, markAttachmentRemoved, type Attachment } from '#storage';
import { writeAction } from '../action.ts';
import { words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { attachingRoles } from './file-roles.ts';
import { mayRead } from './readable-attachment.ts';

const regionId = '0197a000-0000-7000-8000-000000000001';

/** An attachment is marked as removed; its row and its content stay, because the audit speaks of them. It has no versions: it can only be there or removed. */
export const removeAttachmentAction = writeAction({
  name: 'files.remove-attachment',
  title: '移除附件',
  summary: '移除一个附件并写明原因；内容留存备查，只是不再列出，也不能再下载。',
  input: z.object({ regionId: z.uuid().describe('地区'), attachmentId: z.uuid().describe('附件'), reason: words(1, 500).describe('原因') }),
  output: z.object({ attachmentId: z.uuid() }),
  permission: attachingRoles,
  scope: ({ regionId: region }) => ({ regionId: region }),
  actsOn: 'attachment',
  possible: (subject) => (subject as Attachment).removedAt === null,
  load: async ({ regionId: region, attachmentId }, { connection, caller }): Promise<Attachment | Refusal> => {
    const attachment = await lockedAttachment(connection, region, attachmentId);
    return attachment === null || !mayRead(attachment, caller) ? { refused: 'not-found', message: '没有找到这个附件。' } : attachment;
  },
  scopeOf: ({ unitId }, { regionId: region }) => ({ regionId: region, unitId }),
  decide: (attachment) => (attachment.removedAt === null ? { effect: attachment } : { refused: 'attachment-removed', message: `附件“${attachment.name}”已被移除。` }),
  store: async ({ attachmentId }, { connection, now, caller }, _state, { regionId: region }) => {
    await markAttachmentRemoved(connection, region, attachmentId, { at: now, by: caller.personId });
    return { attachmentId };
  },
  audit: ({ subjectKind, subjectId, attachmentId, name, sha256 }, _state, { reason }) => ({
    subjectKind, subjectId, sentence: `移除附件“${name}”，原因：${reason}`, before: { attachmentId, name, sha256 },
  }),
  examples: [
    { input: { regionId, attachmentId: '0197a000-0000-7000-8000-000000000002', reason: '传错了' } },
    { input: { regionId, attachmentId: '0197a000-0000-7000-8000-000000000002', reason: ' ' }, refusedAt: 'reason' },
  ],
});
