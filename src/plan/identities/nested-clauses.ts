import type { Clause } from '../tree.ts';

/** A clause whose inner clauses are of its own type: as read, or with ids. */
export type NestedClause<Part> = Omit<Clause, 'clauses'> & { readonly clauses: readonly Part[] };

/** What holds clauses: a plan as read, or with ids. */
type ClauseTree<Part> = {
  readonly chapters: readonly { readonly clauses: readonly Part[] }[];
  readonly domains: readonly { readonly goals: readonly Part[]; readonly measures: readonly Part[] }[];
};

/** A clause and all that stand in it, in order. */
export const withInner = <Part extends NestedClause<Part>>(clause: Part): readonly Part[] => [clause, ...clause.clauses.flatMap((inner) => withInner(inner))];

/**
 * Every clause of a plan, inner ones too: chapters first, then goals and measures domain by domain.
 *
 * @example clausesOfPlan(plan).find(({ itemId }) => itemId === 'women/1/goal/2')
 */
export const clausesOfPlan = <Part extends NestedClause<Part>>({ chapters, domains }: ClauseTree<Part>): readonly Part[] =>
  [...chapters.flatMap(({ clauses }) => clauses), ...domains.flatMap(({ goals, measures }) => [...goals, ...measures])].flatMap((clause) => withInner(clause));
