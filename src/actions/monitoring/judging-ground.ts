import { createHash } from 'node:crypto';
import type { ChosenSettings, ChosenWarningSettings, Observation } from '#monitoring';
import { targetsOfPlan, withAssignments, type IdentifiedPlan } from '#plan';
import { observationsKnown, planAssignments, unitVersions, visibilityVersions, type Connection, type RecordedObservation, type VisibilityAudience } from '#storage';
import { namedUnits } from '../assignment/assignable-units.ts';
import { observationOf } from '../collection/stored-figure.ts';
import { audiencesOn, maySee } from '../collection/visible-to.ts';
import type { PlanInForce } from '../plan/plans-in-force.ts';
import type { Refusal } from '../refusal.ts';
import { judgingRules } from '../settings/keys/judging-rules.ts';
import { warningRuleSettings } from '../settings/keys/warning-rules.ts';
import { settingOn } from '../settings/setting-on.ts';

/** So many versions of figures can be judged at once: some 400 MB of memory in the thread that does it. */
const mostVersions = 400_000;

/** Which state of the database, for which circle of readers: figures as recorded before `knownBefore`, which is `knownOn` for people; duties and settings as on `asOf`. */
export type GroundWish = { readonly regionId: string; readonly asOf: string; readonly knownBefore: string; readonly knownOn: string; readonly circle: VisibilityAudience };

/** The settings of a place by which its targets are judged and warned of. */
export type JudgingRules = { readonly judging: ChosenSettings; readonly warnings: ChosenWarningSettings };

/** Everything targets are judged with, out of the database: the plans with the units assigned, the figures as the readers may see them, beside them as stored, and the rules. `hash`: same hash, same verdicts. */
export type JudgingGround = {
  readonly plans: readonly IdentifiedPlan[];
  readonly heads: readonly PlanInForce[];
  readonly observations: readonly Observation[];
  readonly figures: readonly RecordedObservation[];
  readonly isWithheld: (figure: RecordedObservation) => boolean;
  readonly cells: number;
  readonly withheld: number;
  readonly rules: JudgingRules;
  readonly figuresHash: string;
  readonly hash: string;
};

/** An older version says in its row since when it was known, so that what replaced it counts. */
const toldOn = (figure: RecordedObservation): RecordedObservation => ({ ...figure, reportedOn: figure.reportedOn ?? figure.recordedAt.slice(0, 10) });

/** The cell of a table a figure fills, in whatever version. @example cellOf(figure) */
export const cellOf = ({ indicatorId, periodStart, cellKey }: RecordedObservation): string => `${indicatorId} ${periodStart} ${cellKey}`;

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

async function withUnits(connection: Connection, plans: readonly PlanInForce[], { regionId, asOf }: GroundWish): Promise<readonly IdentifiedPlan[]> {
  const units = namedUnits(Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId));
  const assigned: IdentifiedPlan[] = [];
  for (const { planId, content } of plans) {
    const duties = await planAssignments(connection, regionId, planId);
    assigned.push(duties.length === 0 ? content : withAssignments(content, duties, units, asOf));
  }
  return assigned;
}

/**
 * Gathers what the targets of some plans are judged with: for reports and for the pages alike, so that both say the same. What is not meant for the readers is a named absence (保密).
 *
 * @example await gatherGround(connection, await plansInForce(connection, { regionId, on: asOf }), { regionId, asOf, knownBefore, knownOn: today, circle: 'committee' })
 */
export async function gatherGround(connection: Connection, heads: readonly PlanInForce[], wish: GroundWish): Promise<JudgingGround | Refusal> {
  const { regionId, knownBefore, knownOn, circle, asOf } = wish;
  const plans = await withUnits(connection, heads, wish);
  const figures = await observationsKnown(connection, { regionId, knownBefore, partsOf: [...new Set(plans.flatMap((plan) => targetsOfPlan(plan).map(({ indicatorId, indicator }) => indicatorId ?? indicator)))], limit: mostVersions + 1 });
  if (figures.length > mostVersions) return { refused: 'too-many-figures', message: `本地区的数据超过 ${String(mostVersions)} 个，一次判断不了；请联系系统管理员。` };
  const audienceOf = audiencesOn(await visibilityVersions(connection, regionId), knownOn);
  const isWithheld = (figure: RecordedObservation): boolean => !maySee(circle, audienceOf(figure));
  const observations = figures.map((figure): Observation => {
    const told = observationOf(toldOn(figure));
    const { computed: _computed, ...origin } = told.origin;
    return isWithheld(figure) ? { ...told, content: { kind: 'missing', reason: 'suppressed' }, origin: { ...origin, database: knownOn } } : { ...told, origin: { ...told.origin, database: knownOn } };
  });
  const place = { regionId, day: asOf };
  const rules: JudgingRules = { judging: await settingOn(connection, judgingRules, place), warnings: await settingOn(connection, warningRuleSettings, place) };
  const figuresHash = hashOf(observations);
  return {
    plans, heads, observations, figures, isWithheld, cells: new Set(figures.map(cellOf)).size, withheld: new Set(figures.filter(isWithheld).map(cellOf)).size, rules, figuresHash,
    hash: hashOf([figuresHash, rules, asOf, heads.map(({ contentHash }) => contentHash), plans.map(({ domains, indicatorTable }) => [domains.map(({ units, goals, measures }) => [units, goals.map((goal) => goal.units), measures.map((measure) => measure.units)]), indicatorTable.map((row) => row.units)])]),
  };
}
