import { z } from 'zod';
import { findAttachment, findPlanImport, findPlanVersion } from '#storage';
import { readAction } from '../action.ts';
import { countInAddress } from '../fields.ts';
import { anExample, versionPlace } from './plan-fields.ts';
import { planReaders } from './plan-readers.ts';
import type { ReadDocument } from './store-read-plans.ts';

/** The lines of the document a version was read from: what the tree of the plan is held against. Who may read the plan may read its source. */
export const getSourceAction = readAction({
  name: 'plan.get-source',
  title: '规划原文',
  summary: '查看规划某一版所据文件的原文，逐行，带行号和页码；目录树中各条的出处指的就是这些行。',
  input: z.object({ regionId: versionPlace.regionId, planId: versionPlace.planId, version: countInAddress(1) }),
  output: z.object({ fileName: z.string().nullable().describe('原文件名'), lines: z.array(z.object({ text: z.string(), line: z.int(), page: z.int() })).describe('原文各行') }),
  permission: planReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async (place, { connection }) => {
    const found = await findPlanVersion(connection, place);
    if (!found) return { refused: 'not-found', message: '没有规划的这一版。' };
    const document = found.importId === null ? null : await findPlanImport(connection, place.regionId, found.importId);
    const attachment = document && (await findAttachment(connection, place.regionId, document.attachmentId));
    return { fileName: attachment?.name ?? null, lines: [...((document?.content as ReadDocument | null)?.lines ?? [])] };
  },
  examples: [{ input: anExample }, { input: { ...anExample, version: 0 }, refusedAt: 'version' }],
});
