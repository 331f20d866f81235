import { z } from 'zod';

/** Who makes reports and writes in them. */
export const reportMakers = ['statistician', 'statistics-head', 'office-clerk', 'office-head'] as const;

/** Which report. */
export const reportPlace = { regionId: z.uuid(), reportId: z.uuid().describe('报告编号') };

/** The same in examples. */
export const aReport = { regionId: '0193c000-0000-7000-8000-000000000001', reportId: '0193c000-0000-7000-8000-000000000002' };
