import { z } from 'zod';
import { addBorderChanges, borderChanges, type BorderChange } from '#storage';
import { writeAction, type Work } from '../action.ts';
import { exampleId, validityDay, words } from '../fields.ts';
import { permits } from '../permits.ts';
import type { Refusal } from '../refusal.ts';
import { livesOn } from '../versions/changed-from.ts';
import { dayBefore } from '../versions/neighbouring-day.ts';
import { borderShare, fitTogether } from './border-share.ts';
import { loadRegions } from './load-regions.ts';
import { aboveOf, standingRegion, type RegionState } from './seen-region.ts';

const measures = { population: '人口', area: '面积', births: '出生数', other: '其他' } as const;

const input = z.object({
  fromRegionId: z.uuid().describe('划出的地区'),
  onDate: validityDay.describe('调整之日'),
  parts: z.array(z.object({ toRegionId: z.uuid().describe('划入的地区'), weight: z.string().regex(borderShare, { message: '份额是大于 0、不超过 1 的小数，最多六位' }).describe('划出部分占原地区的份额') })).min(1).max(50),
  measure: z.enum(['population', 'area', 'births', 'other']).describe('份额按什么计算：population 人口、area 面积、births 出生数、other 其他'),
  basis: words(1, 500).describe('依据，如文号和数据来源'),
});

type State = RegionState & { readonly known: readonly BorderChange[] };

function recorded({ versions, own, now, known }: State, { fromRegionId, onDate, parts, measure, basis }: z.output<typeof input>, { caller, newId, today }: Pick<Work, 'caller' | 'newId' | 'today'>): { readonly effect: readonly BorderChange[] } | Refusal {
  const name = now.name.zh;
  if (!livesOn(own, dayBefore(onDate))) return { refused: 'source-not-there', message: `“${name}”在 ${onDate} 的前一天不存在，没有可划出的。` };
  const ids = parts.map(({ toRegionId }) => toRegionId);
  const same = known.filter((change) => change.fromRegionId === fromRegionId && change.onDate === onDate);
  if (ids.includes(fromRegionId)) return { refused: 'into-itself', message: '划入的地区不能是划出的地区；留下的部分不用登记。' };
  if (new Set([...ids, ...same.map(({ toRegionId }) => toRegionId)]).size < ids.length + same.length) return { refused: 'named-twice', message: '同一天划入同一地区的已经登记过，或写了两次。' };
  for (const toRegionId of ids) {
    const target = versions.filter(({ regionId }) => regionId === toRegionId);
    if (!livesOn(target, onDate)) return { refused: 'target-not-there', message: `划入的地区${target.length === 0 ? '' : `“${standingRegion(target, today).name.zh}”`}在 ${onDate} 不存在。` };
    if (typeof permits(['system-administrator'], { regionId: aboveOf(standingRegion(target, today)) }, caller) === 'string') return { refused: 'forbidden', message: `您没有管理“${standingRegion(target, today).name.zh}”上级地区的权限，请由再上一级的系统管理员办理。` };
  }
  if (!fitTogether([...parts, ...same].map(({ weight }) => weight))) return { refused: 'weights-above-one', message: `“${name}”在 ${onDate} 划出的份额加起来超过 1。` };
  return { effect: parts.map(({ toRegionId, weight }) => ({ changeId: newId(), onDate, fromRegionId, toRegionId, weight, basis: { measure, zh: basis } })) };
}

/** Parts of a region became parts of others on a day: series of before and after can be compared by these weights (model.md 1). */
export const recordBorderChangeAction = writeAction({
  name: 'regions.record-border-change',
  title: '登记区划调整',
  summary: '登记某一天一个地区的哪些份额划入了哪些地区，供调整前后的数据衔接；划出份额合计不超过 1。',
  input,
  output: z.object({ changes: z.array(z.object({ changeId: z.uuid(), toRegionId: z.uuid(), weight: z.string() })) }),
  permission: ['system-administrator'],
  scope: ({ fromRegionId }) => ({ regionId: fromRegionId }),
  load: async ({ fromRegionId }, work): Promise<State | Refusal> => {
    const { versions } = await loadRegions(work);
    const own = versions.filter(({ regionId }) => regionId === fromRegionId);
    return own.length === 0 ? { refused: 'not-found', message: '没有这个地区。' } : { versions, own, now: standingRegion(own, work.today), known: await borderChanges(work.connection) };
  },
  scopeOf: ({ now }) => ({ regionId: aboveOf(now) }),
  decide: (state, asked, work) => recorded(state, asked, work),
  store: async (changes, { connection, now, caller }) => {
    await addBorderChanges(connection, changes, { at: now, by: caller.personId });
    return { changes: changes.map(({ changeId, toRegionId, weight }) => ({ changeId, toRegionId, weight })) };
  },
  audit: (changes, { now }, { fromRegionId, onDate, measure, basis }) => ({
    subjectKind: 'region', subjectId: fromRegionId, sentence: `登记 ${onDate} “${now.name.zh}”的区划调整，划出 ${String(changes.length)} 部分，按${measures[measure]}计（${basis}）`, after: changes,
  }),
  examples: [
    { input: { fromRegionId: exampleId(1), onDate: '2023-01-01', parts: [{ toRegionId: exampleId(2), weight: '0.35' }], measure: 'population', basis: '第七次人口普查' } },
    { input: { fromRegionId: exampleId(1), onDate: '2023-01-01', parts: [{ toRegionId: exampleId(2), weight: '1.2' }], measure: 'population', basis: '普查' }, refusedAt: 'parts' },
    { input: { fromRegionId: exampleId(1), onDate: '2023-01-01', parts: [{ toRegionId: exampleId(2), weight: '0.000' }], measure: 'population', basis: '普查' }, refusedAt: 'parts' },
  ],
});
