import type { Block, DocumentTree, Section } from '#documents';
import { tableFaults } from './table-faults.ts';
import { runsOfTree } from './tree-runs.ts';

/** Something of a tree that a reader would stumble over, and the block or section it is in. */
export type StructureFault = { readonly in: string; readonly says: string };

/** A heading is followed by what it is a heading of: words in its own paragraph, a block, or a heading below it. */
function lonelyHeadings({ blocks }: Section): readonly StructureFault[] {
  return blocks.flatMap((block, at): StructureFault[] => {
    if (block.kind !== 'heading' || block.tail.length > 0) return [];
    const next = blocks[at + 1];
    return next === undefined || (next.kind === 'heading' && next.level <= block.level) ? [{ in: block.id, says: 'a heading followed by nothing' }] : [];
  });
}

function repeatedIds({ sections }: Pick<DocumentTree, 'sections'>): readonly StructureFault[] {
  const ids = sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);
  return ids.filter((id, at) => id === '' || ids.indexOf(id) !== at).map((id) => ({ in: id, says: id === '' ? 'no id' : 'the id stands twice' }));
}

/** Blocks that labels number: what a reference may point to. */
const isNumbered = (block: Block): boolean => (block.kind === 'table' ? block.caption !== '' : block.kind !== 'paragraph');

function lostReferences(tree: Pick<DocumentTree, 'sections'>): readonly StructureFault[] {
  const known = new Set(tree.sections.flatMap(({ id, annex, blocks }) => [...(annex ? [id] : []), ...blocks.filter(isNumbered).map((block) => block.id)]));
  return runsOfTree(tree).flatMap(({ in: place, runs }) => runs.flatMap((run) => ('reference' in run && !known.has(run.reference) ? [{ in: place, says: `a reference to “${run.reference}”, which is nowhere` }] : [])));
}

/** What a program prints of nothing, and marks no editor lets pass: two of the same, a comma before a full stop. */
const broken = /undefined|NaN|null|\[object|Infinity|。。|，，|；；|、、|：：|[，；、][。，；]|（）|“”|《》/;

function brokenWords(tree: Pick<DocumentTree, 'sections'>): readonly StructureFault[] {
  return runsOfTree(tree).flatMap(({ in: place, runs }) => {
    const text = runs.map((run) => ('text' in run ? run.text : '表')).join('');
    const found = broken.exec(text);
    return found === null ? [] : [{ in: place, says: `“${text.slice(Math.max(0, found.index - 12), found.index + 16)}”` }];
  });
}

/**
 * What is wrong with how a tree is put together: sections and paragraphs with nothing in them, headings followed by nothing, ids that stand twice, references to nothing, tables that do not
 * fill their columns, words that a program left behind.
 *
 * @example structureFaults(tree) // []
 */
export function structureFaults(tree: Pick<DocumentTree, 'sections'>): readonly StructureFault[] {
  const empty = tree.sections.flatMap(({ id, blocks }) => [
    ...(blocks.length === 0 ? [{ in: id, says: 'a section without content' }] : []), ...blocks.flatMap((block) => (block.kind === 'paragraph' && block.runs.length === 0 ? [{ in: block.id, says: 'a paragraph without words' }] : [])),
  ]);
  const tables = tree.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? tableFaults(block).map(({ part, row, says }) => ({ in: block.id, says: `${part} ${String(row)}: ${says}` })) : [])));
  return [...empty, ...tree.sections.flatMap(lonelyHeadings), ...repeatedIds(tree), ...lostReferences(tree), ...tables, ...brokenWords(tree)];
}
