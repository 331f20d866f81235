import { isMissing } from '#kernel';
import type { PlacedTarget, ResponsibleUnit } from '#plan';
import type { IndicatorDefinition } from '#registry';
import type { Acceptance } from '../acceptance.ts';
import { gatherEvidence } from '../achievement/gather-evidence.ts';
import { judgeAchievement } from '../achievement/judge-achievement.ts';
import { deadlineOf } from '../achievement/promise-of.ts';
import { isDue } from '../achievement/verdict-of.ts';
import type { EvidenceRegistry } from '../achievement/evidence-registry.ts';
import type { ObservationIndex } from '../achievement/observation-index.ts';
import type { JudgingQuestion, JudgingSettings, Verdict } from '../achievement/way.ts';
import type { ForecastModel } from '../forecast/model.ts';
import { judgeCase, provenState, type JudgedCase } from '../judging/judge-case.ts';
import { smallCountResult } from '../judging/small-count-result.ts';
import { answeringUnits } from '../rollup/answering-units.ts';
import { isQuantified } from '../rollup/rated-target.ts';
import { progressOf } from '../progress/progress-of.ts';
import type { Revision, Warning, WarningFacts } from '../rules/rule.ts';
import { untraced, type Series } from '../series.ts';
import { achievementStates, outlooks, type AchievementState, type Badge, type Outlook } from '../status.ts';
import { acceptanceText } from '../wording/figure-wording.ts';
import { caseOfVerdict, type VerdictCase } from './case-of-verdict.ts';
import { baselineFigureOf, countCells, sourceOf, yearFigureOf } from './figure-cells.ts';
import { forecastOfCase } from './forecast-of-case.ts';
import type { MonitoredForecast, MonitoredPart, MonitoredRevision, MonitoredTarget } from './monitored.ts';
import { parentRate } from './parent-rate.ts';
import { partsOf, type PlacedPart } from './parts-of.ts';
import type { LearntFamilies } from './prior-of-indicator.ts';
import { warningFacts } from './warning-facts.ts';
import { revisionsOf } from './revisions-of.ts';

/** What every target of a run is judged with. */
export type RunGround = {
  readonly index: ObservationIndex;
  readonly registry: EvidenceRegistry;
  readonly year: number;
  readonly asOf: string;
  readonly settings: JudgingSettings;
  readonly model: ForecastModel;
  readonly learnt: LearntFamilies;
  /** Names under which the data may hold the plan's own place. */
  readonly ownPlaces: readonly string[];
  /** The data's name for the area above, whose rates small counts lean on; null: none told. */
  readonly parent: string | null;
  readonly startYear: number;
  readonly endYear: number;
  /** Id of the target that counts, by the id of the one that repeats it. */
  readonly repeats: ReadonlyMap<string, string>;
  readonly warn: (facts: WarningFacts) => readonly Warning[];
};

/** What is not there is named, never null. */
const monitoredPart = ({ probability, ...part }: PlacedPart): MonitoredPart => ({ ...part, probability: probability ?? { missing: 'not-applicable' } });

const monitoredRevision = ({ trace = untraced, ...revision }: Revision): MonitoredRevision => ({ ...revision, ...sourceOf(trace) });

/** The two verdicts of small counts with the cells of the years that were counted. */
function smallCountOf(ahead: Ahead, series: Series | null): MonitoredTarget['smallCount'] {
  const found = ahead === null ? null : smallCountResult(ahead.judged);
  const counted = (series?.points ?? []).filter(({ year }) => found?.years.includes(year) === true);
  return found === null ? null : { ...found, from: countCells(counted.flatMap(({ trace }) => trace.origins)) };
}

/** What the forecast of a verdict came to: the case, its judgement and its outlook; states that settle the matter have none. */
type Ahead = { readonly made: VerdictCase; readonly judged: JudgedCase } | null;

function lookAhead(verdict: Verdict, { target, definition }: JudgingQuestion, deadline: number, name: string, { model, learnt, index, parent, year }: RunGround): Ahead {
  if (!verdict.forecastable || verdict.judged === null || verdict.acceptance === null) return null;
  const made = caseOfVerdict(verdict, verdict.judged, verdict.acceptance, { definition, deadline, name, learnt, parent: parent === null ? null : parentRate(index, { target, definition, parent, year }) });
  return made === null ? null : { made, judged: judgeCase(made.one, model) };
}

/** States judged by figures that counts can overrule (method 5.3): what cannot be assessed stays so. */
const byFigures: ReadonlySet<AchievementState> = new Set(['met-early', 'met', 'held', 'not-held', 'not-met']);

function stateOf(verdict: Verdict, ahead: Ahead): AchievementState {
  if (ahead === null || ahead.judged.small === null || !byFigures.has(verdict.state)) return verdict.state;
  return provenState(ahead.made.one, ahead.judged.at, ahead.judged.small);
}

/** What is due has no outlook; what nothing is known of cannot be forecast. */
function outlookOfVerdict(verdict: Verdict, ahead: Ahead, isDue: boolean): Outlook {
  if (isDue) return 'settled';
  return ahead?.judged.outlook ?? 'not-forecast';
}

const noForecast = (isDue: boolean, verdict: Verdict): MonitoredForecast =>
  isDue ? { missing: 'not-applicable', why: 'settled' } : isMissing(verdict.latest) ? { missing: verdict.latest.missing, why: 'no-value' } : { missing: 'not-applicable', why: 'no-direction' };

/** 小样本 where counts decide, 波动 where the rule of method 6 says so, beside what the way said itself. */
function badgesBeside(verdict: Verdict, ahead: Ahead, warnings: readonly Warning[]): Badge[] {
  const small: Badge[] = ahead?.judged.small ? ['small-count'] : [];
  const volatile: Badge[] = warnings.some(({ rule }) => rule === 'W5') ? ['volatile'] : [];
  return [...new Set([...verdict.badges, ...small, ...volatile])];
}

/** The sentence of the evidence goes before what was reported: both are said, the evidence leads. */
function becauseOf(verdict: Verdict, ahead: Ahead, state: AchievementState): Verdict['because'] {
  const small = ahead?.judged.small ?? null;
  if (small === null || state === verdict.state && small.evidence.kind !== 'unproven') return verdict.because;
  return { rule: `${verdict.because.rule}+small-counts`, sentence: `${small.evidence.sentence.replace(/。$/, '')}；按公布的数：${verdict.because.sentence}` };
}

/** The ends that are there. */
const endsOf = ({ lower, upper, lowerOpen, upperOpen }: Acceptance): NonNullable<MonitoredTarget['accepts']> => ({ ...(Number.isFinite(lower) ? { lower } : {}), ...(Number.isFinite(upper) ? { upper } : {}), lowerOpen, upperOpen });

/**
 * Judges one target of a plan against the figures: where it stands, whether it will get there, what warns. Source: method 1.4.
 *
 * @example monitorTarget(placed, definition, ground, units).word // '未达标'
 */
export function monitorTarget(placed: PlacedTarget, definition: IndicatorDefinition | null, ground: RunGround, units: readonly ResponsibleUnit[]): MonitoredTarget {
  const { target, domain, clause, row, section, place } = placed;
  const { year, asOf, settings, startYear, endYear, index, registry, model } = ground;
  const asked = { target, definition, startYear, year, ownPlaces: ground.ownPlaces };
  const { evidence, setAside } = gatherEvidence(index, asked, registry);
  const deadline = deadlineOf({ target, endYear });
  const question: JudgingQuestion = { target, definition, evidence, startYear, endYear, year, asOf, settings };
  const verdict = judgeAchievement(question);
  const name = definition?.name.zh ?? target.indicator;
  const due = isDue(question, isMissing(verdict.latest) ? null : verdict.latest.year);
  const ahead = lookAhead(verdict, question, deadline, name, ground);
  const achievement = stateOf(verdict, ahead);
  const outlook = outlookOfVerdict(verdict, ahead, due);
  const forecast = ahead === null || due ? noForecast(due, verdict) : forecastOfCase(ahead.made, ahead.judged, { model, byTerm: verdict.timeRule === 'term' });
  const acceptance = verdict.acceptance;
  const parts = acceptance === null || due ? [] : partsOf(verdict, acceptance, { question: asked, index, bridges: registry.bridges, deadline, model, learnt: ground.learnt });
  const revisions = revisionsOf(question, setAside, (other) => {
    const former = judgeAchievement(other);
    return stateOf(former, lookAhead(former, other, deadline, name, ground));
  });
  const warnings = ground.warn(warningFacts({ question, verdict, achievement, outlook, ahead, parts, revisions, name }));
  const series = verdict.judged ?? evidence.series;
  const repeats = ground.repeats.get(target.id) ?? null;
  return {
    id: target.id, domain: domain === null ? null : { number: domain.number, title: domain.title }, section, repeats,
    clause: clause?.text ?? row?.indicator ?? '', units: [...new Set(units.map((unit) => unit.name))], answering: answeringUnits(units), isQuantified: isQuantified(target),
    indicator: name, indicatorId: definition?.id ?? null, unit: series?.unit ?? definition?.unit ?? target.unit ?? '', quote: target.quote, line: place.line, page: place.page, kind: target.kind, deadline,
    timeRule: verdict.timeRule, way: verdict.way, achievement, word: achievementStates[achievement].word, because: becauseOf(verdict, ahead, achievement), found: verdict.found, promise: verdict.promise,
    direction: verdict.direction, accepts: acceptance === null ? null : endsOf(acceptance), badges: badgesBeside(verdict, ahead, warnings),
    keeps: acceptance === null ? '' : acceptanceText(acceptance, series?.unit ?? ''), latest: isMissing(verdict.latest) ? verdict.latest : yearFigureOf(verdict.latest),
    baseline: isMissing(verdict.baseline) ? verdict.baseline : baselineFigureOf(verdict.baseline, place), progress: progressOf(question, verdict, deadline), outlook, outlookWord: outlooks[outlook].word,
    forecast, smallCount: smallCountOf(ahead, series), parts: parts.map(monitoredPart), revisions: revisions.map(monitoredRevision), warnings: repeats === null ? warnings : [],
    points: (series?.points ?? []).map(yearFigureOf), gaps: series?.gaps ?? [], breaks: series?.breaks ?? [],
  };
}
