import { z } from 'zod';
import { markedDifference, textDifference } from '../../versions/text-difference.ts';
import { replaceClause } from '../change-tree.ts';
import { editKind, isRefusal, refusal } from '../edit-kind.ts';
import { findClause } from '../find-part.ts';
import { fieldsOf, named, partId, words } from '../input-fields.ts';
import { rewordedClause } from '../reworded-clause.ts';

const input = fieldsOf('更正条文', {
  edit: named('correct-clause'), itemId: partId('条'), text: words('条文', 20_000).optional(), title: words('题名').nullable().optional(),
  number: z.int({ error: '编号应为整数' }).min(0, { error: '编号不能是负数' }).max(999, { error: '编号过大' }).nullable().optional(),
}).refine(({ text, title, number }) => text !== undefined || title !== undefined || number !== undefined, { error: '没有写明要改什么' });

const shown = (value: string | number | null): string => (value === null ? '无' : String(value));

/** Slips of typing in a clause, its title or its number. The spans keep pointing to what is printed, so that the original stays in sight. */
export const correctClause = editKind<z.infer<typeof input>>({
  id: 'correct-clause',
  title: '更正条文',
  source: 'screens.md 规划导入: accept, correct',
  input,
  examples: [
    {
      title: '错字，目标的原文跟着改', edit: { itemId: 'women/1/goal/1', text: '孕产妇死亡率降低到12/10万以下，产前检查率达到98%以上。' }, says: '更正“妇女与健康”主要目标1的条文：孕产妇死亡率[-下降-]{+降低+}到12/10万以下，产前检查率达到98%以上。',
      becomes: { 'women/1/goal/1': { spans: [[9, 0, 34]] }, 'women/1/goal/1/1': { quote: '孕产妇死亡率降低到12/10万以下', spans: [[9, 2, 19]], value: 12 } },
    },
    { title: '改编号', edit: { itemId: 'women/1/goal/3', number: 4 }, says: '编号由3改为4', becomes: { 'women/1/goal/3': { number: 4 } } },
    { title: '改题名', edit: { itemId: 'women/1/measure/1', title: '加强妇幼服务' }, says: '题名由加强服务改为加强妇幼服务', becomes: { 'women/1/measure/1': { title: '加强妇幼服务', text: '加强服务。健全工作机制。' } } },
    { title: '目标的原文没有了', edit: { itemId: 'women/1/goal/1', text: '产前检查率达到98%以上。' }, says: '这样改就没有目标“孕产妇死亡率”的原文了', refused: 'quote-lost' },
    { title: '没有变化', edit: { itemId: 'women/1/goal/2', text: '妇女健康意识明显增强。' }, says: '与原来相同', refused: 'nothing-changed' },
    { title: '空的条文', edit: { itemId: 'women/1/goal/2', text: '' }, says: '条文不能为空', refused: 'input-invalid' },
    { title: '领域不是条', edit: { itemId: 'women/1', text: '妇女' }, says: '“妇女与健康”不是主要目标、策略措施或条', refused: 'wrong-kind' },
  ],
  apply: (plan, { itemId, text, title, number }) => {
    const found = findClause(plan, itemId);
    if (isRefusal(found)) return found;
    const { part, label } = found;
    const reworded = text === undefined || text === part.text ? part : rewordedClause(part, text, label);
    if (isRefusal(reworded)) return reworded;
    const changed = { ...reworded, ...(title === undefined ? {} : { title }), ...(number === undefined ? {} : { number }) };
    const told = [
      ...(changed.text === part.text ? [] : [`条文：${markedDifference(textDifference(part.text, changed.text))}`]),
      ...(title === undefined || title === part.title ? [] : [`题名由${shown(part.title)}改为${shown(title)}`]),
      ...(number === undefined || number === part.number ? [] : [`编号由${shown(part.number)}改为${shown(number)}`]),
    ];
    if (told.length === 0) return refusal('nothing-changed', `${label}：要改的内容与原来相同。`, itemId);
    return { plan: replaceClause(plan, itemId, () => [changed]), sentence: `更正${label}的${told.join('；').replace(/。$/, '')}。`, itemIds: [itemId] };
  },
});
