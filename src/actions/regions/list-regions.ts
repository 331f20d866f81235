import { z } from 'zod';
import { installationRegionId, regionVersions } from '#storage';
import { readAction } from '../action.ts';
import { day, exampleId, flag, regionLevel } from '../fields.ts';
import { regionPathIn } from './region-path.ts';
import { regionHistory, showRegion, shownRegion, shownStretch } from './region-shown.ts';
import { aboveOf, standingRegion } from './seen-region.ts';

const listed = shownRegion.extend({ history: z.array(shownStretch).optional() });
type Shown = Omit<z.output<typeof listed>, 'depth'>;

const words = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** By code, then by name; those that have no code come last. */
const inOrder = (one: Shown, other: Shown): number =>
  Number(one.code === null) - Number(other.code === null) || words.compare(one.code ?? '', other.code ?? '') || words.compare(one.name.zh, other.name.zh);

/** The regions as a tree: each after the one above it, those beside each other in their order. */
function asTree(regions: readonly Shown[]): z.output<typeof listed>[] {
  const listed = new Set(regions.map(({ regionId }) => regionId));
  const below = Map.groupBy(regions, ({ parentRegionId }) => (parentRegionId !== null && listed.has(parentRegionId) ? parentRegionId : null));
  const from = (parent: string | null, depth: number): z.output<typeof listed>[] =>
    (below.get(parent) ?? []).toSorted(inOrder).flatMap((region) => [{ ...region, depth }, ...from(region.regionId, depth + 1)]);
  return from(null, 0);
}

/** The regions as they are on a day, in the order of the tree; all signed-in persons may know them. */
export const listRegionsAction = readAction({
  name: 'regions.list-regions',
  title: '地区列表',
  summary: '列出某一天的地区：名称、代码、层级、上级；按上下级次序，可只列一个层级、一个上级之下或全部下属，可带历史。',
  input: z.object({
    on: day.optional().describe('哪一天，默认今天'),
    level: regionLevel.optional(),
    parentRegionId: z.uuid().optional().describe('只列这个地区的直接下级'),
    underRegionId: z.uuid().optional().describe('只列这个地区和它的全部下属'),
    ended: flag.default(false).describe('是否包括已经撤销的'),
    history: flag.default(false).describe('是否附上历史'),
  }),
  output: z.object({ regions: z.array(listed) }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  read: async ({ on, level, parentRegionId, underRegionId, ended, history }, { connection, today, allowedOn }) => {
    const day = on ?? today;
    const versions = await regionVersions(connection);
    const regions = Map.groupBy(versions, ({ regionId }) => regionId);
    const isUnder = (regionId: string): boolean => underRegionId === undefined || regionPathIn(regions, regionId, day).some((above) => above.regionId === underRegionId);
    return {
      regions: asTree([...regions.values()].flatMap((own) => {
        const region = showRegion(own, day);
        if (!region || (region.ended && !ended) || (level !== undefined && region.level !== level)) return [];
        if ((parentRegionId !== undefined && region.parentRegionId !== parentRegionId) || !isUnder(region.regionId)) return [];
        const allowed = [...allowedOn('region', { regionId: aboveOf(standingRegion(own, today)) }, region)];
        return [{ ...region, allowed, ...(history ? { history: [...regionHistory(own)] } : {}) }];
      })),
    };
  },
  examples: [{ input: {} }, { input: { on: '2021-01-01', level: 'district', underRegionId: exampleId(1), history: 'true' } }, { input: { on: '2021-13-01' }, refusedAt: 'on' }],
});
