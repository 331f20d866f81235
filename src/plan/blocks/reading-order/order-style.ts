import { fullWidth, type Piece } from '../pieces.ts';
import { emptyOrder, orderPiece, parentRank, stepState, type OrderPiece, type OrderState, type OrderStyle } from './order-state.ts';

/** The value seen most often, or the fallback when nothing was seen. */
function most(counts: ReadonlyMap<number, number>, fallback: number): number {
  return [...counts].reduce((best, [value, count]) => (count > best[1] ? [value, count] : best), [fallback, 0])[0] ?? fallback;
}

const add = (counts: Map<number, number>, value: number): void => void counts.set(value, (counts.get(value) ?? 0) + 1);

type Seen = {
  readonly parents: Map<number, Map<number, number>>;
  readonly domains: Map<number, number>;
  readonly headings: Map<number, number>;
};

function observe(seen: Seen, state: OrderState, before: OrderPiece | undefined, next: OrderPiece): void {
  const start = next.piece.start;
  const beforeStart = before?.piece.start;
  if (beforeStart?.kind === 'numbered' && before?.heading === true) {
    const weight = start === null ? -1 : 1;
    seen.headings.set(beforeStart.rank, (seen.headings.get(beforeStart.rank) ?? 0) + weight);
  }
  if (start?.kind === 'numbered' && start.number === 1) {
    const counts = seen.parents.get(start.rank) ?? new Map<number, number>();
    add(counts, parentRank(state.levels, start.rank));
    seen.parents.set(start.rank, counts);
  }
  if (start?.kind === 'keyword' && start.section === 'goals' && state.lastRank >= 0 && state.lastRank < 5) add(seen.domains, state.lastRank);
}

const isKeyword = (piece: Piece | undefined, section: string): boolean => piece?.start?.kind === 'keyword' && piece.start.section === section;

/** Units under the heading unless the document clearly does otherwise: many more unit lines than domains, or most of them right before the next heading. */
function unitsPlace(pieces: readonly Piece[]): OrderStyle['units'] {
  const units = pieces.flatMap((piece, index) => (isKeyword(piece, 'units') ? [index] : []));
  const domains = pieces.filter((piece) => isKeyword(piece, 'goals')).length;
  if (units.length > domains * 1.5) return 'item';
  const beforeHeading = units.filter((index) => {
    const next = pieces[index + 1]?.start;
    return next === undefined || (next?.kind === 'numbered' && next.rank <= 4) || next?.kind === 'part';
  });
  return beforeHeading.length * 2 > units.length ? 'end' : 'heading';
}

/**
 * Learns from a document, as it lies there, how it is laid out: under which rank each numbering begins anew, which headings open domains, where units stand.
 * A few pages in the wrong order do not change what most pages say.
 *
 * @example orderStyle(pieces).domainRank // 4: （一） opens a domain
 */
export function orderStyle(pieces: readonly Piece[]): OrderStyle {
  const full = fullWidth(pieces.flatMap((piece) => piece.slices.map((slice) => slice.line)));
  const plain: OrderStyle = { full, units: 'heading', parents: new Map(), domainRank: -1, emptyRanks: new Set() };
  const seen: Seen = { parents: new Map(), domains: new Map(), headings: new Map() };
  let state = emptyOrder;
  let before: OrderPiece | undefined;
  for (const piece of pieces) {
    const next = orderPiece(piece, plain);
    observe(seen, state, before, next);
    state = stepState(state, next, plain);
    before = next;
  }
  const parents = new Map([...seen.parents].map(([rank, counts]) => [rank, most(counts, -1)]));
  const items = 5;
  return {
    full,
    units: unitsPlace(pieces),
    parents,
    // Where no page still shows a heading right before 主要目标, the items below it tell under which rank they stand.
    domainRank: pieces.some((piece) => isKeyword(piece, 'goals')) ? most(seen.domains, parents.get(items) ?? -1) : -1,
    emptyRanks: new Set([...seen.headings].filter(([, weight]) => weight > 0).map(([rank]) => rank)),
  };
}
