import type { Block, Cell, Run, SourceKey, Table } from '#documents';
import type { FinishedReport } from '#publication';

/** A piece of a report that is one thing to a reader: a paragraph, a row of a table, a chart. `says`: its words, without numbers that only say where it stands; its `figures`; `sources` of all it shows or says, and those that decided that it stands there. */
export type Piece = { readonly kind: 'paragraph' | 'row' | 'chart'; readonly id: string; readonly says: string; readonly figures: readonly { readonly text: string; readonly source: SourceKey }[]; readonly sources: readonly SourceKey[]; readonly chosenAmong: readonly SourceKey[] };

type IsOrder = (key: SourceKey) => boolean;

/** The words of runs; what is mentioned by its id, since numbers of pictures follow from what stands before. Places in a list are left out for the same reason. */
const wordsOf = (runs: readonly Run[], isOrder: IsOrder): string => runs.map((run) => ('text' in run ? (run.source !== undefined && isOrder(run.source) ? '#' : run.text) : `[${run.reference}]`)).join('');

function pieceOf(kind: Piece['kind'], id: string, says: string, runs: readonly Run[], rests: readonly SourceKey[] = []): Piece {
  const figures = runs.flatMap((run) => ('text' in run && run.source !== undefined ? [{ text: run.text, source: run.source }] : []));
  return { kind, id, says, figures, sources: [...figures.map(({ source }) => source), ...rests], chosenAmong: [] };
}

const runsIn = (cells: readonly Cell[]): readonly Run[] => cells.flatMap(({ runs }) => runs);

function rowsOf({ id, head, body, notes }: Table, isOrder: IsOrder): readonly Piece[] {
  const rows = [...head, ...body].map((cells) => pieceOf('row', id, cells.map(({ runs, comment = '' }) => `${wordsOf(runs, isOrder)} ${comment}`).join(' | '), runsIn(cells)));
  return [...rows, ...notes.map((runs) => pieceOf('paragraph', `${id}#note`, wordsOf(runs, isOrder), runs))];
}

/** Every piece of a finished report: paragraphs and headings, rows of tables and of the data of charts, the charts as they are drawn. */
export function piecesOf({ tree, charts }: FinishedReport): readonly Piece[] {
  const isOrder: IsOrder = (key) => (tree.sources[key] as { readonly kind: string }).kind === 'order';
  const drawn = new Map(charts.map((chart) => [chart.key, chart]));
  const ofBlock = (block: Block): readonly Piece[] => {
    if (block.kind === 'table') return rowsOf(block, isOrder);
    if (block.kind !== 'picture') {
      const runs = block.kind === 'heading' ? [...block.runs, ...block.tail] : block.runs;
      return [pieceOf('paragraph', block.id, wordsOf(runs, isOrder), runs, block.restsOn)];
    }
    const { option, width, height, chosenAmong = [] } = drawn.get(block.picture) ?? {};
    const chart = pieceOf('chart', block.id, JSON.stringify([block.caption, block.description, option, width, height]), runsIn(block.data.body.flat()), block.restsOn);
    return [chart, ...rowsOf(block.data, isOrder)].map((piece) => ({ ...piece, chosenAmong }));
  };
  return tree.sections.flatMap(({ blocks }) => blocks.flatMap(ofBlock));
}

/** The pieces of one report that do not stand in another as they are. */
export function missingIn(pieces: readonly Piece[], other: readonly Piece[]): readonly Piece[] {
  const keyOf = ({ kind, id, says }: Piece): string => `${kind} ${id} ${says}`;
  const left = new Map<string, number>();
  for (const piece of other) left.set(keyOf(piece), (left.get(keyOf(piece)) ?? 0) + 1);
  return pieces.filter((piece) => {
    const count = left.get(keyOf(piece)) ?? 0;
    left.set(keyOf(piece), count - 1);
    return count <= 0;
  });
}
