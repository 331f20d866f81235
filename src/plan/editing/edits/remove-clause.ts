import type { z } from 'zod';
import type { LeftOut } from '../../identities/identified-plan.ts';
import { replaceClause } from '../change-tree.ts';
import { editKind, isRefusal } from '../edit-kind.ts';
import { clauseAndInner, findClause, quoted } from '../find-part.ts';
import { fieldsOf, named, partId, words } from '../input-fields.ts';

const input = fieldsOf('移除条文', { edit: named('remove-clause'), itemId: partId('条'), reason: words('理由', 500) });

/** A clause the reader invented: a page mark, a heading, a table of contents. Its text stays in `leftOut` with its place and the reason, so that nothing of the source is lost. */
export const removeClause = editKind<z.infer<typeof input>>({
  id: 'remove-clause',
  title: '移除条文',
  source: 'screens.md 规划导入; house.md: nothing destructive without undo',
  input,
  examples: [
    {
      title: '不是条文', edit: { itemId: 'women/1/measure/2', reason: '目录误读' }, says: '移除“妇女与健康”策略措施2“广泛宣传。办好讲座。”，理由：目录误读。',
      becomes: { 'women/1/measure/2': null, women: { leftOut: [{ itemId: 'women/1/measure/2', text: '广泛宣传。办好讲座。', reason: '目录误读', spans: [[15, 0, 12]] }] } },
    },
    { title: '连同目标值', edit: { itemId: 'women/1/goal/3', reason: '重复' }, says: '（连同2个目标值），理由：重复。', becomes: { 'women/1/goal/3': null, 'women/1/goal/3/1': null } },
    { title: '没有理由', edit: { itemId: 'women/1/goal/3', reason: '' }, says: '理由不能为空', refused: 'input-invalid' },
    { title: '没有这一条', edit: { itemId: 'women/1/goal/8', reason: '重复' }, says: '没有编号为“women/1/goal/8”的条目', refused: 'no-such-item' },
  ],
  apply: (plan, { itemId, reason }) => {
    const found = findClause(plan, itemId);
    if (isRefusal(found)) return found;
    const clauses = clauseAndInner(found.part);
    const out = clauses.map((clause): LeftOut => ({ itemId: clause.itemId, text: clause.text === '' ? (clause.title ?? '') : clause.text, reason, spans: clause.spans }));
    const targets = clauses.flatMap((clause) => clause.targets);
    const next = replaceClause(plan, itemId, () => []);
    return {
      plan: { ...next, leftOut: [...plan.leftOut, ...out] }, itemIds: clauses.map((clause) => clause.itemId),
      sentence: `移除${found.label}${quoted(found.part.text)}${targets.length === 0 ? '' : `（连同${String(targets.length)}个目标值）`}，理由：${reason}。`,
    };
  },
});
