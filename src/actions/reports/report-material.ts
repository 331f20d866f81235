import { createHash } from 'node:crypto';
import type { ImportedData } from '#collection';
import type { Observation } from '#monitoring';
import { isBeforePlan } from '#monitoring';
import { targetsOfPlan, withAssignments, type IdentifiedPlan } from '#plan';
import type { ReportMaterial } from '#publication';
import { findIndicatorById } from '#registry';
import { findInstallation, observationsKnown, planAssignments, unitVersions, visibilityVersions, type Connection, type RecordedObservation, type ReportMadeFrom } from '#storage';
import { namedUnits } from '../assignment/assignable-units.ts';
import { observationOf } from '../collection/stored-figure.ts';
import { audiencesOn, maySee } from '../collection/visible-to.ts';
import { plansInForce, type PlanInForce } from '../plan/plans-in-force.ts';
import type { Refusal } from '../refusal.ts';

/** So many versions of figures can be judged at once: some 400 MB of memory in the thread that does it. */
const mostVersions = 400_000;

/** Which state of which region's plans and database: plans as in force on `asOf`, figures as recorded before `knownBefore`, which is `knownOn` for people. */
export type MaterialWish = { readonly regionId: string; readonly subject: 'women' | 'children' | null; readonly year: number; readonly asOf: string; readonly knownBefore: string; readonly knownOn: string };

/** What a report is made of, read from the database, and what is remembered of that. */
export type MaterialOfDatabase = { readonly material: Omit<ReportMaterial, 'program'>; readonly madeFrom: Omit<ReportMadeFrom, 'program'> };

/** An older version says in its row since when it was known, so that what replaced it counts. */
const toldOn = (figure: RecordedObservation): RecordedObservation => ({ ...figure, reportedOn: figure.reportedOn ?? figure.recordedAt.slice(0, 10) });

const cellOf = ({ indicatorId, periodStart, cellKey }: RecordedObservation): string => `${indicatorId} ${periodStart} ${cellKey}`;

/** How many figures there are of each indicator: the names in the database are those of the catalogue, so nothing was matched. */
function mappingOf(figures: readonly RecordedObservation[]): ImportedData['mapping'] {
  const latest = new Map(figures.map((figure) => [cellOf(figure), figure]));
  return [...Map.groupBy(latest.values(), ({ indicatorId }) => indicatorId)].map(([indicatorId, of]) => {
    const known = findIndicatorById(indicatorId);
    return { sheet: null, printed: known?.name.zh ?? indicatorId, unit: known?.unit ?? of[0]?.measureUnit ?? null, indicatorId, indicator: known?.name.zh ?? indicatorId, because: '数据库', proposal: null, conversion: null, groups: [], rows: of.length, taken: of.length };
  });
}

async function withUnits(connection: Connection, plans: readonly PlanInForce[], { regionId, asOf }: MaterialWish): Promise<readonly IdentifiedPlan[]> {
  const units = namedUnits(Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId));
  const assigned: IdentifiedPlan[] = [];
  for (const { planId, content } of plans) {
    const duties = await planAssignments(connection, regionId, planId);
    assigned.push(duties.length === 0 ? content : withAssignments(content, duties, units, asOf));
  }
  return assigned;
}

/** Why there is nothing to report of the plans; null: there is. */
function whyNot(plans: readonly PlanInForce[], { year, subject }: MaterialWish): Refusal | null {
  if (plans.length === 0) return { refused: 'no-plan', message: subject === null ? '本地区还没有通过的规划，不能编制报告。' : `本地区还没有通过的${subject === 'women' ? '妇女' : '儿童'}规划，不能编制报告。` };
  const dated = plans.filter(({ content }) => content.startYear !== null && content.endYear !== null);
  if (dated.length === 0) return { refused: 'no-period', message: '规划没有起止年份，无法判断；请先在规划里补上。' };
  return dated.every(({ content }) => isBeforePlan(content, year)) ? { refused: 'before-plan', message: `规划从 ${String(Math.min(...dated.flatMap(({ content }) => content.startYear ?? [])))} 年开始，${String(year)} 年没有可以判断的。` } : null;
}

/**
 * The plans in force with the units assigned, and everything the database had known of the region by then, as a report reads them from files. A report goes to all members of the committee: what is
 * meant for fewer of them is a named absence (保密). Refused in Chinese where there is nothing to report of.
 *
 * @example await reportMaterial(moment, { regionId, subject: null, year: 2025, asOf: today, knownBefore: now, knownOn: today })
 */
export async function reportMaterial(connection: Connection, wish: MaterialWish): Promise<MaterialOfDatabase | Refusal> {
  const { regionId, subject, knownBefore, knownOn, asOf } = wish;
  const plans = (await plansInForce(connection, { regionId, on: asOf })).filter(({ content }) => subject === null || content.subject === subject);
  const refusal = whyNot(plans, wish);
  if (refusal !== null) return refusal;
  const assigned = await withUnits(connection, plans, wish);
  const figures = await observationsKnown(connection, { regionId, knownBefore, partsOf: [...new Set(assigned.flatMap((plan) => targetsOfPlan(plan).map(({ indicatorId, indicator }) => indicatorId ?? indicator)))], limit: mostVersions + 1 });
  if (figures.length > mostVersions) return { refused: 'too-many-figures', message: `本地区的数据超过 ${String(mostVersions)} 个，一次编制不了；请联系系统管理员。` };
  const audienceOf = audiencesOn(await visibilityVersions(connection, regionId), knownOn);
  const isWithheld = (figure: RecordedObservation): boolean => !maySee('committee', audienceOf(figure));
  const observations = figures.map((figure): Observation => {
    const told = observationOf(toldOn(figure));
    const { computed: _computed, ...origin } = told.origin;
    return isWithheld(figure) ? { ...told, content: { kind: 'missing', reason: 'suppressed' }, origin: { ...origin, database: knownOn } } : { ...told, origin: { ...told.origin, database: knownOn } };
  });
  const figuresHash = createHash('sha256').update(JSON.stringify(observations)).digest('hex');
  const isDemo = (await findInstallation(connection))?.isDemo === true;
  const name = `统计数据库（${knownOn} 版）${isDemo ? '（示例）' : ''}`;
  return {
    material: {
      plans: assigned, data: { file: name, observations, mapping: mappingOf(figures), tables: [], issues: [] }, dataFile: { name, fingerprint: figuresHash },
      planFile: { name: plans.map(({ title, version }) => `《${title}》第${String(version)}版`).join('、'), fingerprint: plans.map(({ contentHash }) => contentHash).join('、') },
    },
    madeFrom: { plans: plans.map(({ planId, title, version, contentHash }) => ({ planId, title, version, contentHash })), figures: new Set(figures.map(cellOf)).size, withheld: new Set(figures.filter(isWithheld).map(cellOf)).size, figuresHash },
  };
}
