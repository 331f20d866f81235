import type { ImportedData } from '#collection';
import { isBeforePlan, judgingSettingsOf } from '#monitoring';
import type { ReportMaterial } from '#publication';
import { findIndicatorById } from '#registry';
import { findInstallation, type Connection, type RecordedObservation, type ReportMadeFrom } from '#storage';
import { cellOf, gatherGround } from '../monitoring/judging-ground.ts';
import { plansInForce, type PlanInForce } from '../plan/plans-in-force.ts';
import type { Refusal } from '../refusal.ts';

/** Which state of which region's plans and database: plans as in force on `asOf`, figures as recorded before `knownBefore`, which is `knownOn` for people. */
export type MaterialWish = { readonly regionId: string; readonly subject: 'women' | 'children' | null; readonly year: number; readonly asOf: string; readonly knownBefore: string; readonly knownOn: string };

/** What a report is made of, read from the database, and what is remembered of that. */
export type MaterialOfDatabase = { readonly material: Omit<ReportMaterial, 'program'>; readonly madeFrom: Omit<ReportMadeFrom, 'program'> };

/** How many figures there are of each indicator: the names in the database are those of the catalogue, so nothing was matched. */
function mappingOf(figures: readonly RecordedObservation[]): ImportedData['mapping'] {
  const latest = new Map(figures.map((figure) => [cellOf(figure), figure]));
  return [...Map.groupBy(latest.values(), ({ indicatorId }) => indicatorId)].map(([indicatorId, of]) => {
    const known = findIndicatorById(indicatorId);
    return { sheet: null, printed: known?.name.zh ?? indicatorId, unit: known?.unit ?? of[0]?.measureUnit ?? null, indicatorId, indicator: known?.name.zh ?? indicatorId, because: '数据库', proposal: null, conversion: null, groups: [], rows: of.length, taken: of.length };
  });
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
  const ground = await gatherGround(connection, plans, { regionId, asOf, knownBefore, knownOn, circle: 'committee' });
  if ('refused' in ground) return ground;
  const { figures, observations, figuresHash, cells, withheld } = ground;
  const isDemo = (await findInstallation(connection))?.isDemo === true;
  const name = `统计数据库（${knownOn} 版）${isDemo ? '（示例）' : ''}`;
  return {
    material: {
      rules: { settings: judgingSettingsOf(ground.rules.judging.values), warnings: ground.rules.warnings }, plans: ground.plans, data: { file: name, observations, mapping: mappingOf(figures), tables: [], issues: [] }, dataFile: { name, fingerprint: figuresHash },
      planFile: { name: plans.map(({ title, version }) => `《${title}》第${String(version)}版`).join('、'), fingerprint: plans.map(({ contentHash }) => contentHash).join('、') },
    },
    madeFrom: { plans: plans.map(({ planId, title, version, contentHash }) => ({ planId, title, version, contentHash })), figures: cells, withheld, figuresHash },
  };
}
