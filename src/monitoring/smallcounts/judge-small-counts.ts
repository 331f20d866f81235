import type { Issue } from '#kernel';
import { issuesOfCounts, type SmallCountQuestion } from './issues-of-counts.ts';
import { keepsAsReported } from './counted-target.ts';
import { forecastCounts, type SmallCountForecast } from './count-forecast.ts';
import { countedSide, type CountedQuestion } from './counted-side.ts';
import { evidenceVerdict, type EvidenceVerdict } from './evidence-verdict.ts';
import { parentPrior } from './probability-kept.ts';
import { rateInterval, type Interval } from './rate-interval.ts';
import { wilsonInterval } from './share-interval.ts';
import { smallCountTrigger, type SmallCountTrigger } from './small-count-trigger.ts';
import type { CountedPeriod } from './wording.ts';

/** The three years that are pooled, or those of them that were counted. Counts and rate are of the events themselves, whichever side was counted. */
type ReportedCounts = {
  readonly years: readonly number[];
  readonly events: number;
  readonly population: number;
  /** In the unit of the target; not rounded. */
  readonly rate: number;
  /** 95 % limits in the same unit: exact or Byar's for rates, Wilson's for shares. */
  readonly interval: Interval;
  /** What the plan's own arithmetic says of the pooled rate. */
  readonly state: 'met' | 'not-met';
};

/**
 * What the counts behind a rate say of its target.
 *
 * - `unreadable`: counts that are none; nothing is judged.
 * - `not-small`: large enough for the yearly rate to be judged by itself.
 * - `small`: two verdicts side by side, as reported and as evidence (the evidence leads), and the outlook.
 */
export type SmallCountJudgement =
  | { readonly kind: 'unreadable'; readonly issues: readonly Issue[] }
  | { readonly kind: 'not-small'; readonly trigger: SmallCountTrigger }
  | {
      readonly kind: 'small';
      readonly trigger: SmallCountTrigger;
      /** Which side the trigger, the decision count and the sentences count. */
      readonly counted: 'events' | 'non-events';
      /** The counted events and population of the pooled period: what a warning quotes beside the decision count. */
      readonly countedEvents: number;
      readonly reported: ReportedCounts;
      readonly evidence: EvidenceVerdict;
      readonly forecast: SmallCountForecast;
    };

const pooledYears = 3;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const last = (values: readonly number[]): number => values.at(-1) ?? NaN;

function pool({ years, population }: SmallCountQuestion, { events, counted }: CountedQuestion): CountedPeriod {
  const from = years.findIndex((year) => year > last(years) - pooledYears);
  return { years: years.slice(from), events: sumOf(events.slice(from)), population: sumOf(population.slice(from)), counted };
}

function reportedCounts({ per, share }: SmallCountQuestion, { target }: CountedQuestion, { years, events, population, counted }: CountedPeriod): ReportedCounts {
  const own = counted === 'events' ? events : population - events;
  const counts = { events: own, population, per };
  const interval = share ? wilsonInterval(counts) : rateInterval(counts);
  return { years, events: own, population, rate: (own / population) * per, interval, state: keepsAsReported(target, events, population) ? 'met' : 'not-met' };
}

/**
 * Judges a target by the counts behind its rate (method 5): whether they are too few for the yearly rate, what was reported, what the last three years together prove, and
 * where the counts are heading at the deadline. Bad counts give issues, every one with its year; a `per` or deadline that is no number is a caller's mistake and throws.
 *
 * @example judgeSmallCounts({ years: [2022, 2023, 2024], events: [0, 0, 1], population: [2000, 2000, 2000], per: 100_000, acceptanceEnd: 12, direction: -1, share: false, deadline: 2030 })
 * // { kind: 'small', reported: { rate: 16.67, state: 'not-met', … }, evidence: { kind: 'unproven', decisionCount: 3, … }, … }
 */
export function judgeSmallCounts(question: SmallCountQuestion): SmallCountJudgement {
  const { per, deadline } = question;
  if (!Number.isFinite(per) || per <= 0) throw new RangeError(`a rate is per more than ${String(per)}`);
  if (!Number.isInteger(deadline)) throw new RangeError(`a deadline is a year, not ${String(deadline)}`);
  const issues = issuesOfCounts(question);
  if (issues.length > 0) return { kind: 'unreadable', issues };
  const side = countedSide(question);
  const pooled = pool(question, side);
  const trigger = smallCountTrigger(side.target, pooled);
  if (!trigger.holds) return { kind: 'not-small', trigger };
  const parent = side.parent ? parentPrior(side.parent.chance, side.parent.weight) : undefined;
  return {
    kind: 'small',
    trigger,
    counted: side.counted,
    countedEvents: pooled.events,
    reported: reportedCounts(question, side, pooled),
    evidence: evidenceVerdict(side.target, pooled, parent),
    forecast: forecastCounts(question, side),
  };
}
