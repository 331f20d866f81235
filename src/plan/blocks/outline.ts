import type { Piece } from './pieces.ts';
import { sectionKeyword } from './starts/section-keyword.ts';

/**
 * A node of the outline: a heading or numbered clause (or a keyword such as 主要目标) with the pieces of its own text and what stands below it.
 * `section` is set on nodes that are, or stand for, 主要目标 or 策略措施.
 */
export type OutlineNode = {
  readonly rank: number;
  readonly number: number | null;
  readonly section: 'goals' | 'measures' | null;
  readonly part: 'title' | 'preface' | 'annex' | null;
  readonly head: Piece | null;
  /** Unnumbered pieces and lines that name units, in reading order. */
  readonly own: Piece[];
  readonly children: OutlineNode[];
};

/** Keywords stand a half rank below the heading they belong to. */
const half = 0.5;

const newNode = (rank: number, head: Piece | null, more: Partial<OutlineNode> = {}): OutlineNode => ({
  rank, number: null, section: null, part: null, head, own: [], children: [], ...more,
});

/** The text of a piece after its numbering token, blanks gone: what a heading says. */
export function headingText(piece: Piece): string {
  const [first, ...rest] = piece.slices;
  if (!first) return '';
  const skip = piece.start?.length ?? 0;
  const head = first.line.text.slice(first.from + skip, first.to);
  return [head, ...rest.map(({ line, from, to }) => line.text.slice(from, to))].join('').replaceAll(/[\s\u3000]/g, '');
}

/** A numbered heading that is nothing but a keyword: （一）主要目标. */
function sectionOf(piece: Piece): 'goals' | 'measures' | null {
  if (piece.start?.kind === 'keyword') return piece.start.section === 'units' ? null : piece.start.section;
  if (piece.start?.kind !== 'numbered') return null;
  const start = sectionKeyword.recognise(headingText(piece).replace(/[。：:]$/, ''));
  return start?.kind === 'keyword' && start.section !== 'units' ? start.section : null;
}

function parentFor(stack: OutlineNode[], rank: number): OutlineNode {
  while (stack.length > 1 && (stack.at(-1)?.rank ?? -1) >= rank) stack.pop();
  return stack.at(-1) as OutlineNode;
}

/** A heading that tells where things stand, such as 现状, 发展基础, 存在问题, 面临的形势与挑战: it stands beside goals, never above them. */
const subject = '(?:现状|情况|基础|背景|形势|成效|成就|问题|不足|短板|困难|挑战|机遇)(?:分析)?';
const background = new RegExp(`^(?:(?:发展|工作|基本|主要|面临的?|存在的?|取得的?|目前|当前)?${subject}[与和及、]?)+$`);
const isBackground = (node: OutlineNode | undefined): boolean => node?.head?.start?.kind === 'numbered' && background.test(headingText(node.head));

/** Where on the stack the heading stands that a first keyword belongs to: the last one, but the one above a heading that tells where things stand （（一）现状） and whatever is below that. */
function ownerIndex(stack: readonly OutlineNode[]): number {
  const aside = stack.findIndex((node, depth) => depth > 1 && isBackground(node));
  return aside > 0 ? aside - 1 : stack.findLastIndex((node) => node.section === null);
}

/** The rank of a keyword line: a half below the domain it belongs to, which is the parent of the keyword before it, else the last heading. */
function keywordRank(stack: readonly OutlineNode[]): number {
  const before = stack.findLastIndex((node) => node.section !== null && !Number.isInteger(node.rank));
  const owner = stack[before > 0 ? before - 1 : ownerIndex(stack)];
  return Math.max(owner?.rank ?? -1, -half) + half;
}

/** A line that names units: 责任单位：…. */
export const isUnits = (piece: Piece): boolean => piece.start?.kind === 'keyword' && piece.start.section === 'units';

/**
 * Builds the outline of one plan from its pieces in reading order. Rank decides what stands under what; a keyword stands under the heading of its domain.
 * Unnumbered pieces join the text of the node before them.
 *
 * @example outlineOf(pieces).children[0]?.children.length // sections of the first chapter
 */
export function outlineOf(pieces: readonly Piece[]): OutlineNode {
  const root = newNode(-1, null);
  const stack: OutlineNode[] = [root];
  for (const piece of pieces) {
    const { start } = piece;
    const top = stack.at(-1) ?? root;
    if (start === null || isUnits(piece)) {
      top.own.push(piece);
      continue;
    }
    const section = sectionOf(piece);
    const rank = start.kind === 'numbered' ? start.rank : start.kind === 'keyword' ? keywordRank(stack) : 0;
    const node = newNode(rank, piece, { section, number: start.kind === 'numbered' ? start.number : null, part: start.kind === 'part' ? start.part : null });
    if (stack[1]?.part === 'preface') stack.length = 1;
    parentFor(stack, rank).children.push(node);
    stack.push(node);
  }
  return root;
}
