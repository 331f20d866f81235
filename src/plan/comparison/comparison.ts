import type { Severity } from '#kernel';
import type { Plan, PlanSubject, TargetBound } from '../tree.ts';

/**
 * How a plan stands to the plans being looked at: beside them (`sibling`: the women's and the children's plan of one place and period), above them
 * (`upper`), or before them (`former`: its period ended before theirs began).
 */
export type PlanRole = 'sibling' | 'upper' | 'former';

/** One plan to compare, with the file it was read from. `role` is derived when the caller does not tell it. */
export type ComparedPlan = { readonly plan: Plan; readonly file: string; readonly role?: PlanRole };

/** A measured value from the data at hand (`--data`), in the unit of its indicator. */
export type Actual = { readonly indicatorId: string; readonly value: number; readonly year: number };

/** Where a finding can be looked up: the id of the target, or of the clause where no single target is meant. */
export type FindingPlace = {
  readonly file: string;
  readonly plan: string;
  readonly id: string;
  readonly line: number;
  readonly page: number;
  readonly quote: string;
};

/** One figure that was compared. `text` is how a person reads it (99%以上); `year` is the deadline of a target, else the year the figure speaks of. */
export type ComparedValue = {
  readonly kind: 'target' | 'fact' | 'baseline' | 'measured';
  readonly plan: string | null;
  readonly text: string;
  readonly bound: TargetBound | null;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly year: number | null;
};

/** A new indicator of the place's own, offered because the catalogue has none; a person gives it an id. */
type IndicatorProposal = { readonly id: null; readonly name: string; readonly unit: string | null };

/** One thing a person should look at. `code` is stable; `message` is a Chinese sentence with the figures in it. */
export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly indicator: string | null;
  readonly indicatorId: string | null;
  readonly places: readonly FindingPlace[];
  readonly values: readonly ComparedValue[];
  readonly proposal: IndicatorProposal | null;
};

/** What took part in the comparison, and how each role was come by. */
export type PlanSummary = {
  readonly file: string;
  readonly title: string;
  readonly subject: PlanSubject | null;
  readonly place: string | null;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly role: PlanRole;
  readonly roleBecause: string;
  readonly targets: number;
  readonly numericTargets: number;
  readonly linkedTargets: number;
};

/** The result of `halfsky plan compare`: errors first, then doubts, then notices, each in the order of the rules. */
export type Comparison = { readonly plans: readonly PlanSummary[]; readonly findings: readonly Finding[] };
