import type { Chapter, Clause, Domain, IndicatorRow, Plan, Span, Target } from '../tree.ts';

/** A target of an identified plan; its `id` is its `itemId`, so that everything that goes by the id of a target goes by the stable one. */
export type IdentifiedTarget = Target & { readonly itemId: string };

export type IdentifiedClause = Omit<Clause, 'targets' | 'clauses'> & {
  readonly itemId: string;
  readonly targets: readonly IdentifiedTarget[];
  readonly clauses: readonly IdentifiedClause[];
};

export type IdentifiedRow = Omit<IndicatorRow, 'targets'> & { readonly itemId: string; readonly targets: readonly IdentifiedTarget[] };

export type IdentifiedChapter = Omit<Chapter, 'clauses'> & { readonly itemId: string; readonly clauses: readonly IdentifiedClause[] };

export type IdentifiedDomain = Omit<Domain, 'goals' | 'measures'> & {
  readonly itemId: string;
  readonly goals: readonly IdentifiedClause[];
  readonly measures: readonly IdentifiedClause[];
};

/** Text of the source that a person took out of the plan: what it said, where it stands and why it went. */
export type LeftOut = { readonly itemId: string; readonly text: string; readonly reason: string; readonly spans: readonly Span[] };

/** What a person decided about an issue of the plan: it may stay as it is, or the edits before have mended it. */
export type Resolution = { readonly key: string; readonly how: 'accepted' | 'mended'; readonly note: string | null };

/** An indicator of the place's own that the catalogue does not have, made while targets were linked. */
export type LocalIndicator = { readonly indicatorId: string; readonly name: string; readonly unit: string; readonly direction: 'up' | 'down' | 'hold' | 'reference' };

/**
 * A plan in which every domain, chapter, clause, target and row of the indicator table has an `itemId` that later tables point to. Ids are readable and positional at birth
 * (`women/1/goal/2`), never change by editing, moving or renumbering, and are never given twice: `usedIds` holds every id any version of the plan has had.
 */
export type IdentifiedPlan = Omit<Plan, 'chapters' | 'domains' | 'indicatorTable'> & {
  readonly itemId: string;
  readonly chapters: readonly IdentifiedChapter[];
  readonly domains: readonly IdentifiedDomain[];
  readonly indicatorTable: readonly IdentifiedRow[];
  readonly usedIds: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly resolutions: readonly Resolution[];
  readonly localIndicators: readonly LocalIndicator[];
};
