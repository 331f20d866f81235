import { z } from 'zod';
import type { IdentifiedTarget } from '../../identities/identified-plan.ts';
import { changeTargets } from '../change-tree.ts';
import { editKind, isRefusal, refusal } from '../edit-kind.ts';
import { changedTarget, heldTarget, targetLabel, type HeldTarget } from '../edited-target.ts';
import { fieldsOf, named, partId, targetChanges } from '../input-fields.ts';
import { uniteSpans } from '../source-lines.ts';

const input = fieldsOf('合并目标值', {
  edit: named('merge-targets'), itemIds: z.array(partId('目标值'), { error: '请指明要合并的目标值' }).min(2, { error: '至少合并两个' }).max(50, { error: '一次最多合并50个' }), changes: targetChanges.default({}),
});

/** From the first word of any to the last of any, where all stand in the text; else one after the other. */
function commonQuote(text: string, quotes: readonly string[]): string {
  const starts = quotes.map((quote) => text.indexOf(quote));
  if (starts.some((at) => at < 0)) return [...new Set(quotes)].join('；');
  return text.slice(Math.min(...starts), Math.max(...starts.map((at, index) => at + (quotes[index]?.length ?? 0))));
}

function merged(held: readonly HeldTarget[], first: HeldTarget): IdentifiedTarget {
  const targets = held.map(({ target }) => target);
  const text = 'text' in first.holder.part ? first.holder.part.text : '';
  return { ...first.target, quote: commonQuote(text, targets.map(({ quote }) => quote)), spans: uniteSpans(targets.flatMap(({ spans }) => spans)) };
}

/** Several targets that are really one; the first told keeps its id and fields, but for what is told to change. */
export const mergeTargets = editKind<z.infer<typeof input>>({
  id: 'merge-targets',
  title: '合并目标值',
  source: 'screens.md 规划导入; issue 5: real doubts resolved (a split, a merge, a corrected target)',
  input,
  examples: [
    {
      title: '两项筛查并作一项', edit: { itemIds: ['women/1/goal/3/1', 'women/1/goal/3/2'], changes: { indicator: '两癌筛查率' } }, says: '将“妇女与健康”主要目标3的目标“宫颈癌筛查率”、“乳腺癌筛查率”合并为“两癌筛查率”。',
      becomes: { 'women/1/goal/3/1': { indicator: '两癌筛查率', value: 80, quote: '宫颈癌筛查率达到80%以上，乳腺癌筛查率达到80%以上', spans: [[11, 2, 15], [12, 0, 13]] }, 'women/1/goal/3/2': null },
    },
    { title: '不在一处', edit: { itemIds: ['women/1/goal/3/1', 'women/1/goal/1/1'] }, says: '不在同一条中', refused: 'targets-apart' },
    { title: '自己和自己', edit: { itemIds: ['women/1/goal/3/1', 'women/1/goal/3/1'] }, says: '列了两次', refused: 'targets-apart' },
    { title: '已经没有了', edit: { itemIds: ['women/1/goal/3/1', 'women/1/goal/3/9'] }, says: '没有编号为“women/1/goal/3/9”', refused: 'no-such-item' },
  ],
  apply: (plan, { itemIds, changes }) => {
    const found = itemIds.map((itemId) => heldTarget(plan, itemId));
    const refused = found.find(isRefusal);
    if (refused) return refused;
    const held = found.filter((one): one is HeldTarget => !isRefusal(one));
    const [first] = held;
    if (first === undefined) throw new Error('the schema lets no empty list through');
    if (new Set(itemIds).size < itemIds.length) return refusal('targets-apart', `${targetLabel(first)}：要合并的目标值里有一个列了两次。`, first.target.itemId);
    const apart = held.find(({ holder }) => holder.itemId !== first.holder.itemId);
    if (apart) return refusal('targets-apart', `${targetLabel(first)}与${targetLabel(apart)}不在同一条中，请先合并或移动条目。`, apart.target.itemId);
    const one = changedTarget(plan, { ...first, target: merged(held, first) }, changes);
    if (isRefusal(one)) return one;
    const gone = new Set(itemIds.slice(1));
    const next = changeTargets(plan, (targets) => targets.filter(({ itemId }) => !gone.has(itemId)).map((target) => (target.itemId === one.itemId ? one : target)));
    return { plan: next, sentence: `将${first.holder.label}的目标${held.map(({ target }) => `“${target.indicator}”`).join('、')}合并为“${one.indicator}”。`, itemIds };
  },
});
