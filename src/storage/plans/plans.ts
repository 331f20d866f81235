import { sql } from 'kysely';
import type { PlanSubject } from '#plan';
import type { Connection } from '../engines/engine.ts';

/**
 * A plan through all its versions. Its id never changes; title, subject (null: not known yet) and years are those of the version in force, or
 * of the first draft.
 */
export type StoredPlan = { readonly regionId: string; readonly planId: string; readonly subject: PlanSubject | null; readonly startYear: number | null; readonly endYear: number | null; readonly title: { readonly zh: string }; readonly createdAt: string };

const columns = ['region_id as regionId', 'plan_id as planId', 'subject', 'start_year as startYear', 'end_year as endYear', 'title', 'created_at as createdAt'] as const;

/**
 * The plans of a region, oldest first.
 *
 * @example (await listPlans(connection, regionId)).map(({ title }) => title.zh)
 */
export async function listPlans(connection: Connection, regionId: string): Promise<readonly StoredPlan[]> {
  return (await connection.selectFrom('plans').select(columns).where('region_id', '=', regionId).orderBy('start_year').orderBy('subject', 'desc').orderBy('plan_id').execute()) as StoredPlan[];
}

/**
 * A plan, locked until the transaction ends; null: none of this id in the region.
 *
 * @example await lockedPlan(connection, regionId, planId)
 */
export async function lockedPlan(connection: Connection, regionId: string, planId: string): Promise<StoredPlan | null> {
  const row = await connection.selectFrom('plans').select(columns).where('region_id', '=', regionId).where('plan_id', '=', planId).forUpdate().executeTakeFirst();
  return (row as StoredPlan | undefined) ?? null;
}

/**
 * Adds a plan.
 *
 * @example await addPlan(connection, { regionId, planId, subject: 'women', startYear: 2021, endYear: 2030, title: { zh: '…' }, createdAt: now })
 */
export async function addPlan(connection: Connection, { regionId, planId, subject, startYear, endYear, title, createdAt }: StoredPlan): Promise<void> {
  await connection.insertInto('plans').values({ region_id: regionId, plan_id: planId, subject, start_year: startYear, end_year: endYear, title: JSON.stringify(title), created_at: createdAt }).execute();
}

/**
 * Sets what a plan is called and for which years and whom it is, as its version in force or its only draft says. Lock it first.
 *
 * @example await changePlan(connection, plan)
 */
export async function changePlan(connection: Connection, { regionId, planId, subject, startYear, endYear, title }: Omit<StoredPlan, 'createdAt'>): Promise<void> {
  await connection.updateTable('plans').set({ subject, start_year: startYear, end_year: endYear, title: sql`${JSON.stringify(title)}::jsonb` }).where('region_id', '=', regionId).where('plan_id', '=', planId).execute();
}
