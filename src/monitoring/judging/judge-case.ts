import type { MissingReason } from '#kernel';
import { accepts, isBorderline, oneEnd } from '../acceptance.ts';
import { forecastTarget, type TargetForecast } from '../forecast/forecast-target.ts';
import type { ForecastModel } from '../forecast/model.ts';
import type { SmallCountQuestion } from '../smallcounts/issues-of-counts.ts';
import { judgeSmallCounts, type SmallCountJudgement } from '../smallcounts/judge-small-counts.ts';
import { outlookOf, type AchievementState, type Badge, type Outlook } from '../status.ts';
import { caseSeries } from './case-series.ts';
import { caseState, judgedAt } from './case-state.ts';
import type { JudgingCase } from './judging-case.ts';

/** Why there is no probability: nothing to forecast from, nothing to forecast towards, or figures that cannot be read. */
export type NotForecast = { readonly missing: MissingReason; readonly why: 'settled' | 'too-few-values' | 'no-deadline' | 'no-direction' | 'no-value' };

type SmallCounts = Extract<SmallCountJudgement, { readonly kind: 'small' }>;

/** How much a forecast can be trusted by the number of its values (method 1.5.9): 高, 中, 低. */
export type Confidence = 'high' | 'medium' | 'low';
export const confidences: Readonly<Record<Confidence, string>> = { high: '高', medium: '中', low: '低' };

/** What a case came to: where it stands, whether it will get there, and the two verdicts of small counts. */
export type JudgedCase = {
  readonly achievement: AchievementState;
  readonly outlook: Outlook;
  readonly forecast: TargetForecast | NotForecast;
  readonly badges: readonly Badge[];
  readonly confidence: Confidence | null;
  /** Index of the value judged; -1 none. */
  readonly at: number;
  readonly small: SmallCounts | null;
};

export const confidenceOf = (count: number): Confidence => (count >= 8 ? 'high' : count >= 4 ? 'medium' : 'low');

/** The state that small counts prove; it leads, the reported one stands beside it (method 5.3, 13.3). */
export const provenState = (one: JudgingCase, at: number, { evidence }: SmallCounts): AchievementState => {
  if (evidence.kind === 'unproven') return 'unproven';
  if (evidence.kind === 'exceeds') return one.hold ? 'not-held' : 'not-met';
  return one.hold ? 'held' : one.deadline !== null && (one.years[at] ?? 0) < one.deadline ? 'met-early' : 'met';
};

/** Everybody, or nobody: such a target leaves room for no event, and no count, however large, could prove that none can happen. */
const allowsNone = (end: number, direction: 1 | -1, share: boolean): boolean => (direction === -1 ? end <= 0 : share && end >= 100);

/** What is asked of the counts of a case: a target with one end, on a rate or a share; null where counts cannot decide. */
export function countsAsked(one: JudgingCase, at: number): SmallCountQuestion | null {
  const { counts, acceptance, transform, parent, years, futurePopulation } = one;
  const end = oneEnd(acceptance);
  if (counts === null || end === null || transform === 'identity' || at < 0 || allowsNone(end.end, end.direction, transform === 'logit')) return null;
  const until = at + 1;
  return {
    years: years.slice(0, until), events: counts.events.slice(0, until), population: counts.population.slice(0, until), per: counts.per, acceptanceEnd: end.end, direction: end.direction,
    strict: acceptance.lowerOpen || acceptance.upperOpen, share: transform === 'logit', deadline: one.deadline ?? years[at] ?? 0,
    ...(futurePopulation === null ? {} : { futurePopulation }),
    ...(parent === null ? {} : { parent: { rate: parent.rate, ...(parent.weight === null ? {} : { weight: parent.weight }), ...(parent.slope === null ? {} : { slope: parent.slope }) } }),
  };
}

/** The counts decide where they are few. Where not one event is allowed what was reported decides, as it does for events (decision 0014). */
function smallCountsOf(one: JudgingCase, at: number): SmallCounts | null {
  const asked = countsAsked(one, at);
  const judged = asked === null ? null : judgeSmallCounts(asked);
  return judged?.kind === 'small' ? judged : null;
}

const none = (why: NotForecast['why']): NotForecast => ({ missing: why === 'no-value' ? 'not-collected' : 'not-applicable', why });

function forecastOf(one: JudgingCase, at: number, model: ForecastModel): TargetForecast | NotForecast {
  const { deadline, acceptance, transform, hold, prior, smoothed, years, values } = one;
  if (at < 0) return none('no-value');
  if (deadline === null) return none('no-deadline');
  const steps = deadline - (years[at] ?? deadline);
  if (steps <= 0) return none('settled');
  if (acceptance.lower === -Infinity && acceptance.upper === Infinity) return none('no-direction');
  const { series, lastVariance, printing } = caseSeries(one, at);
  const met = accepts(acceptance, values[at] ?? Number.NaN);
  return forecastTarget(model, { series, transform, steps, acceptance, hold, met, given: { prior, smoothed, lastVariance, printing } }) ?? none('too-few-values');
}

function smallForecast({ forecast }: SmallCounts, deadline: number | null): TargetForecast | NotForecast {
  if (deadline === null) return none('no-deadline');
  if (forecast.kind === 'not-forecast') return none(forecast.reason === 'settled' ? 'settled' : 'too-few-values');
  const { probabilityTrue, medianRate, low80, high80 } = forecast;
  return { probability: probabilityTrue, raw: probabilityTrue, median: medianRate, low80, high80 };
}

const outlookFor = (forecast: TargetForecast | NotForecast): Outlook => ('probability' in forecast ? outlookOf(forecast.probability) : forecast.why === 'settled' ? 'settled' : 'not-forecast');

/**
 * Judges one prepared case: state, probability, median and 80 % interval, band. Pure and quick: half a million one-sided cases a second on one core. A deadline that has passed
 * is judged at its own year; where counts are few the evidence leads (method 5).
 *
 * @example judgeCase(oneCase, methodOne).forecast // { probability: 0.398388, … } for worked case C10
 */
export function judgeCase(one: JudgingCase, model: ForecastModel): JudgedCase {
  const at = judgedAt(one);
  const small = smallCountsOf(one, at);
  const forecast = small === null || (small.forecast.kind === 'not-forecast' && small.forecast.reason === 'too-few-years') ? forecastOf(one, at, model) : smallForecast(small, one.deadline);
  const badges: Badge[] = [];
  if (at >= 0 && isBorderline({ value: one.values[at] ?? Number.NaN, digits: one.digits }, one.acceptance, one.unit)) badges.push('borderline');
  if (small !== null) badges.push('small-count');
  return {
    achievement: small === null ? caseState(one, at) : provenState(one, at, small),
    outlook: outlookFor(forecast), forecast, badges, confidence: 'probability' in forecast ? confidenceOf(at + 1) : null, at, small,
  };
}
