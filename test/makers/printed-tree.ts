import type { DocumentTree, Run, Table } from '#documents';
import { labelsOf, textOf } from '../../src/documents/writing/labels.ts';

/** A row of a table as text: its cells, what hangs down from above left out. */
const rowText = (row: Table['body'][number], told: (runs: readonly Run[]) => string): string => row.map(({ runs }) => told(runs)).join(' | ');

/**
 * A document as a reader meets it, a line a title, heading, paragraph, row or note: to be held against literal sentences.
 *
 * @example printedLines(tree).includes('没有目标需要预警。')
 */
export function printedLines(tree: DocumentTree): readonly string[] {
  const labels = labelsOf(tree);
  const told = (runs: readonly Run[]): string => textOf(runs, labels);
  return [
    ...tree.title, ...tree.sections.flatMap(({ id, title, blocks }) => [
      ...(title === '' ? [] : [`${labels.of.get(id) ?? ''} ${title}`.trim()]), ...blocks.flatMap((block): readonly string[] => {
        if (block.kind === 'heading') return [`${labels.of.get(block.id) ?? ''}${told(block.runs)}${told(block.tail)}`];
        if (block.kind === 'paragraph') return [told(block.runs)];
        const table = block.kind === 'table' ? block : block.data;
        return [`${labels.of.get(block.id) ?? ''} ${block.caption}`.trim(), ...[...table.head, ...table.body].map((row) => rowText(row, told)), ...table.notes.map(told)];
      }),
    ]),
  ];
}
