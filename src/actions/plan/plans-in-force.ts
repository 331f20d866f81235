import type { IdentifiedPlan } from '#plan';
import { findPlanVersion, listPlans, planVersionHeads, type Connection, type PlanVersionHead } from '#storage';

/** A plan with the version of it that is in force. */
export type PlanInForce = { readonly planId: string; readonly title: string; readonly version: number; readonly validFrom: string | null; readonly contentHash: string; readonly content: IdentifiedPlan };

/** States of versions that were adopted once: the one in force and those before it. */
const adopted: ReadonlySet<string> = new Set(['adopted', 'replaced']);

/**
 * Of the versions of a plan ever adopted the last that had come into force by a day; before the first came into force, that one. Without a day the one adopted last.
 *
 * @example headOn(heads, today)?.version
 */
export function headOn(heads: readonly PlanVersionHead[], on: string | null): PlanVersionHead | undefined {
  if (on === null) return heads.findLast(({ state }) => state === 'adopted');
  const ever = heads.filter(({ state }) => adopted.has(state));
  return ever.findLast(({ validFrom }) => validFrom !== null && validFrom <= on) ?? ever[0];
}

const inForce = async (connection: Connection, head: PlanVersionHead): Promise<PlanInForce> => {
  const found = await findPlanVersion(connection, head);
  if (!found) throw new Error(`version ${String(head.version)} of plan ${head.planId} has no text`);
  const { planId, version, validFrom, contentHash, content } = found;
  return { planId, title: content.title, version, validFrom, contentHash, content };
};

/** Which plans: of a region, all or one; on a day, or (null) as adopted last. */
type Asked = { readonly regionId: string; readonly planId?: string | undefined; readonly on: string | null };

/**
 * The adopted plans of a region, each in the version that was in force on a day; plans without an adopted version are left out.
 *
 * @example (await plansInForce(connection, { regionId, on: '2026-11-22' })).map(({ title }) => title)
 */
export async function plansInForce(connection: Connection, { regionId, planId, on }: Asked): Promise<readonly PlanInForce[]> {
  const heads = Map.groupBy(await planVersionHeads(connection, regionId, planId), (head) => head.planId);
  const found: PlanInForce[] = [];
  for (const plan of await listPlans(connection, regionId)) {
    const head = headOn(heads.get(plan.planId) ?? [], on);
    if (head) found.push(await inForce(connection, head));
  }
  return found;
}

/**
 * Every version of a plan that was ever adopted, oldest first: what the plan said when.
 *
 * @example (await adoptedVersions(connection, regionId, planId)).at(-1)?.version
 */
export async function adoptedVersions(connection: Connection, regionId: string, planId: string): Promise<readonly PlanInForce[]> {
  const found: PlanInForce[] = [];
  for (const head of await planVersionHeads(connection, regionId, planId)) if (adopted.has(head.state)) found.push(await inForce(connection, head));
  return found;
}
