import { z } from 'zod';
import { addRegionVersion, borderChanges, type BorderChange, type RegionVersion } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, seenVersion, words } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { endOf } from '../versions/changed-from.ts';
import { hasEnd } from '../versions/is-there.ts';
import { reopened } from '../versions/reopened.ts';
import { loadRegions } from './load-regions.ts';
import { regionObstacle } from './region-obstacle.ts';
import { aboveOf, seenRegion, type RegionState } from './seen-region.ts';

type State = RegionState & { readonly changes: readonly BorderChange[] };

function reopening({ versions, own, now, changes }: State, regionId: string): { readonly effect: readonly RegionVersion[] } | Refusal {
  const [name, end] = [now.name.zh, endOf(own)];
  if (end === null) return { refused: 'region-not-ended', message: `“${name}”没有撤销。` };
  const parted = changes.filter(({ fromRegionId, onDate }) => fromRegionId === regionId && onDate >= end);
  if (parted.length > 0) return { refused: 'borders-changed', message: `“${name}”撤销时已登记 ${String(parted.length)} 条区划调整（${end} 起划入别的地区）。请先撤回这些调整，再恢复。` };
  const effect = reopened(own);
  return regionObstacle(versions, effect) ?? { effect };
}

/** A region was ended by mistake: it goes on as if it had not been. What depends on its end (borders, its code or name given to another) has to be settled first. */
export const reopenRegionAction = writeAction({
  name: 'regions.reopen-region',
  title: '恢复地区',
  summary: '撤销地区办错了：恢复该地区，如同没有撤销；撤销后已登记区划调整，或代码、名称已归别的地区的，须先处理。',
  input: z.object({ regionId: z.uuid().describe('地区'), version: seenVersion, reason: words(2, 500).describe('原因，如“误办”') }),
  output: z.object({ regionId: z.uuid(), version: z.int() }),
  permission: ['system-administrator'],
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'region',
  possible: hasEnd,
  load: async (seen, work): Promise<State | Refusal> => {
    const state = seenRegion((await loadRegions(work)).versions, seen, work.today);
    return isRefusal(state) ? state : { ...state, changes: await borderChanges(work.connection, seen.regionId) };
  },
  scopeOf: ({ now }) => ({ regionId: aboveOf(now) }),
  decide: (state, { regionId }) => reopening(state, regionId),
  store: async (added, { connection, now, caller }) => {
    for (const version of added) await addRegionVersion(connection, version, { at: now, by: caller.personId });
    return { regionId: added[0]?.regionId ?? '', version: added.at(-1)?.version ?? 0 };
  },
  audit: (added, { now, own }, { regionId, reason }) => ({
    subjectKind: 'region', subjectId: regionId, sentence: `恢复地区“${now.name.zh}”：原记录自 ${endOf(own) ?? ''} 起撤销，系误办（${reason}）`, before: { endedOn: endOf(own) }, after: added,
  }),
  examples: [{ input: { regionId: exampleId(1), version: 2, reason: '误办' } }, { input: { regionId: exampleId(1), version: 2 }, refusedAt: 'reason' }],
});
