import { z } from 'zod';
import { adoptionObstacles, compareVersions } from '#plan';
import { findPlanVersion } from '#storage';
import { readAction } from '../action.ts';
import { countInAddress } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { anExample, versionPlace } from './plan-fields.ts';
import { loadRenewal, renewalShown, renewed, showRenewal } from './renewal.ts';

/** States of versions whose text another document can take the place of: in the draft itself, or, of the version in force, in its amendment. */
const renewable: ReadonlySet<string> = new Set(['draft', 'returned', 'adopted']);

/** What would become of the work done on a version, before another document takes the place of its text; nothing is stored. */
export const previewRenewalAction = readAction({
  name: 'plan.preview-renewal',
  title: '预览换用新文本',
  summary: '先看换用新文本会怎样：哪些修改会保留，哪些新文本已经改好，哪些不能重做、为什么，条目增减多少；什么都不保存。对现行版则是用它起草修订版会怎样。',
  input: z.object({ regionId: versionPlace.regionId, planId: versionPlace.planId, version: countInAddress(1).describe('第几版'), importId: z.uuid().describe('读好的导入'), planIndex: countInAddress(0).describe('文件中的第几部规划，从 0 数起') }),
  output: z.object({
    revision: z.int().describe('按草案的第几次修改预览'), ...renewalShown, obstacles: z.int().describe('换用后还有几处须先处理才能送审'),
    changes: z.object({ added: z.int(), removed: z.int(), moved: z.int(), renumbered: z.int(), changed: z.int(), unchanged: z.int() }).describe('与现在的内容相比，条目的增减和变化'),
  }),
  permission: ['office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  read: async (place, { connection }) => {
    const version = await findPlanVersion(connection, place);
    if (!version) return { refused: 'not-found', message: '没有规划的这一版。' };
    if (!renewable.has(version.state)) return { refused: 'not-editable', message: '只有草案、已退回的和现行的版本可以换用新文本。' };
    const renewal = await loadRenewal(connection, version, place);
    if (isRefusal(renewal)) return renewal;
    const found = renewed(renewal, []);
    return { revision: version.revision, ...showRenewal(found), obstacles: adoptionObstacles(found.plan).length, changes: { ...compareVersions(version.content, found.plan).counts } };
  },
  examples: [{ input: { ...anExample, version: '1', importId: anExample.planId, planIndex: '0' } }, { input: { ...anExample, version: '1', planIndex: '0' }, refusedAt: 'importId' }],
});
