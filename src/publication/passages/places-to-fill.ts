import { writtenText, type Block, type DocumentTree, type Run } from '#documents';

const runsOf = (block: Block): readonly Run[] => (block.kind === 'heading' ? [...block.runs, ...block.tail] : block.kind === 'paragraph' ? block.runs : block.kind === 'table' ? block.body.flat().flatMap(({ runs }) => runs) : []);

/**
 * Where a person still has to write, by the part it stands in: 【待填写：……】.
 *
 * @example placesToFill(tree) // [{ blockId: 'process/data', text: '【待填写：走访的单位】' }]
 */
export const placesToFill = ({ sections }: Pick<DocumentTree, 'sections'>): readonly { readonly blockId: string; readonly text: string }[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => runsOf(block).flatMap((run) => ('text' in run && run.mark === 'to-fill' ? [{ blockId: block.id, text: writtenText([run]) }] : []))));
