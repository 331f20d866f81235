import { z } from 'zod';
import { attachmentsOf } from '#storage';
import { readAction } from '../action.ts';
import { page } from '../fields.ts';
import { readingRoles } from './file-roles.ts';
import { mayRead } from './readable-attachment.ts';
import { subjectFields } from './subject-fields.ts';

const attachment = z.object({
  attachmentId: z.uuid(), unitId: z.uuid().nullable(), name: z.string(), note: z.string().nullable(), contentKind: z.string(), size: z.int(), addedAt: z.string(), addedBy: z.uuid().nullable(), allowed: z.array(z.string()),
});

/** What is attached to something: of each unit what its own people and those of the whole region may see. Hashes are told to nobody. */
export const listAttachmentsAction = readAction({
  name: 'files.list-attachments',
  title: '附件列表',
  summary: '列出附在一个对象上的附件，按添加的先后。',
  input: z.object({ regionId: z.uuid().describe('地区'), ...subjectFields, limit: page.limit, after: z.uuid().optional().describe('上一页返回的 next') }),
  output: z.object({ attachments: z.array(attachment), next: z.string().nullable() }),
  permission: readingRoles,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ limit, after, ...subject }, { connection, caller, allowedOn }) => {
    const found = await attachmentsOf(connection, subject, { after: after ?? null, limit });
    return {
      attachments: found.filter((one) => mayRead(one, caller)).map((one) => {
        const { attachmentId, unitId, name, note, contentKind, size, addedAt, addedBy } = one;
        return { attachmentId, unitId, name, note, contentKind, size, addedAt, addedBy, allowed: [...allowedOn('attachment', { regionId: subject.regionId, unitId }, one)] };
      }),
      next: found.length === limit ? (found.at(-1)?.attachmentId ?? null) : null,
    };
  },
  examples: [
    { input: { regionId: '0197a000-0000-7000-8000-000000000001', subjectKind: 'plan', subjectId: 'p1', limit: '20' } },
    { input: { regionId: '0197a000-0000-7000-8000-000000000001', subjectKind: 'plan', subjectId: '' }, refusedAt: 'subjectId' },
  ],
});
