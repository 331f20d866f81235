import type { Missing, MissingReason } from '#kernel';
import type { Target } from '#plan';
import type { IndicatorDefinition } from '#registry';
import type { Acceptance } from '../acceptance.ts';
import type { Observation, ObservationContent, ObservationStatus, QualityGrade } from '../observation.ts';
import type { Series, SeriesPoint, Trace } from '../series.ts';
import type { AchievementState, Badge, Because } from '../status.ts';

/** When a target is held against figures: once by its deadline, in every year, at each term, over a rolling cycle. */
export type TimeRule = 'deadline' | 'every-year' | 'term' | 'cycle';

/** A part of the evidence that has a name: a township, one side of a gap, another indicator. */
export type NamedSeries = { readonly name: string; readonly series: Series };

/** Why nothing can be said: the named reason and a Chinese phrase that says what is missing and what would help. */
export type Absence = { readonly reason: MissingReason; readonly sentence: string };

/**
 * Everything of the data that speaks of one target, nothing later than the year being judged. Series stand in the unit their indicator is published in, so that figures
 * are compared with the digits they were printed with; the figures of the target are converted to it.
 */
export type Evidence = {
  /** The target's own indicator, for the people it speaks of. */
  readonly series: Series | null;
  /** The other indicator of a relative target, or the same one in the place it is compared with. */
  readonly reference: NamedSeries | null;
  /** Places of which each one must keep the target, with their yes-or-no answers. */
  readonly subUnits: readonly (NamedSeries & { readonly answers: readonly Observation[] })[];
  /** The two sides of a gap, in the unit of one indicator, and which way is good for a side (1 more, -1 less, 0 nobody knows). */
  readonly sides: { readonly first: NamedSeries; readonly second: NamedSeries; readonly good: 1 | -1 | 0 } | null;
  /** The observation that counts of each year, of any kind (figures too: their status matters to events), newest last. */
  readonly answers: readonly Observation[];
  /** Said when there is no series: what was looked for and not found. */
  readonly absence: Absence | null;
};

/** What places decide for themselves (method 13.3); printed where used. */
export type JudgingSettings = {
  /** How far 左右 reaches when nothing is printed, as a share of the figure. */
  readonly aboutTolerance: number;
  /** How many years beside a missing base year may stand in for it. */
  readonly baselineReach: number;
};

/** A value the target is measured from, with its year, why this one, and where it was read; `stated`: the text of the plan prints it. */
export type BaselineValue = { readonly year: number; readonly value: number; readonly text: string; readonly why: string; readonly trace?: Trace; readonly stated?: true };

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
  /** The base value as it was when the plan was adopted, where it was kept: later revisions do not move the target (method 2). */
  readonly frozenBaseline?: BaselineValue | null;
  /** Spread and share of drifts of the indicator's family, where refreshed; the shipped one otherwise (method 1.5). */
  readonly prior?: { readonly s0: number; readonly lambda: number } | null;
};

/** What was found: state, reason, and everything a reader needs to check it by hand. */
export type Verdict = {
  /** Id of the way that judged. */
  readonly way: string;
  readonly state: AchievementState;
  /** The rule that judged, with the figures, in one Chinese sentence. */
  readonly because: Because;
  /** The figures found, with years and units, in words, before the promise; '' where there are none. */
  readonly found: string;
  /** What was promised, in words: 目标95%以上（2030年）. */
  readonly promise: string;
  readonly badges: readonly Badge[];
  readonly timeRule: TimeRule;
  /** The values that keep the target, in the unit of `judged`; null where no figure decides. */
  readonly acceptance: Acceptance | null;
  /** The series that was judged: the indicator's own, or one made of two (a gap, a distance to the reference, the worst of the units). */
  readonly judged: Series | null;
  readonly latest: SeriesPoint | Missing;
  readonly baseline: BaselineValue | Missing;
  /** Whether a forecast of `judged` against `acceptance` means anything. */
  readonly forecastable: boolean;
  /** Which way is good: 1 more, -1 less, 0 neither. */
  readonly direction: 1 | -1 | 0;
};

/** Figures of an example as printed, by year; a word of `MissingReason` stands for a value that is not there. */
export type FigureSketch = Readonly<Record<number, string>>;

/** An answer of an example. */
type AnswerSketch = { readonly year: number; readonly content: ObservationContent; readonly status?: ObservationStatus; readonly grade?: QualityGrade };

/** A small target, what is known, and what must come out. Fields not told: plan 2021–2030, deadline 2030, year 2024, unit %. */
export type WayExample = {
  readonly title: string;
  readonly target: Partial<Target> & Pick<Target, 'indicator'>;
  readonly definition?: Partial<IndicatorDefinition>;
  readonly unit?: string;
  readonly figures?: FigureSketch;
  readonly breaks?: readonly number[];
  readonly answers?: readonly AnswerSketch[];
  readonly subUnits?: Readonly<Record<string, FigureSketch>>;
  readonly sides?: readonly [readonly [string, FigureSketch], readonly [string, FigureSketch]];
  readonly reference?: readonly [string, FigureSketch];
  readonly prior?: { readonly s0: number; readonly lambda: number };
  readonly frozenBaseline?: BaselineValue;
  readonly year?: number;
  /** Half a year after the year being judged unless told. */
  readonly asOf?: string;
  readonly state: AchievementState;
  readonly says: string;
  readonly badges?: readonly Badge[];
};

/** One way of judging. `applies` holds for each target in exactly one way; `judge` is pure. */
export type Way = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** Which rows of the data it reads, for the person who fills the table (Chinese). */
  readonly reads: string;
  readonly examples: readonly WayExample[];
  readonly applies: (target: Target, definition: IndicatorDefinition | null) => boolean;
  /** Where there is no figure at all, what people judged with evidence counts (practice 4.2: slope, or 定性). */
  readonly orJudged?: true;
  readonly judge: (question: JudgingQuestion) => Verdict;
};
