import { z } from 'zod';
import { compareVersions, loadVersionComparisonSchema } from '#plan';
import { findPlanVersion } from '#storage';
import { readAction } from '../action.ts';
import { countInAddress } from '../fields.ts';
import { anExample, versionPlace } from './plan-fields.ts';
import { planReaders } from './plan-readers.ts';

const output = await loadVersionComparisonSchema();

/** What changed from one version of a plan to another: parts, words, figures, units. */
export const compareVersionsAction = readAction({
  name: 'plan.compare-versions',
  title: '比较规划版本',
  summary: '逐条比较规划的两个版本：增加、删除、移动的条款，改动的文字和目标值，变动的单位。',
  input: z.object({ regionId: versionPlace.regionId, planId: versionPlace.planId, before: countInAddress(1).describe('前一版'), after: countInAddress(1).describe('后一版') }),
  output,
  permission: planReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, planId, before, after }, { connection }) => {
    const [earlier, later] = await Promise.all([findPlanVersion(connection, { regionId, planId, version: before }), findPlanVersion(connection, { regionId, planId, version: after })]);
    if (!earlier || !later) return { refused: 'not-found', message: `没有规划的第${String(earlier ? after : before)}版。` };
    return compareVersions(earlier.content, later.content) as z.infer<typeof output>;
  },
  examples: [{ input: { regionId: anExample.regionId, planId: anExample.planId, before: 1, after: 2 } }, { input: { regionId: anExample.regionId, planId: anExample.planId, before: 1 }, refusedAt: 'after' }],
});
