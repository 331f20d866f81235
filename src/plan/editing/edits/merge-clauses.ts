import { z } from 'zod';
import type { IdentifiedClause } from '../../identities/identified-plan.ts';
import { changeLists, clausesAt } from '../change-tree.ts';
import { editKind, isRefusal, refusal } from '../edit-kind.ts';
import { findClause, type ClauseItem } from '../find-part.ts';
import { fieldsOf, named, partId } from '../input-fields.ts';

const input = fieldsOf('合并条文', { edit: named('merge-clauses'), itemIds: z.array(partId('条'), { error: '请指明要合并的条' }).min(2, { error: '至少合并两条' }).max(50, { error: '一次最多合并50条' }) });

/** A title on a line of its own is no part of the text and would be lost. */
const wholeText = ({ title, text }: IdentifiedClause): string => (title === null || title === '' || text.startsWith(title) ? text : text === '' ? title : `${title}。${text}`);

function joined(clauses: readonly [IdentifiedClause, ...IdentifiedClause[]]): IdentifiedClause {
  const [first, ...rest] = clauses;
  const text = [first.text, ...rest.map(wholeText)].join('');
  const units = clauses.flatMap((clause) => clause.units);
  return {
    ...first, text, title: first.title ?? null, spans: clauses.flatMap(({ spans }) => spans),
    units: units.filter((unit, at) => units.findIndex(({ name, role }) => name === unit.name && role === unit.role) === at),
    targets: clauses.flatMap(({ targets }) => targets), facts: clauses.flatMap(({ facts }) => facts), clauses: clauses.flatMap(({ clauses: inner }) => inner),
  };
}

/** Several neighbouring clauses that are really one. The first keeps its id, number and title. */
export const mergeClauses = editKind<z.infer<typeof input>>({
  id: 'merge-clauses',
  title: '合并条文',
  source: 'screens.md 规划导入: split, merge by keyboard',
  input,
  examples: [
    {
      title: '被断成两条', edit: { itemIds: ['women/1/goal/1', 'women/1/goal/2'] }, says: '将“妇女与健康”主要目标1、“妇女与健康”主要目标2合并为一条。',
      becomes: { 'women/1/goal/1': { text: '孕产妇死亡率下降到12/10万以下，产前检查率达到98%以上。妇女健康意识明显增强。', spans: [[9, 0, 34], [10, 0, 13]], number: 1 }, 'women/1/goal/2': null, 'women/1/goal/2/1': {} },
    },
    { title: '不相邻', edit: { itemIds: ['women/1/goal/1', 'women/1/goal/3'] }, says: '不相邻', refused: 'not-siblings' },
    { title: '目标与措施', edit: { itemIds: ['women/1/goal/3', 'women/1/measure/1'] }, says: '不在同一处', refused: 'not-siblings' },
  ],
  apply: (plan, { itemIds }) => {
    const found = itemIds.map((itemId) => findClause(plan, itemId));
    const refused = found.find(isRefusal);
    if (refused) return refused;
    const items = found.filter((one): one is ClauseItem => !isRefusal(one)).sort((a, b) => a.position - b.position);
    const [first, ...rest] = items;
    if (first === undefined) throw new Error('the schema lets no empty list through');
    const names = items.map(({ label }) => label).join('、');
    if (rest.some(({ parentId, kind }) => parentId !== first.parentId || kind !== first.kind)) return refusal('not-siblings', `${names}不在同一处，请先移动。`, first.itemId);
    if (rest.some(({ position }, at) => position !== first.position + at + 1)) return refusal('not-siblings', `${names}不相邻或列了两次，请先移动到一起。`, first.itemId);
    const whole = joined([first.part, ...rest.map(({ part }) => part)]);
    const list = clausesAt(plan, { parentId: first.parentId ?? '', section: first.kind }) ?? [];
    const next = list.toSpliced(first.position, items.length, whole);
    return {
      plan: changeLists(plan, (clauses) => (clauses.some(({ itemId }) => itemId === first.itemId) ? next : clauses)),
      sentence: `将${names}合并为一条。`, itemIds: items.map(({ itemId }) => itemId),
    };
  },
});
