import { z } from 'zod';
import type { IdentifiedPlan, Resolution } from '../../identities/identified-plan.ts';
import { doubtsOf } from '../doubts-of.ts';
import { editKind, refusal, type EditedThen } from '../edit-kind.ts';
import { quoted } from '../find-part.ts';
import { fieldsOf, named, words } from '../input-fields.ts';
import { saysTheSame } from '../said-by-part.ts';

const which = z.discriminatedUnion('by', [
  fieldsOf('哪些疑点', { by: z.literal('key'), key: words('疑点') }),
  fieldsOf('哪些疑点', { by: z.literal('code'), code: words('疑点种类') }),
], { error: '请写明哪一个疑点或哪一种疑点' });
const input = fieldsOf('处理疑点', {
  edit: named('resolve-doubt'), which, how: z.enum(['accepted', 'mended'], { error: '处理结果应为 accepted（照此采用）或 mended（已更正）' }), note: words('说明', 500).nullable().default(null),
});

const howWords = { accepted: '核对无误、照此采用', mended: '已更正' } as const;

/** The doubts of another reading that say what those said that the edit decided about, of a part that says the same; and how many of them stand there otherwise, to be looked at again. */
function decidedAlike({ before, after }: EditedThen, now: IdentifiedPlan): { readonly keys: readonly string[]; readonly otherwise: number } {
  const known = new Set(before.resolutions.map((one) => JSON.stringify(one)));
  const made = new Set(after.resolutions.filter((one) => !known.has(JSON.stringify(one))).map(({ key }) => key));
  const doubts = doubtsOf(now);
  const taken = new Set<string>();
  let otherwise = 0;
  for (const { key, issue, itemId, resolution } of doubtsOf(before)) {
    if (!made.has(key)) continue;
    const free = doubts.filter((one) => !taken.has(one.key) && (one.resolution === null) === (resolution === null) && one.issue.code === issue.code);
    const found = free.find((one) => one.issue.message === issue.message && (one.itemId === null || (one.itemId === itemId && saysTheSame(before, now, one.itemId))));
    if (found) taken.add(found.key);
    else if (free.some((one) => one.issue.message === issue.message || (one.itemId !== null && one.itemId === itemId))) otherwise += 1;
  }
  return { keys: [...taken], otherwise };
}

/** A doubt of the reader that a person looked at: what was read may stay, or edits have mended it. One by its key, or all open ones of a kind. */
export const resolveDoubt = editKind<z.infer<typeof input>>({
  id: 'resolve-doubt',
  title: '处理疑点',
  source: 'screens.md 规划导入: doubts first; nothing is adopted unseen',
  input,
  examples: [
    { title: '照此采用', edit: { which: { by: 'key', key: 'page-order-unproven/9' }, how: 'accepted', note: '与红头文件核对过' }, says: '疑点“第1页有2段文字没有编号。”：核对无误、照此采用（与红头文件核对过）。', becomes: { women: { resolutions: [{ key: 'page-order-unproven/9', how: 'accepted', note: '与红头文件核对过' }] } } },
    { title: '一种疑点一起处理', edit: { which: { by: 'code', code: 'target-uncertain' }, how: 'mended' }, says: '2个疑点（target-uncertain）：已更正。', becomes: { women: { resolutions: [{ key: 'target-uncertain/11', how: 'mended', note: null }, { key: 'target-uncertain/11/2', how: 'mended', note: null }] } } },
    { title: '没有这个疑点', edit: { which: { by: 'key', key: 'title-made/99' }, how: 'accepted' }, says: '没有编号为“title-made/99”的疑点', refused: 'no-such-doubt' },
    { title: '没有这种疑点', edit: { which: { by: 'code', code: 'numbering-gap' }, how: 'accepted' }, says: '没有待处理的“numbering-gap”疑点', refused: 'no-such-doubt' },
    { title: '没有说怎么处理', edit: { which: { by: 'code', code: 'title-made' } }, says: '处理结果应为', refused: 'input-invalid' },
  ],
  redo: (edit, then, now) => {
    const { keys, otherwise } = decidedAlike(then, now);
    return { edits: keys.map((key) => ({ ...edit, which: { by: 'key', key } })), open: otherwise === 0 ? null : `${String(otherwise)}个疑点或其所涉的条文在新文本里与处理时不同，仍待处理` };
  },
  apply: (plan, { which: asked, how, note }) => {
    const doubts = doubtsOf(plan);
    const found = asked.by === 'key' ? doubts.filter(({ key }) => key === asked.key) : doubts.filter(({ issue, resolution }) => issue.code === asked.code && resolution === null);
    const [first] = found;
    if (first === undefined) return refusal('no-such-doubt', asked.by === 'key' ? `规划中没有编号为“${asked.key}”的疑点。` : `规划中没有待处理的“${asked.code}”疑点。`);
    if (first.resolution?.how === how && first.resolution.note === note) return refusal('nothing-changed', '这个疑点已经这样处理过。', first.itemId);
    const made = found.map(({ key }): Resolution => ({ key, how, note }));
    const keys = new Set(made.map(({ key }) => key));
    return {
      plan: { ...plan, resolutions: [...plan.resolutions.filter(({ key }) => !keys.has(key)), ...made] }, itemIds: found.flatMap(({ itemId }) => itemId ?? []),
      sentence: `${asked.by === 'key' ? `疑点${quoted(first.issue.message)}` : `${String(found.length)}个疑点（${asked.code}）`}：${howWords[how]}${note === null ? '' : `（${note}）`}。`,
    };
  },
});
