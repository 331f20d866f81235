import { z } from 'zod';
import { carryIdentities, compareVersions, itemsOfPlan, loadVersionComparisonSchema, wordsOfItem, type IdentifiedPlan } from '#plan';
import { findPlanVersion } from '#storage';
import { readAction, type ReadWork } from '../action.ts';
import { countInAddress } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { anExample } from './plan-fields.ts';
import { planReaders } from './plan-readers.ts';
import { plansAbove } from './plans-above.ts';

const comparison = await loadVersionComparisonSchema();
const side = z.object({ planId: z.uuid(), regionId: z.uuid(), region: z.string(), title: z.string(), version: z.int() });
const input = z.object({
  regionId: z.uuid().describe('地区'), leftPlanId: z.uuid().describe('左边的规划'), leftVersion: countInAddress(1).describe('左边第几版'), rightPlanId: z.uuid().describe('右边的规划'), rightVersion: countInAddress(1).describe('右边第几版'),
});

type Side = z.infer<typeof side> & { readonly content: IdentifiedPlan };
type Asked = { readonly regionId: string; readonly planId: string; readonly version: number };

/** A version of a plan of the region, or the one in force of a region above. */
async function sideOf({ regionId, planId, version }: Asked, { connection, today }: ReadWork): Promise<Side | Refusal> {
  const own = await findPlanVersion(connection, { regionId, planId, version });
  const { region, plans } = await plansAbove(connection, regionId, today);
  if (own) return { planId, regionId, region, title: own.content.title, version, content: own.content };
  const above = plans.find((plan) => plan.planId === planId && plan.version === version);
  return above ? { planId, regionId: above.regionId, region: above.region, title: above.title, version, content: above.content } : { refused: 'not-found', message: '本地区和上级地区没有这部规划的这一版。' };
}

/** The parts of the right plan under the ids of what they say again of the left one; two versions of one plan have them already. */
const paired = (left: Side, right: Side): IdentifiedPlan => (left.planId === right.planId ? right.content : carryIdentities(left.content, right.content));

/** Two plans side by side, part by part: two versions of one, women's and children's, the district's and the city's. Parts of different plans are paired by what they say. */
export const comparePlansAction = readAction({
  name: 'plan.compare-plans',
  title: '对照两部规划',
  summary: '逐条对照两部规划，或一部规划的两个版本：相同、不同、只在一边有的条款；不同规划的条款按文字和指标配对。上级地区的规划只能对照现行版。',
  input,
  output: z.object({ left: side.describe('左边'), right: side.describe('右边'), comparison: comparison.describe('对照结果'), wordings: z.array(z.object({ itemId: z.string(), text: z.string() })).describe('只在一边的条文') }),
  permission: planReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, leftPlanId, leftVersion, rightPlanId, rightVersion }, work) => {
    const [left, right] = [await sideOf({ regionId, planId: leftPlanId, version: leftVersion }, work), await sideOf({ regionId, planId: rightPlanId, version: rightVersion }, work)];
    if (isRefusal(left)) return left;
    if (isRefusal(right)) return right;
    const after = paired(left, right);
    const found = compareVersions(left.content, after);
    const words = new Map([...itemsOfPlan(left.content), ...itemsOfPlan(after)].map((item) => [item.itemId, wordsOfItem(item)]));
    const alone = found.items.filter(({ changes }) => changes.includes('added') || changes.includes('removed'));
    const named = ({ content: _content, ...told }: Side): z.infer<typeof side> => told;
    return { left: named(left), right: named(right), comparison: found as z.infer<typeof comparison>, wordings: alone.map(({ itemId }) => ({ itemId, text: words.get(itemId) ?? '' })) };
  },
  examples: [
    { input: { regionId: anExample.regionId, leftPlanId: anExample.planId, leftVersion: 1, rightPlanId: anExample.planId, rightVersion: 2 } },
    { input: { regionId: anExample.regionId, leftPlanId: anExample.planId, leftVersion: 1, rightVersion: 2 }, refusedAt: 'rightPlanId' },
  ],
});
