import { itemOfPlan } from '#plan';
import { regionVersions } from '#storage';
import type { Work } from '../action.ts';
import { regionPath } from '../regions/region-path.ts';
import type { Refusal } from '../refusal.ts';
import { plansInForce, type PlanInForce } from './plans-in-force.ts';

/** How a part of a plan hangs together with a part of another plan of the installation. */
export type LinkAsked = { readonly kind: 'upper' | 'sibling' | 'former'; readonly planId: string; readonly itemId: string };

/** The part that is linked to, in words. */
export type LinkTarget = { readonly regionId: string; readonly planId: string; readonly itemId: string; readonly words: string };

/** Why two plans do not stand to each other as was said; null: they do. */
function notSo(kind: LinkAsked['kind'], plan: PlanInForce, other: PlanInForce): string | null {
  const [{ startYear, endYear }, { startYear: from, endYear: to }] = [plan.content, other.content];
  if (plan.planId === other.planId) return '不能关联到同一部规划。';
  const isOver = startYear !== null && to !== null && to < startYear;
  if (kind === 'former') return isOver ? null : `《${other.title}》不是上一周期的规划（到${String(to)}年才结束）。`;
  const overlap = startYear === null || endYear === null || from === null || to === null || (from <= endYear && startYear <= to);
  return kind === 'sibling' && !overlap ? `《${other.title}》与《${plan.title}》不在同一时期。` : null;
}

/**
 * The part a link leads to: of a plan of a region above (`upper`), of another plan of the region in the same years (`sibling`), of one of the cycle before (`former`).
 *
 * @example await linkTargetOf(regionId, plan, { kind: 'sibling', planId: childrenId, itemId: 'children/3/goal/1' }, work)
 */
export async function linkTargetOf(regionId: string, plan: PlanInForce, { kind, planId, itemId }: LinkAsked, { connection, today }: Pick<Work, 'connection' | 'today'>): Promise<LinkTarget | Refusal> {
  const regionIds = kind === 'upper' ? regionPath(await regionVersions(connection), regionId, today).slice(1).map((region) => region.regionId) : [regionId];
  for (const at of regionIds) {
    const [other] = await plansInForce(connection, { regionId: at, planId, on: null });
    if (!other) continue;
    const refused = notSo(kind, plan, other);
    if (refused !== null) return { refused: 'other-plan', message: refused };
    const item = itemOfPlan(other.content, itemId);
    return item ? { regionId: at, planId, itemId, words: `《${other.title}》${item.label}` } : { refused: 'not-found', message: `《${other.title}》现行版里没有条目 ${itemId}。` };
  }
  return { refused: 'not-found', message: kind === 'upper' ? '上级地区没有这部规划，或它还没有通过的版本。' : '本地区没有这部规划，或它还没有通过的版本。' };
}
