import type { Labels } from './labels.ts';
import type { DocumentTree } from './tree.ts';

/** What stands before the first name of the list. */
export const attachmentWord = '附件：';

/** A line of the list of annexes: the annex it names, the number before the name ('' for a sole one), the name. */
export type Attachment = { readonly id: string; readonly number: string; readonly name: string };

/**
 * The list of annexes below the text (GB/T 9704-2012, 7.3.4), a line an annex; in one line where the tree words it so. An annex without a title is not listed.
 *
 * @example attachmentsOf(tree, labelsOf(tree))[0] // { id: 'annex-1', number: '1. ', name: '主要指标监测表' }
 */
export function attachmentsOf({ sections, annexList }: Pick<DocumentTree, 'sections' | 'annexList'>, { of }: Pick<Labels, 'of'>): readonly Attachment[] {
  const annexes = sections.filter(({ annex, title }) => annex && title !== '');
  const [first] = annexes;
  if (annexList !== undefined && first !== undefined) return [{ id: first.id, number: '', name: annexList }];
  return annexes.map(({ id, title }) => {
    const count = (of.get(id) ?? '').replace('附件', '');
    return { id, number: count === '' ? '' : `${count}. `, name: title };
  });
}
