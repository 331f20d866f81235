import type { DocumentContent } from '#documents';
import type { Clause, Plan, PlanDocument, Span } from '#plan';

/** A span and what it belongs to, in words a person can find it by. */
type OwnedSpan = { readonly owner: string; readonly span: Span };

const owned = (owner: string, spans: readonly Span[]): OwnedSpan[] => spans.map((span) => ({ owner, span }));

function spansOfClause(owner: string, clause: Clause): OwnedSpan[] {
  const inner = clause.clauses.flatMap((child, index) => spansOfClause(`${owner}/${String(child.number ?? `#${String(index)}`)}`, child));
  return [...owned(owner, clause.spans), ...inner];
}

function spansOfPlan(plan: Plan, index: number): OwnedSpan[] {
  const at = `plan ${String(index + 1)}`;
  const clauses = (kind: string, list: readonly Clause[]): OwnedSpan[] => list.flatMap((clause, place) => spansOfClause(`${at} ${kind} ${String(clause.number ?? `#${String(place)}`)}`, clause));
  return [
    ...owned(`${at} title`, plan.spans),
    ...plan.chapters.flatMap((chapter, place) => [...owned(`${at} chapter #${String(place)}`, chapter.spans), ...clauses(`chapter #${String(place)} clause`, chapter.clauses)]),
    ...plan.domains.flatMap((domain, place) => [
      ...owned(`${at} domain #${String(place)}`, domain.spans),
      ...clauses(`domain #${String(place)} goal`, domain.goals),
      ...clauses(`domain #${String(place)} measure`, domain.measures),
    ]),
    ...owned(`${at} indicator table heads`, plan.indicatorTableHeads),
    ...plan.indicatorTable.flatMap((row, place) => owned(`${at} indicator row #${String(place)}`, row.spans)),
  ];
}

/**
 * Everything a document was taken apart into, span by span: titles, headings, clauses, indicator rows and marks.
 *
 * @example spansOfDocument(readPlan(content))[0] // { owner: 'plan 1 title', span: [1, 0, 12] }
 */
function spansOfDocument(document: PlanDocument): OwnedSpan[] {
  return [...document.plans.flatMap(spansOfPlan), ...document.marks.flatMap((mark, index) => owned(`mark #${String(index)} ${mark.kind}`, mark.spans))];
}

const blank = /[\s\u200B-\u200D]/;

/** A character that lies in no part of the tree, or in more than one. */
type Misplaced = { readonly line: number; readonly column: number; readonly character: string; readonly owners: readonly string[] };

const key = (line: number, column: number): string => `${String(line)}:${String(column)}`;

/**
 * The characters of a file that do not lie in exactly one part of its tree, unless an error of the document names their line. Word's own list labels are no
 * characters of the file. Two lines of a docx may carry one number (a soft break): their columns then count once for each.
 *
 * @example misplacedCharacters(content, readPlan(content)) // []
 */
export function misplacedCharacters(content: DocumentContent, document: PlanDocument): Misplaced[] {
  const owners = new Map<string, string[]>();
  for (const { owner, span: [line, from, to] } of spansOfDocument(document)) {
    for (let column = from; column < to; column++) {
      const place = key(line, column);
      const known = owners.get(place);
      if (known) known.push(owner);
      else owners.set(place, [owner]);
    }
  }
  const wanted = new Map<string, { line: number; column: number; character: string; times: number }>();
  for (const { text, line, generated } of content.lines) {
    for (let column = generated ?? 0; column < text.length; column++) {
      if (blank.test(text.charAt(column))) continue;
      const known = wanted.get(key(line, column));
      if (known) known.times++;
      else wanted.set(key(line, column), { line, column, character: text.charAt(column), times: 1 });
    }
  }
  const named = new Set([...document.issues, ...document.plans.flatMap((plan) => plan.issues)].flatMap((issue) => (issue.severity === 'error' && issue.line !== undefined ? [issue.line] : [])));
  return [...wanted].flatMap(([place, { times, ...where }]) => {
    const found = owners.get(place) ?? [];
    return found.length === times || (found.length < times && named.has(where.line)) ? [] : [{ ...where, owners: found }];
  });
}

/** Where lines of text stand that no line of the file has: a span beyond the end of its line, or on a line that is not there. */
export function spansOutsideFile(content: DocumentContent, document: PlanDocument): OwnedSpan[] {
  const lengths = new Map<number, number>();
  for (const { text, line } of content.lines) lengths.set(line, Math.max(text.length, lengths.get(line) ?? 0));
  return spansOfDocument(document).filter(({ span: [line, from, to] }) => from >= to || to > (lengths.get(line) ?? 0));
}

/** The same in few words, for a failure message: stretches of misplaced characters with their owners. */
export function describeMisplaced(misplaced: readonly Misplaced[]): string[] {
  const stretches: { line: number; from: number; to: number; text: string; owners: string }[] = [];
  for (const { line, column, character, owners } of misplaced) {
    const last = stretches.at(-1);
    const names = owners.length === 0 ? 'nowhere' : owners.join(' + ');
    if (last && last.line === line && last.to === column && last.owners === names) Object.assign(last, { to: column + 1, text: last.text + character });
    else stretches.push({ line, from: column, to: column + 1, text: character, owners: names });
  }
  return stretches.map(({ line, from, to, text, owners }) => `line ${String(line)} [${String(from)},${String(to)}) “${text.slice(0, 12)}” in ${owners}`);
}
