import { itemsOfPlan, type PlanItem } from '#plan';
import { lockedPlan, planAssignments, type StoredAssignment } from '#storage';
import type { Work } from '../action.ts';
import { plansInForce, type PlanInForce } from '../plan/plans-in-force.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { loadUnits } from '../units/load-units.ts';
import type { UnitsOfRegion } from './assignable-units.ts';

/** What a decision about who answers for what looks at. */
export type AssigningState = { readonly plan: PlanInForce; readonly items: ReadonlyMap<string, PlanItem>; readonly units: UnitsOfRegion; readonly rows: readonly StoredAssignment[] };

/**
 * A plan in force with its assignments and the units of its region, locked: two who assign, or merge units, take turns.
 *
 * @example load: ({ regionId, planId }, work) => loadAssigning(regionId, planId, work)
 */
export async function loadAssigning(regionId: string, planId: string, work: Work): Promise<AssigningState | Refusal> {
  const state = await loadUnits(regionId, work);
  if (isRefusal(state)) return state;
  if (!(await lockedPlan(work.connection, regionId, planId))) return { refused: 'not-found', message: '没有这部规划。' };
  const [plan] = await plansInForce(work.connection, { regionId, planId, on: null });
  if (!plan) return { refused: 'nothing-adopted', message: '这部规划还没有通过的版本，通过后才能分工。' };
  return { plan, items: new Map(itemsOfPlan(plan.content).map((item) => [item.itemId, item])), units: state.units, rows: await planAssignments(work.connection, regionId, planId) };
}
