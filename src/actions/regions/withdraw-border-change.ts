import { z } from 'zod';
import { borderChanges, withdrawBorderChange, type BorderChange, type RegionVersion } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { loadRegions } from './load-regions.ts';
import { aboveOf, standingRegion } from './seen-region.ts';

type State = { readonly now: RegionVersion; readonly change: BorderChange };

/** A border change that was recorded by mistake counts no longer; the record of it stays. */
export const withdrawBorderChangeAction = writeAction({
  name: 'regions.withdraw-border-change',
  title: '撤回区划调整',
  summary: '撤回登记错误的一条区划调整，写明原因；记录保留。',
  input: z.object({ fromRegionId: z.uuid().describe('划出的地区'), changeId: z.uuid().describe('哪一条'), reason: words(2, 500).describe('原因') }),
  output: z.object({ changeId: z.uuid() }),
  permission: ['system-administrator'],
  scope: ({ fromRegionId }) => ({ regionId: fromRegionId }),
  actsOn: 'border-change',
  load: async ({ fromRegionId, changeId }, work): Promise<State | Refusal> => {
    const own = (await loadRegions(work)).versions.filter(({ regionId }) => regionId === fromRegionId);
    const change = (await borderChanges(work.connection, fromRegionId)).find((one) => one.changeId === changeId && one.fromRegionId === fromRegionId);
    return change && own.length > 0 ? { now: standingRegion(own, work.today), change } : { refused: 'not-found', message: '没有这条区划调整，或者已经撤回。' };
  },
  scopeOf: ({ now }) => ({ regionId: aboveOf(now) }),
  decide: ({ change }) => ({ effect: change }),
  store: async ({ changeId }, { connection, now, caller }) => {
    await withdrawBorderChange(connection, changeId, { at: now, by: caller.personId });
    return { changeId };
  },
  audit: (change, { now }, { reason }) => ({ subjectKind: 'region', subjectId: change.fromRegionId, sentence: `撤回 ${change.onDate} “${now.name.zh}”的一条区划调整（${reason}）`, before: change }),
  examples: [{ input: { fromRegionId: exampleId(1), changeId: exampleId(2), reason: '份额写错' } }, { input: { fromRegionId: exampleId(1), changeId: exampleId(2), reason: '' }, refusedAt: 'reason' }],
});
