import type { DocumentContent } from '#documents';
import type { Issue } from '#kernel';
import type { Chapter, Clause, Domain, Plan, PlanDocument, PlanSubject, ResponsibleUnit } from '../tree.ts';
import { looseClause, nestedClause, type ClausePlace, type ReadPromises } from './clause-of-node.ts';
import { besideSections, domainsOf, findDomains, type FoundDomain } from './domains.ts';
import { identify, printedTitle, type Identity } from './identity.ts';
import type { ReadTable } from './indicator-table/grid.ts';
import { ownerOf } from './indicator-table/table-owner.ts';
import { tablesOfPlan } from './indicator-table/tables-of-plan.ts';
import { takeOutTables } from './indicator-table/take-out-tables.ts';
import { numberingIssues } from './numbering-issues.ts';
import { headingText, isUnits, outlineOf, type OutlineNode } from './outline.ts';
import { takeOutMarks } from './page-marks.ts';
import { joinSlices, spansOf } from './passage.ts';
import { cutIntoPieces, textOfPiece, type Piece } from './pieces.ts';
import { repairReadingOrder } from './reading-order/repair-reading-order.ts';
import { splitPlans, type PlanPieces } from './split-plans.ts';
import { oneSpelling } from './units.ts';

/** Makes the reader of promises for one plan, once it is known whose plan it is and when it ends. */
export type PromisesFor = (plan: { readonly subject: PlanSubject | null; readonly place: string | null; readonly startYear: number | null; readonly endYear: number | null }) => ReadPromises;

/** A docx keeps its own order; text and pdf may hold pages whose blocks were written out in the wrong one. A text without pages gives repair no limits to work in. */
const orderMayBeBroken = (document: DocumentContent): boolean => document.format === 'pdf' || (document.format === 'txt' && document.pages > 1);

/**
 * Reads the blocks of a document: lines to plans with chapters, domains, goals, measures and units, every character in its place, with all doubts.
 *
 * @example readBlocks(readTxt(bytes), () => () => ({ targets: [], facts: [] })).plans[0]?.domains.length // 8
 */
export function readBlocks(document: DocumentContent, promisesFor: PromisesFor): PlanDocument {
  const { lines: unmarked, marks, holes } = takeOutMarks(document.lines);
  const { lines, tables, issues: tableIssues } = takeOutTables(unmarked, holes);
  const given = cutIntoPieces(lines, holes);
  const { pieces, issues } = orderMayBeBroken(document) ? repairReadingOrder(given) : { pieces: given, issues: [] };
  const parts = pieces.length === 0 ? [] : splitPlans(pieces);
  const first = parts.map((part) => draftOf(part, null));
  const named = first.find(({ identity }) => identity.place !== null)?.identity ?? null;
  const drafts = first.map((draft) => (draft.identity.place === null && named ? draftOf(draft.part, named) : draft));
  const owners = drafts.map(({ part, identity }) => ({ subject: identity.subject, pieces: [...part.title, ...part.pieces] }));
  const owned = Map.groupBy(tables, (table) => ownerOf(table, owners));
  const plans = drafts.map((draft, index) => finish({ ...draft, tables: owned.get(index) ?? [] }, index, drafts, promisesFor, [...issues, ...tableIssues]));
  return { plans: withOneSpelling(plans), marks, issues: [...document.issues, ...(plans.length === 0 && document.issues.length === 0 ? [nothingRead] : [])] };
}

const nothingRead: Issue = { code: 'no-text', severity: 'error', message: '文件里没有可读的文字。' };

type Draft = { readonly part: PlanPieces; readonly root: OutlineNode; readonly identity: Identity };

function draftOf(part: PlanPieces, elsewhere: Identity | null): Draft {
  const root = outlineOf(part.pieces);
  const titles = findDomains(root).map(({ node }) => (node.head ? headingText(node.head) : ''));
  const printed = printedTitle(part.title.map((piece) => textOfPiece(piece).replaceAll(/[\s\u3000]/g, '')));
  const text = part.pieces.map(textOfPiece).join('').replaceAll(/[\s\u3000]/g, '');
  const line = (part.title[0] ?? part.pieces[0])?.slices[0]?.line.line ?? 1;
  return { part, root, identity: identify(printed, titles, text, line, elsewhere) };
}

function finish(draft: Draft & { readonly tables: readonly ReadTable[] }, index: number, drafts: readonly Draft[], promisesFor: PromisesFor, orderIssues: readonly Issue[]): Plan {
  const { part, root, identity } = draft;
  const sameSubject = drafts.slice(0, index).filter((other) => other.identity.subject === identity.subject).length;
  const id = `${identity.subject ?? 'plan'}${sameSubject > 0 ? `-${String(sameSubject + 1)}` : ''}`;
  const read = promisesFor(identity);
  const found = findDomains(root);
  const domains = domainsOf(found, id, read);
  const chapters = chaptersOf(root, found, id, read);
  const own = new Set(part.pieces);
  const pageIssues = orderIssues.filter((issue) => [...own, ...part.title].some((piece) => piece.slices.some(({ line }) => line.line === issue.line)));
  const { issues, ...rest } = identity;
  const { issues: cellIssues, ...tables } = tablesOfPlan(draft.tables, { id, read, startYear: identity.startYear, endYear: identity.endYear });
  return {
    ...rest,
    spans: spansOf(joinSlices(part.title.flatMap((piece) => piece.slices))),
    chapters, domains, ...tables,
    issues: [...issues, ...pageIssues, ...numberingIssues(domains), ...cellIssues, ...(domains.length === 0 ? [noDomains(part)] : [])],
  };
}

function noDomains(part: PlanPieces): Issue {
  const line = part.pieces[0]?.slices[0]?.line;
  const message = '没有找到“主要目标”和“策略措施”，全文按章节条款读取；请确认这是不是一份发展规划。';
  return { code: 'no-domains', severity: 'doubt', message, ...(line ? { line: line.line, page: line.page } : {}) };
}

/** One spelling per unit through the whole document: two plans of one district name the same units. */
function withOneSpelling(plans: readonly Plan[]): Plan[] {
  const all = plans.flatMap(({ domains }) => domains).flatMap((domain) => [domain, ...domain.goals, ...domain.measures]).flatMap(({ units }) => units);
  const inTables = plans.flatMap(({ indicatorTable }) => indicatorTable).flatMap(({ units }) => units);
  const spelling = oneSpelling([...all, ...inTables].map((unit) => unit.name));
  const spell = (units: readonly ResponsibleUnit[]): ResponsibleUnit[] => units.map((unit) => ({ ...unit, name: spelling.get(unit.name) ?? unit.name }));
  const spellClause = (clause: Clause): Clause => ({ ...clause, units: spell(clause.units) });
  const spellDomain = (domain: Domain): Domain => ({ ...domain, units: spell(domain.units), goals: domain.goals.map(spellClause), measures: domain.measures.map(spellClause) });
  return plans.map((plan) => ({ ...plan, domains: plan.domains.map(spellDomain), indicatorTable: plan.indicatorTable.map((row) => ({ ...row, units: spell(row.units) })) }));
}

/** Everything that is no domain: text before the first heading, chapters, annexes, and what stands inside a domain beside its goals and measures. */
function chaptersOf(root: OutlineNode, found: readonly FoundDomain[], id: string, read: ReadPromises): Chapter[] {
  const domains = new Set(found.map(({ node }) => node));
  const place = (key: string): ClausePlace => ({ id: `${id}/chapter/${key}`, section: 'clause', domain: null });
  const loose = (pieces: readonly Piece[], key: string): Chapter[] => (pieces.length === 0 ? [] : [{ ...headless(pieces), clauses: [looseClause(pieces, place(key), null, read)] }]);
  const chapters = root.children.filter((node) => !domains.has(node)).map((node, index) => chapterOf(node, domains, place(String(node.number ?? `${node.part ?? 'part'}-${String(index)}`)), read));
  const beside = found.flatMap((one, index) => {
    const { texts, nodes } = besideSections(one);
    const key = `domain-${String(one.node.number ?? index + 1)}`;
    return [...loose(texts, key), ...nodes.filter((node) => !domains.has(node)).map((node, at) => chapterOf(node, domains, place(`${key}-${String(at + 1)}`), read))];
  });
  return [...loose(root.own, 'opening'), ...chapters, ...beside];
}

const headless = (pieces: readonly Piece[]): Omit<Chapter, 'clauses'> => {
  const line = pieces[0]?.slices[0]?.line;
  return { number: null, title: '', line: line?.line ?? 0, page: line?.page ?? 0, spans: [] };
};

function chapterOf(node: OutlineNode, domains: ReadonlySet<OutlineNode>, place: ClausePlace, read: ReadPromises): Chapter {
  const head = node.head ? [node.head] : [];
  const line = head[0]?.slices[0]?.line;
  const texts = node.own.filter((piece) => !isUnits(piece));
  const own: Clause[] = texts.length === 0 ? [] : [looseClause(texts, place, null, read)];
  const children = node.children.filter((child) => !domains.has(child));
  return {
    number: node.number,
    title: node.head ? headingText(node.head) : '',
    line: line?.line ?? 0, page: line?.page ?? 0,
    spans: spansOf(joinSlices([...head, ...node.own.filter(isUnits)].flatMap((piece) => piece.slices))),
    clauses: [...own, ...children.map((child, index) => nestedClause(child, { ...place, id: `${place.id}/${String(child.number ?? index + 1)}` }, read, domains))],
  };
}
