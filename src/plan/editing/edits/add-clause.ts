import { z } from 'zod';
import { titleOf } from '../../blocks/clause-of-node.ts';
import type { IdentifiedClause, IdentifiedPlan } from '../../identities/identified-plan.ts';
import { idGiver } from '../../identities/item-ids.ts';
import { itemKindWords, itemOfPlan, type PlanItem } from '../../identities/items-of-plan.ts';
import { clausesAt, placeAnew, putClause } from '../change-tree.ts';
import { editKind, refusal } from '../edit-kind.ts';
import { quoted } from '../find-part.ts';
import { clausePlace, fieldsOf, named, partId, unitList, words } from '../input-fields.ts';

const input = fieldsOf('补充条文', {
  edit: named('add-clause'), to: clausePlace, text: words('条文', 20_000).optional(), title: words('题名').nullable().optional(),
  number: z.int({ error: '编号应为整数' }).min(0, { error: '编号不能是负数' }).max(999, { error: '编号过大' }).nullable().default(null), units: unitList.default([]), leftOutId: partId('移除的条文').optional(),
}).refine(({ text, leftOutId }) => text !== undefined || leftOutId !== undefined, { error: '请写条文，或指明取回哪一条移除的条文' });

/** Where a clause without print of its own is shown: beside the one before it, else at the heading. */
function shownAt(parent: PlanItem, before: IdentifiedClause | undefined): Pick<IdentifiedClause, 'line' | 'page'> {
  const { line, page } = before ?? ('line' in parent.part ? parent.part : { line: 0, page: 0 });
  return { line, page };
}

const wishedId = (plan: IdentifiedPlan, parentId: string, section: string, number: number | null): string => `${parentId === plan.itemId ? plan.itemId : parentId}/${section}/${number === null ? 'added' : String(number)}`;

/** A clause the reader lost; with `leftOutId` one that was taken out, whose place in the source it gets back. Its targets are added one by one. */
export const addClause = editKind<z.infer<typeof input>>({
  id: 'add-clause',
  title: '补充条文',
  source: 'screens.md 规划导入: accept, correct',
  input,
  examples: [
    {
      title: '读漏的目标', edit: { to: { parentId: 'women/2', section: 'goal', position: 2 }, text: '女性职业技能培训覆盖率达到60%以上。', number: 3 }, says: '在“妇女与教育”的主要目标第3位补充一条：“女性职业技能培训覆盖率达到60%以上。”。',
      becomes: { 'women/2/goal/3': { number: 3, spans: [], targets: [], title: '女性职业技能培训覆盖率达到60%以上', line: 20, page: 1 } },
    },
    { title: '放在条里面', edit: { to: { parentId: 'women/chapter/3/clause/1', section: 'clause', position: 0 }, text: '每年召开一次会议。' }, says: '补充一条', becomes: { 'women/chapter/3/clause/1/clause/added': { text: '每年召开一次会议。' } } },
    { title: '没有这个位置', edit: { to: { parentId: 'women/2', section: 'clause', position: 0 }, text: '条。' }, says: '“妇女与教育”没有条', refused: 'no-such-place' },
    { title: '没有移除过', edit: { to: { parentId: 'women/2', section: 'goal', position: 0 }, leftOutId: 'women/1/goal/7' }, says: '没有移除过编号为“women/1/goal/7”的条文', refused: 'no-such-item' },
    { title: '什么也没写', edit: { to: { parentId: 'women/2', section: 'goal', position: 0 } }, says: '请写条文', refused: 'input-invalid' },
  ],
  redo: (edit, { before }, now) => ({ edits: [{ ...edit, to: placeAnew(edit.to, before, now) }], open: null }),
  apply: (plan, { to, text, title, number, units, leftOutId }) => {
    const parent = itemOfPlan(plan, to.parentId);
    const list = clausesAt(plan, to);
    if (parent === undefined || list === undefined) return refusal('no-such-place', `${parent?.label ?? `“${to.parentId}”`}没有${itemKindWords[to.section]}，不能补充在那里。`, to.parentId);
    if (to.position > list.length) return refusal('no-such-place', `${parent.label}的${itemKindWords[to.section]}只有${String(list.length)}条，没有第${String(to.position + 1)}位。`, to.parentId);
    const back = plan.leftOut.find(({ itemId }) => itemId === leftOutId);
    if (leftOutId !== undefined && back === undefined) return refusal('no-such-item', `没有移除过编号为“${leftOutId}”的条文。`, leftOutId);
    const ids = idGiver(plan.usedIds);
    const itemId = back?.itemId ?? ids.give(wishedId(plan, to.parentId, to.section, number));
    const own = text ?? back?.text ?? '';
    const clause: IdentifiedClause = {
      itemId, number, title: title === undefined ? titleOf(own) : title, text: own, ...shownAt(parent, list[to.position - 1]), spans: back?.spans ?? [], targets: [], facts: [], clauses: [],
      units: units.map(({ name, as, role }) => ({ name, as: as ?? name, role })),
    };
    const twice = clause.units.find(({ name }, at) => clause.units.findIndex((unit) => unit.name === name) !== at);
    if (twice) return refusal('unit-twice', `责任单位“${twice.name}”列了两次。`, to.parentId);
    const next = putClause({ ...plan, usedIds: ids.used(), leftOut: plan.leftOut.filter((one) => one !== back) }, clause, to);
    return { plan: next, sentence: `在${parent.label}的${itemKindWords[to.section]}第${String(to.position + 1)}位${back ? '取回' : '补充'}一条：${quoted(own)}。`, itemIds: [itemId] };
  },
});
