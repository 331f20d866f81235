import { z } from 'zod';
import { addRegionVersion, installationRegionId, type RegionVersion } from '#storage';
import { writeAction, type Work } from '../action.ts';
import { exampleId, regionCode, seenVersion, validityDay, words } from '../fields.ts';
import { permits } from '../permits.ts';
import type { Refusal } from '../refusal.ts';
import { isThere } from '../versions/is-there.ts';
import { changedFrom } from '../versions/changed-from.ts';
import { loadRegions } from './load-regions.ts';
import { regionObstacle } from './region-obstacle.ts';
import { aboveOf, seenRegion, type RegionState } from './seen-region.ts';

const input = z.object({
  regionId: z.uuid().describe('地区'),
  version: seenVersion,
  name: words(1, 40).optional().describe('新名称；不填则不变'),
  code: regionCode.nullable().optional().describe('新代码；不填则不变'),
  parentRegionId: z.uuid().optional().describe('新的上级；不填则不变'),
  validFrom: validityDay.describe('从哪一天起；早于设立日则把设立日提前'),
  validTo: validityDay.nullable().default(null).describe('只在更正过去一段时填写：到哪一天为止'),
  reason: words(1, 500).optional().describe('依据，如文号'),
}).refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { message: '截止日期早于起始日期', path: ['validTo'] });

function changed({ versions, own, now }: RegionState, { regionId, name, code, parentRegionId, validFrom, validTo }: z.output<typeof input>, { caller }: Pick<Work, 'caller'>): { readonly effect: readonly RegionVersion[] } | Refusal {
  if (parentRegionId !== undefined && regionId === installationRegionId) return { refused: 'installation-has-no-parent', message: '整个系统没有上级地区。' };
  if (parentRegionId !== undefined && typeof permits(['system-administrator'], { regionId: parentRegionId }, caller) === 'string') {
    return { refused: 'forbidden', message: '您没有管理新上级地区的权限，请由再上一级的系统管理员办理。' };
  }
  const added = changedFrom<RegionVersion>(own, { validFrom, validTo }, { ...(name === undefined ? {} : { name: { zh: name } }), ...(code === undefined ? {} : { code }), ...(parentRegionId === undefined ? {} : { parentRegionId }) });
  if (added.length === 0) return { refused: 'nothing-changed', message: `“${now.name.zh}”没有任何改动，或者在这段时间里已经撤销。` };
  return regionObstacle(versions, added) ?? { effect: added };
}

/** Name, code and parent of a region from a day on, or corrected for a stretch of the past. The id never changes (model.md 1). */
export const changeRegionAction = writeAction({
  name: 'regions.change-region',
  title: '变更地区',
  summary: '从某一天起变更地区的名称、代码、上级，或更正过去一段；原来的情况保留。',
  input,
  output: z.object({ regionId: z.uuid(), version: z.int() }),
  permission: ['system-administrator'],
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'region',
  possible: isThere,
  load: async (seen, work) => seenRegion((await loadRegions(work)).versions, seen, work.today),
  scopeOf: ({ now }) => ({ regionId: aboveOf(now) }),
  decide: (state, asked, work) => changed(state, asked, work),
  store: async (added, { connection, now, caller }) => {
    for (const version of added) await addRegionVersion(connection, version, { at: now, by: caller.personId });
    return { regionId: added[0]?.regionId ?? '', version: added.at(-1)?.version ?? 0 };
  },
  audit: (added, { now }, { regionId, validFrom, reason }) => ({
    subjectKind: 'region', subjectId: regionId, before: now, after: added,
    sentence: `变更地区“${now.name.zh}”，自 ${validFrom} 起为“${added[0]?.name.zh ?? ''}”${reason === undefined ? '' : `（${reason}）`}`,
  }),
  examples: [
    { input: { regionId: exampleId(1), version: 1, name: '示例新区', code: '999902', validFrom: '2023-01-01', reason: '国函〔2022〕1号' } },
    { input: { regionId: exampleId(1), version: 1, name: '示例新区', validFrom: '2023-01-01', validTo: '2022-01-01' }, refusedAt: 'validTo' },
    { input: { regionId: exampleId(1), version: 1, code: '99', validFrom: '2023-01-01' }, refusedAt: 'code' },
  ],
});
