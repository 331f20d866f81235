import type { IdentifiedPlan } from '#plan';
import { findLifeCycle, findPlanVersion, lockedPlan, planVersionHeads, type Connection, type PlanVersionHead, type StoredLifeCycle, type StoredPlan, type StoredPlanVersion } from '#storage';
import type { Refusal } from '../refusal.ts';

/** The version in force that a draft amends, with all ids any version of its plan has used. */
export type Former = { readonly plan: StoredPlan; readonly heads: readonly PlanVersionHead[]; readonly head: PlanVersionHead; readonly cycle: StoredLifeCycle; readonly found: StoredPlanVersion; readonly content: IdentifiedPlan; readonly usedIds: readonly string[] };

/** States in which a version is on its way. */
const open: ReadonlySet<string> = new Set(['draft', 'submitted', 'returned']);

/**
 * The version in force of a plan and what a new draft of it needs to know; refused while another draft of it is under way, so that two do not grow apart.
 *
 * @example await formerVersion(connection, regionId, planId)
 */
export async function formerVersion(connection: Connection, regionId: string, planId: string): Promise<Former | Refusal> {
  const plan = await lockedPlan(connection, regionId, planId);
  if (!plan) return { refused: 'not-found', message: '没有这部规划。' };
  const heads = await planVersionHeads(connection, regionId, planId);
  const under = heads.find(({ state }) => open.has(state));
  if (under) return { refused: 'draft-under-way', message: `《${plan.title.zh}》第${String(under.version)}版正在起草或送审，办完后才能再起草修订版。` };
  const head = heads.findLast(({ state }) => state === 'adopted');
  if (!head) return { refused: 'nothing-adopted', message: `《${plan.title.zh}》还没有通过的版本可修订。` };
  const [found, cycle] = [await findPlanVersion(connection, head), await findLifeCycle(connection, regionId, head.cycleId, { lock: true })];
  if (!found || !cycle) throw new Error(`version ${String(head.version)} of plan ${planId} has no text or no life cycle`);
  const all = await Promise.all(heads.map((one) => findPlanVersion(connection, one)));
  return { plan, heads, head, cycle, found, content: found.content, usedIds: [...new Set(all.flatMap((one) => one?.content.usedIds ?? []))] };
}
