import { z } from 'zod';
import { count, issueSchema } from '../fields.ts';

/** Which version of which plan. */
export const versionPlace = {
  regionId: z.uuid().describe('地区'), planId: z.uuid().describe('规划'), version: count(1).describe('第几版'),
};

/** The edits counted so far, as the person saw them: an edit on something else is refused. */
export const seenRevision = count(0).describe('您看到的修改次数；别人又改过时不会覆盖');

/** A version as lists show it. */
export const versionHead = z.object({
  regionId: z.uuid(), planId: z.uuid(), version: z.int(), state: z.string(), stateWord: z.string(), revision: z.int(), basedOn: z.int().nullable(), documentNumber: z.string().nullable(), adoptedOn: z.string().nullable(), validFrom: z.string().nullable(),
  createdAt: z.string(), createdBy: z.string().nullable(), contentHash: z.string(), importId: z.string().nullable().describe('所据导入'), planIndex: z.int().nullable().describe('文件中第几部'), allowed: z.array(z.string()),
});

export const issues = z.array(issueSchema);

/** Ids for examples. */
export const anExample = { regionId: '0193c000-0000-7000-8000-000000000001', planId: '0193c000-0000-7000-8000-000000000010', version: 1 } as const;
