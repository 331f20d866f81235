import type { z } from 'zod';
import { replaceTarget } from '../change-tree.ts';
import { editKind, isRefusal } from '../edit-kind.ts';
import { heldTarget, targetLabel } from '../edited-target.ts';
import { fieldsOf, named, partId, words } from '../input-fields.ts';

const input = fieldsOf('移除目标值', { edit: named('remove-target'), itemId: partId('目标值'), reason: words('理由', 500) });

/** What the reader took for a target and is none. Its words stay in the clause. */
export const removeTarget = editKind<z.infer<typeof input>>({
  id: 'remove-target',
  title: '移除目标值',
  source: 'screens.md 规划导入; house.md, nothing destructive without undo',
  input,
  examples: [
    { title: '不是目标', edit: { itemId: 'women/1/goal/2/1', reason: '只是一般表述' }, says: '移除目标“妇女健康意识”（“妇女与健康”主要目标2），理由：只是一般表述。', becomes: { 'women/1/goal/2/1': null, 'women/1/goal/2': { text: '妇女健康意识明显增强。' } } },
    { title: '没有理由', edit: { itemId: 'women/1/goal/2/1', reason: ' ' }, says: '理由不能为空', refused: 'input-invalid' },
  ],
  apply: (plan, { itemId, reason }) => {
    const held = heldTarget(plan, itemId);
    if (isRefusal(held)) return held;
    return { plan: replaceTarget(plan, itemId, () => []), sentence: `移除${targetLabel(held)}，理由：${reason}。`, itemIds: [itemId] };
  },
});
