import { z } from 'zod';
import { historyOf, loadItemChangeSchema } from '#plan';
import { findPlanVersion, planVersionHeads } from '#storage';
import { readAction } from '../action.ts';
import { anExample } from './plan-fields.ts';
import { planReaders } from './plan-readers.ts';

const itemChange = await loadItemChangeSchema();
const state = z.object({ versionId: z.string(), adopted: z.string().nullable(), state: z.enum(['absent', 'added', 'removed', 'changed', 'same']), change: itemChange.nullable() });

/** What became of one goal, measure or target through the versions of its plan. */
export const getItemHistoryAction = readAction({
  name: 'plan.get-item-history',
  title: '条目沿革',
  summary: '查看一个目标、措施或指标值在各版规划中的变化。',
  input: z.object({ regionId: z.uuid(), planId: z.uuid(), itemId: z.string().min(1).max(200) }),
  output: z.object({ history: z.array(state) }),
  permission: planReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, planId, itemId }, { connection }) => {
    const heads = (await planVersionHeads(connection, regionId, planId)).filter((head) => head.state !== 'withdrawn');
    if (heads.length === 0) return { refused: 'not-found', message: '没有这部规划。' };
    const versions = await Promise.all(heads.map((head) => findPlanVersion(connection, head)));
    const history = historyOf(itemId, versions.flatMap((one) => (one ? [{ versionId: String(one.version), adopted: one.adoptedOn, plan: one.content }] : [])));
    return { history: history.map((one) => ({ ...one })) as z.infer<typeof state>[] };
  },
  examples: [{ input: { regionId: anExample.regionId, planId: anExample.planId, itemId: 'women/1/goal/2/1' } }, { input: { regionId: anExample.regionId, planId: anExample.planId, itemId: '' }, refusedAt: 'itemId' }],
});
