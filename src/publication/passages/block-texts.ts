import { labelsOf, writtenText, type Block, type DocumentTree } from '#documents';

/** What one part of a report says: a paragraph, or the rows of a table (a chart by the table of what it shows). `about`: the heading it stands under. */
export type BlockText = { readonly blockId: string; readonly kind: 'paragraph' | 'table'; readonly text: string; readonly about: string };

const rowText = (cells: readonly { readonly runs: Parameters<typeof writtenText>[0] }[], labels: ReturnType<typeof labelsOf>): string => cells.map(({ runs }) => writtenText(runs, labels)).join(' | ');

/**
 * Everything a report says, part by part in its order, to be compared with what it said before. The words of headings count, their numbers do not: a section more is no change of those behind it.
 *
 * @example blockTexts(tree).find(({ blockId }) => blockId === 'lead')?.text
 */
export function blockTexts(tree: DocumentTree): readonly BlockText[] {
  const labels = labelsOf(tree);
  let about = '';
  const textOf = (block: Block): Pick<BlockText, 'kind' | 'text'> => {
    if (block.kind === 'paragraph') return { kind: 'paragraph', text: writtenText(block.runs, labels) };
    if (block.kind === 'heading') return { kind: 'paragraph', text: writtenText([...block.runs, ...block.tail], labels) };
    const { head, body } = block.kind === 'table' ? block : block.data;
    return { kind: 'table', text: [...head, ...body].map((cells) => rowText(cells, labels)).join('\n') };
  };
  return tree.sections.flatMap((section) => {
    if (section.annex) about = section.title;
    return section.blocks.map((block): BlockText => {
      if (block.kind === 'heading' && block.level <= 2) about = writtenText(block.runs, labels);
      return { blockId: block.id, ...textOf(block), about: block.kind === 'table' || block.kind === 'picture' ? `${about}：${block.caption}` : about };
    });
  });
}
