import type { Clause, ResponsibleUnit } from '../tree.ts';
import { isUnits, type OutlineNode } from './outline.ts';
import { joinSlices, lineAt, slicePassage, spansOf, type Passage, type Slice } from './passage.ts';
import { endsSentence, type Piece } from './pieces.ts';
import { unitsInBrackets } from './units.ts';

/** What the sentences of a clause promise, and the figures of the past in them; given by the phrases so that blocks need not know them. */
export type ReadPromises = (passage: Passage, place: ClausePlace) => Pick<Clause, 'targets' | 'facts'>;

/** Where a clause stands: the id its targets start with, and in what kind of text. */
export type ClausePlace = { readonly id: string; readonly section: 'goal' | 'measure' | 'clause'; readonly domain: string | null };

/** Slices of a piece without its numbering token. */
function slicesAfterToken(piece: Piece): Slice[] {
  const [first, ...rest] = piece.slices;
  if (!first) return [];
  return [{ ...first, from: first.from + (piece.start?.length ?? 0) }, ...rest];
}

/** All pieces of a node and of everything below it, in reading order. */
function piecesOf(node: OutlineNode): Piece[] {
  return [...(node.head ? [node.head] : []), ...node.own, ...node.children.flatMap(piecesOf)];
}

const spansOfPieces = (pieces: readonly Piece[]): Clause['spans'] => spansOf(joinSlices(pieces.flatMap((piece) => piece.slices)));

/** The first sentence without its full stop; null when the clause opens with no ended sentence. @example titleOf("加强服务。健全工作机制。") // "加强服务" */
export function titleOf(text: string): string | null {
  const stop = text.search(/[。；：:！？]/);
  if (stop < 0) return text.length <= 40 ? text : null;
  return stop <= 60 ? text.slice(0, stop) : null;
}

/** Text and title of a clause whose first piece may be a heading on a line of its own; `apart` tells that what follows begins a paragraph, not the rest of a cut line. */
function bodyAndTitle(head: readonly Slice[], rest: readonly Slice[], headText: string, apart: boolean): { body: Passage; title: string | null } {
  const standsAlone = apart && !/[，。；：！？]/.test(headText) && headText.length <= 40 && rest.length > 0;
  const body = joinSlices(standsAlone ? rest : [...head, ...rest]);
  return { body, title: standsAlone ? headText : titleOf(body.text) };
}

/**
 * A whole clause from one node: everything below it is part of its text. Used for goals and measures, whose sub-items belong to the promise.
 * `units` are those of the lines below it, null where such lines belong to the whole domain.
 *
 * @example wholeClause(node, place, 1, read, []).text // '孕产妇系统管理率保持在90%以上。…'
 */
export function wholeClause(node: OutlineNode, place: ClausePlace, number: number | null, read: ReadPromises, units: readonly ResponsibleUnit[] | null): Clause {
  const all = piecesOf(node);
  const texts = all.filter((piece) => !isUnits(piece));
  const [first, ...rest] = texts;
  const head = first ? slicesAfterToken(first) : [];
  const { body, title } = bodyAndTitle(head, rest.flatMap((piece) => piece.slices), joinSlices(head).text, rest[0]?.opensParagraph === true && rest[0].start === null);
  const ofTitle = title !== null && !body.text.startsWith(title) ? read(joinSlices(head), { ...place, id: `${place.id}/title` }) : { targets: [], facts: [] };
  const ofBody = read(body, place);
  return {
    ...placed(units === null ? texts : all), number, title, text: body.text, units: [...(units ?? []), ...unitsInBrackets(body.text)], clauses: [],
    targets: [...ofTitle.targets, ...ofBody.targets], facts: [...ofTitle.facts, ...ofBody.facts],
  };
}

function placed(pieces: readonly Piece[]): Pick<Clause, 'line' | 'page' | 'spans'> {
  const line = pieces[0]?.slices[0]?.line;
  return { line: line?.line ?? 0, page: line?.page ?? 0, spans: spansOfPieces(pieces) };
}

/**
 * A clause of a chapter outside the domains: its numbered children become clauses of their own, but for those that are domains.
 *
 * @example nestedClause(node, place, read, new Set()).clauses.length
 */
export function nestedClause(node: OutlineNode, place: ClausePlace, read: ReadPromises, domains: ReadonlySet<OutlineNode>): Clause {
  const head = node.head ? slicesAfterToken(node.head) : [];
  const headText = joinSlices(head).text;
  const rest = node.own.flatMap((piece) => piece.slices);
  const { body, title } = bodyAndTitle(head, rest, headText, node.own[0]?.opensParagraph ?? false);
  const alone = node.children.length > 0 && rest.length === 0 && !endsSentence(headText);
  const passage = alone ? slicePassage(body, 0, 0) : body;
  return {
    ...placed([...(node.head ? [node.head] : []), ...node.own]),
    number: node.number,
    title: alone ? headText : title,
    text: passage.text,
    units: unitsInBrackets(passage.text),
    clauses: node.children.filter((child) => !domains.has(child)).map((child, index) => nestedClause(child, { ...place, id: `${place.id}/${String(child.number ?? index + 1)}` }, read, domains)),
    ...read(passage, place),
  };
}

/** An unnumbered stretch of text as a clause of its own. */
export function looseClause(pieces: readonly Piece[], place: ClausePlace, number: number | null, read: ReadPromises): Clause {
  const passage = joinSlices(pieces.flatMap((piece) => piece.slices));
  const line = lineAt(passage, 0);
  return {
    number, title: null, text: passage.text, line: line?.line ?? 0, page: line?.page ?? 0, spans: spansOf(passage),
    units: unitsInBrackets(passage.text), clauses: [], ...read(passage, place),
  };
}
