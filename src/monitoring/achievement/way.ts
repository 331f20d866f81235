import type { Missing } from '#kernel';
import type { Target } from '#plan';
import type { IndicatorDefinition } from '#registry';
import type { Acceptance } from '../acceptance.ts';
import type { Observation } from '../observation.ts';
import type { Series, SeriesPoint } from '../series.ts';
import type { AchievementState, Badge, Because } from '../status.ts';

/** When a target is held against figures: once by its deadline, in every year, at each term, over a rolling cycle. */
export type TimeRule = 'deadline' | 'every-year' | 'term' | 'cycle';

/** Everything of the data that speaks of one target, in the unit of the target, nothing later than the year being judged. */
export type Evidence = {
  /** The target's own indicator, for the people it speaks of. */
  readonly series: Series | null;
  /** The other indicator of a relative target. */
  readonly reference: { readonly name: string; readonly series: Series } | null;
  /** Places of which each one must keep the target. */
  readonly subUnits: readonly { readonly name: string; readonly series: Series }[];
  /** The two sides of a gap, the one that is worse off first when known. */
  readonly sides: readonly [{ readonly name: string; readonly series: Series }, { readonly name: string; readonly series: Series }] | null;
  /** Yes-or-no answers, judgements and named absences, newest last. */
  readonly answers: readonly Observation[];
};

/** What places decide for themselves (method 13.3); printed where used. */
export type JudgingSettings = {
  /** How far 左右 reaches when nothing is printed, as a share of the figure. */
  readonly aboutTolerance: number;
  /** How many years beside a missing base year may stand in for it. */
  readonly baselineReach: number;
};

/** One target and what it is held against. */
export type JudgingQuestion = {
  readonly target: Target;
  readonly definition: IndicatorDefinition | null;
  readonly evidence: Evidence;
  readonly startYear: number;
  readonly endYear: number;
  /** The year being judged. */
  readonly year: number;
  /** ISO date that decides what is due. */
  readonly asOf: string;
  readonly settings: JudgingSettings;
};

/** A value the target is measured from, with its year and why this one. */
export type BaselineValue = { readonly year: number; readonly value: number; readonly text: string; readonly why: string };

/** What was found: state, reason, and everything a reader needs to check it by hand. */
export type Verdict = {
  /** Id of the way that judged. */
  readonly way: string;
  readonly state: AchievementState;
  /** The rule that judged, with the figures, in one Chinese sentence. */
  readonly because: Because;
  readonly badges: readonly Badge[];
  readonly timeRule: TimeRule;
  /** The values that keep the target, in the unit of `judged`; null where no figure decides. */
  readonly acceptance: Acceptance | null;
  /** The series that was judged: the indicator's own, or one made of two (a gap, a distance to the reference, a change). */
  readonly judged: Series | null;
  readonly latest: SeriesPoint | Missing;
  readonly baseline: BaselineValue | Missing;
  /** Whether a forecast of `judged` against `acceptance` means anything. */
  readonly forecastable: boolean;
  /** Which way is good: 1 more, -1 less, 0 neither. */
  readonly direction: 1 | -1 | 0;
};
