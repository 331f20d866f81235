import { z } from 'zod';
import { addRegionVersion, installationRegionId, type RegionVersion } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, seenVersion, validityDay, words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { endedFrom, endOf, foundedOn } from '../versions/changed-from.ts';
import { isThere } from '../versions/is-there.ts';
import { loadRegions } from './load-regions.ts';
import { regionsBelow } from './region-obstacle.ts';
import { aboveOf, seenRegion, type RegionState } from './seen-region.ts';

function ending({ versions, own, now }: RegionState, regionId: string, on: string): { readonly effect: RegionVersion } | Refusal {
  const name = now.name.zh;
  const [founded, end] = [foundedOn(own), endOf(own)];
  if (regionId === installationRegionId) return { refused: 'installation-stays', message: '整个系统不能撤销。' };
  if (end !== null) return { refused: 'region-ended', message: `“${name}”自 ${end} 起已经撤销。` };
  if (founded === undefined || on <= founded) return { refused: 'ends-before-it-began', message: `“${name}”在 ${founded ?? on} 才设立，不能在此之前或同一天撤销。` };
  const below = regionsBelow(versions, regionId, on);
  if (below.length > 0) {
    return {
      refused: 'has-regions-below', message: `“${name}”在 ${on} 及以后还有下级地区：${below.map((one) => one.name.zh).join('、')}。请先变更它们的上级。`,
      reasons: below.map((one) => ({ code: 'region-below', message: one.name.zh, place: one.regionId })),
    };
  }
  const effect = endedFrom(own, on);
  if (!effect) throw new Error('a region that is there has no version');
  return { effect };
}

/** A region is no more from a day on; what belongs to it stays readable. Where its parts went is told by border changes. */
export const endRegionAction = writeAction({
  name: 'regions.end-region',
  title: '撤销地区',
  summary: '从某一天起撤销一个没有下级的地区；其资料保留可查，并入何处用“登记区划调整”记录。',
  input: z.object({ regionId: z.uuid().describe('地区'), version: seenVersion, on: validityDay.describe('撤销之日：从这一天起地区不再存在'), reason: words(1, 500).optional().describe('依据，如文号') }),
  output: z.object({ regionId: z.uuid(), version: z.int() }),
  permission: ['system-administrator'],
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'region',
  possible: isThere,
  load: async (seen, work) => seenRegion((await loadRegions(work)).versions, seen, work.today),
  scopeOf: ({ now }) => ({ regionId: aboveOf(now) }),
  decide: (state, { regionId, on }) => ending(state, regionId, on),
  store: async (version, { connection, now, caller }) => {
    await addRegionVersion(connection, version, { at: now, by: caller.personId });
    return { regionId: version.regionId, version: version.version };
  },
  audit: (version, _state, { on, reason }) => ({ subjectKind: 'region', subjectId: version.regionId, sentence: `自 ${on} 起撤销地区“${version.name.zh}”${reason === undefined ? '' : `（${reason}）`}`, after: version }),
  examples: [{ input: { regionId: exampleId(1), version: 1, on: '2025-01-01' } }, { input: { regionId: exampleId(1), version: 1, on: '今天' }, refusedAt: 'on' }],
});
