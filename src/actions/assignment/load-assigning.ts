import { itemsOfPlan, type PlanItem } from '#plan';
import { lockedPlan, planAssignments, type Connection, type StoredAssignment } from '#storage';
import type { Work } from '../action.ts';
import { plansInForce, type PlanInForce } from '../plan/plans-in-force.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { loadUnits } from '../units/load-units.ts';
import type { UnitsOfRegion } from './assignable-units.ts';

/** The parts that stand in the version adopted last and not in the one in force on the day something is to begin, with the day from which they are there. */
export type NotYet = { readonly since: string; readonly itemIds: ReadonlySet<string> };

/**
 * What of a plan is not there yet on a day.
 *
 * @example (await notYetOn(connection, regionId, plan, '2022-01-01')).itemIds.has('women/1/goal/9')
 */
export async function notYetOn(connection: Connection, regionId: string, { planId, version, validFrom, content }: PlanInForce, on: string): Promise<NotYet> {
  const [then] = await plansInForce(connection, { regionId, planId, on });
  const there = new Set(then === undefined || then.version === version ? [] : itemsOfPlan(then.content).map(({ itemId }) => itemId));
  return { since: validFrom ?? on, itemIds: new Set(there.size === 0 ? [] : itemsOfPlan(content).flatMap(({ itemId }) => (there.has(itemId) ? [] : [itemId]))) };
}

/** What a decision about who answers for what looks at. */
export type AssigningState = { readonly plan: PlanInForce; readonly notYet: NotYet; readonly items: ReadonlyMap<string, PlanItem>; readonly units: UnitsOfRegion; readonly rows: readonly StoredAssignment[] };

/**
 * A plan in force with its assignments and the units of its region, locked: two who assign, or merge units, take turns.
 *
 * @example load: (asked, work) => loadAssigning(asked, work)
 */
export async function loadAssigning({ regionId, planId, validFrom }: { readonly regionId: string; readonly planId: string; readonly validFrom: string }, work: Work): Promise<AssigningState | Refusal> {
  const state = await loadUnits(regionId, work);
  if (isRefusal(state)) return state;
  if (!(await lockedPlan(work.connection, regionId, planId))) return { refused: 'not-found', message: '没有这部规划。' };
  const [plan] = await plansInForce(work.connection, { regionId, planId, on: null });
  if (!plan) return { refused: 'nothing-adopted', message: '这部规划还没有通过的版本，通过后才能分工。' };
  return { plan, notYet: await notYetOn(work.connection, regionId, plan, validFrom), items: new Map(itemsOfPlan(plan.content).map((item) => [item.itemId, item])), units: state.units, rows: await planAssignments(work.connection, regionId, planId) };
}
