import type { ResponsibleUnit, Target } from '#plan';
import { hasLevel, isChange } from '../achievement/target-shape.ts';
import type { AchievementState } from '../status.ts';

/** A judged target with where it belongs. A target that stands in two plans is two (method 13.3): `plan` keeps them apart. */
export type RatedTarget = {
  readonly id: string;
  readonly plan: string;
  readonly domain: string | null;
  /** The goal it stands under; null for targets of measures and other chapters. */
  readonly goal: string | null;
  readonly units: readonly ResponsibleUnit[];
  readonly state: AchievementState;
  /** The promise has a figure (可量化). */
  readonly isQuantified: boolean;
  /** Id of the target of the same plan that says the same and counts instead; null: this one counts. */
  readonly repeats: string | null;
};

/** Whether a target promises a figure: a level or a change, not a movement, a comparison or a judgement. @example isQuantified(target) // true */
export const isQuantified = (target: Target): boolean => hasLevel(target) || isChange(target);

/** Where a target stands when it is counted. */
export type Standing = 'met' | 'not-met' | 'unproven' | 'unassessed';

/** What each state counts as. A movement the plan wants and has not got is not met; a reported figure that small counts cannot prove is neither. */
export const standingOf: Readonly<Record<AchievementState, Standing>> = {
  'met-early': 'met', met: 'met', held: 'met', improving: 'met', 'not-met': 'not-met', 'not-held': 'not-met', unchanged: 'not-met', worsening: 'not-met', unproven: 'unproven',
  'not-due': 'unassessed', 'no-data': 'unassessed', 'not-comparable': 'unassessed', 'not-applicable': 'unassessed', pending: 'unassessed',
};
