import { z } from 'zod';
import { day } from '../../fields.ts';
import type { JobDeclaration } from '../job-declaration.ts';

const input = z.object({
  regionId: z.uuid(), reportId: z.uuid(),
  /** Made anew from a later state of the database; null: for the first time, from the one the report was asked of. */
  renewal: z.object({ asOf: day, knownOn: day, knownBefore: z.string() }).nullable().default(null),
});

/** Making a report from the database; what was asked for stands with the report. */
export const makeReportJob: JobDeclaration<z.infer<typeof input>> = {
  kind: 'make-report',
  title: '编制报告',
  mostAttempts: 3,
  leaseSeconds: 60,
  input,
  examples: [
    { input: { regionId: '0190a5c0-0000-7000-8000-000000000001', reportId: '0190a5c0-0000-7000-8000-000000000002' } },
    { input: { regionId: '0190a5c0-0000-7000-8000-000000000001', reportId: '0190a5c0-0000-7000-8000-000000000002', renewal: { asOf: '2026-06-30', knownOn: '2026-06-30', knownBefore: '2026-06-30T02:00:00.000Z' } } },
    { input: { regionId: '0190a5c0-0000-7000-8000-000000000001', reportId: '1' }, refusedAt: 'reportId' },
  ],
};
