import type { Clause, Domain, ResponsibleUnit, Span } from '../tree.ts';
import { looseClause, wholeClause, type ReadPromises } from './clause-of-node.ts';
import { headingText, isUnits, type OutlineNode } from './outline.ts';
import { joinSlices, spansOf } from './passage.ts';
import { textOfPiece, type Piece } from './pieces.ts';
import { readUnits } from './units.ts';

/** Chapters whose headings say that what stands below them are goals or measures, in plans that print no 主要目标 line inside each domain. */
const goalsChapter = /(?:主要|发展|具体|工作|总体)目标(?:任务)?$|^目标(?:任务)?$|主要指标$/;
const measuresChapter = /(?:主要|重点|工作)任务$|(?:主要|策略|重点|工作|政策)(?:措施|举措)$|重大(?:任务|举措|工程)$|任务(?:和|与|及)?(?:措施|举措)$/;

/** One domain as found in the outline: its heading and the nodes that hold its goals and measures. */
export type FoundDomain = { readonly node: OutlineNode; readonly goals: readonly OutlineNode[]; readonly measures: readonly OutlineNode[] };

/** 二、发展目标 that holds whole domains with their own 主要目标 is a chapter, not a section. */
const holdsSections = (node: OutlineNode): boolean => node.children.some((child) => child.section !== null || holdsSections(child));
const isSection = (node: OutlineNode): boolean => node.section !== null && !holdsSections(node);
const sections = (node: OutlineNode, kind: 'goals' | 'measures'): OutlineNode[] => node.children.filter((child) => child.section === kind && isSection(child));

function findBySections(node: OutlineNode): FoundDomain[] {
  const here = node.head && !isSection(node) && node.children.some(isSection);
  const own: FoundDomain[] = here ? [{ node, goals: sections(node, 'goals'), measures: sections(node, 'measures') }] : [];
  return [...own, ...node.children.filter((child) => !isSection(child)).flatMap(findBySections)];
}

/** Plans whose chapters themselves are the goals and the measures: each heading below is a domain, or the chapter is when it has only items. */
function findByChapters(root: OutlineNode): FoundDomain[] {
  return root.children.filter((chapter) => chapter.head).flatMap((chapter): FoundDomain[] => {
    const title = chapter.head ? headingText(chapter.head) : '';
    const kind = chapter.section ?? (goalsChapter.test(title) ? 'goals' : measuresChapter.test(title) ? 'measures' : null);
    if (kind === null) return [];
    const headings = chapter.children.filter((child) => child.children.length > 0);
    const found = headings.length > 0 ? headings : [chapter];
    return found.map((node) => ({ node, goals: kind === 'goals' ? [node] : [], measures: kind === 'measures' ? [node] : [] }));
  });
}

/** Nodes of the outline that are domains. Everything else stays with the chapters. */
export function findDomains(root: OutlineNode): FoundDomain[] {
  const bySections = findBySections(root);
  if (bySections.length > 0) return bySections;
  const byChapters = findByChapters(root);
  return byChapters.some((found) => found.measures.length > 0) ? byChapters : [];
}

/** A domain while its second heading may still come. */
type Growing = Omit<Domain, 'spans' | 'units' | 'goals' | 'measures'> & { spans: Span[]; units: ResponsibleUnit[]; goals: Clause[]; measures: Clause[] };

type Context = { readonly id: string; readonly read: ReadPromises; readonly unitsPerItem: boolean };

/** Numbered items of a section, else each unnumbered paragraph; text before the first item is a clause without a number. */
function clausesOf(section: OutlineNode, kind: 'goal' | 'measure', domain: string, context: Context): Clause[] {
  const place = (key: string) => ({ id: `${context.id}/${kind}/${key}`, section: kind, domain });
  const numbered = section.children.filter((child) => child.section === null);
  const texts = section.own.filter((piece) => !isUnits(piece));
  if (numbered.length === 0) return texts.map((piece, index) => looseClause([piece], place(String(index + 1)), index + 1, context.read));
  const lead = texts.length > 0 ? [looseClause(texts, place('0'), null, context.read)] : [];
  const seen = new Map<number, number>();
  const items = numbered.map((node, index) => {
    const number = node.number ?? index + 1;
    seen.set(number, (seen.get(number) ?? 0) + 1);
    const repeats = seen.get(number) ?? 1;
    const units = context.unitsPerItem ? unitsIn(node) : null;
    return wholeClause(node, place(repeats === 1 ? String(number) : `${String(number)}-${String(repeats)}`), number, context.read, units);
  });
  return [...lead, ...items];
}

const unitPieces = (node: OutlineNode): Piece[] => [...node.own.filter(isUnits), ...node.children.flatMap(unitPieces)];
const unitsIn = (node: OutlineNode): ResponsibleUnit[] => unitPieces(node).flatMap((piece) => readUnits(textOfPiece(piece)));

/** The unit lines of a domain: under its heading and in its goals and measures, not in what stands beside them. */
const unitPiecesOf = ({ node, goals, measures }: FoundDomain): Piece[] =>
  goals.includes(node) || measures.includes(node) ? unitPieces(node) : [...node.own.filter(isUnits), ...[...goals, ...measures].flatMap(unitPieces)];

/** A line of units belongs to the item before it where there are clearly more such lines than domains. */
function namesUnitsPerItem(found: readonly FoundDomain[]): boolean {
  const lines = found.reduce((sum, one) => sum + unitPiecesOf(one).length, 0);
  return lines > found.length * 1.5;
}

/** The heading, the keywords and the unit lines of a domain: what of it lies in no clause. */
function headingSpans({ node, goals, measures }: FoundDomain, unitsPerItem: boolean): Domain['spans'] {
  const sections = [...goals, ...measures];
  const keywords = sections.filter((section) => section !== node).flatMap((section) => section.head ?? []);
  const own = [node, ...sections].flatMap((section) => section.own.filter(isUnits));
  const units = new Set(unitsPerItem ? own : [...own, ...unitPiecesOf({ node, goals, measures })]);
  return spansOf(joinSlices([...(node.head ? [node.head] : []), ...units, ...keywords].flatMap((piece) => piece.slices)));
}

/** What stands in a domain beside its goals and measures: an opening paragraph, a section of its own such as （一）现状. Kept as chapters, so that nothing is lost. */
export function besideSections({ node, goals, measures }: FoundDomain): { readonly texts: readonly Piece[]; readonly nodes: readonly OutlineNode[] } {
  if (goals.includes(node) || measures.includes(node)) return { texts: [], nodes: [] };
  return { texts: node.own.filter((piece) => !isUnits(piece)), nodes: node.children.filter((child) => !goals.includes(child) && !measures.includes(child)) };
}

/**
 * Turns the domains of an outline into domains of the plan, in order; two headings with the same title (goals in one chapter, measures in another) become one.
 *
 * @example domainsOf(findDomains(root), 'women', read)[0]?.goals.length
 */
export function domainsOf(found: readonly FoundDomain[], id: string, read: ReadPromises): Domain[] {
  const unitsPerItem = namesUnitsPerItem(found);
  const domains: Growing[] = [];
  const places = new Map<string, number>();
  const taken = new Set<number>();
  for (const one of found) {
    const title = one.node.head ? headingText(one.node.head).replace(/[。：:；，]$/, '') : '';
    const same = places.get(title);
    const before = same === undefined ? undefined : domains[same];
    const number = before?.number ?? (one.node.number !== null && !taken.has(one.node.number) ? one.node.number : domains.length + 1);
    const context = { id: `${id}/${String(number)}`, read, unitsPerItem };
    const line = one.node.head?.slices[0]?.line;
    const domain: Growing = {
      number, title, line: line?.line ?? 0, page: line?.page ?? 0,
      spans: [...headingSpans(one, unitsPerItem)],
      units: unitsPerItem ? one.node.own.filter(isUnits).flatMap((piece) => readUnits(textOfPiece(piece))) : unitPiecesOf(one).flatMap((piece) => readUnits(textOfPiece(piece))),
      goals: one.goals.flatMap((section) => clausesOf(section, 'goal', title, context)),
      measures: one.measures.flatMap((section) => clausesOf(section, 'measure', title, context)),
    };
    taken.add(number);
    if (before) append(before, domain);
    else places.set(title, domains.push(domain) - 1);
  }
  return domains;
}

/** Adds what the second heading of a domain holds to the first. */
function append(to: Growing, from: Domain): void {
  to.spans.push(...from.spans);
  to.units.push(...from.units);
  to.goals.push(...from.goals);
  to.measures.push(...from.measures);
}
