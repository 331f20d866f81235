import type { z } from 'zod';
import { itemKindWords, itemOfPlan, itemsOfPlan } from '../../identities/items-of-plan.ts';
import { clausesAt, placeAnew, putClause, replaceClause } from '../change-tree.ts';
import { editKind, isRefusal, refusal } from '../edit-kind.ts';
import { clauseAndInner, findClause } from '../find-part.ts';
import { clausePlace, fieldsOf, named, partId } from '../input-fields.ts';

const input = fieldsOf('移动条文', { edit: named('move-clause'), itemId: partId('条'), to: clausePlace });

/** A clause that was read into the wrong domain, section or place. */
export const moveClause = editKind<z.infer<typeof input>>({
  id: 'move-clause',
  title: '移动条文',
  source: 'screens.md 规划导入: accept, correct',
  input,
  examples: [
    { title: '到另一领域', edit: { itemId: 'women/1/goal/2', to: { parentId: 'women/2', section: 'goal', position: 0 } }, says: '将“妇女与健康”主要目标2移到“妇女与教育”的主要目标第1位。', becomes: { 'women/1/goal/2': { text: '妇女健康意识明显增强。' } } },
    { title: '同一列里往后', edit: { itemId: 'women/1/goal/1', to: { parentId: 'women/1', section: 'goal', position: 2 } }, says: '主要目标第3位' },
    { title: '成为措施', edit: { itemId: 'women/1/goal/2', to: { parentId: 'women/1', section: 'measure', position: 2 } }, says: '的策略措施第3位' },
    { title: '放进自己里面', edit: { itemId: 'women/1/goal/2', to: { parentId: 'women/1/goal/2', section: 'clause', position: 0 } }, says: '不能移到自己里面', refused: 'inside-itself' },
    { title: '章没有主要目标', edit: { itemId: 'women/1/goal/2', to: { parentId: 'women/chapter/3', section: 'goal', position: 0 } }, says: '“组织实施”没有主要目标', refused: 'no-such-place' },
    { title: '位置超出', edit: { itemId: 'women/1/goal/2', to: { parentId: 'women/2', section: 'goal', position: 9 } }, says: '只有2条', refused: 'no-such-place' },
    { title: '原地不动', edit: { itemId: 'women/1/goal/2', to: { parentId: 'women/1', section: 'goal', position: 1 } }, says: '已经在那里', refused: 'nothing-changed' },
  ],
  redo: (edit, { before }, now) => ({ edits: [{ ...edit, to: placeAnew(edit.to, before, now, edit.itemId) }], open: null }),
  apply: (plan, { itemId, to }) => {
    const found = findClause(plan, itemId);
    if (isRefusal(found)) return found;
    if (clauseAndInner(found.part).some((clause) => clause.itemId === to.parentId)) return refusal('inside-itself', `${found.label}不能移到自己里面。`, itemId);
    const parent = itemOfPlan(plan, to.parentId);
    const list = clausesAt(plan, to);
    if (parent === undefined || list === undefined) return refusal('no-such-place', `${parent?.label ?? `“${to.parentId}”`}没有${itemKindWords[to.section]}，不能移到那里。`, itemId);
    const stays = found.parentId === to.parentId && found.kind === to.section;
    const room = list.length - (stays ? 1 : 0);
    if (to.position > room) return refusal('no-such-place', `${parent.label}的${itemKindWords[to.section]}只有${String(list.length)}条，没有第${String(to.position + 1)}位。`, itemId);
    if (stays && found.position === to.position) return refusal('nothing-changed', `${found.label}已经在那里。`, itemId);
    const next = putClause(replaceClause(plan, itemId, () => []), found.part, to);
    if (itemsOfPlan(next).length !== itemsOfPlan(plan).length) throw new Error(`moving ${itemId} lost a part of the plan`);
    return { plan: next, sentence: `将${found.label}移到${parent.label}的${itemKindWords[to.section]}第${String(to.position + 1)}位。`, itemIds: [itemId] };
  },
});
