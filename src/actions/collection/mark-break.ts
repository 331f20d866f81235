import { z } from 'zod';
import { findIndicatorById } from '#registry';
import { addIndicatorDefinitions, holdObservations, indicatorDefinitions, type RegionIndicator } from '#storage';
import { writeAction } from '../action.ts';
import { validityDay, words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';

const input = z.object({
  regionId: z.uuid().describe('地区'),
  indicatorId: words(1, 120).describe('指标标识'),
  version: z.int().min(0).max(1_000_000).describe('您看到的口径版本号；还没有改过的为 0'),
  validFrom: validityDay.describe('从哪一天起的数据按新口径（统计期末在这一天或以后的）'),
  reason: words(2, 500).describe('变了什么，如“妇幼年报由常住、流动改为本省、非本省”'),
});

type State = { readonly last: RegionIndicator | null };

/** What the indicator is until now: as the region defined it last, else as the catalogue does. Null: nobody knows it. */
function definitionNow(last: RegionIndicator | null, indicatorId: string): RegionIndicator['definition'] | null {
  if (last) return last.definition;
  const known = findIndicatorById(indicatorId);
  return known ? { name: { zh: known.name.zh }, unit: known.unit, direction: known.direction === 'range' ? 'reference' : known.direction, planId: null } : null;
}

/** The way figures are counted changes from a day on, with its name and unit as they were: what is collected of later periods is of another kind than before, and says so. */
export const markBreakAction = writeAction({
  name: 'collection.mark-break',
  title: '标记口径变化',
  summary: '写明一个指标的统计口径从某一天起变了：以后的填报带新的口径版本，与以前的数分开成两列，不作升降比较；以前的数不动。',
  input,
  output: z.object({ version: z.int() }),
  permission: ['statistician', 'statistics-head'],
  actsOn: 'indicator',
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, indicatorId }, { connection }): Promise<State | Refusal> => {
    if (!(await holdObservations(connection, regionId))) return { refused: 'not-found', message: '没有这个地区。' };
    return { last: (await indicatorDefinitions(connection, regionId)).findLast((one) => one.indicatorId === indicatorId) ?? null };
  },
  decide: ({ last }, { regionId, indicatorId, version, validFrom, reason }): { effect: RegionIndicator } | Refusal => {
    const now = definitionNow(last, indicatorId);
    if (now === null) return { refused: 'not-found', message: `没有“${indicatorId}”这个指标。` };
    if ((last?.version ?? 0) !== version) return { refused: 'stale-version', message: '这个指标的口径刚刚被别人改过，请刷新后再改。' };
    if (last && validFrom <= last.validFrom) return { refused: 'break-before-last', message: `上一次改动从 ${last.validFrom} 起，新的口径须在它之后。` };
    // What the catalogue says is the first version.
    return { effect: { regionId, indicatorId, definition: { ...now, change: reason }, isBreak: true, version: (last?.version ?? 1) + 1, validFrom, validTo: null } };
  },
  store: async (definition, { connection, now, caller }) => {
    await addIndicatorDefinitions(connection, [definition], { at: now, by: caller.personId });
    return { version: definition.version };
  },
  audit: ({ indicatorId, definition, version, validFrom }, { last }, { reason }) => ({
    subjectKind: 'indicator', subjectId: indicatorId, before: last?.version ?? null, after: version, sentence: `“${definition.name.zh}”的口径自 ${validFrom} 起变化（第${String(version)}版）：${reason}`,
  }),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', indicatorId: 'maternal-systematic-management-rate', version: 0, validFrom: '2025-01-01', reason: '妇幼年报由常住、流动改为本省、非本省' } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', indicatorId: 'maternal-systematic-management-rate', version: 0, validFrom: '2025-01-32', reason: '口径变化' }, refusedAt: 'validFrom' },
  ],
});
