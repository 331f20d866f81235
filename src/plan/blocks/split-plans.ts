import { recogniseStart } from './starts/index.ts';
import type { Piece } from './pieces.ts';
import { headingText } from './outline.ts';

/** The pieces of one plan; `title` holds the pieces its printed title stands on. */
export type PlanPieces = { readonly title: readonly Piece[]; readonly pieces: readonly Piece[] };

const isTitle = (piece: Piece): boolean => piece.start?.kind === 'part' && piece.start.part === 'title';
const isPreface = (piece: Piece): boolean => piece.start?.kind === 'part' && piece.start.part === 'preface';
const isAnnex = (piece: Piece): boolean => piece.start?.kind === 'part' && piece.start.part === 'annex';

/** 第一部分 示例区妇女发展规划: a numbered heading that is the title of a plan. */
function isNumberedTitle(piece: Piece): boolean {
  if (piece.start?.kind !== 'numbered' || piece.start.rank > 3) return false;
  const start = recogniseStart(headingText(piece));
  return start?.kind === 'part' && start.part === 'title' && /(?:妇女|儿童)/.test(headingText(piece));
}

type Draft = { title: Piece[]; pieces: Piece[]; annex: boolean; topRank: number; chapters: number };
const fresh = (): Draft => ({ title: [], pieces: [], annex: false, topRank: Infinity, chapters: 0 });

/** Whether the numbering of the highest level begins anew after at least three chapters: a second plan without title and preface. */
function beginsAnew(draft: Draft, piece: Piece): boolean {
  const { start } = piece;
  return start?.kind === 'numbered' && start.rank <= 3 && start.rank === draft.topRank && start.number === 1 && draft.chapters >= 3;
}

function opens(draft: Draft, piece: Piece): boolean {
  const filled = draft.pieces.length > 0;
  if (isNumberedTitle(piece)) return filled || draft.title.length > 0;
  if (isTitle(piece)) return filled && !(draft.annex && !/(?:妇女|儿童)发展(?:规划|纲要)/.test(headingText(piece)));
  if (isPreface(piece)) return draft.pieces.some((before) => isPreface(before) || before.start?.kind === 'numbered');
  return beginsAnew(draft, piece);
}

/**
 * Cuts a document into its plans: at printed titles, at a second 前言, or where the chapters begin to count anew.
 *
 * @example splitPlans(pieces).length // 2 for a file with the women's and the children's plan
 */
export function splitPlans(pieces: readonly Piece[]): PlanPieces[] {
  const drafts: Draft[] = [fresh()];
  for (const piece of pieces) {
    let draft = drafts.at(-1) ?? fresh();
    if (opens(draft, piece)) {
      draft = fresh();
      drafts.push(draft);
    }
    if ((isTitle(piece) || isNumberedTitle(piece)) && draft.pieces.length === 0) {
      draft.title.push(piece);
      continue;
    }
    if (isAnnex(piece)) draft.annex = true;
    if (piece.start?.kind === 'numbered') {
      if (piece.start.rank < draft.topRank) Object.assign(draft, { topRank: piece.start.rank, chapters: 0 });
      if (piece.start.rank === draft.topRank) draft.chapters++;
    }
    draft.pieces.push(piece);
  }
  return joinCover(drafts).map(({ title, pieces }) => ({ title, pieces }));
}

/** A title page, a letter of issue or a table of contents before the first heading is no plan of its own: it goes to the plan after it. */
function joinCover(drafts: readonly Draft[]): Draft[] {
  const plans: Draft[] = [];
  let cover: Draft | undefined;
  for (const draft of drafts) {
    const whole: Draft = cover ? { ...draft, title: [...cover.title, ...draft.title], pieces: [...cover.pieces, ...draft.pieces] } : draft;
    cover = undefined;
    if (draft !== drafts.at(-1) && whole.pieces.every((piece) => piece.start?.kind !== 'numbered' && !isPreface(piece))) cover = whole;
    else plans.push(whole);
  }
  return plans;
}
