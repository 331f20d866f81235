import { z } from 'zod';
import type { IdentifiedTarget } from '../../identities/identified-plan.ts';
import { idGiver } from '../../identities/item-ids.ts';
import { itemOfPlan } from '../../identities/items-of-plan.ts';
import type { Target } from '../../tree.ts';
import { changeTargets } from '../change-tree.ts';
import { editKind, isRefusal, refusal } from '../edit-kind.ts';
import { changedTarget, domainOf, relinked, type HeldTarget } from '../edited-target.ts';
import { noSuchItem } from '../find-part.ts';
import { fieldsOf, named, partId, toldTarget, words } from '../input-fields.ts';
import { locateQuote } from '../locate-quote.ts';

const input = fieldsOf('补充目标值', {
  edit: named('add-target'), itemId: partId('所在的条'), quote: words('原文', 2000), occurrence: z.int({ error: '第几次出现应为整数' }).min(1, { error: '第几次出现从1数起' }).default(1), target: toldTarget,
});

const empty: Omit<Target, 'id' | 'indicator' | 'kind' | 'spans' | 'quote'> = {
  indicatorId: null, linkScore: null, linkReason: null, bound: null, value: null, upper: null, unit: null, direction: null, baselineYear: null, changePercent: null, changePoints: null, per: null, strict: false,
  groups: [], scope: null, reference: null, tolerance: null, statedBaseline: null, every: null, of: null, cycleYears: null, deadline: null, confidence: 1,
};

/** A target the reader did not see. Its words must stand in the clause or row; without a deadline it is due at the plan's end, as everything is that names no year. */
export const addTarget = editKind<z.infer<typeof input>>({
  id: 'add-target',
  title: '补充目标值',
  source: 'screens.md 规划导入: nothing is adopted unseen',
  input,
  examples: [
    {
      title: '读漏的一项', edit: { itemId: 'women/1/measure/2', quote: '办好讲座', target: { indicator: '讲座场次', kind: 'count', bound: 'at-least', value: 2, unit: '场', every: 'year' } }, says: '在“妇女与健康”策略措施2补充目标“讲座场次”（原文“办好讲座”）。',
      becomes: { 'women/1/measure/2/target-1': { value: 2, deadline: 2030, spans: [[15, 7, 11]], quote: '办好讲座', id: 'women/1/measure/2/target-1' } },
    },
    { title: '隔着空格的原文', edit: { itemId: 'women/1/goal/1', quote: '检查率达到98%', target: { indicator: '孕早期检查率', kind: 'level', bound: 'reach', value: 98, unit: '%' } }, says: '补充目标', becomes: { 'women/1/goal/1/target-1': { spans: [[9, 22, 31]] } } },
    { title: '原文里没有', edit: { itemId: 'women/1/goal/2', quote: '产假', target: { indicator: '产假天数', kind: 'qualitative' } }, says: '“产假”不在“妇女与健康”主要目标2的文字中', refused: 'quote-not-found' },
    { title: '没有第二次', edit: { itemId: 'women/1/goal/2', quote: '妇女', occurrence: 2, target: { indicator: '妇女', kind: 'qualitative' } }, says: '第2次出现', refused: 'quote-not-found' },
    { title: '没有数值', edit: { itemId: 'women/1/goal/2', quote: '妇女健康意识', target: { indicator: '健康素养水平', kind: 'level' } }, says: '要有目标值', refused: 'inconsistent-target' },
    { title: '领域不能直接有', edit: { itemId: 'women/1', quote: '妇女', target: { indicator: '妇女', kind: 'qualitative' } }, says: '“妇女与健康”不能有目标值', refused: 'wrong-kind' },
  ],
  apply: (plan, { itemId, quote, occurrence, target }, source) => {
    const item = itemOfPlan(plan, itemId);
    if (item === undefined) return noSuchItem(itemId);
    if (!('targets' in item.part)) return refusal('wrong-kind', `${item.label}不能有目标值，请选主要目标、策略措施、条或指标表的一行。`, itemId);
    const holder = item as HeldTarget['holder'];
    const place = locateQuote(holder, quote, occurrence, source);
    if (isRefusal(place)) return place;
    const ids = idGiver(plan.usedIds);
    const id = ids.give(`${itemId}/target-1`);
    const blank: IdentifiedTarget = { ...empty, deadline: plan.endYear, ...place, id, itemId: id, indicator: target.indicator, kind: target.kind };
    const domain = domainOf(plan, item);
    const made = changedTarget(plan, { target: blank, holder, domain }, target);
    if (isRefusal(made)) return made;
    const next = changeTargets(plan, (targets, holderId) => (holderId === itemId ? [...targets, relinked(made, plan, domain)] : targets));
    return { plan: { ...next, usedIds: ids.used() }, sentence: `在${item.label}补充目标“${made.indicator}”（原文“${quote}”）。`, itemIds: [itemId, id] };
  },
});
