import type { Block, DocumentTree, Run, Table } from '#documents';

/** Runs with the id of the block (or section) they stand in and what part of it they are. */
export type PlacedRuns = { readonly in: string; readonly part: string; readonly runs: readonly Run[] };

const ofTable = ({ id, head, body, notes }: Table): readonly PlacedRuns[] => [
  ...[...head, ...body].flatMap((row, at) => row.map((cell): PlacedRuns => ({ in: id, part: `row ${String(at + 1)}`, runs: cell.runs }))), ...notes.map((runs): PlacedRuns => ({ in: id, part: 'note', runs })),
];

function ofBlock(block: Block): readonly PlacedRuns[] {
  if (block.kind === 'heading') return [{ in: block.id, part: 'heading', runs: block.runs }, { in: block.id, part: 'tail', runs: block.tail }];
  if (block.kind === 'paragraph') return [{ in: block.id, part: 'paragraph', runs: block.runs }];
  if (block.kind === 'table') return ofTable(block);
  return [...ofTable(block.data), ...block.notes.map((runs): PlacedRuns => ({ in: block.id, part: 'note', runs }))];
}

/**
 * Everything of a tree that is made of runs, in reading order: headings, paragraphs, cells, notes. Titles and captions are plain words and are not among them.
 *
 * @example runsOfTree(tree)[0] // { in: 'lead/basis', part: 'paragraph', runs: […] }
 */
export const runsOfTree = ({ sections }: Pick<DocumentTree, 'sections'>): readonly PlacedRuns[] => sections.flatMap(({ blocks }) => blocks.flatMap(ofBlock));
