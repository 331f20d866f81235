import { z } from 'zod';
import { contentTypeOf, type FileKind } from '#documents';
import { readAction } from '../action.ts';
import { storedFile } from '../file-answer.ts';
import { isRefusal } from '../refusal.ts';
import { readingRoles } from './file-roles.ts';
import { readableAttachment } from './readable-attachment.ts';

/** The file of an attachment. It is asked for by attachment and region, so that to know a hash gives nothing. */
export const getFileAction = readAction({
  name: 'files.get-file',
  title: '下载附件',
  summary: '下载一个附件。',
  input: z.object({ regionId: z.uuid().describe('地区'), attachmentId: z.uuid().describe('附件') }),
  output: z.object({ file: storedFile }),
  permission: readingRoles,
  scope: ({ regionId }) => ({ regionId }),
  givesFile: true,
  read: async (asked, { connection, caller }) => {
    const attachment = await readableAttachment(connection, asked, caller);
    if (isRefusal(attachment)) return attachment;
    const { sha256, name, contentKind, encoding } = attachment;
    return { file: { sha256, name, contentType: `${contentTypeOf(contentKind as FileKind | 'html')}${encoding === null ? '' : `; charset=${encoding}`}` } };
  },
  examples: [
    { input: { regionId: '0197a000-0000-7000-8000-000000000001', attachmentId: '0197a000-0000-7000-8000-000000000002' } },
    { input: { regionId: '0197a000-0000-7000-8000-000000000001', attachmentId: '0'.repeat(64) }, refusedAt: 'attachmentId' },
  ],
});
