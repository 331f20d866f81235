import type { z } from 'zod';
import { idGiver } from '../../identities/item-ids.ts';
import { itemOfPlan } from '../../identities/items-of-plan.ts';
import { withId } from '../change-tree.ts';
import { editKind, refusal } from '../edit-kind.ts';
import { noSuchItem } from '../find-part.ts';
import { fieldsOf, named, partId } from '../input-fields.ts';

const input = fieldsOf('指定同一项', { edit: named('set-identity'), itemId: partId(), formerId: partId('上一版的条目').nullable() });

/** The answer to a doubtful match of a re-import: the part is another one and gets a fresh id, or it is one of a former version and gets that one's id. */
export const setIdentity = editKind<z.infer<typeof input>>({
  id: 'set-identity',
  title: '指定同一项',
  source: 'mission.md S1: re-import shows a diff; issue code identity-doubtful',
  input,
  examples: [
    { title: '不是同一项', edit: { itemId: 'women/1/goal/2', formerId: null }, says: '“妇女与健康”主要目标2与上一版的 women/1/goal/2 不是同一项，另编为 women/1/goal/2-2。', becomes: { 'women/1/goal/2': null, 'women/1/goal/2-2': { text: '妇女健康意识明显增强。' } } },
    { title: '编号还有人用', edit: { itemId: 'women/1/goal/2', formerId: 'women/1/goal/1' }, says: '编号 women/1/goal/1 是“妇女与健康”主要目标1的', refused: 'id-not-free' },
    { title: '从来没有过', edit: { itemId: 'women/1/goal/2', formerId: 'women/1/goal/77' }, says: '以前各版都没有编号为 women/1/goal/77 的条目', refused: 'id-not-free' },
    { title: '规划本身', edit: { itemId: 'women', formerId: null }, says: '规划本身的编号不能改', refused: 'wrong-kind' },
  ],
  apply: (plan, { itemId, formerId }) => {
    const item = itemOfPlan(plan, itemId);
    if (item === undefined) return noSuchItem(itemId);
    if (item.kind === 'plan') return refusal('wrong-kind', '规划本身的编号不能改。', itemId);
    const user = formerId === null ? undefined : itemOfPlan(plan, formerId);
    if (user) return refusal('id-not-free', `编号 ${user.itemId} 是${user.label}的，不能再给${item.label}。`, itemId);
    if (formerId !== null && !plan.usedIds.includes(formerId)) return refusal('id-not-free', `以前各版都没有编号为 ${formerId} 的条目，不能给${item.label}。`, itemId);
    const ids = idGiver(plan.usedIds);
    const id = formerId ?? ids.give(itemId);
    const sentence = formerId === null ? `${item.label}与上一版的 ${itemId} 不是同一项，另编为 ${id}。` : `${item.label}与以前的 ${id} 是同一项，沿用其编号。`;
    return { plan: { ...withId(plan, itemId, id), usedIds: ids.used() }, sentence, itemIds: [itemId, id] };
  },
});
