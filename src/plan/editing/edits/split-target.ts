import { z } from 'zod';
import type { IdentifiedTarget } from '../../identities/identified-plan.ts';
import { idGiver } from '../../identities/item-ids.ts';
import { replaceTarget } from '../change-tree.ts';
import { editKind, isRefusal, refusal, type EditRefusal } from '../edit-kind.ts';
import { changedTarget, heldTarget, targetLabel, type HeldTarget, type TargetChanges } from '../edited-target.ts';
import { fieldsOf, named, partId, targetChanges, words } from '../input-fields.ts';
import { locateQuote } from '../locate-quote.ts';
import type { SourceLines } from '../source-lines.ts';

const part = fieldsOf('分出的目标值', { quote: words('原文', 2000).optional(), changes: targetChanges.default({}) });
const input = fieldsOf('拆分目标值', { edit: named('split-target'), itemId: partId('目标值'), parts: z.array(part, { error: '请写明分成哪几个' }).min(2, { error: '至少分成两个' }).max(50, { error: '一次最多分成50个' }) });

type Part = { readonly quote?: string | undefined; readonly changes: TargetChanges };

function partOf(held: HeldTarget, { quote, changes }: Part, itemId: string, plan: Parameters<typeof changedTarget>[0], source: SourceLines): IdentifiedTarget | EditRefusal {
  const place = quote === undefined || quote === held.target.quote ? { quote: held.target.quote, spans: held.target.spans } : locateQuote(held.holder, quote, 1, source);
  if (isRefusal(place)) return place;
  return changedTarget(plan, { ...held, target: { ...held.target, ...place, id: itemId, itemId } }, changes);
}

/** One target that is really several: a list of indicators, town and country, two years. The first part keeps the id. */
export const splitTarget = editKind<z.infer<typeof input>>({
  id: 'split-target',
  title: '拆分目标值',
  source: 'screens.md 规划导入; issue 5: real doubts resolved (a split, a merge, a corrected target)',
  input,
  examples: [
    {
      title: '按城乡分', edit: { itemId: 'women/1/goal/3/1', parts: [{ changes: { groups: ['城镇'], indicator: '城镇宫颈癌筛查率' } }, { changes: { groups: ['农村'], indicator: '农村宫颈癌筛查率', value: 75 } }] },
      says: '将目标“宫颈癌筛查率”（“妇女与健康”主要目标3）拆分为2个：“城镇宫颈癌筛查率”、“农村宫颈癌筛查率”。',
      becomes: { 'women/1/goal/3/1': { groups: ['城镇'], value: 80 }, 'women/1/goal/3/1-2': { groups: ['农村'], value: 75, id: 'women/1/goal/3/1-2' }, 'women/1/goal/3/2': {} },
    },
    { title: '各有各的原文', edit: { itemId: 'women/1/goal/1/1', parts: [{ quote: '孕产妇死亡率下降', changes: { kind: 'trend', value: null, bound: null, unit: null } }, { changes: {} }] }, says: '拆分为2个', becomes: { 'women/1/goal/1/1': { quote: '孕产妇死亡率下降', spans: [[9, 2, 10]] }, 'women/1/goal/1/1-2': { value: 12 } } },
    { title: '两个一样', edit: { itemId: 'women/1/goal/3/1', parts: [{}, {}] }, says: '第1个与第2个完全相同', refused: 'targets-alike' },
    { title: '只有一个', edit: { itemId: 'women/1/goal/3/1', parts: [{}] }, says: '至少分成两个', refused: 'input-invalid' },
    { title: '原文里没有', edit: { itemId: 'women/1/goal/3/1', parts: [{ quote: '早产率' }, {}] }, says: '“早产率”不在“妇女与健康”主要目标3的文字中', refused: 'quote-not-found' },
  ],
  apply: (plan, { itemId, parts }, source) => {
    const held = heldTarget(plan, itemId);
    if (isRefusal(held)) return held;
    const ids = idGiver(plan.usedIds);
    const made = parts.map((one, at) => partOf(held, one, at === 0 ? itemId : ids.give(itemId), plan, source));
    const refused = made.find(isRefusal);
    if (refused) return refused;
    const targets = made.filter((one): one is IdentifiedTarget => !isRefusal(one));
    const plain = targets.map((target) => JSON.stringify({ ...target, id: '', itemId: '' }));
    const twin = plain.findIndex((one, at) => plain.indexOf(one) !== at);
    if (twin >= 0) return refusal('targets-alike', `${targetLabel(held)}：分出的第${String(plain.indexOf(plain[twin] ?? '') + 1)}个与第${String(twin + 1)}个完全相同，请写明区别。`, itemId);
    return {
      plan: { ...replaceTarget(plan, itemId, () => targets), usedIds: ids.used() },
      sentence: `将${targetLabel(held)}拆分为${String(targets.length)}个：${targets.map(({ indicator }) => `“${indicator}”`).join('、')}。`, itemIds: targets.map((target) => target.itemId),
    };
  },
});
