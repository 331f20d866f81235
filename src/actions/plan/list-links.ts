import { z } from 'zod';
import { holdsOn } from '#kernel';
import { itemsOfPlan } from '#plan';
import { planLinks, wordsOfItems } from '#storage';
import { readAction } from '../action.ts';
import { itemId } from '../assignment/assignment-fields.ts';
import { day, exampleId } from '../fields.ts';
import { planReaders } from './plan-readers.ts';
import { plansInForce } from './plans-in-force.ts';

const kind = z.enum(['upper', 'sibling', 'former', 'taken-up']);
const link = z.object({
  linkId: z.uuid(), itemId: z.string(), label: z.string(), gone: z.boolean().describe('条目已不在现行规划里'), kind, toRegionId: z.uuid().nullable(), toPlanId: z.uuid().nullable(), toItemId: z.string().nullable(),
  to: z.string().describe('对应的规划和条目，或纳入的规划'), where: z.string().nullable(), validFrom: z.string(), validTo: z.string().nullable(), allowed: z.array(z.string()),
});

/** What the parts of a plan hang together with, and which goals nobody has said to be taken up anywhere. */
export const listLinksAction = readAction({
  name: 'plan.list-links',
  title: '衔接一览',
  summary: '列出规划各条与上级、同级、上一周期规划的衔接，纳入了哪些国民经济和社会发展规划、专项规划，以及还没有登记纳入的目标。',
  input: z.object({ regionId: z.uuid(), planId: z.uuid(), itemId: itemId.optional(), kind: kind.optional(), on: day.optional().describe('只看这一天有效的，不填则列出全部记录') }),
  output: z.object({ links: z.array(link), goalsNotTakenUp: z.array(z.object({ itemId: z.string(), label: z.string() })).describe('今天还没有登记纳入其他规划的目标') }),
  permission: planReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, planId, itemId: item, kind: wanted, on }, { connection, today, allowedOn }) => {
    const [plan] = await plansInForce(connection, { regionId, planId, on: null });
    if (!plan) return { refused: 'not-found', message: '没有这部规划，或它还没有通过的版本。' };
    const all = await planLinks(connection, regionId, planId);
    const items = new Map(itemsOfPlan(plan.content).map((one) => [one.itemId, one]));
    const shown = all.filter((one) => (item === undefined || one.itemId === item) && (wanted === undefined || one.kind === wanted) && (on === undefined || holdsOn(one, on)));
    const regions = Map.groupBy(shown.flatMap(({ toRegionId, toPlanId, toItemId }) => (toRegionId !== null && toPlanId !== null && toItemId !== null ? [{ regionId: toRegionId, planId: toPlanId, itemId: toItemId }] : [])), (one) => one.regionId);
    const words = (await Promise.all([...regions].map(([at, targets]) => wordsOfItems(connection, at, targets)))).flat();
    const own = new Map((await wordsOfItems(connection, regionId, shown)).map((one) => [one.itemId, one.label]));
    const takenUp = new Set(all.filter((one) => one.kind === 'taken-up' && holdsOn(one, today)).map((one) => one.itemId));
    return {
      links: shown.map((one) => {
        const target = words.find((word) => word.planId === one.toPlanId && word.itemId === one.toItemId);
        return {
          linkId: one.linkId, itemId: one.itemId, label: items.get(one.itemId)?.label ?? own.get(one.itemId) ?? one.itemId, gone: !items.has(one.itemId), kind: one.kind, toRegionId: one.toRegionId, toPlanId: one.toPlanId, toItemId: one.toItemId,
          to: one.toText ?? `《${target?.plan ?? ''}》${target?.label ?? one.toItemId ?? ''}`, where: one.toWhere, validFrom: one.validFrom, validTo: one.validTo, allowed: [...allowedOn('plan-link', { regionId }, one)],
        };
      }),
      goalsNotTakenUp: [...items.values()].filter((one) => one.kind === 'goal' && !takenUp.has(one.itemId)).map((one) => ({ itemId: one.itemId, label: one.label })),
    };
  },
  examples: [{ input: { regionId: exampleId(1), planId: exampleId(2) } }, { input: { regionId: exampleId(1), planId: exampleId(2), kind: 'taken-up', on: '2025-01-01' } }, { input: { regionId: exampleId(1), planId: exampleId(2), kind: 'lower' }, refusedAt: 'kind' }],
});
