import type { Validity } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** What a part of a plan hangs together with: a part of an upper, sibling or former plan of the installation, or a general plan that takes it up (`toText` its name, `toWhere` where in it). */
export type PlanLink = Validity & {
  readonly regionId: string;
  readonly linkId: string;
  readonly planId: string;
  readonly itemId: string;
  readonly kind: 'upper' | 'sibling' | 'former' | 'taken-up';
  readonly toRegionId: string | null;
  readonly toPlanId: string | null;
  readonly toItemId: string | null;
  readonly toText: string | null;
  readonly toWhere: string | null;
};

/** The same as stored. */
export type StoredPlanLink = PlanLink & { readonly recordedAt: string; readonly recordedBy: string | null; readonly endedAt: string | null };

const columns = [
  'region_id as regionId', 'link_id as linkId', 'plan_id as planId', 'item_id as itemId', 'kind', 'to_region_id as toRegionId', 'to_plan_id as toPlanId', 'to_item_id as toItemId', 'to_text as toText', 'to_where as toWhere',
  'valid_from as validFrom', 'valid_to as validTo', 'recorded_at as recordedAt', 'recorded_by as recordedBy', 'ended_at as endedAt',
] as const;

/**
 * The links of a plan with their history, in the order they were made.
 *
 * @example (await planLinks(connection, regionId, planId)).filter(({ kind }) => kind === 'taken-up')
 */
export async function planLinks(connection: Connection, regionId: string, planId: string): Promise<readonly StoredPlanLink[]> {
  return connection.selectFrom('plan_links').select(columns).where('region_id', '=', regionId).where('plan_id', '=', planId).orderBy('recorded_at').orderBy('link_id').execute();
}

/**
 * One link, locked until the transaction ends; null: none.
 *
 * @example await lockedPlanLink(connection, regionId, linkId)
 */
export async function lockedPlanLink(connection: Connection, regionId: string, linkId: string): Promise<StoredPlanLink | null> {
  return (await connection.selectFrom('plan_links').select(columns).where('region_id', '=', regionId).where('link_id', '=', linkId).forUpdate().executeTakeFirst()) ?? null;
}

/**
 * Adds a link.
 *
 * @example await addPlanLink(connection, link, { at: now, by: personId })
 */
export async function addPlanLink(connection: Connection, link: PlanLink, { at, by }: { readonly at: string; readonly by: string | null }): Promise<void> {
  const { regionId, linkId, planId, itemId, kind, toRegionId, toPlanId, toItemId, toText, toWhere, validFrom, validTo } = link;
  await connection.insertInto('plan_links').values({
    region_id: regionId, link_id: linkId, plan_id: planId, item_id: itemId, kind, to_region_id: toRegionId, to_plan_id: toPlanId, to_item_id: toItemId, to_text: toText, to_where: toWhere, valid_from: validFrom, valid_to: validTo,
    recorded_at: at, recorded_by: by,
  }).execute();
}

/**
 * Ends a link on its last day. Lock it first.
 *
 * @example await endPlanLink(connection, { regionId, linkId, validTo: '2025-12-31' }, { at: now, by: personId })
 */
export async function endPlanLink(connection: Connection, { regionId, linkId, validTo }: { readonly regionId: string; readonly linkId: string; readonly validTo: string }, { at, by }: { readonly at: string; readonly by: string | null }): Promise<void> {
  await connection.updateTable('plan_links').set({ valid_to: validTo, ended_at: at, ended_by: by }).where('region_id', '=', regionId).where('link_id', '=', linkId).execute();
}
