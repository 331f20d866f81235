import { z } from 'zod';
import type { JobDeclaration } from '../job-declaration.ts';

const input = z.object({ regionId: z.uuid(), reportId: z.uuid() });

/** Writing the files of a frozen report, which are kept with it. */
export const writeReportJob: JobDeclaration<z.infer<typeof input>> = {
  kind: 'write-report',
  title: '生成定稿文件',
  mostAttempts: 3,
  leaseSeconds: 60,
  input,
  examples: [
    { input: { regionId: '0190a5c0-0000-7000-8000-000000000001', reportId: '0190a5c0-0000-7000-8000-000000000002' } },
    { input: { regionId: '0190a5c0-0000-7000-8000-000000000001', reportId: '1' }, refusedAt: 'reportId' },
  ],
};
