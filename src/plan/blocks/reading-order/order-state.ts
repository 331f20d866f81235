import { endsSentence, textOfPiece, widthOf, type Piece } from '../pieces.ts';
import type { Cohesion } from './cohesion.ts';

/** What the outline expects next, after the pieces read so far. */
export type OrderState = {
  readonly levels: readonly number[];
  readonly section: 'none' | 'units' | 'goals' | 'measures';
  readonly domainRank: number;
  /** The last piece stops in the middle of a sentence. */
  readonly open: boolean;
  /** The last piece is a heading that waits for its text. */
  readonly heading: boolean;
  /** The last piece is a measure of which only the title has come. */
  readonly bodyless: boolean;
  readonly tail: string;
  /** Rank of the last number, -1 before the first. */
  readonly lastRank: number;
  /** The text of the last piece, to see whether it announces the next. */
  readonly last: string;
  /** How far a preface has come: what was done, where we stand, what lies ahead, on what the plan rests. */
  readonly stage: number;
};

/** How this document is laid out, as far as it bears on order. */
export type OrderStyle = {
  readonly full: number;
  /** Where the lines that name units stand: under the heading of a domain, at its end, or after each goal or measure. */
  readonly units: 'heading' | 'end' | 'item';
  /** For each rank that begins anew: the rank it usually stands under (-1 none). */
  readonly parents: ReadonlyMap<number, number>;
  /** The rank of the heading that usually opens a domain, -1 where there are no domains. */
  readonly domainRank: number;
  /** Ranks whose headings are usually followed by a deeper number, not by text. */
  readonly emptyRanks: ReadonlySet<number>;
};

export const emptyOrder: OrderState = {
  levels: Array.from({ length: 8 }, () => 0), section: 'none', domainRank: -1, open: false, heading: true, bodyless: false, tail: '', lastRank: -1, last: '', stage: 0,
};

/** A piece with what the cost of its place depends on, computed once. */
export type OrderPiece = {
  readonly piece: Piece;
  readonly text: string;
  readonly open: boolean;
  readonly heading: boolean;
  readonly single: boolean;
};

/** Prices of what should not follow each other; a broken sentence and a broken number cost the same. */
const price = { brokenSentence: 6, brokenNumber: 6, restart: 4, gap: 5, misplacedKeyword: 6, looseParagraph: 2, freeParagraph: 0.5, wrongParent: 2, itemWithoutSection: 0.8, emptyTitle: 1.5, afterTheEnd: 2, backwards: 1, emptySection: 2, announced: 1.2 };

/** Prepares a piece. A last line well short of the margin that ends no sentence is a heading or a list of units, not a cut sentence. */
export function orderPiece(piece: Piece, style: OrderStyle): OrderPiece {
  const text = textOfPiece(piece).replaceAll(/[\s\u3000]/g, '');
  const last = piece.slices.at(-1);
  const lastText = last ? last.line.text.slice(last.from, last.to) : '';
  const ended = endsSentence(text);
  const wide = widthOf(lastText) >= style.full - 4;
  const units = piece.start?.kind === 'keyword' && piece.start.section === 'units';
  const keyword = piece.start?.kind === 'keyword' && !units;
  const open = !ended && wide && !keyword && piece.start?.kind !== 'part' && (!units || /[、，和及]$/.test(text));
  const sentences = text.match(/[。！？]/g)?.length ?? 0;
  return { piece, text, open, heading: keyword || (!ended && !open), single: ended && sentences <= 1 && text.length < 48 };
}

/** Paragraphs of a preface follow each other like this in every plan; other openings may stand anywhere. */
const stages = [
  /^(?:党的十[八九]大以来|改革开放|过去|十年来|五年来|“十[二三]五”|[12]\d{3}年以?来?，|自[12]\d{3}年)/,
  /^(?:当前|目前|同时|与此同时|面对|进入新时代|但是|然而|必须看到)/,
  /^(?:[12]\d{3}年?(?:至|—|-|到)[12]\d{3}年|未来|今后|“十[四五]五”|站在新)/,
  /^(?:依据|根据|按照|参照|为(?:深入|贯彻|全面|进一步|更好))/,
];
const stageOf = (text: string): number => stages.findIndex((stage) => stage.test(text)) + 1;

/** The last words of a preface: nothing of it comes after them. */
const endsPreface = /制定本(?:规划|纲要|方案|细则|计划)。$/;

/** The deepest level above `rank` that is open: under what a new 1 would stand. */
export function parentRank(levels: readonly number[], rank: number): number {
  for (let above = rank - 1; above >= 0; above--) if ((levels[above] ?? 0) > 0) return above;
  return -1;
}

function numberedCost(state: OrderState, rank: number, number: number, style: OrderStyle): number {
  const last = state.levels[rank] ?? 0;
  if (number === last + 1) return number === 1 && style.parents.has(rank) && style.parents.get(rank) !== parentRank(state.levels, rank) ? price.wrongParent : 0;
  if (number === 1) return price.restart;
  return number > last ? price.gap : price.brokenNumber;
}

function keywordCost(state: OrderState, section: 'goals' | 'measures' | 'units', style: OrderStyle): number {
  const fresh = state.section === 'none' || state.section === 'units';
  const items = state.levels.slice(Math.max(state.domainRank, 0) + 1).some((level) => level > 0);
  const misplaced = style.domainRank >= 0 && state.lastRank !== style.domainRank && section !== 'measures' ? 2 : 0;
  if (section === 'units') return style.units === 'heading' ? misplaced + (state.section === 'none' && state.heading ? 0 : 3) : items && !state.heading ? 0 : 3;
  if (section === 'goals') return fresh && !items && (state.heading || state.section === 'units') ? misplaced : price.misplacedKeyword;
  return state.section === 'goals' && items ? 0 : price.misplacedKeyword - 2;
}

/** Text right under a heading that mostly has numbers below it: expected where it takes up the words of the heading (指导思想 … 为指导). */
function underHeading(state: OrderState, next: OrderPiece): number {
  const words = state.last.replace(/^[（(].*?[)）]|^第.{1,3}[章节部分编篇]/, '').replaceAll(/\s/g, '');
  for (let at = 0; at + 1 < words.length; at++) if (next.text.includes(words.slice(at, at + 2))) return price.freeParagraph / 2;
  return price.looseParagraph * 0.3;
}

/** …下设监测组和评估组。 announces two paragraphs: the second does not come before the first. */
function skipsAhead(last: string, next: string): boolean {
  const [whole = '', first = '', second = ''] = /(\p{Script=Han}{3})[和、与](\p{Script=Han}{3})。/u.exec(last) ?? [];
  return whole !== '' && next.startsWith(second) && !last.slice(last.indexOf(whole) + whole.length).includes(first);
}

/** An unnumbered paragraph after an ended sentence: usual in a preface, rare in a list of measures, expected where the text before has named what it is about. */
function paragraphCost(state: OrderState, next: OrderPiece): number {
  const inSection = state.section === 'goals' || state.section === 'measures';
  const numbered = state.levels.slice(4).some((level) => level > 0);
  const base = inSection ? price.looseParagraph : numbered ? price.looseParagraph / 2 : price.freeParagraph;
  const announced = state.last.includes(next.text.slice(0, 3)) ? price.announced : 0;
  const early = skipsAhead(state.last, next.text) ? price.looseParagraph / 4 : 0;
  const stage = stageOf(next.text);
  const backwards = stage > 0 && stage < state.stage ? price.backwards : 0;
  return Math.max(0, base - announced) + early + backwards + (endsPreface.test(state.last) ? price.afterTheEnd : 0);
}

/** What it costs to read `next` after `state`: 0 when everything fits. */
export function stepCost(state: OrderState, next: OrderPiece, cohesion: Cohesion, style: OrderStyle): number {
  const start = next.piece.start;
  if (start === null) {
    if (state.open) return next.piece.opensParagraph && next.piece.slices[0]?.line.startsParagraph ? price.brokenSentence : cohesion(state.tail, next.text);
    if (state.section !== 'none' && state.heading) return 3;
    if (state.heading) return style.emptyRanks.has(state.lastRank) ? underHeading(state, next) : 0;
    return state.bodyless ? 0 : paragraphCost(state, next);
  }
  const broken = state.open ? price.brokenSentence : 0;
  const bare = start.kind === 'numbered' && start.number === 1 && style.domainRank >= 0 && start.rank > style.domainRank && (state.section === 'none' || state.section === 'units') ? price.itemWithoutSection : 0;
  const leaves = start.kind === 'numbered' && start.rank <= state.domainRank;
  const items = state.levels.slice(Math.max(state.domainRank, 0) + 1).some((level) => level > 0);
  const empty = (state.bodyless ? price.emptyTitle : 0) + (leaves && (state.section === 'units' || state.section === 'goals') && (state.section === 'goals' || !items) ? price.emptySection : 0);
  const waiting = start.kind === 'numbered' && state.heading && state.section === 'none' && state.lastRank >= start.rank ? price.emptyTitle : 0;
  if (start.kind === 'numbered') return broken + bare + empty + waiting + numberedCost(state, start.rank, start.number, style);
  if (start.kind === 'keyword') return broken + empty + keywordCost(state, start.section, style);
  const late = start.part === 'preface' && state.last !== '' && !state.heading && state.levels.every((level) => level === 0) ? price.misplacedKeyword / 2 : 0;
  const early = start.part === 'annex' || state.levels.some((level) => level > 0) || state.last === '' || state.heading ? 0 : price.misplacedKeyword;
  return broken + Math.max(late, early);
}

/** The state after reading `next`. */
export function stepState(state: OrderState, next: OrderPiece, style: OrderStyle): OrderState {
  const start = next.piece.start;
  const after = { open: next.open, heading: next.heading, tail: next.text.slice(-4), last: next.text, stage: 0, bodyless: false };
  if (start === null) return { ...state, ...after, stage: Math.max(state.stage, stageOf(next.text)), last: (state.last + next.text).slice(-800) };
  if (start.kind === 'part') return { ...emptyOrder, ...after, heading: true };
  if (start.kind === 'numbered') {
    const levels = state.levels.map((level, rank) => (rank < start.rank ? level : rank === start.rank ? start.number : 0));
    const item = style.domainRank >= 0 && start.rank > style.domainRank;
    const leaves = start.rank <= state.domainRank || (!item && (state.section === 'none' || state.section === 'units'));
    const section = leaves ? 'none' : state.section;
    const bodyless = section === 'measures' && next.single;
    return { ...after, lastRank: start.rank, levels, section, domainRank: leaves ? start.rank : state.domainRank, bodyless };
  }
  if (start.section === 'units') return { ...state, ...after, heading: true, section: state.section === 'none' ? 'units' : state.section };
  const levels = state.levels.map((level, rank) => (rank <= state.domainRank ? level : 0));
  return { ...state, ...after, levels, section: start.section };
}
