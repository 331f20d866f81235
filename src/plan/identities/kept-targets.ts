import type { Clause, Plan, Span } from '../tree.ts';
import type { IdentifiedClause, IdentifiedPlan, IdentifiedTarget } from './identified-plan.ts';
import type { ItemPair } from './pair-items.ts';

type Place = readonly [line: number, at: number];

const placesOf = (spans: readonly Span[]): readonly Place[] => spans.flatMap(([line, from, to]) => Array.from({ length: to - from }, (_none, at): Place => [line, from + at]));
const keyOf = ([line, at]: Place): string => `${String(line)}:${String(at)}`;

/** Characters one after the other in a line are one span. */
function spansOf(places: readonly Place[]): readonly Span[] {
  const spans: Span[] = [];
  for (const [line, at] of places) {
    const last = spans.at(-1);
    if (last !== undefined && last[0] === line && last[2] === at) spans[spans.length - 1] = [line, last[1], at + 1];
    else spans.push([line, at, at + 1]);
  }
  return spans;
}

/** Where the characters of a target stand in the new print of its clause; nowhere where the print is spaced otherwise. */
function movedSpans(target: IdentifiedTarget, before: Clause, after: Clause): readonly Span[] {
  const [old, fresh] = [placesOf(before.spans), placesOf(after.spans)];
  if (old.length !== fresh.length) return [];
  const at = new Map(old.map((place, index) => [keyOf(place), fresh[index]]));
  const places = placesOf(target.spans).map((place) => at.get(keyOf(place)));
  return places.includes(undefined) ? [] : spansOf(places.filter((place) => place !== undefined));
}

const saidOf = ({ spans: _spans, id: _id, itemId: _itemId, ...said }: IdentifiedTarget): string => JSON.stringify(said);
const isSameReading = (one: readonly IdentifiedTarget[], other: readonly IdentifiedTarget[]): boolean => one.length === other.length && one.every((target, at) => other[at] !== undefined && saidOf(target) === saidOf(other[at]));

/** A clause and what it was before. */
export type ClausePair = ItemPair<IdentifiedClause, Clause>;

/**
 * Clauses that are surely the same and in which no word changed, nor the years of the plan from which targets have their deadlines.
 *
 * @example unchangedClauses(matchClauses(before, after, ids), before, after)
 */
export function unchangedClauses(pairs: readonly ClausePair[], before: IdentifiedPlan, after: Plan): readonly ClausePair[] {
  if (before.startYear !== after.startYear || before.endYear !== after.endYear) return [];
  return pairs.filter((pair) => !pair.doubtful && pair.before.text === pair.after.text && pair.before.title === pair.after.title);
}

type Carried = Pick<IdentifiedPlan, 'chapters' | 'domains'>;

/**
 * Gives clauses whose words did not change the targets of the version before: what a person split, merged, corrected, added or removed there was decided about these very words, and reading
 * them anew must not undo it unseen. Their places are those of the new print. Tells which ids it gave.
 *
 * @example keepTargets(identified, unchanged).kept // Set { 'women/1/goal/3/1' }
 */
export function keepTargets<Whole extends Carried>(plan: Whole, unchanged: readonly ClausePair[]): { readonly plan: Whole; readonly kept: ReadonlySet<string> } {
  const formerly = new Map(unchanged.map((pair) => [pair.before.itemId, pair.before]));
  const kept = new Set<string>();
  const inClause = (clause: IdentifiedClause): IdentifiedClause => {
    const former = formerly.get(clause.itemId);
    const inner = clause.clauses.map(inClause);
    if (former === undefined || isSameReading(former.targets, clause.targets)) return { ...clause, clauses: inner };
    for (const { itemId } of former.targets) kept.add(itemId);
    return { ...clause, clauses: inner, targets: former.targets.map((target) => ({ ...target, spans: movedSpans(target, former, clause) })) };
  };
  const whole = {
    ...plan,
    chapters: plan.chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.map(inClause) })),
    domains: plan.domains.map((domain) => ({ ...domain, goals: domain.goals.map(inClause), measures: domain.measures.map(inClause) })),
  };
  return { plan: whole, kept };
}
