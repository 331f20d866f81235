import { missingReasonWords, type MissingReason } from '#kernel';
import { oneEnd } from '../acceptance.ts';
import type { Series } from '../series.ts';
import { achievementStates, type AchievementState } from '../status.ts';
import { baselineOf } from './baseline-of.ts';
import { goodDirectionOf } from './good-direction-of.ts';
import { deadlineOf, promiseOf } from './promise-of.ts';
import type { Absence, JudgingQuestion, Verdict } from './way.ts';

/** The state each absence leads to; what cannot be read must be looked at, and is never calm. */
const stateOfReason: Readonly<Record<MissingReason, AchievementState>> = {
  'not-collected': 'no-data', refused: 'no-data', suppressed: 'no-data', 'no-baseline': 'no-data', 'not-applicable': 'not-applicable', 'not-due': 'not-due', 'not-comparable': 'not-comparable',
  'not-a-number': 'pending',
};

/** What a way adds to a verdict; the rest follows from the question. */
type Told = Pick<Verdict, 'state'> & Partial<Omit<Verdict, 'way' | 'because' | 'found' | 'promise'>> & {
  /** The figures, with years and units, before the promise. */
  readonly figures: string;
  /** The promise in words, where it is not the target's own. */
  readonly promise?: string;
  /** What a reader should know besides, in order; empty ones are left out. */
  readonly notes?: readonly string[];
};

/**
 * A verdict with its sentence: figures, promise with its year, the word of the state, notes.
 *
 * @example verdictOf(question, 'at-most', { state: 'not-met', figures: '2024年14.3/10万' }).because.sentence // '2024年14.3/10万，目标12/10万以下（2030年）：未达标。'
 */
export function verdictOf(question: JudgingQuestion, way: string, told: Told): Verdict {
  const { figures, promise = promiseOf(question), notes = [], ...rest } = told;
  const sentence = [`${figures === '' ? '' : `${figures}，`}${promise}：${achievementStates[told.state].word}`, ...notes.filter((note) => note !== '')].join('；');
  const direction = rest.acceptance ? oneEnd(rest.acceptance)?.direction : undefined;
  return {
    badges: [], timeRule: 'deadline', acceptance: null, judged: null, latest: { missing: 'not-collected' }, baseline: { missing: 'no-baseline' }, forecastable: false,
    direction: direction ?? goodDirectionOf(question.target, question.definition), ...rest, way, found: figures, promise, because: { rule: way, sentence: `${sentence}。` },
  };
}

/** Why a series is empty: the newest named gap up to `year`, else what the gathering of the evidence said, else nobody collected it. */
export function absenceOf(question: JudgingQuestion, series: Series | null, year: number): Absence {
  const gap = series?.gaps.findLast((one) => one.year <= year);
  if (gap) return { reason: gap.reason, sentence: `${String(gap.year)}年${missingReasonWords[gap.reason]}` };
  return question.evidence.absence ?? { reason: 'not-collected', sentence: `截至${String(year)}年没有数据，请收集或说明原因` };
}

/**
 * The verdict where nothing can be said, with the reason by its name.
 *
 * @example absentVerdict(question, 'at-most', { reason: 'not-collected', sentence: '2024年未收集' }).state // 'no-data'
 */
export function absentVerdict(question: JudgingQuestion, way: string, absence: Absence, told: Partial<Told> = {}): Verdict {
  return verdictOf(question, way, { latest: { missing: absence.reason }, state: stateOfReason[absence.reason], figures: absence.sentence, ...told });
}

/** Before the first year of the plan nothing is owed; null from then on. */
export function beforeThePlan(question: JudgingQuestion, way: string): Verdict | null {
  const { year, startYear } = question;
  return year < startYear ? absentVerdict(question, way, { reason: 'not-due', sentence: `规划从${String(startYear)}年开始，${String(year)}年不作判断` }) : null;
}

/** Whether a target is due: its year is judged, and over by the day or already told by a figure of its own. */
export const isDue = (question: JudgingQuestion, latestYear: number | null): boolean =>
  question.year >= deadlineOf(question) && (question.asOf > `${String(deadlineOf(question))}-12-31` || (latestYear !== null && latestYear >= deadlineOf(question)));

/** Met before its year or at it. */
export const metState = (question: JudgingQuestion, latestYear: number | null = null): 'met' | 'met-early' => (isDue(question, latestYear) ? 'met' : 'met-early');

/** The base value of a series seen from the year of its latest point; without a point there is none. */
export const baselineSeenFrom = (question: JudgingQuestion, series: Series, latestYear: number | undefined): Verdict['baseline'] =>
  latestYear === undefined ? { missing: 'no-baseline' } : baselineOf(question, series, latestYear);
