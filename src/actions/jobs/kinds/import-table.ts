import { z } from 'zod';
import type { JobDeclaration } from '../job-declaration.ts';

const input = z.object({
  regionId: z.uuid(), importId: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().max(255), size: z.int().nonnegative(), mode: z.enum(['preview', 'apply']), mapping: z.unknown().default(null),
  source: z.string().max(200).nullable().default(null), sourceRank: z.int().min(1).max(99).default(1), revisionReason: z.string().max(300).nullable().default(null), note: z.string().max(300).nullable().default(null),
  askedBy: z.string().max(200).default(''),
});

/** Reading, checking and, for `apply`, writing a table of figures of any size. */
export const importTableJob: JobDeclaration<z.infer<typeof input>> = {
  kind: 'import-table',
  title: '导入数据表',
  mostAttempts: 3,
  leaseSeconds: 120,
  input,
  examples: [
    { input: { regionId: '0190a5c0-0000-7000-8000-000000000001', importId: '0190a5c0-0000-7000-8000-000000000002', sha256: 'a'.repeat(64), name: '数据.csv', size: 10, mode: 'preview' } },
    { input: { regionId: '0190a5c0-0000-7000-8000-000000000001', importId: '0190a5c0-0000-7000-8000-000000000002', sha256: 'a'.repeat(64), name: '数据.csv', size: 10, mode: 'both' }, refusedAt: 'mode' },
  ],
};
