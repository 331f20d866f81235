import { isMissing } from '#kernel';
import { deadlineOf } from '../achievement/promise-of.ts';
import type { JudgingQuestion, Verdict } from '../achievement/way.ts';
import { caseSeries } from '../judging/case-series.ts';
import type { JudgedCase } from '../judging/judge-case.ts';
import { ownSpread } from '../forecast/student-walk.ts';
import type { JudgedPart, Revision, WarningFacts } from '../rules/rule.ts';
import type { AchievementState, Outlook } from '../status.ts';
import type { VerdictCase } from './case-of-verdict.ts';
import { owedYears } from './owed-years.ts';

type Told = {
  readonly question: JudgingQuestion;
  readonly verdict: Verdict;
  readonly achievement: AchievementState;
  readonly outlook: Outlook;
  readonly ahead: { readonly made: VerdictCase; readonly judged: JudgedCase } | null;
  readonly parts: readonly JudgedPart[];
  readonly revisions: readonly Revision[];
  readonly name: string;
};

function spreadOf({ ahead }: Told): WarningFacts['spread'] {
  if (ahead === null || ahead.judged.at < 1 || ahead.made.chosen.prior.spread === null) return null;
  const { series } = caseSeries({ ...ahead.made.one, counts: null }, ahead.judged.at);
  return { own: Math.sqrt(ownSpread(series, Infinity).variance), family: ahead.made.chosen.prior.spread, changes: series.values.slice(1).map((value, at) => value - (series.values[at] ?? Number.NaN)) };
}

function countsOf({ ahead }: Told): WarningFacts['smallCount'] {
  const small = ahead?.judged.small ?? null;
  const counts = ahead?.made.one.counts ?? null;
  if (small === null || counts === null) return null;
  return { events: small.countedEvents, population: small.reported.population, per: counts.per, decisionCount: small.evidence.decisionCount, chance: small.evidence.chanceAtTarget, years: small.reported.years };
}

/** A target by terms of office, or one that was answered by yes, no or a judgement, owes no figure every year whatever its indicator does. */
const isYearlyAsked = ({ target, evidence }: JudgingQuestion): boolean =>
  target.every !== 'term' && !evidence.answers.some(({ content }) => content.kind === 'yes-no' || content.kind === 'judgement');

/**
 * What the warning rules are told of a target of a plan.
 *
 * @example warn(warningFacts(told)) // [{ rule: 'W2', level: 'orange', … }]
 */
export function warningFacts(told: Told): WarningFacts {
  const { question, verdict, achievement, outlook, ahead, parts, revisions, name } = told;
  const { definition, startYear, year, asOf, evidence } = question;
  const forecast = ahead?.judged.forecast;
  const series = verdict.judged ?? evidence.series;
  return {
    indicator: name, unit: series?.unit ?? definition?.unit ?? '', year, owedYears: isYearlyAsked(question) ? owedYears(definition, { startYear, year, asOf }) : [],
    answeredYears: evidence.answers.filter(({ content }) => content.kind === 'yes-no' || content.kind === 'judgement').map((answer) => answer.year),
    series, baseline: isMissing(verdict.baseline) ? null : verdict.baseline, // Within a cycle the figures grow from nothing: its first year is no falling back.
    acceptance: verdict.timeRule === 'cycle' ? null : verdict.acceptance, direction: verdict.direction, hold: verdict.timeRule === 'every-year',
    deadline: deadlineOf(question), state: achievement, outlook, probability: outlook !== 'settled' && forecast !== undefined && 'probability' in forecast ? forecast.probability : null,
    spread: spreadOf(told), smallCount: countsOf(told), revisions, parts,
  };
}
