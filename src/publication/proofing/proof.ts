import { labelsOf, writtenText, type Block, type DocumentTree } from '#documents';

/** A made-up document for an example: paragraphs as text, or whole blocks. */
type ProofExample = { readonly title: string; readonly blocks: readonly (string | Block)[]; readonly finds: readonly string[] };

/** One thing a proof-reader looks for in a finished document. `find` says each in a Chinese sentence, with the place in quotes. */
export type Proof = { readonly id: string; readonly code: string; readonly title: string; readonly source: string; readonly examples: readonly ProofExample[]; readonly find: (tree: DocumentTree) => readonly string[] };

/** A stretch of text with where it stands: its block, its section. */
export type ProofText = { readonly id: string; readonly section: string; readonly text: string };

/** All running text of a document: headings and paragraphs, not tables. */
export function runningTexts(tree: DocumentTree): readonly ProofText[] {
  const labels = labelsOf(tree);
  return tree.sections.flatMap(({ id: section, blocks }) => blocks.flatMap((block): ProofText[] => {
    if (block.kind === 'heading') return [{ id: block.id, section, text: writtenText([...block.runs, ...block.tail], labels) }];
    return block.kind === 'paragraph' ? [{ id: block.id, section, text: writtenText(block.runs, labels) }] : [];
  }));
}

/** The words around a place in a text, for a message. */
export const around = (text: string, at: number, length: number): string => `“${text.slice(Math.max(at - 8, 0), at + length + 8)}”`;
