import type { Connection } from '../engines/engine.ts';

/** An item of a plan in words for people. */
export type ItemWords = { readonly planId: string; readonly itemId: string; readonly plan: string; readonly label: string; readonly text: string };

/**
 * How items of plans are called in the newest version of their plan that has them.
 *
 * @example (await wordsOfItems(connection, regionId, [{ planId, itemId: 'goal-3' }]))[0]?.plan // '示例区妇女发展规划'
 */
export async function wordsOfItems(connection: Connection, regionId: string, items: readonly { readonly planId: string; readonly itemId: string }[]): Promise<readonly ItemWords[]> {
  if (items.length === 0) return [];
  const planIds = [...new Set(items.map(({ planId }) => planId))];
  const plans = await connection.selectFrom('plans').select(['plan_id as planId', 'title']).where('region_id', '=', regionId).where('plan_id', 'in', planIds).execute();
  const rows = await connection.selectFrom('plan_items').select(['plan_id as planId', 'item_id as itemId', 'label', 'text'])
    .where('region_id', '=', regionId).where('plan_id', 'in', planIds).where('item_id', 'in', [...new Set(items.map(({ itemId }) => itemId))]).orderBy('version').execute();
  const titles = new Map(plans.map(({ planId, title }) => [planId, (title as { readonly zh?: string }).zh ?? '']));
  const words = new Map(rows.map((row) => [`${row.planId} ${row.itemId}`, row]));
  return items.map(({ planId, itemId }) => ({ planId, itemId, plan: titles.get(planId) ?? '', label: words.get(`${planId} ${itemId}`)?.label ?? itemId, text: words.get(`${planId} ${itemId}`)?.text ?? '' }));
}
