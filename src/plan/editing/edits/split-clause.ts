import { z } from 'zod';
import { titleOf } from '../../blocks/clause-of-node.ts';
import type { IdentifiedClause } from '../../identities/identified-plan.ts';
import { idGiver } from '../../identities/item-ids.ts';
import type { Fact, ResponsibleUnit, Target } from '../../tree.ts';
import { replaceClause } from '../change-tree.ts';
import { editKind, isRefusal, refusal, type EditRefusal } from '../edit-kind.ts';
import { findClause, quoted, type ClauseItem } from '../find-part.ts';
import { fieldsOf, named, partId } from '../input-fields.ts';
import { cutSpans, sourceOffset, stretchWithin, textSource, type SourceLines } from '../source-lines.ts';

const input = fieldsOf('拆分条文', {
  edit: named('split-clause'), itemId: partId('条'), at: z.int({ error: '分开处应为第几个字' }),
  number: z.int({ error: '编号应为整数' }).min(0, { error: '编号不能是负数' }).max(999, { error: '编号过大' }).nullable().default(null),
});

/** Which part something of a clause belongs to: by what is printed, or by its words where nothing is. Null when the cut goes through it. */
function partOf(piece: Pick<Target | Fact, 'spans' | 'quote'>, clause: IdentifiedClause, cut: number, at: number): 0 | 1 | null {
  const printed = stretchWithin(clause.spans, piece.spans);
  const start = clause.text.indexOf(piece.quote);
  const [from, to, limit] = printed ? [...printed, cut] : [start, start + piece.quote.length, at];
  if (to <= limit) return 0;
  return from >= limit ? 1 : null;
}

/** Units printed in one of the parts belong to it, all others to both. */
const unitsOf = (units: readonly ResponsibleUnit[], own: string, other: string): readonly ResponsibleUnit[] => units.filter(({ as }) => own.includes(as) || !other.includes(as));

function parted({ part: clause, label }: ClauseItem, at: number, id: string, number: number | null, source: SourceLines): readonly [IdentifiedClause, IdentifiedClause] | EditRefusal {
  const found = textSource(clause, source);
  if (found === null) return refusal('source-missing', `${label}的原文不在手边，无法拆分。`, clause.itemId);
  const cut = sourceOffset(found, at);
  const torn = clause.targets.find((target) => partOf(target, clause, cut, at) === null);
  if (torn) return refusal('target-across-cut', `目标“${torn.indicator}”（原文${quoted(torn.quote)}）跨在${label}的分开处，请换一处或先拆分该目标值。`, torn.itemId);
  const [head, tail] = [clause.text.slice(0, at), clause.text.slice(at)];
  const [headSpans, tailSpans] = cutSpans(clause.spans, cut);
  const targetsIn = (which: 0 | 1): IdentifiedClause['targets'] => clause.targets.filter((target) => partOf(target, clause, cut, at) === which);
  const factsIn = (which: 0 | 1): IdentifiedClause['facts'] => clause.facts.filter((fact) => (partOf(fact, clause, cut, at) ?? 0) === which);
  const keepsTitle = clause.title !== null && (!clause.text.startsWith(clause.title) || clause.title.length <= at);
  const first: IdentifiedClause = { ...clause, title: keepsTitle ? clause.title : titleOf(head), text: head, spans: headSpans, units: unitsOf(clause.units, head, tail), targets: targetsIn(0), facts: factsIn(0), clauses: [] };
  const second: IdentifiedClause = {
    ...clause, itemId: id, number, title: titleOf(tail), text: tail, spans: tailSpans, line: tailSpans[0]?.[0] ?? clause.line, units: unitsOf(clause.units, tail, head), targets: targetsIn(1), facts: factsIn(1),
  };
  return [first, second];
}

/** One clause that is really two. The first part keeps the id; targets go with their words, inner clauses with the second part, whose text they follow. */
export const splitClause = editKind<z.infer<typeof input>>({
  id: 'split-clause',
  title: '拆分条文',
  source: 'screens.md 规划导入: split, merge by keyboard',
  input,
  examples: [
    {
      title: '两项目标印成一条', edit: { itemId: 'women/1/goal/3', at: 14 }, says: '将“妇女与健康”主要目标3拆分为“宫颈癌筛查率达到80%以上，”和“乳腺癌筛查率达到80%以上。”。',
      becomes: {
        'women/1/goal/3': { text: '宫颈癌筛查率达到80%以上，', number: 3, spans: [[11, 0, 16]] }, 'women/1/goal/3-2': { text: '乳腺癌筛查率达到80%以上。', number: null, spans: [[12, 0, 14]], title: '乳腺癌筛查率达到80%以上' },
        'women/1/goal/3/1': {}, 'women/1/goal/3/2': {},
      },
    },
    { title: '在空格之后', edit: { itemId: 'women/1/goal/1', at: 18, number: 2 }, says: '拆分为', becomes: { 'women/1/goal/1': { spans: [[9, 0, 20]] }, 'women/1/goal/1-2': { number: 2, text: '产前检查率达到98%以上。', spans: [[9, 20, 34]] } } },
    { title: '从目标中间分', edit: { itemId: 'women/1/goal/3', at: 5 }, says: '目标“宫颈癌筛查率”（原文“宫颈癌筛查率达到80%以上”）跨在“妇女与健康”主要目标3的分开处', refused: 'target-across-cut' },
    { title: '在开头分', edit: { itemId: 'women/1/goal/3', at: 0 }, says: '要在第1字之后、最后一字之前分开', refused: 'cut-outside' },
  ],
  apply: (plan, { itemId, at, number }, source) => {
    const found = findClause(plan, itemId);
    if (isRefusal(found)) return found;
    const { text } = found.part;
    const inPair = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
    if (at <= 0 || at >= text.length || inPair || text.slice(0, at).trim() === '' || text.slice(at).trim() === '') return refusal('cut-outside', `${found.label}共${String(text.length)}字，要在第1字之后、最后一字之前分开。`, itemId);
    const ids = idGiver(plan.usedIds);
    const parts = parted(found, at, ids.give(itemId), number, source);
    if (isRefusal(parts)) return parts;
    const [first, second] = parts;
    return { plan: { ...replaceClause(plan, itemId, () => parts), usedIds: ids.used() }, sentence: `将${found.label}拆分为${quoted(first.text)}和${quoted(second.text)}。`, itemIds: [itemId, second.itemId] };
  },
});
