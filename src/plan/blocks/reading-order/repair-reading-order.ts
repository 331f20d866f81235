import type { Issue } from '#kernel';
import { isUnits } from '../outline.ts';
import { widthOf, type Piece } from '../pieces.ts';
import { bestOrders, costOfOrder, displaced, type Arrangement, type ExitCost } from './best-orders.ts';
import { cohesionOf, type Cohesion } from './cohesion.ts';
import { orderStyle } from './order-style.ts';
import { emptyOrder, orderPiece, stepState, type OrderPiece, type OrderState, type OrderStyle } from './order-state.ts';

/** A page is looked at when its order costs at least this much. */
const suspicious = 2.5;
/** A page that cannot be repaired and still breaks a sentence or a row of numbers raises a doubt; worse than a restart or a gap that plans do print. */
const broken = 6;
/** A repair is made when it saves at least this much. */
const worthwhile = 2;
/** Two repairs closer than this are equally good. */
const margin = 0.05;
/** Pages with more pieces than this are left alone (a list or an index, not running text). */
const mostPieces = 26;
/** What it costs to cut a piece between two lines where nothing but a bad join says so: nothing where the join was never seen (3), much where it is natural (0). */
const cutPrice = (join: number): number => (3 - join) * 0.6;

type Candidate = Arrangement & { readonly pieces: readonly OrderPiece[] };

const hasKeyword = (pieces: readonly OrderPiece[], section: string): boolean => pieces.some(({ piece }) => piece.start?.kind === 'keyword' && piece.start.section === section);

/** Numbers the page before must have reached: the smallest of a rank less one, unless the rank begins anew on the page. Holds whatever order that page is in. */
function expectedLevels(next: readonly OrderPiece[]): [rank: number, number: number][] {
  const smallest = new Map<number, number>();
  for (const { piece } of next) {
    if (piece.start?.kind === 'numbered') smallest.set(piece.start.rank, Math.min(piece.start.number, smallest.get(piece.start.rank) ?? Infinity));
  }
  return [...smallest].filter(([, number]) => number > 1).map(([rank, number]) => [rank, number - 1]);
}

/** What the page after expects: `wantsOpen` when it begins in the middle of something. */
type Exit = { readonly cost: ExitCost; readonly wantsOpen: boolean };

/** The page may end open only when the next page goes on with a sentence. */
function exitOf(next: readonly OrderPiece[], cohesion: Cohesion): Exit {
  const loose = next.filter((piece) => piece.piece.start === null);
  const first = next[0];
  /** The page after may itself be in disorder, the rest of the sentence run on behind another piece. */
  const inner = next.flatMap(({ piece }) => piece.slices.slice(1).map(({ line, from, to }) => line.text.slice(from, to).trim()));
  const hidden = (tail: string): number => Math.min(3, 0.8 + inner.reduce((best, line) => Math.min(best, cohesion(tail, line)), 3));
  const expects = expectedLevels(next);
  const measuresOnly = hasKeyword(next, 'measures') && !hasKeyword(next, 'goals');
  const cost: ExitCost = (state) => sentenceCost(state) + expects.reduce((sum, [rank, number]) => sum + (state.levels[rank] === number ? 0 : 4), 0) + (measuresOnly && state.section !== 'goals' ? 3 : 0);
  const sentenceCost: ExitCost = (state) => {
    if (first === undefined) return state.open ? 1 : 0;
    if (state.open) return loose.length === 0 ? hidden(state.tail) : Math.min(...loose.map((piece) => cohesion(state.tail, piece.text)));
    return first.piece.start === null && state.section !== 'none' && !state.bodyless ? 1.5 : 0;
  };
  return { cost, wantsOpen: first !== undefined && first.piece.start === null };
}

/** An end of a broken sentence that no piece of the page carries is hidden inside one: only then is a piece cut between two of its lines. */
function lacksEnd(pieces: readonly OrderPiece[], entry: OrderState, exit: Exit): boolean {
  if (entry.open && pieces.every((piece) => piece.piece.start !== null)) return true;
  return exit.wantsOpen && pieces.every((piece) => !piece.open);
}

/** Whether the last line of a piece ends well before the margin. */
function isShort({ slices }: Piece, style: OrderStyle): boolean {
  const last = slices.at(-1);
  return last !== undefined && widthOf(last.line.text.slice(last.from, last.to)) < style.full - 4;
}

const endsWithUnit = /(?:局|委|部|会|院|办|中心|联|科协|团委|政府|街道|公司)[）)]?$/;

/** Every way to cut one piece of the page between two of its lines. */
function cutOnce(pieces: readonly OrderPiece[], style: OrderStyle, cohesion: Cohesion): { pieces: OrderPiece[]; price: number }[] {
  return pieces.flatMap((whole, at) =>
    whole.piece.slices.slice(1).flatMap((_, index) => {
      const head = orderPiece({ ...whole.piece, slices: whole.piece.slices.slice(0, index + 1) }, style);
      // A list of units runs over full lines; something else follows it only after a short line or a whole name.
      if (isUnits(whole.piece) && !isShort(head.piece, style) && !endsWithUnit.test(head.text)) return [];
      const tail = orderPiece({ ...whole.piece, start: null, opensParagraph: false, slices: whole.piece.slices.slice(index + 1) }, style);
      const natural = head.open ? cohesion(head.text, tail.text) : 1.5;
      return [{ pieces: [...pieces.slice(0, at), head, tail, ...pieces.slice(at + 1)], price: cutPrice(natural) }];
    }),
  );
}

function candidates(pieces: readonly OrderPiece[], entry: OrderState, exit: Exit, cohesion: Cohesion, style: OrderStyle, ceiling: number): Candidate[] {
  const whole = bestOrders(pieces, entry, exit.cost, cohesion, style, ceiling).map((found) => ({ ...found, pieces }));
  if (!lacksEnd(pieces, entry, exit)) return whole;
  const best = whole[0]?.cost ?? ceiling;
  const cut = cutOnce(pieces, style, cohesion).flatMap((option) =>
    bestOrders(option.pieces, entry, exit.cost, cohesion, style, best + margin - option.price)
      .map((found) => ({ ...found, cost: found.cost + option.price, pieces: option.pieces })),
  );
  return [...whole, ...cut].sort((a, b) => a.cost - b.cost);
}

const readingOf = (candidate: Candidate): string => candidate.order.map((index) => candidate.pieces[index]?.text ?? '').join('');

function issueOf(code: string, message: string, piece: Piece | undefined): Issue {
  const line = piece?.slices[0]?.line;
  return { code, severity: 'doubt', message, ...(line ? { line: line.line, page: line.page } : {}) };
}

/** How a moved page reads now, in words a person can check against the print. */
function describe(pieces: readonly OrderPiece[], page: number): string {
  const heads = pieces.map((piece) => `“${piece.text.slice(0, 8)}…”`).join('、');
  return `第${String(page)}页各段的先后次序与编号或语句不符，已按编号和未完的语句调整为：${heads}。请对照原件核对。`;
}

/**
 * Puts the pieces of each page into reading order. The order of a page is judged by numbering, unfinished sentences and the limits of the page; a page whose
 * order fits is not touched. Every repair is reported with its place; where two repairs are equally good the original order stays and a doubt is raised.
 *
 * @example repairReadingOrder(pieces).issues[0]?.code // 'page-order-repaired'
 */
export function repairReadingOrder(pieces: readonly Piece[]): { readonly pieces: readonly Piece[]; readonly issues: readonly Issue[] } {
  const style = orderStyle(pieces);
  const cohesion = cohesionOf(pieces.flatMap((piece) => piece.slices.map(({ line }) => line.text)));
  const pages = Map.groupBy(pieces.map((piece) => orderPiece(piece, style)), ({ piece }) => piece.page);
  const numbers = [...pages.keys()];
  const ordered: Piece[] = [];
  const issues: Issue[] = [];
  let state = emptyOrder;
  for (const [index, page] of numbers.entries()) {
    const original = pages.get(page) ?? [];
    const exit = exitOf(pages.get(numbers[index + 1] ?? -1) ?? [], cohesion);
    const { chosen, likely, issue } = settlePage(original, state, exit, cohesion, style, page);
    if (issue) issues.push(issue);
    ordered.push(...chosen.map(({ piece }) => piece));
    state = (likely ?? chosen).reduce((before, piece) => stepState(before, piece, style), state);
  }
  return { pieces: ordered, issues };
}

/**
 * How many whole unnumbered paragraphs of a page could stand elsewhere on it: side by side in running text, or alone in a numbered list without having been announced.
 * A page with one such paragraph in running text proves itself.
 */
function unprovenParagraphs(pieces: readonly OrderPiece[], entry: OrderState, style: OrderStyle): number {
  let state = entry;
  let loose = 0;
  for (const piece of pieces) {
    const whole = piece.piece.start === null && !state.open && !state.heading && !piece.open && !piece.heading;
    const inList = state.section !== 'none' || state.levels.slice(4).some((level) => level > 0);
    if (whole && !state.last.includes(piece.text.slice(0, 3))) loose += inList ? 2 : 1;
    state = stepState(state, piece, style);
  }
  return loose;
}

/** Running text that ends a sentence where the next page goes on with an unnumbered line: either a paragraph ended just there, or its end stands further up. */
function endsMidway(pieces: readonly OrderPiece[], exit: Exit): boolean {
  const last = pieces.at(-1);
  return exit.wantsOpen && last !== undefined && last.piece.start === null && !last.open && !last.heading;
}

/** What becomes of a page: the order kept or chosen, and, where the original stays for doubt, the likeliest one, so that the next page is judged from there. */
type Settled = { readonly chosen: readonly OrderPiece[]; readonly likely?: readonly OrderPiece[]; readonly issue?: Issue };

function settlePage(original: readonly OrderPiece[], entry: OrderState, exit: Exit, cohesion: Cohesion, style: OrderStyle, page: number): Settled {
  const given = costOfOrder(original, entry, exit.cost, cohesion, style);
  const asPrinted = (): Settled => {
    const loose = unprovenParagraphs(original, entry, style) + (endsMidway(original, exit) ? 1 : 0);
    if (costOfOrder(original, entry, () => 0, () => 0, style) >= broken) {
      const message = `第${String(page)}页的编号或语句前后不接，也没有找到更合理的排法，已保留原有次序，请对照原件核对。`;
      return { chosen: original, issue: issueOf('page-order-doubtful', message, original[0]?.piece) };
    }
    if (loose < 2) return { chosen: original };
    const message = `第${String(page)}页有${String(loose)}段文字没有编号，先后次序无从核对，已按原文排列。`;
    return { chosen: original, issue: issueOf('page-order-unproven', message, original[0]?.piece) };
  };
  if (given < suspicious || original.length > mostPieces) return asPrinted();
  const [best, ...others] = candidates(original, entry, exit, cohesion, style, given + original.length * displaced);
  const first = original[0]?.piece;
  if (!best || given - best.cost + best.moved < worthwhile) return asPrinted();
  const reading = readingOf(best);
  const rival = others.find((other) => readingOf(other) !== reading);
  if (rival && rival.cost - best.cost < margin) {
    const message = `第${String(page)}页各段的先后次序有疑问，有两种同样合理的排法，已保留原有次序，请对照原件确定。`;
    return { chosen: original, likely: best.order.flatMap((index) => best.pieces[index] ?? []), issue: issueOf('page-order-doubtful', message, first) };
  }
  const chosen = best.order.flatMap((index) => best.pieces[index] ?? []);
  return { chosen, issue: issueOf('page-order-repaired', describe(chosen, page), chosen.find((piece, index) => piece.text !== original[index]?.text)?.piece ?? first) };
}
