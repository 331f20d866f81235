import type { z } from 'zod';
import { replaceTarget } from '../change-tree.ts';
import { editKind, isRefusal, refusal } from '../edit-kind.ts';
import { changedTarget, changeWords, heldTarget, targetLabel } from '../edited-target.ts';
import { fieldsOf, named, partId, targetChanges } from '../input-fields.ts';

const input = fieldsOf('更正目标值', {
  edit: named('correct-target'), itemId: partId('目标值'),
  changes: targetChanges.refine((changes) => Object.keys(changes).length > 0, { error: '没有写明要改什么' }),
});

/** Any field of a target that was read wrongly; the whole must be possible afterwards. */
export const correctTarget = editKind<z.infer<typeof input>>({
  id: 'correct-target',
  title: '更正目标值',
  source: 'screens.md 规划导入: accept, correct, split, merge',
  input,
  examples: [
    { title: '改数值', edit: { itemId: 'women/1/goal/1/1', changes: { value: 11 } }, says: '将目标“孕产妇死亡率”（“妇女与健康”主要目标1）的目标值由12改为11。', becomes: { 'women/1/goal/1/1': { value: 11, confidence: 1, quote: '孕产妇死亡率下降到12/10万以下' } } },
    { title: '改名称，重新关联', edit: { itemId: 'women/1/goal/3/1', changes: { indicator: '婚前医学检查率' } }, says: '指标由宫颈癌筛查率改为婚前医学检查率', becomes: { 'women/1/goal/3/1': { linkReason: '与指标名称一致' } } },
    { title: '改为一段范围', edit: { itemId: 'women/1/goal/1/2', changes: { bound: 'between', value: 96, upper: 98 } }, says: '界限由以上改为之间，目标值由98改为96，上限由无改为98', becomes: { 'women/1/goal/1/2': { upper: 98 } } },
    { title: '上限小于下限', edit: { itemId: 'women/1/goal/1/2', changes: { bound: 'between', value: 96, upper: 90 } }, says: '上限90小于下限96', refused: 'inconsistent-target' },
    { title: '期限早于规划', edit: { itemId: 'women/1/goal/1/2', changes: { deadline: 2019 } }, says: '期限2019年早于规划起始年2021', refused: 'inconsistent-target' },
    { title: '没有变化', edit: { itemId: 'women/1/goal/1/1', changes: { value: 12 } }, says: '与原来相同', refused: 'nothing-changed' },
    { title: '没有这一条', edit: { itemId: 'women/9/goal/1/1', changes: { value: 12 } }, says: '没有编号为“women/9/goal/1/1”的条目', refused: 'no-such-item' },
    { title: '不是目标值', edit: { itemId: 'women/1/goal/1', changes: { value: 12 } }, says: '“妇女与健康”主要目标1不是目标值', refused: 'wrong-kind' },
    { title: '数值写成文字', edit: { itemId: 'women/1/goal/1/1', changes: { value: '十二' } }, says: '目标值应为数', refused: 'input-invalid' },
    { title: '什么也没写', edit: { itemId: 'women/1/goal/1/1', changes: {} }, says: '没有写明要改什么', refused: 'input-invalid' },
  ],
  apply: (plan, { itemId, changes }) => {
    const held = heldTarget(plan, itemId);
    if (isRefusal(held)) return held;
    const changed = changedTarget(plan, held, changes);
    if (isRefusal(changed)) return changed;
    const words = changeWords(held.target, changed);
    if (words === '') return refusal('nothing-changed', `${targetLabel(held)}：要改的内容与原来相同。`, itemId);
    return { plan: replaceTarget(plan, itemId, () => [changed]), sentence: `将${targetLabel(held)}的${words}。`, itemIds: [itemId] };
  },
});
