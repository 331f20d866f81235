import { z } from 'zod';
import { itemOfPlan } from '#plan';
import { addPlanLink, lockedPlan, planLinks, type PlanLink, type StoredPlanLink } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, validityDay, words } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { itemId } from '../assignment/assignment-fields.ts';
import { linkTargetOf } from './link-target-of.ts';
import { plansInForce } from './plans-in-force.ts';

const other = (kind: 'upper' | 'sibling' | 'former', told: string) => z.object({ kind: z.literal(kind).describe(told), planId: z.uuid(), itemId });

const input = z.object({
  regionId: z.uuid(), planId: z.uuid(), itemId,
  to: z.discriminatedUnion('kind', [
    other('upper', '上级规划的条目'), other('sibling', '同级规划的条目'), other('former', '上一周期规划的条目'),
    z.object({ kind: z.literal('taken-up').describe('已纳入国民经济和社会发展规划或专项规划'), plan: words(2, 200).describe('纳入哪部规划'), where: words(1, 500).describe('在该规划的什么位置') }),
  ]).describe('与什么相衔接'),
  validFrom: validityDay.describe('自哪一天起'),
});

type State = { readonly link: Omit<PlanLink, 'linkId' | 'validFrom' | 'validTo'>; readonly from: string; readonly to: string; readonly links: readonly StoredPlanLink[] };

const sameTarget = (one: State['link'], other: State['link']): boolean =>
  one.itemId === other.itemId && one.kind === other.kind && one.toPlanId === other.toPlanId && one.toItemId === other.toItemId && one.toText === other.toText && one.toWhere === other.toWhere;

/** A part of a plan hangs together with one of an upper, sibling or former plan, or has been taken up in a general plan of the place (mission.md S17). */
export const linkItemAction = writeAction({
  name: 'plan.link-item',
  title: '登记衔接',
  summary: '登记规划条目与上级、同级、上一周期规划条目的衔接，或已纳入哪部国民经济和社会发展规划、专项规划，在什么位置，自何时起。',
  input,
  output: z.object({ linkId: z.uuid() }),
  permission: ['office-clerk', 'office-head'],
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, planId, itemId: item, to }, work): Promise<State | Refusal> => {
    const { connection } = work;
    const plan = (await lockedPlan(connection, regionId, planId)) ? (await plansInForce(connection, { regionId, planId, on: null }))[0] : undefined;
    if (!plan) return { refused: 'not-found', message: '没有这部规划，或它还没有通过的版本。' };
    const found = itemOfPlan(plan.content, item);
    if (!found) return { refused: 'item-gone', message: `《${plan.title}》现行版里没有条目 ${item}。` };
    const own = { regionId, planId, itemId: item, kind: to.kind, toRegionId: null, toPlanId: null, toItemId: null, toText: null, toWhere: null };
    const [links, from] = [await planLinks(connection, regionId, planId), `《${plan.title}》${found.label}`];
    if (to.kind === 'taken-up') return { link: { ...own, toText: to.plan, toWhere: to.where }, from, to: `《${to.plan}》${to.where}`, links };
    const target = await linkTargetOf(regionId, plan, to, work);
    return isRefusal(target) ? target : { link: { ...own, toRegionId: target.regionId, toPlanId: target.planId, toItemId: target.itemId }, from, to: target.words, links };
  },
  decide: ({ link, to, links }, { validFrom }, { newId }) => {
    const same = links.find((one) => sameTarget(one, link) && (one.validTo === null || one.validTo >= validFrom));
    return same ? { refused: 'linked-already', message: `自 ${same.validFrom} 起已登记与${to}的衔接。` } : { effect: { ...link, linkId: newId(), validFrom, validTo: null } satisfies PlanLink };
  },
  store: async (link, { connection, now, caller }) => {
    await addPlanLink(connection, link, { at: now, by: caller.personId });
    return { linkId: link.linkId };
  },
  audit: (link, { from, to }) => ({ subjectKind: 'plan-link', subjectId: link.linkId, sentence: `登记衔接：自 ${link.validFrom} 起${from}${link.kind === 'taken-up' ? '纳入' : '对应'}${to}`, after: link }),
  examples: [
    { input: { regionId: exampleId(1), planId: exampleId(2), itemId: 'women/1/goal/2', to: { kind: 'taken-up', plan: '示例区国民经济和社会发展第十四个五年规划纲要', where: '第八篇第三章' }, validFrom: '2021-03-01' } },
    { input: { regionId: exampleId(1), planId: exampleId(2), itemId: 'women/1/goal/2', to: { kind: 'upper', planId: exampleId(3), itemId: 'women/1/goal/1' }, validFrom: '2021-03-01' } },
    { input: { regionId: exampleId(1), planId: exampleId(2), itemId: 'women/1/goal/2', to: { kind: 'lower' }, validFrom: '2021-03-01' }, refusedAt: 'to' },
  ],
});
