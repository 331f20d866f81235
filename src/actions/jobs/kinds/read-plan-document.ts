import { z } from 'zod';
import type { JobDeclaration } from '../job-declaration.ts';

const input = z.object({ regionId: z.uuid(), importId: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().max(255).default('') });

/** Reading the text of a plan out of a document somebody sent in; `name` tells older formats apart, nothing else. */
export const readPlanDocumentJob: JobDeclaration<z.infer<typeof input>> = {
  kind: 'read-plan-document',
  title: '读取规划文件',
  mostAttempts: 3,
  leaseSeconds: 60,
  input,
  examples: [
    { input: { regionId: '0190a5c0-0000-7000-8000-000000000001', importId: '0190a5c0-0000-7000-8000-000000000002', sha256: 'a'.repeat(64), name: '规划.docx' } },
    { input: { regionId: '0190a5c0-0000-7000-8000-000000000001', importId: '0190a5c0-0000-7000-8000-000000000002', sha256: '../../etc/passwd' }, refusedAt: 'sha256' },
  ],
};
