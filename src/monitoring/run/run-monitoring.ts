import type { Issue } from '#kernel';
import { placeTargets, type Plan, type PlacedTarget } from '#plan';
import { findIndicatorById, relations, catalogue } from '#registry';
import { evidenceRegistry } from '../achievement/evidence-registry.ts';
import { usualJudgingSettings } from '../achievement/judge-achievement.ts';
import { lendGroups } from '../achievement/lend-groups.ts';
import { indexObservations } from '../achievement/observation-index.ts';
import type { JudgingSettings } from '../achievement/way.ts';
import { defaultModel } from '../forecast/models/index.ts';
import type { ForecastModel } from '../forecast/model.ts';
import type { Observation } from '../observation.ts';
import type { RatedTarget } from '../rollup/rated-target.ts';
import { rollUp, type RollUp } from '../rollup/roll-up.ts';
import { prepareWarnings, type ChosenWarningSettings } from '../rules/consider-warnings.ts';
import { learnFamilies } from './learn-families.ts';
import { monitorTarget, type RunGround } from './monitor-target.ts';
import type { MonitoredTarget } from './monitored.ts';
import { placeRows } from './place-rows.ts';
import { repeatsOf } from './repeats-of.ts';
import { unitsOf } from './units-of.ts';
import { yearIssues } from './year-issues.ts';

/** A plan with all its targets judged, and how many of them stand where. */
export type MonitoredPlan = {
  readonly title: string;
  readonly subject: Plan['subject'];
  readonly place: string | null;
  readonly startYear: number;
  readonly endYear: number;
  readonly targets: readonly MonitoredTarget[];
  readonly rollUp: RollUp;
};

/** Everything a run came to. `rollUp` is over all its plans. `issues` say what of the data could not be used at all. */
export type MonitoringRun = {
  readonly year: number;
  readonly asOf: string;
  readonly model: string;
  readonly settings: JudgingSettings;
  readonly plans: readonly MonitoredPlan[];
  readonly rollUp: RollUp;
  readonly issues: readonly Issue[];
};

/** What is to be run. `place`: the data's name for the plan's place, where it is not the plan's own. */
export type RunQuestion = {
  readonly plans: readonly Plan[];
  readonly observations: readonly Observation[];
  readonly year: number;
  /** ISO date. */
  readonly asOf: string;
  readonly place?: string;
  /** The data's name for the area above (city, province): its rates are what small counts lean on. */
  readonly parent?: string;
  readonly model?: ForecastModel;
  readonly settings?: JudgingSettings;
  readonly warnings?: ChosenWarningSettings;
};

/** A plan by itself, as the laying out of its targets wants it. */
const alone = (plan: Plan): Parameters<typeof placeTargets>[0][number] => ({ plan, file: '', role: 'sibling', roleBecause: '', calledHere: '' });

const placesOf = ({ place, placeAs }: Plan, told: string | undefined): string[] => (told === undefined ? [...new Set([place, placeAs].flatMap((name) => name ?? []))] : [told]);

/** Names of places that some target is compared with: figures of theirs are no strangers. */
const comparedWith = (plans: readonly Plan[]): readonly string[] =>
  placeTargets(plans.map(alone), findIndicatorById).targets.flatMap(({ target }) => [target.reference ?? '', target.kind === 'relative' ? target.quote : '']).filter((text) => text !== '');

/** Figures that belong to no plan of the run because they are of another place. */
function strangers(observations: readonly Observation[], own: readonly string[], references: readonly string[]): Issue[] {
  const isStrange = (place: string | null): place is string => place !== null && !own.includes(place) && !references.some((text) => text.includes(place));
  const places = [...new Set(observations.map(({ place }) => place))].filter(isStrange);
  const others = observations.filter(({ place }) => place !== null && places.includes(place)).length;
  return places.length === 0 ? [] : [{
    code: 'figures-of-other-places', severity: 'notice',
    message: `数据中有${String(others)}个数属于别的地区（${places.slice(0, 8).join('、')}${places.length > 8 ? '等' : ''}），没有用来判断${own.length > 0 ? own.join('、') : '本规划'}；如果就是规划的地区，请用 --place 写明。`,
  }];
}

/** What the shipped catalogue says of evidence never changes: laid out by the first run, kept for the others. */
let laidOut: ReturnType<typeof evidenceRegistry> | null = null;
const shippedEvidence = (): ReturnType<typeof evidenceRegistry> => (laidOut ??= evidenceRegistry(catalogue, relations));

/** A goal is known by its plan, domain and number, not by a target's id. */
const goalOf = ({ section, domain, clause }: PlacedTarget): string | null => (section === 'goal' && domain !== null ? `${String(domain.number)}/${String(clause?.number ?? clause?.line ?? 0)}` : null);

const rated = (plan: Plan, placed: PlacedTarget, { id, achievement, isQuantified, repeats }: MonitoredTarget, units: RatedTarget['units']): RatedTarget =>
  ({ id, plan: plan.title, domain: placed.domain?.title ?? null, goal: goalOf(placed), units, state: achievement, isQuantified, repeats });

/** All targets of a plan judged, and where they count; a step each. */
function* judgePlan(plan: Plan, ground: Omit<RunGround, 'repeats'>): Generator<void, { readonly targets: readonly MonitoredTarget[]; readonly counted: readonly RatedTarget[] }> {
  const targets = placeRows(plan, placeTargets([alone(plan)], findIndicatorById).targets);
  const repeats = repeatsOf(targets, { ...ground, definitionOf: findIndicatorById });
  const repeating = Map.groupBy(targets.filter(({ target }) => repeats.has(target.id)), ({ target }) => repeats.get(target.id));
  const judged: { readonly result: MonitoredTarget; readonly counted: RatedTarget }[] = [];
  for (const placed of targets) {
    yield;
    const units = unitsOf(placed, repeating.get(placed.target.id) ?? []);
    const result = monitorTarget(placed, placed.subject.indicatorId === null ? null : (findIndicatorById(placed.subject.indicatorId) ?? null), { ...ground, repeats }, units);
    judged.push({ result, counted: rated(plan, placed, result, units) });
  }
  return { targets: judged.map(({ result }) => result), counted: judged.map(({ counted }) => counted) };
}

/**
 * The same as `runMonitoring`, step by step: whoever takes the steps may do something else between any two of them. Judging all targets of a district takes some tenths of a second, a step a few
 * milliseconds.
 *
 * @example const steps = monitoringSteps(question); let step = steps.next(); while (step.done !== true) step = steps.next(); step.value.rollUp
 */
export function* monitoringSteps(question: RunQuestion): Generator<void, MonitoringRun> {
  const { plans, observations, year, asOf, place, parent, model = defaultModel, settings = usualJudgingSettings, warnings = {} } = question;
  const index = indexObservations([...observations, ...lendGroups(observations, relations)]);
  yield;
  const registry = shippedEvidence();
  yield;
  const learnt = learnFamilies(observations, findIndicatorById, year);
  yield;
  const warn = prepareWarnings(warnings);
  const issues: Issue[] = [...strangers(observations, [...new Set([...plans.flatMap((plan) => placesOf(plan, place)), ...(parent === undefined ? [] : [parent])])], comparedWith(plans)), ...yearIssues(plans, { year, asOf })];
  const [all, monitored]: [RatedTarget[], MonitoredPlan[]] = [[], []];
  for (const plan of plans) {
    const { startYear, endYear } = plan;
    if (startYear === null || endYear === null) {
      issues.push({ code: 'plan-without-period', severity: 'error', message: `《${plan.title}》没有起止年份，无法判断；请在 plan read 的 JSON 里补上 startYear 和 endYear 后再用。` });
      continue;
    }
    const { targets, counted } = yield* judgePlan(plan, { index, registry, year, asOf, settings, model, learnt, ownPlaces: placesOf(plan, place), parent: parent ?? null, startYear, endYear, warn });
    all.push(...counted);
    monitored.push({ title: plan.title, subject: plan.subject, place: plan.place, startYear, endYear, targets, rollUp: rollUp(counted) });
  }
  yield;
  return { year, asOf, model: model.id, settings, plans: monitored, rollUp: rollUp(all), issues };
}

/**
 * Judges every target of the plans against the figures: where each stands, whether it will get there, what warns, and how many stand where (method 1.4, contract `monitor run`).
 * Pure: the day comes in with the question.
 *
 * @example runMonitoring({ plans, observations, year: 2024, asOf: '2025-08-01' }).rollUp.whole.rates[0]?.sentence
 */
export function runMonitoring(question: RunQuestion): MonitoringRun {
  const steps = monitoringSteps(question);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
