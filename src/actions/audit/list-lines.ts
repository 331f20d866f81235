import { z } from 'zod';
import { newestAuditLines } from '#storage';
import { readAction } from '../action.ts';
import { page } from '../fields.ts';
import { filterOf, lineFilter } from './line-filter.ts';

const line = z.object({
  regionId: z.uuid(), number: z.int(), at: z.string(), personId: z.string().nullable(), personName: z.string(), role: z.string().nullable(), address: z.string(),
  action: z.string(), subjectKind: z.string(), subjectId: z.string(), sentence: z.string(), allowed: z.array(z.string()),
});

/** Lines of the audit of one region, newest first, without what was before and after. */
export const listLinesAction = readAction({
  name: 'audit.list-lines',
  title: '审计记录',
  summary: '按时间从新到旧列出一个地区的审计记录，可按办理人、事项、对象和日期筛选。',
  input: z.object({ ...lineFilter, limit: page.limit, after: z.string().regex(/^[1-9]\d{0,14}$/).optional().describe('上一页返回的 next') }),
  output: z.object({ lines: z.array(line), next: z.string().nullable() }),
  permission: ['audit-administrator'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, limit, after, ...asked }, { connection, allowedOn }) => {
    const found = await newestAuditLines(connection, regionId, filterOf(asked), { before: after === undefined ? null : Number(after), limit });
    const lines = found.map(({ before: _before, after: _after, algorithm: _algorithm, previousHash: _previousHash, hash: _hash, ...shown }) => ({ ...shown, allowed: [...allowedOn('audit-line', { regionId }, shown)] }));
    return { lines, next: lines.length === limit ? String(lines.at(-1)?.number) : null };
  },
  examples: [
    { input: {} },
    { input: { action: 'plan.adopt-version', from: '2026-01-01', to: '2026-12-31', limit: '20', after: '812' } },
    { input: { from: '2026-02-30' }, refusedAt: 'from' },
    { input: { after: '0' }, refusedAt: 'after' },
    { input: { personId: '王芳' }, refusedAt: 'personId' },
  ],
});
