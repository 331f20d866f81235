import { z } from 'zod';
import { findAuditLine, installationRegionId } from '#storage';
import { readAction } from '../action.ts';

/** One line of the audit, whole: with what was before and after, and its place in the chain. */
export const getLineAction = readAction({
  name: 'audit.get-line',
  title: '查看审计记录',
  summary: '查看一条审计记录的全部内容：办理前后的内容、校验值和前一条的校验值。',
  input: z.object({ regionId: z.uuid().default(installationRegionId).describe('哪个地区的审计记录'), number: z.coerce.number().int().positive().describe('第几条') }),
  output: z.object({
    regionId: z.uuid(), number: z.int(), at: z.string(), personId: z.string().nullable(), personName: z.string(), role: z.string().nullable(), address: z.string(), action: z.string(),
    subjectKind: z.string(), subjectId: z.string(), sentence: z.string(), before: z.unknown(), after: z.unknown(), algorithm: z.string(), previousHash: z.string(), hash: z.string(), allowed: z.array(z.string()),
  }),
  permission: ['audit-administrator'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, number }, { connection, allowedOn }) => {
    const line = await findAuditLine(connection, regionId, number);
    return line === null ? { refused: 'not-found', message: `没有第${String(number)}条审计记录。` } : { ...line, allowed: [...allowedOn('audit-line', { regionId }, line)] };
  },
  examples: [{ input: { number: '1' } }, { input: { number: 0 }, refusedAt: 'number' }, { input: {}, refusedAt: 'number' }],
});
